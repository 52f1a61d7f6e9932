/* Builds GLPK's problem from flat arrays and copies its answer out. GLPK counts from one; only this file knows.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Basic API Routines", sections "Problem creating and modifying
 * routines", "Simplex method routines" and "Mixed integer programming routines". */

#ifdef FARDPLAN_GLPK

#include <math.h>

#include "guard_private.h"

/* glp_set_row_bnds, glp_set_col_bnds: a double-bounded variable needs lower < upper, equal bounds are GLP_FX. */
static int bound_type(double lower, double upper) {
    if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
    if (isinf(upper)) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}

static void build_columns(glp_prob *problem, const glpk_guard_program *program) {
    int count = program->column_count;
    if (count == 0) return; /* glp_add_cols refuses zero */
    glp_add_cols(problem, count);
    for (int j = 0; j < count; j++) {
        double lower = program->column_lower[j], upper = program->column_upper[j];
        glp_set_col_bnds(problem, j + 1, bound_type(lower, upper), lower, upper);
        glp_set_obj_coef(problem, j + 1, program->cost[j]);
        if (program->column_integral[j]) glp_set_col_kind(problem, j + 1, GLP_IV);
        if (program->column_name[j] >= 0) glp_set_col_name(problem, j + 1, program->names + program->column_name[j]);
    }
}

static void build_rows(glp_prob *problem, const glpk_guard_program *program) {
    int count = program->row_count;
    if (count == 0) return; /* glp_add_rows refuses zero */
    glp_add_rows(problem, count);
    for (int i = 0; i < count; i++) {
        double lower = program->row_lower[i], upper = program->row_upper[i];
        glp_set_row_bnds(problem, i + 1, bound_type(lower, upper), lower, upper);
        if (program->row_name[i] >= 0) glp_set_row_name(problem, i + 1, program->names + program->row_name[i]);
    }
}

/* glp_load_matrix reads elements 1 to the count. The triplets come from glp_alloc, so that a failure frees them. */
static void build_matrix(glp_prob *problem, const glpk_guard_program *program) {
    int count = program->entry_count;
    if (count == 0) return;
    int *rows = glp_alloc(1 + count, sizeof(int));
    int *columns = glp_alloc(1 + count, sizeof(int));
    double *values = glp_alloc(1 + count, sizeof(double));
    for (int i = 0; i < program->row_count; i++) {
        for (int k = program->row_start[i]; k < program->row_start[i + 1]; k++) {
            rows[k + 1] = i + 1;
            columns[k + 1] = program->entry_column[k] + 1;
            values[k + 1] = program->entry_value[k];
        }
    }
    glp_load_matrix(problem, count, rows, columns, values);
    glp_free(values);
    glp_free(columns);
    glp_free(rows);
}

void guard_build(guard_call *call) {
    const glpk_guard_program *program = call->program;
    call->problem = glp_create_prob();
    glp_set_obj_dir(call->problem, program->maximise ? GLP_MAX : GLP_MIN);
    build_columns(call->problem, program);
    build_rows(call->problem, program);
    build_matrix(call->problem, program);
    glp_set_obj_coef(call->problem, 0, program->offset); /* element 0 is the constant term */
}

/* glp_get_prim_stat and glp_get_dual_stat say which of the two halves of a basic solution may be used. */
void guard_copy_basic_solution(guard_call *call) {
    glpk_guard_result *result = call->result;
    glp_prob *problem = call->problem;
    result->primal_status = glp_get_prim_stat(problem);
    result->dual_status = glp_get_dual_stat(problem);
    result->objective = glp_get_obj_val(problem);
    for (int j = 0; j < call->program->column_count; j++) {
        result->column_value[j] = glp_get_col_prim(problem, j + 1);
        result->column_dual[j] = glp_get_col_dual(problem, j + 1);
    }
    for (int i = 0; i < call->program->row_count; i++) {
        result->row_value[i] = glp_get_row_prim(problem, i + 1);
        result->row_dual[i] = glp_get_row_dual(problem, i + 1);
    }
}

void guard_copy_integer_solution(guard_call *call) {
    glpk_guard_result *result = call->result;
    glp_prob *problem = call->problem;
    result->primal_status = glp_mip_status(problem);
    if (result->primal_status != GLP_OPT && result->primal_status != GLP_FEAS) return;
    result->objective = glp_mip_obj_val(problem);
    for (int j = 0; j < call->program->column_count; j++) result->column_value[j] = glp_mip_col_val(problem, j + 1);
    for (int i = 0; i < call->program->row_count; i++) result->row_value[i] = glp_mip_row_val(problem, i + 1);
}

/* GLPK takes 0.99999 for 1 (tol_int of glp_iocp), so a row may be off by that share of its terms. */
static int is_within(double value, double lower, double upper, double magnitude) {
    const double share = 1e-5;
    if (!isinf(lower) && value < lower - share * (1.0 + fabs(lower) + magnitude)) return 0;
    if (!isinf(upper) && value > upper + share * (1.0 + fabs(upper) + magnitude)) return 0;
    return 1;
}

/* Whether the values copied out keep the bounds of all columns and rows, which are summed up afresh. */
int guard_point_holds(const guard_call *call) {
    const glpk_guard_program *program = call->program;
    const double *value = call->result->column_value;
    for (int j = 0; j < program->column_count; j++)
        if (!is_within(value[j], program->column_lower[j], program->column_upper[j], 0.0)) return 0;
    for (int i = 0; i < program->row_count; i++) {
        double sum = 0.0, magnitude = 0.0;
        for (int k = program->row_start[i]; k < program->row_start[i + 1]; k++) {
            double term = program->entry_value[k] * value[program->entry_column[k]];
            sum += term;
            magnitude += fabs(term);
        }
        if (!is_within(sum, program->row_lower[i], program->row_upper[i], magnitude)) return 0;
    }
    return 1;
}

/* A column one past the last: GLPK calls this fatal. */
void guard_sabotage(glp_prob *problem) {
    glp_set_obj_coef(problem, glp_get_num_cols(problem) + 1, 1.0);
}

#endif
