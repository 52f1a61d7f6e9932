/* The only home of setjmp and longjmp, of the error hook and of the terminal hook.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Miscellaneous API Routines", section "GLPK environment
 * routines" (glp_error_hook, glp_term_hook, glp_mem_limit, glp_free_env). */

#ifdef FARDPLAN_GLPK

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "guard_private.h"

#define GUARD_QUOTED(text) #text
#define GUARD_TEXT_OF(macro) GUARD_QUOTED(macro)

/* A callback of the caller that solved again from inside would have its problems freed under it. */
static _Thread_local int thread_is_busy;

/* Lives of environments are numbered over all threads, so that no two threads share a number. */
static _Thread_local uint64_t generation;
static _Thread_local int kept;

uint64_t guard_generation(void) {
    static atomic_uint_fast64_t last;
    if (generation == 0) generation = atomic_fetch_add(&last, 1) + 1;
    return generation;
}

static void end_environment(void) {
    glp_free_env();
    generation = 0;
    kept = 0;
}

void guard_keep(void) {
    kept++;
}

void guard_release(void) {
    kept--;
}

int guard_keeps_any(void) {
    return kept > 0;
}

int guard_is_busy(void) {
    return thread_is_busy;
}

double guard_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Keeps the end of what was said: the older half goes when the buffer is full. */
static void remember(guard_frame *frame, const char *text) {
    char *words = frame->words->text;
    size_t room = (size_t)frame->words->capacity - 1;
    size_t length = strlen(text);
    if (length > room) {
        text += length - room;
        length = room;
    }
    if (frame->written + length > room) {
        size_t left = room - length;
        if (left > room / 2) left = room / 2;
        if (left > frame->written) left = frame->written;
        memmove(words, words + frame->written - left, left);
        frame->written = left;
    }
    memcpy(words + frame->written, text, length);
    frame->written += length;
    words[frame->written] = '\0';
}

/* After a fault only glp_free_env recovers: it deletes every problem of the thread, kept ones included. */
static _Noreturn void leave(guard_frame *frame, glpk_guard_outcome outcome) {
    end_environment();
    frame->outcome = outcome;
    longjmp(frame->exit, 1);
}

/* glp_error_hook: called after the message was printed; coming back would abort the process. */
static void on_error(void *info) {
    leave(info, glpk_guard_outcome_failed);
}

/* glp_term_hook: a non-zero answer keeps the text off the terminal. The simplex method has no callback, but
 * it reports its progress, which makes this the place to notice a cancellation while an LP is solved. */
static int on_text(void *info, const char *text) {
    guard_frame *frame = info;
    remember(frame, text);
    if (frame->wants_to_leave != NULL && frame->wants_to_leave(frame->state)) leave(frame, glpk_guard_outcome_left);
    return 1;
}

/* Nothing of this frame changes between setjmp and longjmp; the state lives in the caller's frame. */
static void run(guard_frame *frame, guard_work *work, int32_t memory_limit) {
    if (setjmp(frame->exit) != 0) return;
    glp_error_hook(on_error, frame);
    glp_term_hook(on_text, frame);
    glp_mem_limit(memory_limit);
    work(frame->state);
    glp_error_hook(NULL, NULL);
    glp_term_hook(NULL, NULL);
    if (kept == 0) end_environment();
    frame->outcome = glpk_guard_outcome_finished;
}

/* glp_mem_limit compares a difference without a sign, so that it limits nothing once more is in use than it allows,
 * which problems that are kept may well be. */
static int is_limit_used_up(guard_frame *frame, int32_t memory_limit) {
    size_t total;
    if (memory_limit == INT32_MAX || kept == 0) return 0;
    glp_mem_usage(NULL, NULL, &total, NULL);
    if (total <= (size_t)memory_limit << 20) return 0;
    remember(frame, "open solvers take more memory than the limit allows\n");
    return 1;
}

static _Thread_local const char *pretended_version;
static _Thread_local const char *pretended_storage;

void glpk_guard_pretend(const char *version, const char *thread_storage) {
    pretended_version = version;
    pretended_storage = thread_storage;
}

/* The header that this was compiled with lays out structures as one major version does; and without thread-local
 * storage two threads would share an environment (glp_version, glp_config). */
static int is_fit(guard_frame *frame) {
    const char *version = pretended_version != NULL ? pretended_version : glp_version();
    const char *storage = pretended_version != NULL ? pretended_storage : glp_config("TLS");
    if (atoi(version) != GLP_MAJOR_VERSION) {
        remember(frame, "compiled for version " GUARD_TEXT_OF(GLP_MAJOR_VERSION) ", loaded was version ");
        remember(frame, version);
        return 0;
    }
    if (storage == NULL) remember(frame, "the version loaded was built without thread-local storage");
    return storage != NULL;
}

glpk_guard_outcome guard_run(guard_work *work, int (*wants_to_leave)(void *state), void *state,
                             int32_t memory_limit, glpk_guard_words *words) {
    if (thread_is_busy) return glpk_guard_outcome_nested;
    guard_frame frame = {.words = words, .wants_to_leave = wants_to_leave, .state = state};
    words->text[0] = '\0';
    if (!is_fit(&frame)) return glpk_guard_outcome_unfit;
    if (is_limit_used_up(&frame, memory_limit)) return glpk_guard_outcome_failed;
    thread_is_busy = 1;
    run(&frame, work, memory_limit);
    thread_is_busy = 0;
    return frame.outcome;
}

#endif
