// The calls of the C library that LMDB and the ledger write with, each on its way to the simulated disk.
#define _GNU_SOURCE
#include "disk.h"

#include <errno.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

ssize_t write(int descriptor, const void *bytes, size_t length) {
    const struct iovec part = {(void *)(uintptr_t)bytes, length};
    return disk_write(descriptor, &part, 1, -1);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    return disk_write(descriptor, parts, count, -1);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
    const struct iovec part = {(void *)(uintptr_t)bytes, length};
    return disk_write(descriptor, &part, 1, offset);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
    return disk_write(descriptor, parts, count, offset);
}

int fsync(int descriptor) { return disk_sync(descriptor, SYS_fsync); }

int fdatasync(int descriptor) { return disk_sync(descriptor, SYS_fdatasync); }

int ftruncate(int descriptor, off_t length) { return disk_length(descriptor, 0, length, LENGTH_TRUNCATE); }

int posix_fallocate(int descriptor, off_t start, off_t length) {
    return disk_length(descriptor, start, length, LENGTH_ALLOCATE) == 0 ? 0 : errno;
}
