/* One call that builds, solves, copies out and deletes. */

#ifdef FARDPLAN_GLPK

#include "guard_private.h"

typedef struct {
    guard_search search;
    const glpk_guard_program *program;
} one_call;

static void solve_once(void *state) {
    one_call *call = state;
    call->search.problem = guard_build(call->program);
    guard_search_run(&call->search);
    glp_delete_prob(call->search.problem);
}

static int wants_to_leave(void *state) {
    one_call *call = state;
    return guard_wants_to_leave(&call->search);
}

static void clear_result(glpk_guard_result *result) {
    result->stop = glpk_guard_stop_none;
    result->solution = glpk_guard_solution_basic;
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

/* A search may end before it begins; then the outcome is left. */
int guard_may_begin(guard_search *search) {
    clear_result(search->result);
    search->started = guard_seconds();
    if (guard_is_cancelled(search))
        search->result->stop = glpk_guard_stop_cancelled;
    else if (search->options->time_limit <= 0)
        search->result->stop = glpk_guard_stop_time;
    return search->result->stop == glpk_guard_stop_none;
}

/* A failure takes kept problems with it, which a second try would hide.
 *
 * The presolver of GLPK 5.0 for integer programs fails in two ways that plain branch and cut does not. It may leave
 * rows without columns, and the generator of cover cuts then asks for zero columns, which is fatal. And it calls
 * 4 <= -3 x <= 5 with a whole x from -3 to -1 solved, by x = -1. Hence a second try without it, from scratch. */
static int deserves_second_try(const guard_search *search, glpk_guard_outcome outcome) {
    if (!search->options->integer || !search->presolve) return 0;
    return outcome == glpk_guard_outcome_failed ||
           (outcome == glpk_guard_outcome_finished && search->result->distrusted &&
            search->result->stop == glpk_guard_stop_none);
}

glpk_guard_outcome guard_run_search(guard_work *work, int (*leave)(void *state), guard_search *search, void *state,
                                    glpk_guard_words *words) {
    search->had_kept = guard_keeps_any();
    glpk_guard_outcome outcome = guard_run(work, leave, state, search->options->memory_limit, words);
    if (!deserves_second_try(search, outcome)) return outcome;
    if (outcome == glpk_guard_outcome_failed && search->had_kept) return outcome;
    clear_result(search->result);
    search->presolve = 0;
    search->inside_tree = 0;
    search->scaling = guard_unscaled;
    return guard_run(work, leave, state, search->options->memory_limit, words);
}

glpk_guard_outcome glpk_guard_solve(const glpk_guard_program *program, glpk_guard_basis basis,
                                    const glpk_guard_options *options, glpk_guard_result *result,
                                    glpk_guard_words *words) {
    one_call call = {
        .search = {.options = options, .basis = basis, .result = result, .presolve = options->presolve,
                   .scaling = guard_unscaled},
        .program = program,
    };
    words->text[0] = '\0';
    if (guard_is_busy()) return glpk_guard_outcome_nested;
    /* A jump would take the solvers that are open with it. */
    call.search.may_jump = !guard_keeps_any();
    if (!guard_may_begin(&call.search)) return glpk_guard_outcome_left;
    return guard_run_search(solve_once, wants_to_leave, &call.search, &call, words);
}

#endif
