/* A libFuzzer target: a MathProg model and data sections, apart by bytes of value 30, to GLPK's translator in this very
 * process, where the fuzzer sees what it reaches. The library puts a child process around it; see Readers.swift. */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "guard_private.h"

enum { memory_limit = 256 /* megabytes */, most_parts = 8 };

static char path[most_parts][64];
static char text[8192];

static void clean_up(void) {
    for (int k = 0; k < most_parts; k++) unlink(path[k]);
}

static void store(int part, const uint8_t *bytes, size_t count) {
    if (path[0][0] == '\0') atexit(clean_up);
    snprintf(path[part], sizeof path[part], "/dev/shm/fuzz-%ld-%d", (long)getpid(), part);
    int file = open(path[part], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || write(file, bytes, count) != (ssize_t)count) abort();
    close(file);
}

typedef struct {
    int parts;
    glpk_guard_copy copy;
} job;

static int make(glp_tran *work, int parts) {
    if (glp_mpl_read_model(work, path[0], parts > 1) != 0) return 0;
    for (int k = 1; k < parts; k++)
        if (glp_mpl_read_data(work, path[k]) != 0) return 0;
    return glp_mpl_generate(work, "/dev/null") == 0;
}

static void translate(void *state) {
    job *it = state;
    glp_tran *work = glp_mpl_alloc_wksp();
    glp_prob *problem = glp_create_prob();
    if (make(work, it->parts)) {
        glp_mpl_build_prob(work, problem);
        guard_copy_problem(problem, &it->copy);
    }
    glp_delete_prob(problem);
    glp_mpl_free_wksp(work);
}

static int has(const uint8_t *bytes, size_t count, const char *word) {
    return memmem(bytes, count, word, strlen(word)) != NULL;
}

/* Models write files by printf and display with > or >>, and start drivers by table. */
static int may_do_harm(const uint8_t *bytes, size_t count) {
    if (has(bytes, count, "table")) return 1;
    if (!has(bytes, count, "printf") && !has(bytes, count, "display")) return 0;
    for (size_t k = 0; k < count; k++)
        if (bytes[k] == '>' && (k + 1 == count || bytes[k + 1] != '=')) return 1;
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    if (may_do_harm(bytes, count)) return 0;
    job it = {0};
    for (size_t start = 0; start <= count && it.parts < most_parts; it.parts++) {
        const uint8_t *end = memchr(bytes + start, 0x1E, count - start);
        size_t length = end == NULL ? count - start : (size_t)(end - bytes) - start;
        store(it.parts, bytes + start, length);
        start += length + 1;
    }
    glpk_guard_words words = {text, sizeof text};
    guard_run(translate, NULL, &it, memory_limit, &words);
    glpk_guard_free_copy(&it.copy);
    return 0;
}
