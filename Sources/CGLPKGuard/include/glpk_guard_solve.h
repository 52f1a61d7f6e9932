/* One call that builds a problem, solves it, copies the answer out and deletes everything. */

#ifndef GLPK_GUARD_SOLVE_H
#define GLPK_GUARD_SOLVE_H

#include "glpk_guard_program.h"
#include "glpk_guard_tree.h"
#include "glpk_guard_words.h"

typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_method_automatic, /* by the basis to start from: primal where it is primal feasible */
    glpk_guard_method_primal,
    glpk_guard_method_dual,
    glpk_guard_method_dual_then_primal,
    glpk_guard_method_exact,
    glpk_guard_method_interior,
} glpk_guard_method;

/* Where the simplex method starts from. */
typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_start_standard, /* all rows basic: glp_std_basis */
    glpk_guard_start_advanced, /* glp_adv_basis */
    glpk_guard_start_bixby,    /* glp_cpx_basis */
    glpk_guard_start_current,  /* whatever the problem object holds */
} glpk_guard_start;

/* Codes of glpk.h (pricing, ratio test, scaling, ordering, branching, ...) are passed through as they are. */
typedef struct {
    glpk_guard_method method;
    glpk_guard_start start;
    int32_t presolve;
    int32_t pricing;           /* GLP_PT_* */
    int32_t ratio_test;        /* GLP_RT_* */
    int32_t factorisation;     /* GLP_BF_* or-ed */
    int32_t scaling;           /* GLP_SF_* or-ed; 0 for none */
    int32_t ordering;          /* GLP_ORD_*, of the interior-point method */
    double bound_tolerance;
    double dual_tolerance;
    double pivot_tolerance;
    double objective_floor;    /* the dual simplex stops below it when maximising; -DBL_MAX for none */
    double objective_ceiling;  /* the dual simplex stops above it when minimising; DBL_MAX for none */

    int32_t integer;           /* 1 when the program has integer columns and they count */
    int32_t branching;         /* GLP_BR_* */
    int32_t backtracking;      /* GLP_BT_* */
    int32_t preprocessing;     /* GLP_PP_* */
    int32_t gmi_cuts;
    int32_t mir_cuts;
    int32_t cover_cuts;
    int32_t clique_cuts;
    int32_t binarise;
    int32_t rounding;          /* the simple rounding heuristic */
    int32_t feasibility_pump;
    int32_t proximity_time;    /* milliseconds for the proximity search; 0 for none */
    double integer_tolerance;
    double objective_tolerance;
    double relative_gap;

    int32_t log;               /* 1 when GLPK is to say what it does; the words keep the end of it */
    int32_t time_limit;        /* milliseconds; INT32_MAX for none */
    int32_t iteration_limit;   /* INT32_MAX for none */
    int32_t memory_limit;      /* megabytes; INT32_MAX for none */
    int64_t node_limit;        /* INT64_MAX for none */
    int32_t (*cancelled)(void *context); /* may be NULL; non-zero asks the search to stop */
    glpk_guard_visitor visitor;          /* may be NULL: called at the events of branch and cut asked for */
    int32_t visited_events;              /* bits 1 << glpk_guard_event_kind */
    void *context;             /* handed to cancelled and visitor */
    glpk_guard_sabotage sabotage;
} glpk_guard_options;

/* Why the guard, rather than GLPK, ended the search. */
typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_stop_none,
    glpk_guard_stop_time,
    glpk_guard_stop_nodes,
    glpk_guard_stop_iterations,
    glpk_guard_stop_cancelled,
    glpk_guard_stop_visitor,
    glpk_guard_stop_inexact, /* the numbers cannot all be made whole; nothing was solved */
} glpk_guard_stop;

/* Which of the three kinds of solution the code and the values are of. */
typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_solution_basic,
    glpk_guard_solution_interior,
    glpk_guard_solution_integer,
} glpk_guard_solution;

typedef struct {
    glpk_guard_stop stop;
    glpk_guard_solution solution;
    int32_t code;            /* what the last solver routine returned */
    int32_t primal_status;   /* of the basic solution, or of the integer or interior solution */
    int32_t dual_status;     /* of the basic solution; 0 otherwise */
    int32_t distrusted;      /* 1 when the integer solution breaks the bounds that it should keep */
    int32_t has_bound;       /* 1 when bound is proven for the integer program */
    double bound;
    double objective;
    int64_t nodes;           /* subproblems taken up by branch and cut */
    int64_t iterations;      /* of the simplex method, all together */
    double *column_value;    /* [columns] */
    double *column_dual;     /* [columns] */
    double *row_value;       /* [rows] */
    double *row_dual;        /* [rows] */
    int32_t *column_basis;   /* [columns], GLP_BS, GLP_NL, ...; 0 when there is no basis */
    int32_t *row_basis;      /* [rows] */
} glpk_guard_result;

/* Basis statuses to start from, GLP_BS, GLP_NL, ...; both NULL for none. */
typedef struct {
    const int32_t *columns; /* [columns] */
    const int32_t *rows;    /* [rows] */
} glpk_guard_basis;

/* Solves a program. The pointers of the result are set by the caller, everything else is written here. */
glpk_guard_outcome glpk_guard_solve(const glpk_guard_program *program, glpk_guard_basis basis,
                                    const glpk_guard_options *options, glpk_guard_result *result,
                                    glpk_guard_words *words);

#endif
