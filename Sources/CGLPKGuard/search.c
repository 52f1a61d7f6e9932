/* Runs the simplex method or branch and cut, with the limits GLPK itself does not know.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Basic API Routines" (glp_simplex, glp_intopt, glp_scale_prob,
 * glp_adv_basis) and chapter "Branch-and-Cut API Routines" (the callback and glp_ios_*). */

#ifdef FARDPLAN_GLPK

#include <float.h>
#include <limits.h>
#include <math.h>

#include "guard_private.h"

/* Progress is reported, and a cancellation thereby noticed, this often; without a reader nothing is formatted. */
enum { progress_interval = 50 };

static int message_level(const guard_call *call) {
    return call->options->cancelled != NULL ? GLP_MSG_ALL : GLP_MSG_ERR;
}

static int on_off(int32_t flag) {
    return flag ? GLP_ON : GLP_OFF;
}

static int simplex_method(glpk_guard_method method) {
    switch (method) {
    case glpk_guard_method_primal: return GLP_PRIMAL;
    case glpk_guard_method_dual: return GLP_DUAL;
    case glpk_guard_method_dual_then_primal: return GLP_DUALP;
    }
    return GLP_PRIMAL;
}

/* What the presolver does for its own problem. Both routines talk at any message level; glp_term_out keeps their
 * talk from crowding out the words that matter, and a fatal error turns it on again. */
static void start_from_scratch(glp_prob *problem) {
    glp_term_out(GLP_OFF);
    glp_scale_prob(problem, GLP_SF_AUTO);
    glp_adv_basis(problem, 0);
    glp_term_out(GLP_ON);
}

static int run_simplex(guard_call *call, int method, int presolve) {
    glp_prob *problem = call->problem;
    if (!presolve) start_from_scratch(problem);
    int done = glp_get_it_cnt(problem);
    int limit = call->options->iteration_limit;
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = message_level(call);
    settings.meth = method;
    settings.presolve = on_off(presolve);
    settings.tm_lim = guard_remaining_time(call);
    settings.it_lim = limit == INT32_MAX ? INT_MAX : limit > done ? limit - done : 0;
    settings.out_frq = progress_interval;
    return glp_simplex(problem, &settings);
}

/* The presolver and the dual simplex stop at "no dual feasible solution", which leaves open whether the program
 * is unbounded or infeasible. The primal simplex without presolving can tell. */
static int is_undecided(glp_prob *problem, int code) {
    if (code == GLP_ENODFS) return 1;
    return code == 0 && glp_get_dual_stat(problem) == GLP_NOFEAS && glp_get_prim_stat(problem) != GLP_FEAS &&
           glp_get_prim_stat(problem) != GLP_NOFEAS;
}

static int solve_linear(guard_call *call, int presolve) {
    glpk_guard_method method = call->options->method;
    int code = run_simplex(call, simplex_method(method), presolve);
    if (is_undecided(call->problem, code) && (presolve || method != glpk_guard_method_primal))
        code = run_simplex(call, GLP_PRIMAL, 0);
    return code;
}

/* Keeps the best bound over all active subproblems (glp_ios_best_node, glp_ios_node_bound). No subproblem has a
 * worse one later, so an old bound stays valid. Before the root is taken up its bound is unset and the LP
 * relaxation, just solved in the same problem object, gives it. */
static void note_bound(guard_call *call, glp_tree *tree) {
    int node = glp_ios_best_node(tree);
    if (node == 0) return;
    double bound = glp_ios_node_bound(tree, node);
    glp_prob *problem = glp_ios_get_prob(tree);
    if (fabs(bound) >= DBL_MAX) {
        if (call->result->nodes > 0 || glp_get_status(problem) != GLP_OPT) return;
        bound = glp_get_obj_val(problem);
    }
    call->result->bound = bound;
    call->result->has_bound = 1;
}

static glpk_guard_stop reason_to_stop(guard_call *call, glp_tree *tree, int selecting) {
    const glpk_guard_options *options = call->options;
    if (guard_is_cancelled(call)) return glpk_guard_stop_cancelled;
    if (options->iteration_limit != INT32_MAX && glp_get_it_cnt(glp_ios_get_prob(tree)) >= options->iteration_limit)
        return glpk_guard_stop_iterations;
    if (selecting && call->result->nodes >= options->node_limit) return glpk_guard_stop_nodes;
    return glpk_guard_stop_none;
}

/* Called before a subproblem is taken up (GLP_ISELECT) and after each of its relaxations (GLP_IROWGEN). Incumbents
 * of GLPK's own rounding raise no event of their own; they stand in the problem object at the end. */
static void on_tree(glp_tree *tree, void *info) {
    guard_call *call = info;
    int reason = glp_ios_reason(tree);
    if (reason != GLP_ISELECT && reason != GLP_IROWGEN) return;
    call->inside_tree = 1;
    note_bound(call, tree);
    glpk_guard_stop stop = reason_to_stop(call, tree, reason == GLP_ISELECT);
    if (stop != glpk_guard_stop_none) {
        call->result->stop = stop;
        glp_ios_terminate(tree);
        return;
    }
    if (reason == GLP_ISELECT) call->result->nodes++;
    if (call->options->sabotage == glpk_guard_sabotage_tree) guard_sabotage(glp_ios_get_prob(tree));
}

static int run_branch_and_cut(guard_call *call) {
    const glpk_guard_options *options = call->options;
    glp_iocp settings;
    glp_init_iocp(&settings);
    settings.msg_lev = message_level(call);
    settings.presolve = on_off(call->presolve);
    settings.gmi_cuts = on_off(options->gmi_cuts);
    settings.mir_cuts = on_off(options->mir_cuts);
    settings.cov_cuts = on_off(options->cover_cuts);
    settings.clq_cuts = on_off(options->clique_cuts);
    settings.mip_gap = options->relative_gap;
    settings.tm_lim = guard_remaining_time(call);
    settings.cb_func = on_tree;
    settings.cb_info = call;
    return glp_intopt(call->problem, &settings);
}

/* A search that ended by the gap has proven it, with a bound that may be newer than the last one noted. */
static void sharpen_bound_by_gap(guard_call *call) {
    glpk_guard_result *result = call->result;
    double slack = call->options->relative_gap * (fabs(result->objective) + DBL_EPSILON);
    double proven = call->program->maximise ? result->objective + slack : result->objective - slack;
    int better = call->program->maximise ? proven < result->bound : proven > result->bound;
    if (!result->has_bound || better) result->bound = proven;
    result->has_bound = 1;
}

/* Without presolving, glp_intopt wants an optimal basis of the relaxation to start from. */
static void search_integer(guard_call *call) {
    glpk_guard_result *result = call->result;
    if (!call->presolve) {
        result->code = solve_linear(call, 0);
        if (result->code != 0 || glp_get_status(call->problem) != GLP_OPT) {
            result->primal_status = glp_get_prim_stat(call->problem);
            result->dual_status = glp_get_dual_stat(call->problem);
            return;
        }
    }
    result->searched = 1;
    result->code = run_branch_and_cut(call);
    guard_copy_integer_solution(call);
    int has_point = result->primal_status == GLP_OPT || result->primal_status == GLP_FEAS;
    result->distrusted = has_point && !guard_point_holds(call);
    if (result->code == GLP_EMIPGAP) sharpen_bound_by_gap(call);
}

void guard_search(guard_call *call) {
    if (call->options->integer) {
        search_integer(call);
    } else {
        call->result->code = solve_linear(call, call->presolve);
        guard_copy_basic_solution(call);
    }
    call->result->iterations = glp_get_it_cnt(call->problem);
}

#endif
