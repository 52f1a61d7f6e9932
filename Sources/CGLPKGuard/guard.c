/* The only home of setjmp and longjmp, of the error hook and of the terminal hook.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Miscellaneous API Routines", section "GLPK environment
 * routines" (glp_error_hook, glp_term_hook, glp_mem_limit, glp_free_env). */

#ifdef FARDPLAN_GLPK

#include <limits.h>
#include <string.h>
#include <time.h>

#include "guard_private.h"

/* A callback of the caller that solved again from inside would have its problems freed under it. */
static _Thread_local int thread_is_busy;

static double monotonic_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

int guard_remaining_time(const guard_call *call) {
    int limit = call->options->time_limit;
    if (limit == INT32_MAX) return INT_MAX;
    double left = (double)limit - 1000.0 * (monotonic_seconds() - call->started);
    return left <= 0.0 ? 0 : (int)left;
}

int guard_is_cancelled(const guard_call *call) {
    return call->options->cancelled != NULL && call->options->cancelled(call->options->context) != 0;
}

/* Keeps the end of what was said: the older half goes when the buffer is full. */
static void remember(guard_call *call, const char *text) {
    char *messages = call->result->messages;
    size_t room = (size_t)call->result->message_capacity - 1;
    size_t length = strlen(text);
    if (length > room) {
        text += length - room;
        length = room;
    }
    if (call->written + length > room) {
        size_t kept = room - length;
        if (kept > room / 2) kept = room / 2;
        if (kept > call->written) kept = call->written;
        memmove(messages, messages + call->written - kept, kept);
        call->written = kept;
    }
    memcpy(messages + call->written, text, length);
    call->written += length;
    messages[call->written] = '\0';
}

/* After a fault only glp_free_env recovers: it deletes every problem of the thread, ours included. */
static _Noreturn void leave(guard_call *call, glpk_guard_outcome outcome) {
    glp_free_env();
    call->problem = NULL;
    call->result->outcome = outcome;
    longjmp(call->exit, 1);
}

/* glp_error_hook: called after the message was printed; coming back would abort the process. */
static void on_error(void *info) {
    leave(info, glpk_guard_outcome_failed);
}

/* glp_term_hook: a non-zero answer keeps the text off the terminal. The simplex method has no callback, but
 * it reports its progress, which makes this the place to notice a cancellation while an LP is solved. */
static int on_text(void *info, const char *text) {
    guard_call *call = info;
    remember(call, text);
    if (!call->inside_tree && guard_is_cancelled(call)) {
        call->result->stop = glpk_guard_stop_cancelled;
        leave(call, glpk_guard_outcome_left);
    }
    return 1;
}

/* Nothing of this frame changes between setjmp and longjmp; the state lives in the caller's frame. */
static void run_guarded(guard_call *call) {
    if (setjmp(call->exit) != 0) return;
    glp_error_hook(on_error, call);
    glp_term_hook(on_text, call);
    glp_mem_limit(call->options->memory_limit);
    guard_build(call);
    if (call->options->sabotage == glpk_guard_sabotage_build) guard_sabotage(call->problem);
    guard_search(call);
    glp_delete_prob(call->problem);
    glp_free_env();
    call->result->outcome = glpk_guard_outcome_finished;
}

static void clear_result(glpk_guard_result *result) {
    result->stop = glpk_guard_stop_none;
    result->searched = 0;
    result->code = 0;
    result->primal_status = 0;
    result->dual_status = 0;
    result->distrusted = 0;
    result->has_bound = 0;
    result->bound = 0.0;
    result->objective = 0.0;
    result->nodes = 0;
    result->iterations = 0;
}

/* The presolver of GLPK 5.0 for integer programs fails in two ways that plain branch and cut does not. It may leave
 * rows without columns, and the generator of cover cuts then asks for zero columns, which is fatal. And it calls
 * 4 <= -3 x <= 5 with a whole x from -3 to -1 solved, by x = -1. Hence a second try without it, from scratch. */
static void run_with_second_try(guard_call *call) {
    run_guarded(call);
    if (!call->options->integer || !call->presolve) return;
    if (call->result->outcome != glpk_guard_outcome_failed && !call->result->distrusted) return;
    clear_result(call->result);
    call->presolve = 0;
    call->inside_tree = 0;
    run_guarded(call);
}

void glpk_guard_solve(const glpk_guard_program *program, const glpk_guard_options *options,
                      glpk_guard_result *result) {
    guard_call call = {.program = program, .options = options, .result = result, .presolve = options->presolve};
    clear_result(result);
    result->messages[0] = '\0';
    if (thread_is_busy) {
        result->outcome = glpk_guard_outcome_nested;
        return;
    }
    thread_is_busy = 1;
    call.started = monotonic_seconds();
    result->outcome = glpk_guard_outcome_left;
    if (guard_is_cancelled(&call))
        result->stop = glpk_guard_stop_cancelled;
    else if (options->time_limit <= 0)
        result->stop = glpk_guard_stop_time;
    else
        run_with_second_try(&call);
    thread_is_busy = 0;
}

#endif
