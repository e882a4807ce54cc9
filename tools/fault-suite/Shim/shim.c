// Fails the n-th call of one kind on files below one directory; loaded before a program with LD_PRELOAD.
//
//   FAULT_DIRECTORY  only files below it, as the kernel names them
//   FAULT_CALL       pwrite, pwritev, writev, write, fdatasync, fsync, ftruncate, fallocate, open, mmap, fcntl or rename
//   FAULT_NTH        the call to fail, from 1
//   FAULT_ERROR      the number of the error, or "short" for half a write
//   FAULT_PERSISTS   if set, all later calls of the kind fail as well
//   FAULT_MARK       a file that is made when the fault strikes
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *directory, *call_name, *mark;
static int fault_error;
static bool is_short, persists;
static long nth;
static atomic_long calls;

__attribute__((constructor)) static void read_plan(void) {
    directory = getenv("FAULT_DIRECTORY");
    call_name = getenv("FAULT_CALL");
    mark = getenv("FAULT_MARK");
    const char *error = getenv("FAULT_ERROR"), *number = getenv("FAULT_NTH");
    is_short = error != NULL && strcmp(error, "short") == 0;
    fault_error = error == NULL ? 0 : atoi(error);
    nth = number == NULL ? 0 : atol(number);
    persists = getenv("FAULT_PERSISTS") != NULL;
}

static bool is_ours(const char *path) {
    return directory != NULL && strncmp(path, directory, strlen(directory)) == 0;
}

static bool is_our_file(int descriptor) {
    char link[64], path[4096];
    (void)snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    long length = syscall(SYS_readlink, link, path, sizeof path - 1);
    if (length < 0) return false;
    path[length] = 0;
    return is_ours(path);
}

/// Whether the fault strikes now; counts the call, which is known to be on one of our files.
static bool strikes(void) {
    long number = atomic_fetch_add(&calls, 1) + 1;
    if (persists ? number < nth : number != nth) return false;
    if (mark != NULL) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, mark, O_CREAT | O_WRONLY, 0600));
    return true;
}

static bool is_planned(const char *name) { return call_name != NULL && nth > 0 && strcmp(call_name, name) == 0; }

static bool fails(const char *name, int descriptor) {
    return is_planned(name) && is_our_file(descriptor) && strikes();
}

static int refused(void) {
    errno = fault_error;
    return -1;
}

/// The part of a write that is let through before a fault.
static ssize_t half(const struct iovec *parts, off_t offset, int descriptor) {
    struct iovec part = {parts[0].iov_base, parts[0].iov_len / 2};
    if (offset < 0) return syscall(SYS_writev, descriptor, &part, 1);
    return syscall(SYS_pwritev, descriptor, &part, 1, offset, 0);
}

static ssize_t written(const char *name, int descriptor, const struct iovec *parts, int count, off_t offset) {
    if (fails(name, descriptor)) return is_short ? half(parts, offset, descriptor) : refused();
    if (offset < 0) return syscall(SYS_writev, descriptor, parts, count);
    return syscall(SYS_pwritev, descriptor, parts, count, offset, 0);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
    const struct iovec part = {(void *)(uintptr_t)bytes, length};
    return written("pwrite", descriptor, &part, 1, offset);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
    return written("pwritev", descriptor, parts, count, offset);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    return written("writev", descriptor, parts, count, -1);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
    const struct iovec part = {(void *)(uintptr_t)bytes, length};
    return written("write", descriptor, &part, 1, -1);
}

int fdatasync(int descriptor) {
    return fails("fdatasync", descriptor) ? refused() : (int)syscall(SYS_fdatasync, descriptor);
}

int fsync(int descriptor) { return fails("fsync", descriptor) ? refused() : (int)syscall(SYS_fsync, descriptor); }

int ftruncate(int descriptor, off_t length) {
    return fails("ftruncate", descriptor) ? refused() : (int)syscall(SYS_ftruncate, descriptor, length);
}

int posix_fallocate(int descriptor, off_t start, off_t length) {
    if (fails("fallocate", descriptor)) return fault_error;
    return syscall(SYS_fallocate, descriptor, 0, start, length) == 0 ? 0 : errno;
}

static bool opening_fails(const char *path) { return is_planned("open") && is_ours(path) && strikes(); }

int openat(int folder, const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return opening_fails(path) ? refused() : (int)syscall(SYS_openat, folder, path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openat(AT_FDCWD, path, flags, mode);
}

void *mmap(void *address, size_t length, int protection, int flags, int descriptor, off_t offset) {
    if (descriptor >= 0 && fails("mmap", descriptor)) {
        (void)refused();
        return MAP_FAILED;
    }
    return (void *)syscall(SYS_mmap, address, length, protection, flags, descriptor, offset);
}

int fcntl(int descriptor, int command, ...) {
    va_list rest;
    va_start(rest, command);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    return fails("fcntl", descriptor) ? refused() : (int)syscall(SYS_fcntl, descriptor, command, argument);
}

int rename(const char *from, const char *to) {
    if (is_planned("rename") && is_ours(to) && strikes()) return refused();
    return (int)syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
}
