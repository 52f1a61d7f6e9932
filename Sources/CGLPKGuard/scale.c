/* Scales a problem once, and later what is added to it.
 *
 * Scaling anew at every solve changes every factor, and with them the basis matrix, which would have to be factorised
 * again although nothing but a column was added.
 *
 * Cited: GLPK reference manual for 5.0, section "Problem scaling routines" (glp_scale_prob, glp_set_rii,
 * glp_set_sjj). */

#ifdef FARDPLAN_GLPK

#include <float.h>
#include <math.h>

#include "guard_private.h"

void guard_scale(glp_prob *problem, int scaling) {
    if (scaling == 0) glp_unscale_prob(problem);
    else glp_scale_prob(problem, scaling);
}

/* The factor of one vector whose entries are scaled in the other direction already, after glp_scale_prob's ways, but
 * by this vector alone and once: 1 for a vector that is well scaled (GLP_SF_SKIP), else by the largest entry or the geometric mean. */
static double factor(int count, const double values[], int scaling) {
    double least = DBL_MAX, most = 0.0;
    for (int k = 1; k <= count; k++) {
        double value = fabs(values[k]);
        if (value < least) least = value;
        if (value > most) most = value;
    }
    if (count == 0 || (scaling == GLP_SF_AUTO && least >= 0.1 && most <= 10.0)) return 1.0;
    double wanted = scaling == GLP_SF_EQ ? 1.0 / most : 1.0 / (sqrt(least) * sqrt(most));
    return isfinite(wanted) && wanted > 0.0 ? wanted : 1.0;
}

void guard_scale_columns(glp_prob *problem, int first, int scaling) {
    int *rows = glp_alloc(1 + glp_get_num_rows(problem), sizeof(int));
    double *values = glp_alloc(1 + glp_get_num_rows(problem), sizeof(double));
    for (int j = first; j <= glp_get_num_cols(problem); j++) {
        int count = glp_get_mat_col(problem, j, rows, values);
        for (int k = 1; k <= count; k++) values[k] *= glp_get_rii(problem, rows[k]);
        glp_set_sjj(problem, j, factor(count, values, scaling));
    }
    glp_free(values);
    glp_free(rows);
}

void guard_scale_rows(glp_prob *problem, int first, int scaling) {
    int *columns = glp_alloc(1 + glp_get_num_cols(problem), sizeof(int));
    double *values = glp_alloc(1 + glp_get_num_cols(problem), sizeof(double));
    for (int i = first; i <= glp_get_num_rows(problem); i++) {
        int count = glp_get_mat_row(problem, i, columns, values);
        for (int k = 1; k <= count; k++) values[k] *= glp_get_sjj(problem, columns[k]);
        glp_set_rii(problem, i, factor(count, values, scaling));
    }
    glp_free(values);
    glp_free(columns);
}

#endif
