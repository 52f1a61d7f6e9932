/* The exact simplex method on the program as it is, bit for bit.
 *
 * glp_exact takes whole numbers as they are and any other for a simple fraction within 1e-9 of it. Doubles are whole
 * numbers times powers of two, so a copy of the problem is multiplied by powers of two, by columns and by rows, until
 * every number in it is whole, and what is found is multiplied back. Both are exact.
 *
 * Cited: GLPK reference manual for 5.0, section "Simplex method routines" (glp_exact). */

#ifdef FARDPLAN_GLPK

#include <float.h>
#include <math.h>

#include "guard_private.h"

/* Binary places after the point, zero for whole numbers. */
static int places_of(double number) {
    int exponent;
    double fraction = frexp(number, &exponent);
    if (fraction == 0.0 || isinf(number)) return 0;
    int places = -exponent;
    for (; fraction != floor(fraction); places++) fraction *= 2.0;
    return places > 0 ? places : 0;
}

static int larger(int left, int right) {
    return left > right ? left : right;
}

typedef struct {
    glp_prob *copy;
    int *columns;     /* by how many places each column's values are moved */
    int *rows;        /* by how many places each row's values are moved */
    int objective;    /* by how many places all costs are moved */
    int is_possible;  /* 0 when a number would leave the range of doubles */
} whole_copy;

static double moved(whole_copy *whole, double number, int places) {
    double result = ldexp(number, places);
    if (isinf(result) || ldexp(result, -places) != number) whole->is_possible = 0;
    return result;
}

/* Column j becomes 2^columns[j] times itself, so that its bounds are whole. */
static void move_column(whole_copy *whole, int j) {
    glp_prob *copy = whole->copy;
    int type = glp_get_col_type(copy, j), status = glp_get_col_stat(copy, j);
    double lower = glp_get_col_lb(copy, j), upper = glp_get_col_ub(copy, j);
    int has_lower = !isinf(guard_lower(type, lower)), has_upper = !isinf(guard_upper(type, upper));
    int places = larger(has_lower ? places_of(lower) : 0, has_upper ? places_of(upper) : 0);
    whole->columns[j] = places;
    glp_set_col_bnds(copy, j, type, has_lower ? moved(whole, lower, places) : 0.0,
                     has_upper ? moved(whole, upper, places) : 0.0);
    glp_set_col_stat(copy, j, status);
    double cost = glp_get_obj_coef(copy, j);
    if (cost != 0.0) whole->objective = larger(whole->objective, places_of(cost) + places);
}

/* Row i becomes 2^rows[i] times itself over the columns moved, so that its coefficients and bounds are whole. */
static void move_row(whole_copy *whole, int i, int *indices, double *values) {
    glp_prob *copy = whole->copy;
    int type = glp_get_row_type(copy, i), status = glp_get_row_stat(copy, i);
    double lower = glp_get_row_lb(copy, i), upper = glp_get_row_ub(copy, i);
    int has_lower = !isinf(guard_lower(type, lower)), has_upper = !isinf(guard_upper(type, upper));
    int places = larger(has_lower ? places_of(lower) : 0, has_upper ? places_of(upper) : 0);
    int count = glp_get_mat_row(copy, i, indices, values);
    for (int k = 1; k <= count; k++) places = larger(places, places_of(values[k]) + whole->columns[indices[k]]);
    for (int k = 1; k <= count; k++) values[k] = moved(whole, values[k], places - whole->columns[indices[k]]);
    whole->rows[i] = places;
    if (!whole->is_possible) return; /* GLPK refuses infinities by a fatal error */
    glp_set_mat_row(copy, i, count, indices, values);
    glp_set_row_bnds(copy, i, type, has_lower ? moved(whole, lower, places) : 0.0,
                     has_upper ? moved(whole, upper, places) : 0.0);
    glp_set_row_stat(copy, i, status);
}

/* The constant of the objective does not matter to the method. */
static void move_costs(whole_copy *whole) {
    glp_set_obj_coef(whole->copy, 0, 0.0);
    for (int j = glp_get_num_cols(whole->copy); j > 0; j--) {
        double cost = moved(whole, glp_get_obj_coef(whole->copy, j), whole->objective - whole->columns[j]);
        glp_set_obj_coef(whole->copy, j, cost);
    }
}

static void make_whole(whole_copy *whole, glp_prob *problem) {
    int row_count = glp_get_num_rows(problem), column_count = glp_get_num_cols(problem);
    whole->copy = glp_create_prob();
    whole->columns = glp_alloc(1 + column_count, sizeof(int));
    whole->rows = glp_alloc(1 + row_count, sizeof(int));
    whole->objective = 0;
    whole->is_possible = 1;
    int *indices = glp_alloc(1 + column_count, sizeof(int));
    double *values = glp_alloc(1 + column_count, sizeof(double));
    glp_copy_prob(whole->copy, problem, GLP_OFF);
    for (int j = 1; j <= column_count && whole->is_possible; j++) move_column(whole, j);
    for (int i = 1; i <= row_count && whole->is_possible; i++) move_row(whole, i, indices, values);
    if (whole->is_possible) move_costs(whole);
    glp_free(values);
    glp_free(indices);
}

static void free_whole(whole_copy *whole) {
    glp_free(whole->rows);
    glp_free(whole->columns);
    glp_delete_prob(whole->copy);
}

/* What was found, multiplied back; the objective is summed up anew. */
static void move_back(const whole_copy *whole, glp_prob *problem, glpk_guard_result *result) {
    guard_copy_basic_solution(whole->copy, result);
    result->objective = glp_get_obj_coef(problem, 0);
    for (int j = glp_get_num_cols(problem); j > 0; j--) {
        int places = whole->columns[j];
        result->column_value[j - 1] = ldexp(result->column_value[j - 1], -places);
        result->column_dual[j - 1] = ldexp(result->column_dual[j - 1], places - whole->objective);
        result->objective += glp_get_obj_coef(problem, j) * result->column_value[j - 1];
        glp_set_col_stat(problem, j, result->column_basis[j - 1]);
    }
    for (int i = glp_get_num_rows(problem); i > 0; i--) {
        int places = whole->rows[i];
        result->row_value[i - 1] = ldexp(result->row_value[i - 1], -places);
        result->row_dual[i - 1] = ldexp(result->row_dual[i - 1], places - whole->objective);
        glp_set_row_stat(problem, i, result->row_basis[i - 1]);
    }
}

/* The search runs on the copy meanwhile. */
void guard_solve_exactly(guard_search *search, int (*solve)(guard_search *search)) {
    glp_prob *problem = search->problem;
    whole_copy whole;
    make_whole(&whole, problem);
    if (whole.is_possible) {
        glp_set_it_cnt(whole.copy, glp_get_it_cnt(problem));
        search->problem = whole.copy;
        search->result->code = solve(search);
        search->problem = problem;
        glp_set_it_cnt(problem, glp_get_it_cnt(whole.copy));
        move_back(&whole, problem, search->result);
    } else {
        search->result->stop = glpk_guard_stop_inexact;
    }
    free_whole(&whole);
}

#endif
