/* Translates MathProg models in a child process.
 *
 * The translator recurses: over brackets, over long expressions, and over parameters defined by themselves. Past the
 * end of the stack the process dies, whatever hooks there are; a parameter may also keep it busy for ever. The child
 * takes both upon itself. It is forked from a thread with a large stack, which becomes the child's only thread, and
 * runs nothing but C.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Utility API routines", section "Routines for processing MathProg
 * models" (glp_mpl_alloc_wksp, glp_mpl_read_model, glp_mpl_read_data, glp_mpl_generate, glp_mpl_build_prob). */

#ifdef FARDPLAN_GLPK

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "guard_private.h"

typedef struct {
    const char *model_path;
    int32_t data_count;
    const char *const *data_paths;
    const char *output_path;
    int32_t memory_limit;
    int32_t seconds;
    glpk_guard_copy *copy;
    glpk_guard_words *words;
    int refused;
    glpk_guard_outcome outcome;
} translation;

/* With data files, a data section of the model itself is skipped, as glpsol does it. */
static int make(translation *job, glp_tran *work, glp_prob *problem) {
    if (glp_mpl_read_model(work, job->model_path, job->data_count > 0) != 0) return 0;
    for (int k = 0; k < job->data_count; k++)
        if (glp_mpl_read_data(work, job->data_paths[k]) != 0) return 0;
    if (glp_mpl_generate(work, job->output_path) != 0) return 0;
    glp_mpl_build_prob(work, problem);
    return guard_copy_problem(problem, job->copy);
}

static void translate(void *state) {
    translation *job = state;
    glp_tran *work = glp_mpl_alloc_wksp();
    glp_prob *problem = glp_create_prob();
    job->refused = !make(job, work, problem);
    glp_delete_prob(problem);
    glp_mpl_free_wksp(work);
}

/* What goes through the pipe before the words and the arrays; the pointers of the copy mean nothing there. */
typedef struct {
    glpk_guard_outcome outcome;
    int32_t refused;
    int32_t word_count;
    glpk_guard_copy copy;
} letter;

typedef int transfer(int pipe, void *bytes, size_t count);

static int put(int pipe, void *bytes, size_t count) {
    return guard_write_all(pipe, bytes, count);
}

static int get(int pipe, void *bytes, size_t count) {
    return guard_read_all(pipe, bytes, count) == (ssize_t)count;
}

static int move_arrays(int pipe, glpk_guard_copy *copy, transfer *move) {
    size_t columns = (size_t)copy->column_count, rows = (size_t)copy->row_count, entries = (size_t)copy->entry_count;
    return move(pipe, copy->column_numbers, 3 * columns * sizeof(double)) &&
           move(pipe, copy->row_numbers, 2 * rows * sizeof(double)) &&
           move(pipe, copy->value, entries * sizeof(double)) && move(pipe, copy->index, entries * sizeof(int32_t)) &&
           move(pipe, copy->start, (rows + 1) * sizeof(int32_t)) &&
           move(pipe, copy->integral, columns * sizeof(int32_t)) &&
           move(pipe, copy->name_length, (columns + rows) * sizeof(int32_t)) &&
           move(pipe, copy->names, (size_t)copy->name_bytes);
}

static int send_answer(int pipe, translation *job) {
    letter head = {job->outcome, job->refused, (int32_t)strlen(job->words->text), *job->copy};
    if (!put(pipe, &head, sizeof head) || !put(pipe, job->words->text, (size_t)head.word_count)) return 0;
    return job->outcome != glpk_guard_outcome_finished || job->refused || move_arrays(pipe, job->copy, put);
}

/* A model may have corrupted the child. */
static int is_plausible(const letter *head, int32_t capacity) {
    return head->outcome >= glpk_guard_outcome_finished && head->outcome <= glpk_guard_outcome_lost &&
           head->word_count >= 0 && head->word_count < capacity && head->copy.column_count >= 0 &&
           head->copy.row_count >= 0 && head->copy.entry_count >= 0 && head->copy.name_bytes >= 0;
}

/* Whether rows and names lie one behind the other, and every column is there. */
static int is_consistent(const glpk_guard_copy *copy) {
    if (copy->start[0] != 0 || copy->start[copy->row_count] != copy->entry_count) return 0;
    for (int32_t i = 0; i < copy->row_count; i++)
        if (copy->start[i] > copy->start[i + 1]) return 0;
    for (int32_t k = 0; k < copy->entry_count; k++)
        if (copy->index[k] < 0 || copy->index[k] >= copy->column_count) return 0;
    int64_t bytes = 0;
    for (int64_t k = 0; k < (int64_t)copy->column_count + copy->row_count; k++)
        if (copy->name_length[k] > 0) bytes += copy->name_length[k];
    return bytes == copy->name_bytes;
}

