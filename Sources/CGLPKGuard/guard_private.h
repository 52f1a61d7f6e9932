/* What the parts of the guard share. */

#ifndef GUARD_PRIVATE_H
#define GUARD_PRIVATE_H

#include <glpk.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "glpk_guard.h"

/* One entry into GLPK. */
typedef struct guard_frame {
    jmp_buf exit;
    glpk_guard_words *words;
    size_t written;                          /* bytes of words so far, without the zero byte */
    int (*wants_to_leave)(void *state);      /* asked whenever GLPK speaks; may be NULL */
    void *state;
    glpk_guard_outcome outcome;
} guard_frame;

typedef void guard_work(void *state);

/* frame.c: runs work with GLPK's failures caught. The outcome is finished, left, failed or nested. */
glpk_guard_outcome guard_run(guard_work *work, int (*wants_to_leave)(void *state), void *state,
                             int32_t memory_limit, glpk_guard_words *words);

/* Which life of this thread's environment it is; a problem of an earlier life, or of another thread, is gone. */
uint64_t guard_generation(void);

/* While something is kept, the environment outlives the call. */
void guard_keep(void);
void guard_release(void);
int guard_keeps_any(void);
int guard_is_busy(void);
double guard_seconds(void);

/* problem.c. GLPK counts from one: its arrays begin with an element that nobody reads. */
glp_prob *guard_build(const glpk_guard_program *program);
void guard_add_columns(glp_prob *problem, const glpk_guard_columns *columns, const glpk_guard_matrix *matrix);
void guard_add_rows(glp_prob *problem, const glpk_guard_rows *rows, const glpk_guard_matrix *matrix);
void guard_set_row_entries(glp_prob *problem, int row, int count, const int32_t *columns, const double *values);
void guard_set_column_entries(glp_prob *problem, int column, int count, const int32_t *rows, const double *values);
int guard_bound_type(double lower, double upper);

/* GLPK gives a huge number for an absent bound; the type says which are absent. */
double guard_lower(int type, double bound);
double guard_upper(int type, double bound);

/* Positions as GLPK wants them, to be freed by glp_free; a failure frees them too. */
int *guard_shifted(int count, const int32_t *indices);

void guard_set_basis(glp_prob *problem, glpk_guard_basis basis);
int guard_factorise(glp_prob *problem);
void guard_copy_basic_solution(glp_prob *problem, glpk_guard_result *result);
void guard_copy_interior_solution(glp_prob *problem, glpk_guard_result *result);
void guard_copy_integer_solution(glp_prob *problem, glpk_guard_result *result);
int guard_point_holds(glp_prob *problem, const double *column_value);
void guard_sabotage(glp_prob *problem, glpk_guard_sabotage kind);

/* One run of a solver. */
typedef struct {
    glp_prob *problem;
    const glpk_guard_options *options;
    glpk_guard_basis basis;
    glpk_guard_result *result;
    double started;         /* seconds of the monotonic clock */
    int presolve;           /* as in the options, until presolving turned out to be what GLPK fails at */
    int may_jump;           /* a cancellation may leave by a jump, which costs the thread its environment */
    int inside_tree;        /* an incumbent may exist: stop politely, never jump for a cancellation */
    int had_kept;           /* problems were kept on this thread when the search began */
    int iterations_before;  /* of a problem that was solved before */
} guard_search;

/* solve.c: what one call and a kept problem have in common. */
int guard_may_begin(guard_search *search);
glpk_guard_outcome guard_run_search(guard_work *work, int (*wants_to_leave)(void *state), guard_search *search,
                                    void *state, glpk_guard_words *words);

/* search.c */
void guard_search_run(guard_search *search);
int guard_wants_to_leave(guard_search *search);
int guard_is_cancelled(const guard_search *search);
int guard_remaining_time(const guard_search *search);

/* disk.c: to the end of the file at most, -1 for a fault; and 0 for a fault. */
ssize_t guard_read_all(int file, void *bytes, size_t room);
int guard_write_all(int file, const void *bytes, size_t count);

/* files.c: copies of programs; 0 when there is no memory. */
int guard_make_room(glpk_guard_copy *copy);
int guard_copy_problem(glp_prob *problem, glpk_guard_copy *copy);

/* tree.c: the callback of glp_intopt. */
void guard_on_tree(glp_tree *tree, void *info);

#endif
