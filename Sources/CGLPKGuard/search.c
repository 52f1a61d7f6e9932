/* Runs the simplex methods, the interior-point method or branch and cut, with limits that GLPK does not know.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Basic API Routines" (glp_simplex, glp_exact, glp_interior,
 * glp_intopt, glp_scale_prob, glp_adv_basis, glp_cpx_basis). */

#ifdef FARDPLAN_GLPK

#include <float.h>
#include <limits.h>
#include <math.h>

#include "guard_private.h"

/* Progress is reported, and a cancellation thereby noticed, this often; without a reader nothing is formatted. */
enum { progress_interval = 50 };

/* Where no jump is allowed a cancellation is looked for this often, counted so that nothing hangs on the clock. */
enum { slice_iterations = 1000 };

int guard_remaining_time(const guard_search *search) {
    int limit = search->options->time_limit;
    if (limit == INT32_MAX) return INT_MAX;
    double left = (double)limit - 1000.0 * (guard_seconds() - search->started);
    return left <= 0.0 ? 0 : (int)left;
}

int guard_is_cancelled(const guard_search *search) {
    return search->options->cancelled != NULL && search->options->cancelled(search->options->context) != 0;
}

int guard_wants_to_leave(guard_search *search) {
    if (!search->may_jump || search->inside_tree || !guard_is_cancelled(search)) return 0;
    search->result->stop = glpk_guard_stop_cancelled;
    return 1;
}

static int message_level(const guard_search *search) {
    int is_heard = search->options->log || (search->options->cancelled != NULL && search->may_jump);
    return is_heard ? GLP_MSG_ALL : GLP_MSG_ERR;
}

static int on_off(int32_t flag) {
    return flag ? GLP_ON : GLP_OFF;
}

/* The method for which the basis is feasible (glp_warm_up): the primal one after a change of costs or columns, the
 * dual one after a change of bounds or rows. */
static int method_by_basis(const guard_search *search) {
    glp_prob *problem = search->problem;
    int is_warm = search->basis.columns != NULL || search->options->start == glpk_guard_start_current;
    if (!is_warm || glp_get_num_rows(problem) == 0 || glp_warm_up(problem) != 0) return GLP_DUALP;
    return glp_get_prim_stat(problem) == GLP_FEAS ? GLP_PRIMAL : GLP_DUALP;
}

static int simplex_method(const guard_search *search, glpk_guard_method method, int presolve) {
    switch (method) {
    case glpk_guard_method_automatic: return presolve ? GLP_DUALP : method_by_basis(search);
    case glpk_guard_method_dual: return GLP_DUAL;
    case glpk_guard_method_dual_then_primal: return GLP_DUALP;
    default: return GLP_PRIMAL;
    }
}

/* The basis of the last solve may have lost members to deletions, or have become singular by new coefficients. */
static void keep_or_replace_basis(glp_prob *problem) {
    if (guard_factorise(problem) != 0) glp_adv_basis(problem, 0);
}

/* Returns 0, or what is wrong with a basis that was given. Exact arithmetic judges for itself. */
static int set_starting_basis(guard_search *search) {
    glp_prob *problem = search->problem;
    if (search->basis.columns != NULL) {
        guard_set_basis(problem, search->basis);
        return search->options->method == glpk_guard_method_exact ? 0 : guard_factorise(problem);
    }
    switch (search->options->start) {
    case glpk_guard_start_standard: glp_std_basis(problem); break;
    case glpk_guard_start_advanced: glp_adv_basis(problem, 0); break;
    case glpk_guard_start_bixby: glp_cpx_basis(problem); break;
    case glpk_guard_start_current: keep_or_replace_basis(problem); break;
    }
    return 0;
}

/* What the presolver does for its own problem; returns 0, or what is wrong with a basis that was given. The routines
 * talk at any message level; glp_term_out keeps their talk from crowding out the words that matter, and a fatal error
 * turns it on again. */
static int prepare(guard_search *search) {
    glp_term_out(on_off(search->options->log));
    if (search->scaling != search->options->scaling) guard_scale(search->problem, search->options->scaling);
    search->scaling = search->options->scaling;
    int code = set_starting_basis(search);
    glp_term_out(GLP_ON);
    return code;
}

static int iterations_left(const guard_search *search) {
    int limit = search->options->iteration_limit;
    int done = glp_get_it_cnt(search->problem) - search->iterations_before;
    if (limit == INT32_MAX) return INT_MAX;
    return limit > done ? limit - done : 0;
}

