/* What a visitor of the branch-and-cut tree sees and may answer.
 *
 * The visitor never calls GLPK: it reads through the functions below, which cannot fail, and returns its commands,
 * which are carried out after it has returned, so that a failure of GLPK jumps over no frame of the visitor. */

#ifndef GLPK_GUARD_TREE_H
#define GLPK_GUARD_TREE_H

#include <stdint.h>

#include "glpk_guard_program.h"
#include "glpk_guard_words.h"

/* The reasons of glp_ios_reason, in the same order. */
typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_event_rows = 1,    /* rows may be added to the relaxation just solved */
    glpk_guard_event_incumbent,   /* a better integer solution was found */
    glpk_guard_event_heuristic,   /* an integer solution may be proposed */
    glpk_guard_event_cuts,        /* rows may be added to the pool of cuts */
    glpk_guard_event_branch,      /* a column may be chosen to branch upon */
    glpk_guard_event_select,      /* an active subproblem may be chosen */
    glpk_guard_event_preprocess,  /* a subproblem was taken up */
} glpk_guard_event_kind;

/* A moment of the search; valid until the visitor returns. */
typedef struct glpk_guard_event {
    glpk_guard_event_kind kind;
    int32_t node;           /* reference number of the current subproblem, 0 when there is none */
    int32_t level;          /* its depth, 0 for the root; -1 when there is none */
    int32_t active_count;   /* subproblems waiting */
    int64_t taken_up;       /* subproblems taken up so far */
    int32_t has_bound;
    double bound;           /* over all that is still to be searched */
    int32_t has_incumbent;
    double incumbent;       /* objective of the best integer solution */
    double relaxation;      /* objective of the current relaxation */
    int32_t column_count;
    void *tree;
    void *search;
} glpk_guard_event;

/* Values of the current relaxation; of the new solution at glpk_guard_event_incumbent. [column_count] */
void glpk_guard_event_values(const glpk_guard_event *event, double *values);

/* Bounds of the columns in the current subproblem. [column_count] each */
void glpk_guard_event_bounds(const glpk_guard_event *event, double *lower, double *upper);

/* Which columns may be branched upon, 1 or 0. [column_count] */
void glpk_guard_event_branchable(const glpk_guard_event *event, int32_t *flags);

/* Reference numbers and bounds of the active subproblems. [active_count] each */
void glpk_guard_event_active(const glpk_guard_event *event, int32_t *nodes, double *bounds);

/* What the visitor wants done; zeroed before it is called. Its pointers must stay valid until the next event. */
typedef struct {
    int32_t stop;                /* 1 ends the search */
    glpk_guard_rows rows;        /* lazy rows or cuts, by the kind of event */
    glpk_guard_matrix matrix;    /* of these rows */
    const double *solution;      /* [column_count], proposed; NULL for none */
    int32_t node;                /* the subproblem to take up; 0 leaves the choice to GLPK */
    int32_t branch_column;       /* from zero; -1 leaves the choice to GLPK */
    int32_t branch_direction;    /* GLP_DN_BRNCH, GLP_UP_BRNCH or GLP_NO_BRNCH */
} glpk_guard_commands;

typedef void (*glpk_guard_visitor)(void *context, const glpk_guard_event *event, glpk_guard_commands *commands);

#endif
