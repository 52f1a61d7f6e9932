/* A problem that stays in GLPK between calls, for solving again after changes. One thread only. */

#ifndef GLPK_GUARD_SOLVER_H
#define GLPK_GUARD_SOLVER_H

#include "glpk_guard_files.h"
#include "glpk_guard_program.h"
#include "glpk_guard_solve.h"
#include "glpk_guard_words.h"

typedef struct glpk_guard_solver glpk_guard_solver;

/* Builds the problem. The solver is to be closed whatever the outcome is; NULL when there is no memory for it. */
glpk_guard_outcome glpk_guard_open(const glpk_guard_program *program, glpk_guard_solver **solver,
                                   glpk_guard_words *words);
void glpk_guard_close(glpk_guard_solver *solver);

/* Appends columns; the matrix is by columns and names rows. Rows likewise. */
glpk_guard_outcome glpk_guard_add_columns(glpk_guard_solver *solver, const glpk_guard_columns *columns,
                                          const glpk_guard_matrix *matrix, glpk_guard_words *words);
glpk_guard_outcome glpk_guard_add_rows(glpk_guard_solver *solver, const glpk_guard_rows *rows,
                                       const glpk_guard_matrix *matrix, glpk_guard_words *words);

/* Positions ascending; those behind move up. */
glpk_guard_outcome glpk_guard_delete_columns(glpk_guard_solver *solver, int32_t count, const int32_t *positions,
                                             glpk_guard_words *words);
glpk_guard_outcome glpk_guard_delete_rows(glpk_guard_solver *solver, int32_t count, const int32_t *positions,
                                          glpk_guard_words *words);

glpk_guard_outcome glpk_guard_set_column(glpk_guard_solver *solver, int32_t column, double lower, double upper,
                                         double cost, int32_t integral, glpk_guard_words *words);
glpk_guard_outcome glpk_guard_set_row(glpk_guard_solver *solver, int32_t row, double lower, double upper,
                                      glpk_guard_words *words);
glpk_guard_outcome glpk_guard_set_objective(glpk_guard_solver *solver, int32_t maximise, double offset,
                                            glpk_guard_words *words);

/* Replaces all coefficients of one row or column. */
glpk_guard_outcome glpk_guard_set_row_entries(glpk_guard_solver *solver, int32_t row, int32_t count,
                                              const int32_t *columns, const double *values, glpk_guard_words *words);
glpk_guard_outcome glpk_guard_set_column_entries(glpk_guard_solver *solver, int32_t column, int32_t count,
                                                 const int32_t *rows, const double *values, glpk_guard_words *words);

/* Calls a function of the caller with the problem, a glp_prob. A failure of GLPK jumps over the function. */
typedef void glpk_guard_function(void *problem, void *context);
glpk_guard_outcome glpk_guard_call(glpk_guard_solver *solver, glpk_guard_function *function, void *context,
                                   glpk_guard_words *words);

/* Copies the problem as it is now; the copy is empty unless the outcome is finished. */
glpk_guard_outcome glpk_guard_copy_out(glpk_guard_solver *solver, glpk_guard_copy *copy, glpk_guard_words *words);

/* Solves from the basis given, or as the options say. */
glpk_guard_outcome glpk_guard_resolve(glpk_guard_solver *solver, glpk_guard_basis basis,
                                      const glpk_guard_options *options, glpk_guard_result *result,
                                      glpk_guard_words *words);

/* The row of the simplex tableau of a basic variable: columns and rows that are not basic, with coefficients.
 * Variables are numbered rows first, then columns, from zero. Arrays [rows + columns].
 * A count of -1: the basis is not factorised, or the variable is not basic. */
glpk_guard_outcome glpk_guard_tableau_row(glpk_guard_solver *solver, int32_t variable, int32_t *count,
                                          int32_t *variables, double *values, glpk_guard_words *words);

/* The column of the simplex tableau of a variable that is not basic. Arrays [rows].
 * A count of -1: the basis is not factorised, or the variable is basic. */
glpk_guard_outcome glpk_guard_tableau_column(glpk_guard_solver *solver, int32_t variable, int32_t *count,
                                             int32_t *variables, double *values, glpk_guard_words *words);

/* How far one number may move before the basis stops being optimal (glp_analyze_bound, glp_analyze_coef).
 * An infinite value is written as such; a variable of -1 stands for none. */
typedef struct {
    double value;       /* of the number there */
    double objective;   /* there, when the value is finite */
    double next_value;  /* of the analysed variable at the vertex beyond; costs only, infinite otherwise */
    int32_t variable;   /* the variable that leaves or enters the basis there */
} glpk_guard_range_end;

typedef struct {
    glpk_guard_range_end lower, upper;
} glpk_guard_range;

/* Bounds are those of variables that are not basic, costs those of basic ones; found is 0 for others, and without an
 * optimal factorised basis. */
glpk_guard_outcome glpk_guard_bound_range(glpk_guard_solver *solver, int32_t variable, int32_t *found,
                                          glpk_guard_range *range, glpk_guard_words *words);
glpk_guard_outcome glpk_guard_cost_range(glpk_guard_solver *solver, int32_t variable, int32_t *found,
                                         glpk_guard_range *range, glpk_guard_words *words);

/* Makes sure that the current basis is factorised; code is what glp_factorize returned, 0 for success. */
glpk_guard_outcome glpk_guard_factorise(glpk_guard_solver *solver, int32_t *code, glpk_guard_words *words);

#endif
