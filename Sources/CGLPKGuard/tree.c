/* Watches branch and cut: limits, bound, cancellation, and the caller's visitor.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Branch-and-Cut API Routines" (the callback and glp_ios_*). */

#ifdef FARDPLAN_GLPK

#include <float.h>
#include <math.h>

#include "guard_private.h"

/* Keeps the best bound over all active subproblems (glp_ios_best_node, glp_ios_node_bound). No subproblem has a
 * worse one later, so an old bound stays valid. Before the root is taken up its bound is unset and the LP
 * relaxation, just solved in the same problem object, gives it. */
static void note_bound(guard_search *search, glp_tree *tree) {
    int node = glp_ios_best_node(tree);
    if (node == 0) return;
    double bound = glp_ios_node_bound(tree, node);
    glp_prob *problem = glp_ios_get_prob(tree);
    if (fabs(bound) >= DBL_MAX) {
        if (search->result->nodes > 0 || glp_get_status(problem) != GLP_OPT) return;
        bound = glp_get_obj_val(problem);
    }
    search->result->bound = bound;
    search->result->has_bound = 1;
}

static glpk_guard_stop reason_to_stop(guard_search *search, glp_tree *tree, int selecting) {
    const glpk_guard_options *options = search->options;
    int iterations = glp_get_it_cnt(glp_ios_get_prob(tree)) - search->iterations_before;
    if (guard_is_cancelled(search)) return glpk_guard_stop_cancelled;
    if (options->iteration_limit != INT32_MAX && iterations >= options->iteration_limit)
        return glpk_guard_stop_iterations;
    if (selecting && search->result->nodes >= options->node_limit) return glpk_guard_stop_nodes;
    return glpk_guard_stop_none;
}

static glpk_guard_event event_of(guard_search *search, glp_tree *tree, int reason) {
    glp_prob *problem = glp_ios_get_prob(tree);
    glpk_guard_event event = {
        .kind = (glpk_guard_event_kind)reason,
        .node = glp_ios_curr_node(tree),
        .level = -1,
        .taken_up = search->result->nodes,
        .has_bound = search->result->has_bound,
        .bound = search->result->bound,
        .has_incumbent = glp_mip_status(problem) == GLP_FEAS,
        .incumbent = glp_mip_obj_val(problem),
        .relaxation = glp_get_obj_val(problem),
        .column_count = glp_get_num_cols(problem),
        .tree = tree,
        .search = search,
    };
    int active = 0;
    glp_ios_tree_size(tree, &active, NULL, NULL);
    event.active_count = active;
    if (event.node != 0) event.level = glp_ios_node_level(tree, event.node);
    return event;
}

static glp_prob *problem_of(const glpk_guard_event *event) {
    return glp_ios_get_prob(event->tree);
}

/* At GLP_IBINGO the problem object still holds the relaxation that turned out to be integer feasible, or the
 * solution came from a heuristic and stands in the integer solution alone. */
void glpk_guard_event_values(const glpk_guard_event *event, double *values) {
    int integer = event->kind == glpk_guard_event_incumbent;
    for (int j = event->column_count; j > 0; j--)
        values[j - 1] = integer ? glp_mip_col_val(problem_of(event), j) : glp_get_col_prim(problem_of(event), j);
}

void glpk_guard_event_bounds(const glpk_guard_event *event, double *lower, double *upper) {
    for (int j = event->column_count; j > 0; j--) {
        int type = glp_get_col_type(problem_of(event), j);
        lower[j - 1] = guard_lower(type, glp_get_col_lb(problem_of(event), j));
        upper[j - 1] = guard_upper(type, glp_get_col_ub(problem_of(event), j));
    }
}

void glpk_guard_event_branchable(const glpk_guard_event *event, int32_t *flags) {
    for (int j = event->column_count; j > 0; j--) flags[j - 1] = glp_ios_can_branch(event->tree, j) != 0;
}

