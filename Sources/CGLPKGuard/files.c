/* Reads programs from files and copies them out.
 *
 * Cited: GLPK reference manual for 5.0, chapter "Utility API routines", section "Problem data reading/writing
 * routines" (glp_read_mps, glp_read_lp, glp_read_prob). The readers print whatever the message level; the terminal
 * hook of frame.c keeps it off the terminal and in the words. */

#ifdef FARDPLAN_GLPK

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guard_private.h"

void glpk_guard_free_copy(glpk_guard_copy *copy) {
    free(copy->column_numbers);
    free(copy->row_numbers);
    free(copy->value);
    free(copy->index);
    free(copy->start);
    free(copy->integral);
    free(copy->name_length);
    free(copy->names);
    *copy = (glpk_guard_copy){0};
}

/* Never zero bytes, so that NULL always means that there is no memory. */
static void *room(size_t count, size_t size) {
    return calloc(count + 1, size);
}

static int has_room(const glpk_guard_copy *copy) {
    return copy->column_numbers && copy->row_numbers && copy->value && copy->index && copy->start && copy->integral &&
           copy->name_length && copy->names;
}

int guard_make_room(glpk_guard_copy *copy) {
    size_t columns = (size_t)copy->column_count, rows = (size_t)copy->row_count, entries = (size_t)copy->entry_count;
    copy->column_numbers = room(3 * columns, sizeof(double));
    copy->row_numbers = room(2 * rows, sizeof(double));
    copy->value = room(entries, sizeof(double));
    copy->index = room(entries, sizeof(int32_t));
    copy->start = room(rows + 1, sizeof(int32_t));
    copy->integral = room(columns, sizeof(int32_t));
    copy->name_length = room(columns + rows, sizeof(int32_t));
    copy->names = room((size_t)copy->name_bytes, 1);
    return has_room(copy);
}

static int32_t length_of(const char *name) {
    return name == NULL ? -1 : (int32_t)strlen(name);
}

/* What a problem needs, in numbers. */
static void measure(glp_prob *problem, glpk_guard_copy *copy) {
    copy->column_count = glp_get_num_cols(problem);
    copy->row_count = glp_get_num_rows(problem);
    copy->entry_count = glp_get_num_nz(problem);
    copy->maximise = glp_get_obj_dir(problem) == GLP_MAX;
    copy->offset = glp_get_obj_coef(problem, 0);
    for (int j = 1; j <= copy->column_count; j++) {
        int32_t length = length_of(glp_get_col_name(problem, j));
        if (length > 0) copy->name_bytes += length;
    }
    for (int i = 1; i <= copy->row_count; i++) {
        int32_t length = length_of(glp_get_row_name(problem, i));
        if (length > 0) copy->name_bytes += length;
    }
}

static char *append_name(const char *name, int32_t *length, char *end) {
    *length = length_of(name);
    if (*length <= 0) return end;
    memcpy(end, name, (size_t)*length);
    return end + *length;
}

static void copy_columns(glp_prob *problem, glpk_guard_copy *copy, char **end) {
    int count = copy->column_count;
    for (int j = 1; j <= count; j++) {
        int type = glp_get_col_type(problem, j);
        copy->column_numbers[j - 1] = guard_lower(type, glp_get_col_lb(problem, j));
        copy->column_numbers[count + j - 1] = guard_upper(type, glp_get_col_ub(problem, j));
        copy->column_numbers[2 * count + j - 1] = glp_get_obj_coef(problem, j);
        copy->integral[j - 1] = glp_get_col_kind(problem, j) != GLP_CV;
        *end = append_name(glp_get_col_name(problem, j), copy->name_length + j - 1, *end);
    }
}

