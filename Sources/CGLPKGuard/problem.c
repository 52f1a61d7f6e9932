/* Builds and changes GLPK's problem from flat arrays and copies its answers out. GLPK counts from one.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Basic API Routines", sections "Problem creating and modifying
 * routines", "Simplex method routines", "Interior-point method routines" and "Mixed integer programming routines". */

#ifdef FARDPLAN_GLPK

#include <math.h>

#include "guard_private.h"

/* glp_set_row_bnds, glp_set_col_bnds: a double-bounded variable needs lower < upper, equal bounds are GLP_FX. */
int guard_bound_type(double lower, double upper) {
    if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
    if (isinf(upper)) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}

double guard_lower(int type, double bound) {
    return type == GLP_FR || type == GLP_UP ? -INFINITY : bound;
}

double guard_upper(int type, double bound) {
    return type == GLP_FR || type == GLP_LO ? INFINITY : bound;
}

static const char *name_at(const glpk_guard_names *names, int position) {
    if (names->offset == NULL || names->offset[position] < 0) return NULL;
    return names->text + names->offset[position];
}

/* Room for `count` entries that a failure frees, elements 1 to the count; glp_alloc refuses zero bytes. */
int *guard_shifted(int count, const int32_t *indices) {
    int *shifted = glp_alloc(1 + count, sizeof(int));
    for (int k = 0; k < count; k++) shifted[k + 1] = indices[k] + 1;
    return shifted;
}

/* glp_set_mat_row and glp_set_mat_col read elements 1 to the count, and element 0 never. */
void guard_set_row_entries(glp_prob *problem, int row, int count, const int32_t *columns, const double *values) {
    int *indices = guard_shifted(count, columns);
    glp_set_mat_row(problem, row + 1, count, indices, values - 1);
    glp_free(indices);
}

void guard_set_column_entries(glp_prob *problem, int column, int count, const int32_t *rows, const double *values) {
    int *indices = guard_shifted(count, rows);
    glp_set_mat_col(problem, column + 1, count, indices, values - 1);
    glp_free(indices);
}

static int append_columns(glp_prob *problem, const glpk_guard_columns *columns) {
    if (columns->count == 0) return glp_get_num_cols(problem) + 1; /* glp_add_cols refuses zero */
    int first = glp_add_cols(problem, columns->count);
    for (int j = 0; j < columns->count; j++) {
        const glpk_guard_column *column = &columns->record[j];
        int type = guard_bound_type(column->lower, column->upper);
        glp_set_col_bnds(problem, first + j, type, column->lower, column->upper);
        glp_set_obj_coef(problem, first + j, column->cost);
        if (column->kind != 0) glp_set_col_kind(problem, first + j, GLP_IV);
        const char *name = name_at(&columns->names, j);
        if (name != NULL) glp_set_col_name(problem, first + j, name);
    }
    return first;
}

static int append_rows(glp_prob *problem, const glpk_guard_rows *rows) {
    int first = glp_add_rows(problem, rows->count);
    for (int i = 0; i < rows->count; i++) {
        double lower = rows->record[i].lower, upper = rows->record[i].upper;
        glp_set_row_bnds(problem, first + i, guard_bound_type(lower, upper), lower, upper);
        const char *name = name_at(&rows->names, i);
        if (name != NULL) glp_set_row_name(problem, first + i, name);
    }
    return first;
}

void guard_add_columns(glp_prob *problem, const glpk_guard_columns *columns, const glpk_guard_matrix *matrix) {
    int first = append_columns(problem, columns) - 1;
    for (int j = 0; j < columns->count; j++) {
        int start = matrix->start[j], count = matrix->start[j + 1] - start;
        if (count > 0) guard_set_column_entries(problem, first + j, count, matrix->index + start, matrix->value + start);
    }
}

/* As glp_load_matrix does it, in the same order and in fewer steps: that one takes triplets and links them twice. */
void guard_add_rows(glp_prob *problem, const glpk_guard_rows *rows, const glpk_guard_matrix *matrix) {
    if (rows->count == 0) return; /* glp_add_rows refuses zero */
    int first = append_rows(problem, rows);
    int *columns = guard_shifted(matrix->start[rows->count], matrix->index);
    for (int i = 0; i < rows->count; i++) {
        int start = matrix->start[i], count = matrix->start[i + 1] - start;
        if (count > 0) glp_set_mat_row(problem, first + i, count, columns + start, matrix->value + start - 1);
    }
    glp_free(columns);
}

glp_prob *guard_build(const glpk_guard_program *program) {
    glp_prob *problem = glp_create_prob();
    glp_set_obj_dir(problem, program->maximise ? GLP_MAX : GLP_MIN);
    append_columns(problem, &program->columns);
    guard_add_rows(problem, &program->rows, &program->matrix);
    glp_set_obj_coef(problem, 0, program->offset); /* element 0 is the constant term */
    return problem;
}

void guard_set_basis(glp_prob *problem, glpk_guard_basis basis) {
    for (int j = glp_get_num_cols(problem); j > 0; j--) glp_set_col_stat(problem, j, basis.columns[j - 1]);
    for (int i = glp_get_num_rows(problem); i > 0; i--) glp_set_row_stat(problem, i, basis.rows[i - 1]);
}

