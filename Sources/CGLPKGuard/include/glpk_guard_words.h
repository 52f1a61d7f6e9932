/* What every guarded call gives back: how it went, and the last words of GLPK. */

#ifndef GLPK_GUARD_WORDS_H
#define GLPK_GUARD_WORDS_H

#include <stdint.h>

#if defined(__clang__)
#define GLPK_GUARD_CLOSED __attribute__((enum_extensibility(closed)))
#else
#define GLPK_GUARD_CLOSED
#endif

typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_outcome_finished, /* the call did its work */
    glpk_guard_outcome_left,     /* the work was left on purpose before GLPK had an answer */
    glpk_guard_outcome_failed,   /* GLPK gave up; the words are its own */
    glpk_guard_outcome_nested,   /* called from inside another guarded call of the same thread */
    glpk_guard_outcome_unfit,    /* the GLPK that was loaded may not be used; the words say why */
    glpk_guard_outcome_lost,     /* the solver went with an earlier failure, or belongs to another thread */
} glpk_guard_outcome;

/* The last words of GLPK; the caller lends the room. */
typedef struct {
    char *text;       /* [capacity], ended by a zero byte */
    int32_t capacity; /* at least 1 */
} glpk_guard_words;

/* A failure provoked on purpose, to test recovery. */
typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_sabotage_none,
    glpk_guard_sabotage_build, /* a bad column number before the solver starts */
    glpk_guard_sabotage_tree,  /* a bad column number inside the branch-and-cut tree */
    glpk_guard_sabotage_assertion, /* a broken assertion of GLPK's own */
} glpk_guard_sabotage;

/* Lets this thread believe in another version of GLPK and another setting of thread-local storage (NULL: none), for
 * tests; NULL for the version ends it. */
void glpk_guard_pretend(const char *version, const char *thread_storage);

#endif