static void copy_rows(glp_prob *problem, glpk_guard_copy *copy, char **end) {
    int count = copy->row_count, entries = 0;
    int *columns = glp_alloc(1 + copy->column_count, sizeof(int));
    double *values = glp_alloc(1 + copy->column_count, sizeof(double));
    for (int i = 1; i <= count; i++) {
        int type = glp_get_row_type(problem, i);
        copy->row_numbers[i - 1] = guard_lower(type, glp_get_row_lb(problem, i));
        copy->row_numbers[count + i - 1] = guard_upper(type, glp_get_row_ub(problem, i));
        *end = append_name(glp_get_row_name(problem, i), copy->name_length + copy->column_count + i - 1, *end);
        int length = glp_get_mat_row(problem, i, columns, values);
        for (int k = 1; k <= length; k++) {
            copy->index[entries] = columns[k] - 1;
            copy->value[entries++] = values[k];
        }
        copy->start[i] = entries;
    }
    glp_free(values);
    glp_free(columns);
}

/* 0 when there is no memory. */
int guard_copy_problem(glp_prob *problem, glpk_guard_copy *copy) {
    measure(problem, copy);
    if (!guard_make_room(copy)) return 0;
    char *end = copy->names;
    copy_columns(problem, copy, &end);
    copy_rows(problem, copy, &end);
    return 1;
}

typedef struct {
    const char *path;
    glpk_guard_format format;
    glpk_guard_copy *copy;
    int32_t memory_limit;
    int refused;
} reading;

/* GLPK would take coefficients below 1e-12 for zero (tol_mps); nothing is to get lost. */
static int read_mps(glp_prob *problem, int format, const char *path) {
    glp_mpscp options;
    glp_init_mpscp(&options);
    options.tol_mps = 0.0;
    return glp_read_mps(problem, format, &options, path);
}

static int read_as(glp_prob *problem, glpk_guard_format format, const char *path) {
    switch (format) {
    case glpk_guard_format_mps_fixed: return read_mps(problem, GLP_MPS_DECK, path);
    case glpk_guard_format_mps_free: return read_mps(problem, GLP_MPS_FILE, path);
    case glpk_guard_format_cplex_lp: return glp_read_lp(problem, NULL, path);
    case glpk_guard_format_glpk: return glp_read_prob(problem, 0, path);
    }
    return 1;
}

/* In megabytes, besides what this thread keeps in GLPK already. */
static void allow_memory(int32_t limit) {
    size_t total;
    glp_mem_usage(NULL, NULL, &total, NULL);
    size_t megabytes = (total >> 20) + (size_t)limit;
    glp_mem_limit(megabytes < INT32_MAX ? (int)megabytes : INT32_MAX);
}

static void read_file(void *state) {
    reading *job = state;
    allow_memory(job->memory_limit);
    glp_prob *problem = glp_create_prob();
    job->refused = read_as(problem, job->format, job->path) != 0;
    if (!job->refused && !guard_copy_problem(problem, job->copy)) job->refused = 1;
    glp_delete_prob(problem);
}

/* A reader that fails an assertion leaves its file open, and glp_free_env does not close it. The file is a private
 * copy, so whatever refers to it is the reader's. */
static void close_leftovers(const char *path) {
    struct stat file, other;
    DIR *descriptors = stat(path, &file) == 0 ? opendir("/dev/fd") : NULL;
    if (descriptors == NULL) return;
    for (struct dirent *entry = readdir(descriptors); entry != NULL; entry = readdir(descriptors)) {
        int descriptor = atoi(entry->d_name);
        if (descriptor <= 2 || descriptor == dirfd(descriptors) || fstat(descriptor, &other) != 0) continue;
        if (other.st_dev == file.st_dev && other.st_ino == file.st_ino) close(descriptor);
    }
    closedir(descriptors);
}

glpk_guard_outcome glpk_guard_read(const char *path, glpk_guard_format format, int32_t memory_limit,
                                   glpk_guard_copy *copy, glpk_guard_words *words) {
    reading job = {.path = path, .format = format, .memory_limit = memory_limit, .copy = copy};
    *copy = (glpk_guard_copy){0};
    glpk_guard_outcome outcome = guard_run(read_file, NULL, &job, INT32_MAX, words);
    if (outcome == glpk_guard_outcome_failed) close_leftovers(path);
    if (outcome == glpk_guard_outcome_finished && job.refused) outcome = glpk_guard_outcome_left;
    if (outcome != glpk_guard_outcome_finished) glpk_guard_free_copy(copy);
    return outcome;
}

#endif
