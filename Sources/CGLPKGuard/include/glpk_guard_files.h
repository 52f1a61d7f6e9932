/* Reading programs from files. What is read is copied out into memory of its own, for the caller to free. */

#ifndef GLPK_GUARD_FILES_H
#define GLPK_GUARD_FILES_H

#include <stddef.h>
#include <stdint.h>

#include "glpk_guard_words.h"

typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_format_mps_fixed,
    glpk_guard_format_mps_free,
    glpk_guard_format_cplex_lp,
    glpk_guard_format_glpk,
} glpk_guard_format;

/* A program copied out of GLPK. Infinities stand for absent bounds; all indices count from zero. */
typedef struct {
    int32_t column_count;
    int32_t row_count;
    int32_t entry_count;
    int32_t maximise;         /* 0 minimise, 1 maximise */
    double offset;            /* added to the objective */
    int64_t name_bytes;       /* length of names */
    double *column_numbers;   /* [3 * column_count]: lower bounds, upper bounds, costs */
    double *row_numbers;      /* [2 * row_count]: lower bounds, upper bounds */
    double *value;            /* [entry_count], row after row */
    int32_t *index;           /* [entry_count], columns */
    int32_t *start;           /* [row_count + 1], into the entries */
    int32_t *integral;        /* [column_count], 1 for integer columns */
    int32_t *name_length;     /* [column_count + row_count], -1 for none */
    char *names;              /* [name_bytes], one after another without zero bytes */
} glpk_guard_copy;

/* Frees what a copy holds; harmless when it holds nothing. */
void glpk_guard_free_copy(glpk_guard_copy *copy);

/* Reads a program. The copy is empty unless the outcome is finished; GLPK refusing the file is left, its reason in
 * the words.
 * memory_limit is in megabytes. */
glpk_guard_outcome glpk_guard_read(const char *path, glpk_guard_format format, int32_t memory_limit,
                                   glpk_guard_copy *copy, glpk_guard_words *words);

/* Translates a MathProg model in a child process, because deep recursion in a model overflows the stack, which
 * nothing inside the process recovers from. Display output goes to the file at output_path.
 * An ending of the child that is not its own is failed: the words say which signal. */
glpk_guard_outcome glpk_guard_translate(const char *model_path, int32_t data_count, const char *const *data_paths,
                                        const char *output_path, int32_t memory_limit, int32_t seconds,
                                        glpk_guard_copy *copy, glpk_guard_words *words);

/* Why a file could not be opened, read or written; the system's reason is in errno's numbers. */
typedef enum GLPK_GUARD_CLOSED {
    glpk_guard_file_good,
    glpk_guard_file_missing,
    glpk_guard_file_directory,
    glpk_guard_file_special,   /* a pipe, a device: neither read nor replaced */
    glpk_guard_file_forbidden,
    glpk_guard_file_closed,    /* its folder takes no new files */
    glpk_guard_file_too_large, /* past 1 GiB */
    glpk_guard_file_fault,     /* anything else */
} glpk_guard_file_state;

/* Reads a whole regular file into memory for the caller to free with glpk_guard_free. */
glpk_guard_file_state glpk_guard_load(const char *path, uint8_t **bytes, size_t *count, int32_t *reason);

/* Replaces a file in one step, or makes it: written under another name beside it, then renamed. */
glpk_guard_file_state glpk_guard_store(const char *path, const uint8_t *bytes, size_t count, int32_t *reason);

/* Makes a file of a new name that only this user may read; path has room for `room` bytes. */
glpk_guard_file_state glpk_guard_store_temporary(const uint8_t *bytes, size_t count, char *path, size_t room,
                                                 int32_t *reason);

/* Deletes a file, if it is there. */
void glpk_guard_remove(const char *path);

/* The system's words for a reason, copied; safe on all threads at once. */
void glpk_guard_describe(int32_t reason, char *text, size_t room);

void glpk_guard_free(void *memory);

#endif
