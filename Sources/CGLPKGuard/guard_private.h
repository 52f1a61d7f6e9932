/* What the three parts of the guard share: the state of one call. */

#ifndef GUARD_PRIVATE_H
#define GUARD_PRIVATE_H

#include <glpk.h>
#include <setjmp.h>
#include <stddef.h>

#include "glpk_guard.h"

typedef struct {
    jmp_buf exit;
    const glpk_guard_program *program;
    const glpk_guard_options *options;
    glpk_guard_result *result;
    glp_prob *problem;
    double started;     /* seconds of the monotonic clock */
    size_t written;     /* bytes of messages so far, without the zero byte */
    int presolve;       /* as in the options, until presolving turned out to be what GLPK fails at */
    int inside_tree;    /* an incumbent may exist: stop politely, never jump for a cancellation */
} guard_call;

/* guard.c */
int guard_is_cancelled(const guard_call *call);
int guard_remaining_time(const guard_call *call);

/* problem.c: the one file that knows that GLPK counts from one. */
void guard_build(guard_call *call);
void guard_copy_basic_solution(guard_call *call);
void guard_copy_integer_solution(guard_call *call);
int guard_point_holds(const guard_call *call);
void guard_sabotage(glp_prob *problem);

/* search.c */
void guard_search(guard_call *call);

#endif