static glp_smcp simplex_settings(const guard_search *search) {
    const glpk_guard_options *options = search->options;
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = message_level(search);
    settings.pricing = options->pricing;
    settings.r_test = options->ratio_test;
    settings.tol_bnd = options->bound_tolerance;
    settings.tol_dj = options->dual_tolerance;
    settings.tol_piv = options->pivot_tolerance;
    settings.obj_ll = options->objective_floor;
    settings.obj_ul = options->objective_ceiling;
    settings.out_frq = progress_interval;
    return settings;
}

/* One stretch of the simplex method after another, until it stops for a reason of its own. */
static int run_in_slices(guard_search *search, glp_smcp settings,
                         int (*solve)(glp_prob *problem, const glp_smcp *settings)) {
    int speaks = search->may_jump && solve == glp_simplex; /* glp_exact reports too rarely */
    int sliced = !speaks && search->options->cancelled != NULL && !settings.presolve;
    for (;;) {
        int left = iterations_left(search);
        settings.it_lim = sliced && left > slice_iterations ? slice_iterations : left;
        settings.tm_lim = guard_remaining_time(search);
        int code = solve(search->problem, &settings);
        if (code != GLP_EITLIM || settings.it_lim == left) return code;
        if (guard_is_cancelled(search)) {
            search->result->stop = glpk_guard_stop_cancelled;
            return code;
        }
    }
}

/* Factors of another type must not be updated as if they were of this one: GLPK fails an assertion over it. */
static void choose_factorisation(const guard_search *search) {
    glp_bfcp settings;
    glp_get_bfcp(search->problem, &settings);
    if (settings.type == search->options->factorisation) return;
    settings.type = search->options->factorisation;
    glp_set_bfcp(search->problem, &settings);
    if (glp_bf_exists(search->problem)) glp_factorize(search->problem);
}

static int run_simplex(guard_search *search, glpk_guard_method method, int presolve) {
    int code = presolve ? 0 : prepare(search);
    if (code != 0) return code;
    glp_smcp settings = simplex_settings(search);
    settings.meth = simplex_method(search, method, presolve);
    settings.presolve = on_off(presolve);
    /* The long-step ratio test belongs to the dual method alone: the primal one fails an assertion. */
    if (settings.r_test == GLP_RT_FLIP && settings.meth == GLP_PRIMAL) settings.r_test = GLP_RT_HAR;
    return run_in_slices(search, settings, glp_simplex);
}

/* The presolver and the dual simplex stop at "no dual feasible solution", which leaves open whether the program
 * is unbounded or infeasible. The primal simplex without presolving can tell. */
static int is_undecided(glp_prob *problem, int code) {
    if (code == GLP_ENODFS) return 1;
    return code == 0 && glp_get_dual_stat(problem) == GLP_NOFEAS && glp_get_prim_stat(problem) != GLP_FEAS &&
           glp_get_prim_stat(problem) != GLP_NOFEAS;
}

static int solve_linear(guard_search *search, int presolve) {
    glpk_guard_method method = search->options->method;
    int code = run_simplex(search, method, presolve);
    if (search->result->stop == glpk_guard_stop_none && is_undecided(search->problem, code) &&
        (presolve || method != glpk_guard_method_primal))
        code = run_simplex(search, glpk_guard_method_primal, 0);
    return code;
}

static void solve_by_simplex(guard_search *search) {
    search->result->solution = glpk_guard_solution_basic;
    search->result->code = run_simplex(search, glpk_guard_method_primal, 0);
    guard_copy_basic_solution(search->problem, search->result);
}

static int run_exact(guard_search *search) {
    return run_in_slices(search, simplex_settings(search), glp_exact);
}

/* glp_exact calls a problem without rows or columns empty and refuses it; there the simplex method is as exact. */
static void solve_exact(guard_search *search) {
    glp_prob *problem = search->problem;
    if (glp_get_num_rows(problem) == 0 || glp_get_num_cols(problem) == 0) {
        solve_by_simplex(search);
        return;
    }
    glp_term_out(GLP_OFF);
    search->result->code = set_starting_basis(search);
    glp_term_out(GLP_ON);
    if (search->result->code == 0) guard_solve_exactly(search, run_exact);
}

/* glp_interior refuses a problem without rows or columns, too, and one whose rows have no bounds, by GLP_EFAIL. It
 * can be neither stopped nor limited. */