/* glp_factorize after a look at the block triangular form. The sparse LU-factorisation alone fails an assertion, which
 * is fatal, for some bases that are singular whatever their numbers are; a matching of rows and columns, with which
 * the block triangular form begins, tells them (glp_set_bfcp). */
int guard_factorise(glp_prob *problem) {
    /* A problem without rows has nothing to factorise, and glp_factorize says so by GLP_EBADB. */
    if (glp_bf_exists(problem) || glp_get_num_rows(problem) == 0) return 0;
    glp_bfcp given, blocks;
    glp_get_bfcp(problem, &given);
    blocks = given;
    blocks.type = GLP_BF_BTF + GLP_BF_BG;
    glp_set_bfcp(problem, &blocks);
    int code = glp_factorize(problem);
    glp_set_bfcp(problem, &given);
    return code != 0 ? code : glp_factorize(problem);
}

/* glp_get_prim_stat and glp_get_dual_stat say which of the two halves of a basic solution may be used. */
void guard_copy_basic_solution(glp_prob *problem, glpk_guard_result *result) {
    result->primal_status = glp_get_prim_stat(problem);
    result->dual_status = glp_get_dual_stat(problem);
    result->objective = glp_get_obj_val(problem);
    for (int j = glp_get_num_cols(problem); j > 0; j--) {
        result->column_value[j - 1] = glp_get_col_prim(problem, j);
        result->column_dual[j - 1] = glp_get_col_dual(problem, j);
        result->column_basis[j - 1] = glp_get_col_stat(problem, j);
    }
    for (int i = glp_get_num_rows(problem); i > 0; i--) {
        result->row_value[i - 1] = glp_get_row_prim(problem, i);
        result->row_dual[i - 1] = glp_get_row_dual(problem, i);
        result->row_basis[i - 1] = glp_get_row_stat(problem, i);
    }
}

void guard_copy_interior_solution(glp_prob *problem, glpk_guard_result *result) {
    result->primal_status = glp_ipt_status(problem);
    result->objective = glp_ipt_obj_val(problem);
    for (int j = glp_get_num_cols(problem); j > 0; j--) {
        result->column_value[j - 1] = glp_ipt_col_prim(problem, j);
        result->column_dual[j - 1] = glp_ipt_col_dual(problem, j);
    }
    for (int i = glp_get_num_rows(problem); i > 0; i--) {
        result->row_value[i - 1] = glp_ipt_row_prim(problem, i);
        result->row_dual[i - 1] = glp_ipt_row_dual(problem, i);
    }
}

void guard_copy_integer_solution(glp_prob *problem, glpk_guard_result *result) {
    result->primal_status = glp_mip_status(problem);
    if (result->primal_status != GLP_OPT && result->primal_status != GLP_FEAS) return;
    result->objective = glp_mip_obj_val(problem);
    for (int j = glp_get_num_cols(problem); j > 0; j--) result->column_value[j - 1] = glp_mip_col_val(problem, j);
    for (int i = glp_get_num_rows(problem); i > 0; i--) result->row_value[i - 1] = glp_mip_row_val(problem, i);
}

/* GLPK takes 0.99999 for 1 (tol_int of glp_iocp), so a row may be off by that share of its terms. */
static int is_within(double value, int type, double lower, double upper, double magnitude) {
    const double share = 1e-5;
    int has_lower = type != GLP_FR && type != GLP_UP, has_upper = type != GLP_FR && type != GLP_LO;
    if (has_lower && value < lower - share * (1.0 + fabs(lower) + magnitude)) return 0;
    if (has_upper && value > upper + share * (1.0 + fabs(upper) + magnitude)) return 0;
    return 1;
}

static int columns_hold(glp_prob *problem, const double *value) {
    for (int j = glp_get_num_cols(problem); j > 0; j--) {
        int type = glp_get_col_type(problem, j);
        if (!is_within(value[j - 1], type, glp_get_col_lb(problem, j), glp_get_col_ub(problem, j), 0.0)) return 0;
    }
    return 1;
}

/* Whether values keep the bounds of all columns and rows, which are summed up afresh. */
int guard_point_holds(glp_prob *problem, const double *column_value) {
    if (!columns_hold(problem, column_value)) return 0;
    int column_count = glp_get_num_cols(problem), holds = 1;
    int *columns = glp_alloc(1 + column_count, sizeof(int));
    double *values = glp_alloc(1 + column_count, sizeof(double));
    for (int i = glp_get_num_rows(problem); i > 0 && holds; i--) {
        double sum = 0.0, magnitude = 0.0;
        for (int k = glp_get_mat_row(problem, i, columns, values); k > 0; k--) {
            double term = values[k] * column_value[columns[k] - 1];
            sum += term;
            magnitude += fabs(term);
        }
        int type = glp_get_row_type(problem, i);
        holds = is_within(sum, type, glp_get_row_lb(problem, i), glp_get_row_ub(problem, i), magnitude);
    }
    glp_free(values);
    glp_free(columns);
    return holds;
}

/* A column one past the last, or a broken assertion (glp_assert): GLPK calls both fatal. */
void guard_sabotage(glp_prob *problem, glpk_guard_sabotage kind) {
    glp_assert(kind != glpk_guard_sabotage_assertion);
    glp_set_obj_coef(problem, glp_get_num_cols(problem) + 1, 1.0);
}

#endif
