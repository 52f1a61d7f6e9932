#include "plain_glpk.h"

#include <glpk.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

static glp_prob *built(const plain_instance *instance) {
    glp_prob *problem = glp_create_prob();
    int columns = instance->column_count, rows = instance->row_count, entries = instance->start[rows];
    glp_add_cols(problem, columns);
    for (int j = 0; j < columns; j++) {
        double upper = instance->column_upper[j];
        glp_set_col_bnds(problem, j + 1, isinf(upper) ? GLP_LO : GLP_DB, 0.0, upper);
        glp_set_obj_coef(problem, j + 1, instance->cost[j]);
        if (instance->is_integer) glp_set_col_kind(problem, j + 1, GLP_IV);
    }
    glp_add_rows(problem, rows);
    int *row = malloc((size_t)(1 + entries) * sizeof(int));
    int *column = malloc((size_t)(1 + entries) * sizeof(int));
    double *value = malloc((size_t)(1 + entries) * sizeof(double));
    int k = 0;
    for (int i = 0; i < rows; i++) {
        double lower = instance->row_lower[i], upper = instance->row_upper[i];
        int type = isinf(lower) ? GLP_UP : isinf(upper) ? GLP_LO : lower == upper ? GLP_FX : GLP_DB;
        glp_set_row_bnds(problem, i + 1, type, lower, upper);
        for (int e = instance->start[i]; e < instance->start[i + 1]; e++) {
            k++;
            row[k] = i + 1;
            column[k] = instance->column[e] + 1;
            value[k] = instance->value[e];
        }
    }
    glp_load_matrix(problem, k, row, column, value);
    free(row);
    free(column);
    free(value);
    return problem;
}

double plain_build(const plain_instance *instance) {
    glp_prob *problem = built(instance);
    int count = glp_get_num_nz(problem);
    glp_delete_prob(problem);
    return count;
}

/* The settings that the Swift side uses: those of GLPK, with the problem scaled and all rows basic. */
static double solved_linear(glp_prob *problem, double *column_value) {
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_ERR;
    settings.meth = GLP_DUAL;
    glp_term_out(GLP_OFF);
    glp_scale_prob(problem, GLP_SF_AUTO);
    glp_std_basis(problem);
    glp_term_out(GLP_ON);
    if (glp_simplex(problem, &settings) != 0 || glp_get_status(problem) != GLP_OPT) return -1.0;
    for (int j = glp_get_num_cols(problem); j > 0; j--) column_value[j - 1] = glp_get_col_prim(problem, j);
    return glp_get_obj_val(problem);
}

static double solved_integer(glp_prob *problem, double *column_value) {
    glp_iocp settings;
    glp_init_iocp(&settings);
    settings.msg_lev = GLP_MSG_ERR;
    settings.presolve = GLP_ON;
    settings.sr_heur = GLP_ON;
    if (glp_intopt(problem, &settings) != 0 || glp_mip_status(problem) != GLP_OPT) return -1.0;
    for (int j = glp_get_num_cols(problem); j > 0; j--) column_value[j - 1] = glp_mip_col_val(problem, j);
    return glp_mip_obj_val(problem);
}

double plain_solve(const plain_instance *instance, double *column_value) {
    glp_prob *problem = built(instance);
    double objective =
        instance->is_integer ? solved_integer(problem, column_value) : solved_linear(problem, column_value);
    glp_delete_prob(problem);
    return objective;
}

__attribute__((noinline)) double plain_measured(void (*work)(void *context), void *context) {
    struct timespec before, after;
    clock_gettime(CLOCK_MONOTONIC, &before);
    work(context);
    clock_gettime(CLOCK_MONOTONIC, &after);
    return (double)(after.tv_sec - before.tv_sec) + (double)(after.tv_nsec - before.tv_nsec) * 1e-9;
}
