/* A libFuzzer target: bytes to one of the readers, as the library calls them. FORMAT is that of glpk_guard_format;
 * 4 stands for MathProg, which is called without its child process, for the sanitizer to see what it does. */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "guard_private.h"

#ifndef FORMAT
#error "say which reader: -DFORMAT=0...4"
#endif

static const int memory_limit = 256; /* megabytes */

static char path[64];
static char text[8192];

static void clean_up(void) {
    unlink(path);
}

static void store(const uint8_t *bytes, size_t count) {
    if (path[0] == '\0') {
        snprintf(path, sizeof path, "/dev/shm/fuzz-%ld-%d", (long)getpid(), FORMAT);
        atexit(clean_up);
    }
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || write(file, bytes, count) != (ssize_t)count) abort();
    close(file);
}

#if FORMAT == 4
static void translate(void *state) {
    glpk_guard_copy *copy = state;
    glp_tran *work = glp_mpl_alloc_wksp();
    glp_prob *problem = glp_create_prob();
    if (glp_mpl_read_model(work, path, 0) == 0 && glp_mpl_generate(work, "/dev/null") == 0) {
        glp_mpl_build_prob(work, problem);
        guard_copy_problem(problem, copy);
    }
    glp_delete_prob(problem);
    glp_mpl_free_wksp(work);
}
#endif

#if FORMAT == 4
static int has(const uint8_t *bytes, size_t count, const char *word) {
    size_t length = strlen(word);
    for (size_t k = 0; k + length <= count; k++)
        if (memcmp(bytes + k, word, length) == 0) return 1;
    return 0;
}

/* Models write files by printf with > or >>, and start drivers by table. */
static int may_do_harm(const uint8_t *bytes, size_t count) {
    if (has(bytes, count, "table")) return 1;
    if (!has(bytes, count, "printf")) return 0;
    for (size_t k = 0; k < count; k++)
        if (bytes[k] == '>' && (k + 1 == count || bytes[k + 1] != '=')) return 1;
    return 0;
}
#endif

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    glpk_guard_words words = {text, sizeof text};
    glpk_guard_copy copy = {0};
    store(bytes, count);
#if FORMAT == 4
    if (may_do_harm(bytes, count)) return 0;
    guard_run(translate, NULL, &copy, memory_limit, &words);
#else
    glpk_guard_read(path, (glpk_guard_format)FORMAT, memory_limit, &copy, &words);
#endif
    glpk_guard_free_copy(&copy);
    return 0;
}
