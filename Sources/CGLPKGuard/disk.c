/* Files as a whole: read into memory, replaced in one step, made private. POSIX only; nothing of GLPK. */

#ifdef FARDPLAN_GLPK

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guard_private.h"

static const off_t largest_file = (off_t)1 << 30;

static glpk_guard_file_state state_of(int reason) {
    switch (reason) {
    case ENOENT:
    case ENOTDIR: return glpk_guard_file_missing;
    case EISDIR: return glpk_guard_file_directory;
    case EACCES:
    case EPERM:
    case EROFS: return glpk_guard_file_forbidden;
    default: return glpk_guard_file_fault;
    }
}

static glpk_guard_file_state failed(int32_t *reason) {
    *reason = errno;
    return state_of(errno);
}

static glpk_guard_file_state kind_of(const struct stat *status) {
    if (S_ISDIR(status->st_mode)) return glpk_guard_file_directory;
    return S_ISREG(status->st_mode) ? glpk_guard_file_good : glpk_guard_file_special;
}

ssize_t guard_read_all(int file, void *bytes, size_t room) {
    size_t count = 0;
    while (count < room) {
        ssize_t part = read(file, (char *)bytes + count, room - count);
        if (part < 0 && errno == EINTR) continue;
        if (part < 0) return -1;
        if (part == 0) break;
        count += (size_t)part;
    }
    return (ssize_t)count;
}

int guard_write_all(int file, const void *bytes, size_t count) {
    for (const char *next = bytes; count > 0;) {
        ssize_t part = write(file, next, count);
        if (part < 0 && errno == EINTR) continue;
        if (part < 0) return 0;
        next += part;
        count -= (size_t)part;
    }
    return 1;
}

/* To the end, whatever the size is said to be: that of files of the system, such as those in /proc, is zero. */
static glpk_guard_file_state load_open(int file, uint8_t **bytes, size_t *count, int32_t *reason) {
    struct stat status;
    if (fstat(file, &status) != 0) return failed(reason);
    glpk_guard_file_state kind = kind_of(&status);
    if (kind != glpk_guard_file_good) return kind;
    if (status.st_size > largest_file) return glpk_guard_file_too_large;
    for (size_t room = (size_t)status.st_size + 4096;; room *= 2) {
        uint8_t *more = realloc(*bytes, room);
        if (more == NULL) return failed(reason);
        *bytes = more;
        ssize_t part = guard_read_all(file, more + *count, room - *count);
        if (part < 0) return failed(reason);
        *count += (size_t)part;
        if (*count < room) return glpk_guard_file_good;
        if (*count > (size_t)largest_file) return glpk_guard_file_too_large;
    }
}

glpk_guard_file_state glpk_guard_load(const char *path, uint8_t **bytes, size_t *count, int32_t *reason) {
    *bytes = NULL;
    *count = 0;
    *reason = 0;
    /* Not to be kept waiting by a pipe without a writer. */
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return failed(reason);
    glpk_guard_file_state state = load_open(file, bytes, count, reason);
    close(file);
    if (state != glpk_guard_file_good) {
        free(*bytes);
        *bytes = NULL;
    }
    return state;
}

/* A new file beside the path, with the rights that a new file gets here. */
static int open_beside(const char *path, char *name, size_t room) {
    static atomic_uint last;
    for (int attempt = 0; attempt < 100; attempt++) {
        unsigned number = atomic_fetch_add(&last, 1);
        int length = snprintf(name, room, "%s.%ld-%u.tmp", path, (long)getpid(), number);
        if (length < 0 || (size_t)length >= room) {
            errno = ENAMETOOLONG;
            return -1;
        }
        int file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST) return file;
    }
    return -1;
}

/* Why there is no new file: there is a folder, as /proc is one, but it takes none. */
static glpk_guard_file_state refused(const char *path, int32_t *reason) {
    *reason = errno;
    if (errno != ENOENT) return state_of(errno);
    struct stat folder;
    char name[PATH_MAX];
    const char *end = strrchr(path, '/');
    snprintf(name, sizeof name, "%.*s", end == NULL ? 1 : (int)(end - path) + 1, end == NULL ? "." : path);
    return stat(name, &folder) == 0 ? glpk_guard_file_closed : glpk_guard_file_missing;
}

/* A file that is replaced keeps its rights. */
static int fill(int file, const uint8_t *bytes, size_t count, const struct stat *old) {
    int good = guard_write_all(file, bytes, count) && (old == NULL || fchmod(file, old->st_mode & 07777) == 0) &&
               fsync(file) == 0;
    int reason = errno;
    if (close(file) != 0 && good) return 0;
    errno = reason;
    return good;
}

static glpk_guard_file_state replace(const char *path, const uint8_t *bytes, size_t count, const struct stat *old,
                                     int32_t *reason) {
    char name[PATH_MAX];
    int file = open_beside(path, name, sizeof name);
    if (file < 0) return refused(path, reason);
    if (fill(file, bytes, count, old) && rename(name, path) == 0) return glpk_guard_file_good;
    glpk_guard_file_state state = failed(reason);
    unlink(name);
    return state;
}

glpk_guard_file_state glpk_guard_store(const char *path, const uint8_t *bytes, size_t count, int32_t *reason) {
    struct stat status;
    *reason = 0;
    if (stat(path, &status) != 0) {
        if (errno != ENOENT) return failed(reason);
        return replace(path, bytes, count, NULL, reason);
    }
    glpk_guard_file_state kind = kind_of(&status);
    if (kind != glpk_guard_file_good) return kind;
    /* What a symbolic link names is replaced, not the link. */
    char *target = realpath(path, NULL);
    if (target == NULL) return failed(reason);
    glpk_guard_file_state state = replace(target, bytes, count, &status, reason);
    free(target);
    return state;
}

glpk_guard_file_state glpk_guard_store_temporary(const uint8_t *bytes, size_t count, char *path, size_t room,
                                                 int32_t *reason) {
    const char *folder = getenv("TMPDIR");
    if (folder == NULL || folder[0] != '/') folder = "/tmp";
    *reason = 0;
    int length = snprintf(path, room, "%s/glpk-XXXXXX", folder);
    if (length < 0 || (size_t)length >= room) {
        errno = ENAMETOOLONG;
        return failed(reason);
    }
    int file = mkostemp(path, O_CLOEXEC); /* mode 0600 */
    if (file < 0) return failed(reason);
    int good = guard_write_all(file, bytes, count);
    int cause = errno;
    if (close(file) == 0 && good) return glpk_guard_file_good;
    unlink(path);
    errno = cause;
    return failed(reason);
}

void glpk_guard_remove(const char *path) {
    unlink(path);
}

void glpk_guard_describe(int32_t reason, char *text, size_t room) {
#ifdef __GLIBC__
    char own[256];
    snprintf(text, room, "%s", strerror_r(reason, own, sizeof own));
#else
    if (strerror_r(reason, text, room) != 0) snprintf(text, room, "error %d", (int)reason);
#endif
}

void glpk_guard_free(void *memory) {
    free(memory);
}

#endif
