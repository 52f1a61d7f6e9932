/* The work of the study in plain C, and the instances that both sides work on. */

#ifndef PLAIN_GLPK_H
#define PLAIN_GLPK_H

#include <stdint.h>

/* A program by rows; everything counts from zero. */
typedef struct {
    int32_t column_count;
    int32_t row_count;
    const double *cost;         /* [column_count] */
    const double *column_upper; /* [column_count], infinite for none; lower bounds are zero */
    const double *row_lower;    /* [row_count] */
    const double *row_upper;    /* [row_count] */
    const int32_t *start;       /* [row_count + 1], into the entries */
    const int32_t *column;      /* [start[row_count]] */
    const double *value;        /* [start[row_count]] */
    int32_t is_integer;         /* 1 when all columns are */
} plain_instance;

/* Rows of five ascending columns each. */
plain_instance plain_sparse_instance(int32_t columns, int32_t rows);

/* Workers to jobs: one row for each worker, then one for each job. */
plain_instance plain_assignment_instance(int32_t count);

/* Classes of people: 40 types over 3 rounds, and for 7 traits in each round 19 steps of a convex cost. */
plain_instance plain_class_instance(void);

/* What is done with an instance; -1 as objective when it went wrong. */
double plain_build(const plain_instance *instance);
double plain_solve(const plain_instance *instance, double *column_value);

/* Runs work under a name of its own, which callgrind can be told to count, and gives the seconds it took. */
double plain_measured(void (*work)(void *context), void *context);

#endif
