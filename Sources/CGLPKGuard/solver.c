/* A problem that stays between calls. After a failure GLPK's environment is gone and the problem with it, which its
 * generation tells.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Basic API Routines", section "Problem creating and modifying
 * routines", and chapter "Advanced API Routines", sections "LP basis factorization routines", "Simplex tableau
 * routines" and "Sensitivity analysis routines". */

#ifdef FARDPLAN_GLPK

#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "guard_private.h"

struct glpk_guard_solver {
    glp_prob *problem;
    uint64_t generation;
    int scaling;      /* see guard_search */
    int scaled_size;  /* rows and columns when it was scaled as a whole */
};

/* The arguments of one call; each piece of work takes what it needs. */
typedef struct {
    glpk_guard_solver *solver;
    const glpk_guard_program *program;
    const glpk_guard_columns *columns;
    const glpk_guard_rows *rows;
    const glpk_guard_matrix *matrix;
    int32_t position;
    int32_t count;
    int32_t flag;
    const int32_t *indices;
    const double *values;
    double lower, upper, number;
    int32_t *found_count;
    int32_t *found_indices;
    double *found_values;
    glpk_guard_range *range;
    glpk_guard_copy *copy;
    glpk_guard_function *function;
    void *context;
} solver_call;

static int is_lost(const glpk_guard_solver *solver) {
    return solver->problem == NULL || solver->generation != guard_generation();
}

static glpk_guard_outcome run_on(glpk_guard_solver *solver, guard_work *work, solver_call *call,
                                 glpk_guard_words *words) {
    words->text[0] = '\0';
    if (is_lost(solver)) return glpk_guard_outcome_lost;
    call->solver = solver;
    return guard_run(work, NULL, call, INT_MAX, words);
}

static void do_open(void *state) {
    solver_call *call = state;
    call->solver->problem = guard_build(call->program);
    call->solver->generation = guard_generation();
    guard_keep();
}

glpk_guard_outcome glpk_guard_open(const glpk_guard_program *program, glpk_guard_solver **solver,
                                   glpk_guard_words *words) {
    words->text[0] = '\0';
    *solver = calloc(1, sizeof(glpk_guard_solver));
    if (*solver == NULL) return glpk_guard_outcome_failed;
    (*solver)->scaling = guard_unscaled;
    solver_call call = {.solver = *solver, .program = program};
    return guard_run(do_open, NULL, &call, INT_MAX, words);
}

static void do_close(void *state) {
    solver_call *call = state;
    glp_delete_prob(call->solver->problem);
    guard_release();
}

void glpk_guard_close(glpk_guard_solver *solver) {
    if (solver == NULL) return;
    char text[1];
    glpk_guard_words words = {.text = text, .capacity = 1};
    solver_call call = {.solver = solver};
    run_on(solver, do_close, &call, &words);
    free(solver);
}

static int size_of(glp_prob *problem) {
    return glp_get_num_rows(problem) + glp_get_num_cols(problem);
}

/* What is added is scaled by what is there, until there is as much of it again. */
static int may_scale_added(glpk_guard_solver *solver) {
    if (size_of(solver->problem) / 2 > solver->scaled_size) solver->scaling = guard_unscaled;
    return solver->scaling != guard_unscaled && solver->scaling != 0;
}

static void do_add_columns(void *state) {
    solver_call *call = state;
    glp_prob *problem = call->solver->problem;
    int first = glp_get_num_cols(problem) + 1;
    guard_add_columns(problem, call->columns, call->matrix);
    if (may_scale_added(call->solver)) guard_scale_columns(problem, first, call->solver->scaling);
}

glpk_guard_outcome glpk_guard_add_columns(glpk_guard_solver *solver, const glpk_guard_columns *columns,
                                          const glpk_guard_matrix *matrix, glpk_guard_words *words) {
    solver_call call = {.columns = columns, .matrix = matrix};
    return run_on(solver, do_add_columns, &call, words);
}

static void do_add_rows(void *state) {
    solver_call *call = state;
    glp_prob *problem = call->solver->problem;
    int first = glp_get_num_rows(problem) + 1;
    guard_add_rows(problem, call->rows, call->matrix);
    if (may_scale_added(call->solver)) guard_scale_rows(problem, first, call->solver->scaling);
}

glpk_guard_outcome glpk_guard_add_rows(glpk_guard_solver *solver, const glpk_guard_rows *rows,
                                       const glpk_guard_matrix *matrix, glpk_guard_words *words) {
    solver_call call = {.rows = rows, .matrix = matrix};
    return run_on(solver, do_add_rows, &call, words);
}

