/* Programs and parts of programs in flat arrays. Infinities stand for absent bounds; all indices count from zero. */

#ifndef GLPK_GUARD_PROGRAM_H
#define GLPK_GUARD_PROGRAM_H

#include <stdint.h>

/* Names one after another, each ended by a zero byte. */
typedef struct {
    const int32_t *offset; /* one for each column or row, into text; -1 for none; NULL when nothing has a name */
    const char *text;
} glpk_guard_names;

typedef struct {
    double lower, upper;
    double cost;
    int32_t kind; /* 0 continuous, 1 integer, 2 binary; the bounds of the latter two are whole */
} glpk_guard_column;

/* Columns without their coefficients. */
typedef struct {
    int32_t count;
    const glpk_guard_column *record; /* [count] */
    glpk_guard_names names;
} glpk_guard_columns;

typedef struct {
    double lower, upper;
} glpk_guard_row;

/* Rows without their coefficients. */
typedef struct {
    int32_t count;
    const glpk_guard_row *record; /* [count] */
    glpk_guard_names names;
} glpk_guard_rows;

/* Coefficients, vector after vector: of rows, or of columns. */
typedef struct {
    const int32_t *start;  /* one for each vector and the end, into the entries */
    const int32_t *index;  /* positions in the other direction, none twice in a vector */
    const double *value;
} glpk_guard_matrix;

typedef struct {
    int32_t maximise; /* 0 minimise, 1 maximise */
    double offset;    /* added to the objective */
    glpk_guard_columns columns;
    glpk_guard_rows rows;
    glpk_guard_matrix matrix; /* by rows */
} glpk_guard_program;

#endif