static int receive_answer(int pipe, translation *job) {
    letter head;
    if (!get(pipe, &head, sizeof head) || !is_plausible(&head, job->words->capacity)) return 0;
    if (!get(pipe, job->words->text, (size_t)head.word_count)) return 0;
    job->words->text[head.word_count] = '\0';
    job->outcome = head.outcome;
    job->refused = head.refused;
    if (job->outcome != glpk_guard_outcome_finished || job->refused) return 1;
    *job->copy = head.copy;
    if (!guard_make_room(job->copy)) {
        *job->copy = (glpk_guard_copy){0};
        return 0;
    }
    if (move_arrays(pipe, job->copy, get) && is_consistent(job->copy)) return 1;
    glpk_guard_free_copy(job->copy);
    return 0;
}

/* A crash of the child is an answer: no handler of the parent's is to report it, and no core to be left. */
static void behave_as_child(int seconds) {
    static const int fatal[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGALRM, SIGPIPE};
    for (size_t k = 0; k < sizeof fatal / sizeof *fatal; k++) signal(fatal[k], SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    alarm((unsigned)seconds);
    /* A model may name the standard streams as files. */
    int nothing = open("/dev/null", O_RDWR);
    for (int stream = 0; stream < 3 && nothing >= 0; stream++) dup2(nothing, stream);
}

static _Noreturn void run_child(int pipe, translation *job) {
    behave_as_child(job->seconds);
    job->outcome = guard_run(translate, NULL, job, job->memory_limit, job->words);
    _exit(send_answer(pipe, job) ? 0 : 1);
}

/* The reading end, -1 when there is no child. A child made meanwhile by another thread would keep the writing end
 * open, hence the lock. */
static int start_child(translation *job, pid_t *child) {
    static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
    int ends[2];
    pthread_mutex_lock(&one_at_a_time);
    if (pipe(ends) != 0) {
        pthread_mutex_unlock(&one_at_a_time);
        return -1;
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    *child = fork();
    if (*child == 0) {
        close(ends[0]);
        run_child(ends[1], job);
    }
    int error = errno;
    close(ends[1]);
    pthread_mutex_unlock(&one_at_a_time);
    if (*child > 0) return ends[0];
    close(ends[0]);
    errno = error;
    return -1;
}

static void say(glpk_guard_words *words, const char *format, int number) {
    snprintf(words->text, (size_t)words->capacity, format, number);
}

static void explain_end(translation *job, int status) {
    job->outcome = glpk_guard_outcome_failed;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
        say(job->words, "The translation was ended after its limit of %d s.", job->seconds);
    else if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGSEGV || WTERMSIG(status) == SIGBUS))
        say(job->words, "The translator ran out of stack (signal %d).", WTERMSIG(status));
    else
        say(job->words, "The translator ended without an answer (status %d).", status);
}

static void *parent(void *state) {
    translation *job = state;
    pid_t child = 0;
    int pipe = start_child(job, &child);
    if (pipe < 0) {
        say(job->words, "No process could be started for the translation (error %d).", errno);
        return NULL;
    }
    int answered = receive_answer(pipe, job);
    close(pipe);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (!answered) explain_end(job, status);
    return NULL;
}

/* On a thread whose stack the child inherits; address space only, until it is used. */
static int run_with_large_stack(translation *job) {
    for (size_t size = (size_t)512 << 20; size >= (size_t)1 << 20; size /= 2) {
        pthread_attr_t attributes;
        pthread_t thread;
        pthread_attr_init(&attributes);
        int failed = pthread_attr_setstacksize(&attributes, size) != 0 ||
                     pthread_create(&thread, &attributes, parent, job) != 0;
        pthread_attr_destroy(&attributes);
        if (!failed) return pthread_join(thread, NULL) == 0;
    }
    return 0;
}

glpk_guard_outcome glpk_guard_translate(const char *model_path, int32_t data_count, const char *const *data_paths,
                                        const char *output_path, int32_t memory_limit, int32_t seconds,
                                        glpk_guard_copy *copy, glpk_guard_words *words) {
    translation job = {
        .model_path = model_path, .data_count = data_count, .data_paths = data_paths, .output_path = output_path,
        .memory_limit = memory_limit, .seconds = seconds, .copy = copy, .words = words,
        .outcome = glpk_guard_outcome_failed,
    };
    *copy = (glpk_guard_copy){0};
    words->text[0] = '\0';
    if (!run_with_large_stack(&job)) say(words, "No thread could be started for the translation (error %d).", errno);
    if (job.outcome == glpk_guard_outcome_finished && job.refused) job.outcome = glpk_guard_outcome_left;
    if (job.outcome != glpk_guard_outcome_finished) glpk_guard_free_copy(copy);
    return job.outcome;
}

#endif