/* glp_del_rows and glp_del_cols read elements 1 to the count. */
static void do_delete_columns(void *state) {
    solver_call *call = state;
    int *positions = guard_shifted(call->count, call->indices);
    glp_del_cols(call->solver->problem, call->count, positions);
    glp_free(positions);
}

glpk_guard_outcome glpk_guard_delete_columns(glpk_guard_solver *solver, int32_t count, const int32_t *positions,
                                             glpk_guard_words *words) {
    solver_call call = {.count = count, .indices = positions};
    return run_on(solver, do_delete_columns, &call, words);
}

static void do_delete_rows(void *state) {
    solver_call *call = state;
    int *positions = guard_shifted(call->count, call->indices);
    glp_del_rows(call->solver->problem, call->count, positions);
    glp_free(positions);
}

glpk_guard_outcome glpk_guard_delete_rows(glpk_guard_solver *solver, int32_t count, const int32_t *positions,
                                          glpk_guard_words *words) {
    solver_call call = {.count = count, .indices = positions};
    return run_on(solver, do_delete_rows, &call, words);
}

static void do_set_column(void *state) {
    solver_call *call = state;
    glp_prob *problem = call->solver->problem;
    int column = call->position + 1;
    int kind = call->flag ? GLP_IV : GLP_CV;
    glp_set_col_bnds(problem, column, guard_bound_type(call->lower, call->upper), call->lower, call->upper);
    glp_set_obj_coef(problem, column, call->number);
    if ((glp_get_col_kind(problem, column) != GLP_CV) != (kind == GLP_IV)) glp_set_col_kind(problem, column, kind);
}

glpk_guard_outcome glpk_guard_set_column(glpk_guard_solver *solver, int32_t column, double lower, double upper,
                                         double cost, int32_t integral, glpk_guard_words *words) {
    solver_call call = {.position = column, .lower = lower, .upper = upper, .number = cost, .flag = integral};
    return run_on(solver, do_set_column, &call, words);
}

static void do_set_row(void *state) {
    solver_call *call = state;
    glp_set_row_bnds(call->solver->problem, call->position + 1, guard_bound_type(call->lower, call->upper),
                     call->lower, call->upper);
}

glpk_guard_outcome glpk_guard_set_row(glpk_guard_solver *solver, int32_t row, double lower, double upper,
                                      glpk_guard_words *words) {
    solver_call call = {.position = row, .lower = lower, .upper = upper};
    return run_on(solver, do_set_row, &call, words);
}

static void do_set_objective(void *state) {
    solver_call *call = state;
    glp_set_obj_dir(call->solver->problem, call->flag ? GLP_MAX : GLP_MIN);
    glp_set_obj_coef(call->solver->problem, 0, call->number);
}

glpk_guard_outcome glpk_guard_set_objective(glpk_guard_solver *solver, int32_t maximise, double offset,
                                            glpk_guard_words *words) {
    solver_call call = {.flag = maximise, .number = offset};
    return run_on(solver, do_set_objective, &call, words);
}

static void do_set_row_entries(void *state) {
    solver_call *call = state;
    guard_set_row_entries(call->solver->problem, call->position, call->count, call->indices, call->values);
    call->solver->scaling = guard_unscaled;
}

glpk_guard_outcome glpk_guard_set_row_entries(glpk_guard_solver *solver, int32_t row, int32_t count,
                                              const int32_t *columns, const double *values,
                                              glpk_guard_words *words) {
    solver_call call = {.position = row, .count = count, .indices = columns, .values = values};
    return run_on(solver, do_set_row_entries, &call, words);
}

static void do_set_column_entries(void *state) {
    solver_call *call = state;
    guard_set_column_entries(call->solver->problem, call->position, call->count, call->indices, call->values);
    call->solver->scaling = guard_unscaled;
}

glpk_guard_outcome glpk_guard_set_column_entries(glpk_guard_solver *solver, int32_t column, int32_t count,
                                                 const int32_t *rows, const double *values,
                                                 glpk_guard_words *words) {
    solver_call call = {.position = column, .count = count, .indices = rows, .values = values};
    return run_on(solver, do_set_column_entries, &call, words);
}

static void do_call(void *state) {
    solver_call *call = state;
    call->function(call->solver->problem, call->context);
    call->solver->scaling = guard_unscaled;
}