void glpk_guard_event_active(const glpk_guard_event *event, int32_t *nodes, double *bounds) {
    int at = 0;
    for (int node = glp_ios_next_node(event->tree, 0); node != 0 && at < event->active_count; at++) {
        nodes[at] = node;
        bounds[at] = glp_ios_node_bound(event->tree, node);
        node = glp_ios_next_node(event->tree, node);
    }
}

static void add_cuts(glp_tree *tree, const glpk_guard_commands *commands) {
    for (int i = 0; i < commands->rows.count; i++) {
        int start = commands->matrix.start[i], count = commands->matrix.start[i + 1] - start;
        double lower = commands->rows.record[i].lower, upper = commands->rows.record[i].upper;
        int type = guard_bound_type(lower, upper);
        int *indices = guard_shifted(count, commands->matrix.index + start);
        /* glp_ios_add_row takes one bound: GLP_LO or GLP_UP */
        glp_ios_add_row(tree, NULL, 0, 0, count, indices, commands->matrix.value + start - 1, type,
                        type == GLP_LO ? lower : upper);
        glp_free(indices);
    }
}

/* A branch that the search has meanwhile ruled out would be fatal. */
static void branch(glp_tree *tree, const glpk_guard_commands *commands) {
    int column = commands->branch_column + 1;
    if (glp_ios_can_branch(tree, column)) glp_ios_branch_upon(tree, column, commands->branch_direction);
}

static void select_node(glp_tree *tree, int wanted) {
    for (int node = glp_ios_next_node(tree, 0); node != 0; node = glp_ios_next_node(tree, node))
        if (node == wanted) {
            glp_ios_select_node(tree, wanted);
            return;
        }
}

static void obey(guard_search *search, glp_tree *tree, int reason, const glpk_guard_commands *commands) {
    if (commands->stop) {
        search->result->stop = glpk_guard_stop_visitor;
        glp_ios_terminate(tree);
        return;
    }
    switch (reason) {
    case GLP_IROWGEN: guard_add_rows(glp_ios_get_prob(tree), &commands->rows, &commands->matrix); break;
    case GLP_ICUTGEN: add_cuts(tree, commands); break;
    case GLP_IHEUR:
        if (commands->solution != NULL) glp_ios_heur_sol(tree, commands->solution - 1);
        break;
    case GLP_IBRANCH:
        if (commands->branch_column >= 0) branch(tree, commands);
        break;
    case GLP_ISELECT:
        if (commands->node != 0) select_node(tree, commands->node);
        break;
    }
}

static void visit(guard_search *search, glp_tree *tree, int reason) {
    const glpk_guard_options *options = search->options;
    if (options->visitor == NULL || !(options->visited_events & 1 << reason)) return;
    glpk_guard_event event = event_of(search, tree, reason);
    glpk_guard_commands commands = {.branch_column = -1};
    options->visitor(options->context, &event, &commands);
    obey(search, tree, reason, &commands);
}

/* Limits are looked at before a subproblem is taken up (GLP_ISELECT) and after each of its relaxations
 * (GLP_IROWGEN). Incumbents of GLPK's own rounding raise no event of their own; they stand in the problem object
 * at the end. */
void guard_on_tree(glp_tree *tree, void *info) {
    guard_search *search = info;
    int reason = glp_ios_reason(tree);
    search->inside_tree = 1;
    if (reason == GLP_ISELECT || reason == GLP_IROWGEN) {
        note_bound(search, tree);
        glpk_guard_stop stop = reason_to_stop(search, tree, reason == GLP_ISELECT);
        if (stop != glpk_guard_stop_none) {
            search->result->stop = stop;
            glp_ios_terminate(tree);
            return;
        }
    }
    if (search->options->sabotage == glpk_guard_sabotage_tree)
        guard_sabotage(glp_ios_get_prob(tree), glpk_guard_sabotage_tree);
    visit(search, tree, reason);
    if (reason == GLP_ISELECT) search->result->nodes++;
}

#endif