static void solve_interior(guard_search *search) {
    glp_prob *problem = search->problem;
    if (glp_get_num_rows(problem) == 0 || glp_get_num_cols(problem) == 0) {
        solve_by_simplex(search);
        return;
    }
    glp_iptcp settings;
    glp_init_iptcp(&settings);
    settings.msg_lev = GLP_MSG_ERR;
    settings.ord_alg = search->options->ordering;
    search->result->solution = glpk_guard_solution_interior;
    search->result->code = glp_interior(problem, &settings);
    /* It says GLP_NOFEAS of unbounded programs, too; the simplex method can tell. */
    if (search->result->code == GLP_EFAIL || (search->result->code == 0 && glp_ipt_status(problem) != GLP_OPT)) {
        solve_by_simplex(search);
        return;
    }
    guard_copy_interior_solution(problem, search->result);
}

static int run_branch_and_cut(guard_search *search) {
    const glpk_guard_options *options = search->options;
    glp_iocp settings;
    glp_init_iocp(&settings);
    settings.msg_lev = message_level(search);
    settings.br_tech = options->branching;
    settings.bt_tech = options->backtracking;
    settings.pp_tech = options->preprocessing;
    settings.presolve = on_off(search->presolve);
    settings.binarize = on_off(options->binarise && search->presolve); /* binarising is a part of presolving */
    settings.gmi_cuts = on_off(options->gmi_cuts);
    settings.mir_cuts = on_off(options->mir_cuts);
    settings.cov_cuts = on_off(options->cover_cuts);
    settings.clq_cuts = on_off(options->clique_cuts);
    settings.sr_heur = on_off(options->rounding);
    settings.fp_heur = on_off(options->feasibility_pump);
    settings.ps_heur = on_off(options->proximity_time > 0);
    if (options->proximity_time > 0) settings.ps_tm_lim = options->proximity_time;
    settings.tol_int = options->integer_tolerance;
    settings.tol_obj = options->objective_tolerance;
    settings.mip_gap = options->relative_gap;
    settings.tm_lim = guard_remaining_time(search);
    settings.cb_func = guard_on_tree;
    settings.cb_info = search;
    return glp_intopt(search->problem, &settings);
}

/* A search that ended by the gap has proven it, with a bound that may be newer than the last one noted. */
static void sharpen_bound_by_gap(guard_search *search) {
    glpk_guard_result *result = search->result;
    int maximising = glp_get_obj_dir(search->problem) == GLP_MAX;
    double slack = search->options->relative_gap * (fabs(result->objective) + DBL_EPSILON);
    double proven = maximising ? result->objective + slack : result->objective - slack;
    int better = maximising ? proven < result->bound : proven > result->bound;
    if (!result->has_bound || better) result->bound = proven;
    result->has_bound = 1;
}

/* Without presolving, glp_intopt wants an optimal basis of the relaxation to start from. */
static void solve_integer(guard_search *search) {
    glpk_guard_result *result = search->result;
    glp_prob *problem = search->problem;
    if (!search->presolve) {
        result->code = solve_linear(search, 0);
        if (result->code != 0 || glp_get_status(problem) != GLP_OPT) {
            result->primal_status = glp_get_prim_stat(problem);
            result->dual_status = glp_get_dual_stat(problem);
            return;
        }
    }
    result->solution = glpk_guard_solution_integer;
    result->code = run_branch_and_cut(search);
    guard_copy_integer_solution(problem, result);
    int has_point = result->primal_status == GLP_OPT || result->primal_status == GLP_FEAS;
    result->distrusted = has_point && !guard_point_holds(problem, result->column_value);
    if (result->code == GLP_EMIPGAP) sharpen_bound_by_gap(search);
}

void guard_search_run(guard_search *search) {
    glpk_guard_sabotage sabotage = search->options->sabotage;
    if (sabotage == glpk_guard_sabotage_build || sabotage == glpk_guard_sabotage_assertion)
        guard_sabotage(search->problem, sabotage);
    choose_factorisation(search);
    search->iterations_before = glp_get_it_cnt(search->problem);
    if (search->options->integer) {
        solve_integer(search);
    } else if (search->options->method == glpk_guard_method_interior) {
        solve_interior(search);
    } else if (search->options->method == glpk_guard_method_exact) {
        solve_exact(search);
    } else {
        search->result->code = solve_linear(search, search->presolve);
        guard_copy_basic_solution(search->problem, search->result);
    }
    search->result->iterations = glp_get_it_cnt(search->problem) - search->iterations_before;
}

#endif