glpk_guard_outcome glpk_guard_call(glpk_guard_solver *solver, glpk_guard_function *function, void *context,
                                   glpk_guard_words *words) {
    solver_call call = {.function = function, .context = context};
    return run_on(solver, do_call, &call, words);
}

static void do_copy(void *state) {
    solver_call *call = state;
    *call->found_count = guard_copy_problem(call->solver->problem, call->copy);
}

glpk_guard_outcome glpk_guard_copy_out(glpk_guard_solver *solver, glpk_guard_copy *copy, glpk_guard_words *words) {
    int32_t has_room = 0;
    solver_call call = {.copy = copy, .found_count = &has_room};
    *copy = (glpk_guard_copy){0};
    glpk_guard_outcome outcome = run_on(solver, do_copy, &call, words);
    if (outcome != glpk_guard_outcome_finished || has_room) return outcome;
    glpk_guard_free_copy(copy);
    return glpk_guard_outcome_failed;
}

static void note_scaling(glpk_guard_solver *solver, int scaling) {
    if (solver->scaling != scaling) solver->scaled_size = size_of(solver->problem);
    solver->scaling = scaling;
}

/* The exact method leaves a basis without its values, which what is asked later needs. */
static void do_resolve(void *state) {
    guard_search *search = state;
    guard_search_run(search);
    if (search->options->method != glpk_guard_method_exact || glp_get_num_rows(search->problem) == 0) return;
    if (search->result->stop == glpk_guard_stop_inexact) return;
    if (guard_factorise(search->problem) == 0) glp_warm_up(search->problem);
}

/* No jump for a cancellation here: it would lose the problem. */
glpk_guard_outcome glpk_guard_resolve(glpk_guard_solver *solver, glpk_guard_basis basis,
                                      const glpk_guard_options *options, glpk_guard_result *result,
                                      glpk_guard_words *words) {
    words->text[0] = '\0';
    if (guard_is_busy()) return glpk_guard_outcome_nested;
    if (is_lost(solver)) return glpk_guard_outcome_lost;
    guard_search search = {.problem = solver->problem, .options = options, .basis = basis, .result = result,
                           .presolve = options->presolve, .scaling = solver->scaling};
    if (!guard_may_begin(&search)) return glpk_guard_outcome_left;
    /* The question whether to stop is the caller's, who may have solved something else and failed. */
    if (is_lost(solver)) return glpk_guard_outcome_lost;
    glpk_guard_outcome outcome = guard_run_search(do_resolve, NULL, &search, &search, words);
    if (outcome == glpk_guard_outcome_finished) note_scaling(solver, search.scaling);
    return outcome;
}

static void do_factorise(void *state) {
    solver_call *call = state;
    *call->found_count = guard_factorise(call->solver->problem);
}

glpk_guard_outcome glpk_guard_factorise(glpk_guard_solver *solver, int32_t *code, glpk_guard_words *words) {
    solver_call call = {.found_count = code};
    return run_on(solver, do_factorise, &call, words);
}

/* Basic status of a variable in the numbering of the tableau: rows first, then columns. */
static int status_of(glp_prob *problem, int variable) {
    int row_count = glp_get_num_rows(problem);
    return variable < row_count ? glp_get_row_stat(problem, variable + 1)
                                : glp_get_col_stat(problem, variable - row_count + 1);
}

static int has_tableau(glp_prob *problem, int variable, int basic) {
    return glp_bf_exists(problem) && (status_of(problem, variable) == GLP_BS) == basic;
}

/* glp_eval_tab_row and glp_eval_tab_col write elements 1 to the count. */
static void evaluate(solver_call *call, int basic, int (*evaluate)(glp_prob *, int, int[], double[])) {
    glp_prob *problem = call->solver->problem;
    *call->found_count = -1;
    if (!has_tableau(problem, call->position, basic)) return;
    int room = 1 + glp_get_num_rows(problem) + glp_get_num_cols(problem);
    int *indices = glp_alloc(room, sizeof(int));
    double *values = glp_alloc(room, sizeof(double));
    int count = evaluate(problem, call->position + 1, indices, values);
    for (int k = 0; k < count; k++) {
        call->found_indices[k] = indices[k + 1] - 1;
        call->found_values[k] = values[k + 1];
    }
    *call->found_count = count;
    glp_free(values);
    glp_free(indices);
}

static void do_tableau_row(void *state) {
    evaluate(state, 1, glp_eval_tab_row);
}

glpk_guard_outcome glpk_guard_tableau_row(glpk_guard_solver *solver, int32_t variable, int32_t *count,
                                          int32_t *variables, double *values, glpk_guard_words *words) {
    solver_call call = {
        .position = variable, .found_count = count, .found_indices = variables, .found_values = values};
    return run_on(solver, do_tableau_row, &call, words);
}

