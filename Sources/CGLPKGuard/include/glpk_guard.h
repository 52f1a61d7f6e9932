/* One guarded call into GLPK: build a problem, solve it, copy the answer out, delete everything.
 *
 * GLPK ends the process when something goes wrong inside it, unless an error hook jumps away. The jump
 * happens here and only here, so that no caller's frame is ever jumped over. The environment of GLPK is
 * thread-local and is freed before the call returns, with success or without. */

#ifndef GLPK_GUARD_H
#define GLPK_GUARD_H

#include <stdint.h>

#if defined(__clang__)
#define GLPK_GUARD_CLOSED __attribute__((enum_extensibility(closed)))
#else
#define GLPK_GUARD_CLOSED
#endif

/* A program in flat arrays. Infinities stand for absent bounds; all indices count from zero. */
typedef struct {
    int32_t column_count;
    int32_t row_count;
    int32_t entry_count;
    int32_t maximise;               /* 0 minimise, 1 maximise */
    double offset;                  /* added to the objective */
    const double *column_lower;     /* [column_count] */
    const double *column_upper;     /* [column_count] */
    const double *cost;             /* [column_count] */
    const double *row_lower;        /* [row_count] */
    const double *row_upper;        /* [row_count] */
    const double *entry_value;      /* [entry_count], row after row */
    const int32_t *column_integral; /* [column_count], 1 for integer columns */
    const int32_t *row_start;       /* [row_count + 1], into the entries */
    const int32_t *entry_column;    /* [entry_count], no column twice in a row */
    const int32_t *column_name;     /* [column_count], byte offset into names, -1 for none */
    const int32_t *row_name;        /* [row_count], byte offset into names, -1 for none */
    const char *names;              /* names one after another, each ended by a zero byte */
} glpk_guard_program;

typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_method_primal,
    glpk_guard_method_dual,
    glpk_guard_method_dual_then_primal,
} glpk_guard_method;

/* A failure provoked on purpose, to test recovery. */
typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_sabotage_none,
    glpk_guard_sabotage_build, /* a bad column number before the solver starts */
    glpk_guard_sabotage_tree,  /* a forbidden change inside the branch-and-cut tree */
} glpk_guard_sabotage;

typedef struct {
    glpk_guard_method method;
    int32_t presolve;
    int32_t integer;           /* 1 when the program has integer columns */
    int32_t gmi_cuts;
    int32_t mir_cuts;
    int32_t cover_cuts;
    int32_t clique_cuts;
    int32_t time_limit;        /* milliseconds; INT32_MAX for none */
    int32_t iteration_limit;   /* INT32_MAX for none */
    int32_t memory_limit;      /* megabytes; INT32_MAX for none */
    int64_t node_limit;        /* INT64_MAX for none */
    double relative_gap;
    int32_t (*cancelled)(void *context); /* may be NULL; non-zero asks the search to stop */
    void *context;
    glpk_guard_sabotage sabotage;
} glpk_guard_options;

typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_outcome_finished, /* code, status and values hold what GLPK said */
    glpk_guard_outcome_left,     /* the search was left before GLPK had an answer; stop says why */
    glpk_guard_outcome_failed,   /* GLPK gave up; messages hold its words */
    glpk_guard_outcome_nested,   /* called from inside another guarded call of the same thread */
} glpk_guard_outcome;

/* Why the guard, rather than GLPK, ended the search. */
typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_stop_none,
    glpk_guard_stop_time,
    glpk_guard_stop_nodes,
    glpk_guard_stop_iterations,
    glpk_guard_stop_cancelled,
} glpk_guard_stop;

typedef struct {
    glpk_guard_outcome outcome;
    glpk_guard_stop stop;
    int32_t searched;        /* 1 when code is that of the integer optimiser, 0 for the simplex method */
    int32_t code;            /* what the last solver routine returned */
    int32_t primal_status;   /* of the basic solution, or of the integer solution */
    int32_t dual_status;     /* of the basic solution; 0 for integer programs */
    int32_t distrusted;      /* 1 when the integer solution breaks the bounds that it should keep */
    int32_t has_bound;       /* 1 when bound is proven for the integer program */
    double bound;
    double objective;
    int64_t nodes;           /* subproblems taken up by branch and cut */
    int64_t iterations;      /* of the simplex method, all together */
    double *column_value;    /* [column_count] */
    double *column_dual;     /* [column_count] */
    double *row_value;       /* [row_count] */
    double *row_dual;        /* [row_count] */
    char *messages;          /* [message_capacity], the last words of GLPK, ended by a zero byte */
    int32_t message_capacity; /* at least 1 */
} glpk_guard_result;

/* Solves a program. The pointers of the result are set by the caller, everything else is written here. */
void glpk_guard_solve(const glpk_guard_program *program, const glpk_guard_options *options,
                      glpk_guard_result *result);

#endif