static void do_tableau_column(void *state) {
    evaluate(state, 0, glp_eval_tab_col);
}

glpk_guard_outcome glpk_guard_tableau_column(glpk_guard_solver *solver, int32_t variable, int32_t *count,
                                             int32_t *variables, double *values, glpk_guard_words *words) {
    solver_call call = {
        .position = variable, .found_count = count, .found_indices = variables, .found_values = values};
    return run_on(solver, do_tableau_column, &call, words);
}

/* glp_analyze_bound and glp_analyze_coef write +-DBL_MAX for "no limit" and 0 for "no variable". Both want an
 * optimal basic solution with a factorised basis, and say so by a fatal error. */
static double unlimited(double value) {
    return fabs(value) >= DBL_MAX ? copysign(INFINITY, value) : value;
}

static int is_analysable(glp_prob *problem) {
    return glp_get_status(problem) == GLP_OPT && glp_bf_exists(problem);
}

/* One end, at which the objective has moved by a rate for each unit of the number. */
static glpk_guard_range_end range_end(glp_prob *problem, double value, int variable, double now, double rate) {
    double objective = glp_get_obj_val(problem);
    if (rate != 0.0) objective += rate * (value - now);
    return (glpk_guard_range_end){
        .value = unlimited(value), .objective = objective, .next_value = INFINITY, .variable = variable - 1};
}

static double value_of(glp_prob *problem, int variable) {
    int row_count = glp_get_num_rows(problem);
    return variable < row_count ? glp_get_row_prim(problem, variable + 1)
                                : glp_get_col_prim(problem, variable - row_count + 1);
}

static double multiplier_of(glp_prob *problem, int variable) {
    int row_count = glp_get_num_rows(problem);
    return variable < row_count ? glp_get_row_dual(problem, variable + 1)
                                : glp_get_col_dual(problem, variable - row_count + 1);
}

/* The sum of a row has no cost. */
static double cost_of(glp_prob *problem, int variable) {
    int row_count = glp_get_num_rows(problem);
    return variable < row_count ? 0.0 : glp_get_obj_coef(problem, variable - row_count + 1);
}

static void do_bound_range(void *state) {
    solver_call *call = state;
    glp_prob *problem = call->solver->problem;
    *call->found_count = is_analysable(problem) && status_of(problem, call->position) != GLP_BS;
    if (!*call->found_count) return;
    double lower, upper;
    int lower_variable, upper_variable;
    glp_analyze_bound(problem, call->position + 1, &lower, &lower_variable, &upper, &upper_variable);
    double now = value_of(problem, call->position), rate = multiplier_of(problem, call->position);
    call->range->lower = range_end(problem, lower, lower_variable, now, rate);
    call->range->upper = range_end(problem, upper, upper_variable, now, rate);
}

glpk_guard_outcome glpk_guard_bound_range(glpk_guard_solver *solver, int32_t variable, int32_t *found,
                                          glpk_guard_range *range, glpk_guard_words *words) {
    solver_call call = {.position = variable, .found_count = found, .range = range};
    return run_on(solver, do_bound_range, &call, words);
}

/* What glp_analyze_coef calls value1 and value2 is the value of the variable at the vertex beyond. */
static void do_cost_range(void *state) {
    solver_call *call = state;
    glp_prob *problem = call->solver->problem;
    *call->found_count = is_analysable(problem) && status_of(problem, call->position) == GLP_BS;
    if (!*call->found_count) return;
    double lower, upper, next_lower, next_upper;
    int lower_variable, upper_variable;
    glp_analyze_coef(problem, call->position + 1, &lower, &lower_variable, &next_lower, &upper, &upper_variable,
                     &next_upper);
    double now = cost_of(problem, call->position), rate = value_of(problem, call->position);
    call->range->lower = range_end(problem, lower, lower_variable, now, rate);
    call->range->upper = range_end(problem, upper, upper_variable, now, rate);
    call->range->lower.next_value = unlimited(next_lower);
    call->range->upper.next_value = unlimited(next_upper);
}

glpk_guard_outcome glpk_guard_cost_range(glpk_guard_solver *solver, int32_t variable, int32_t *found,
                                         glpk_guard_range *range, glpk_guard_words *words) {
    solver_call call = {.position = variable, .found_count = found, .range = range};
    return run_on(solver, do_cost_range, &call, words);
}

#endif
