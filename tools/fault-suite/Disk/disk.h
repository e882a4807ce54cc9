#ifndef DISK_H
#define DISK_H

#include <sys/types.h>
#include <sys/uio.h>

/// Writes through the simulated disk; `offset` is −1 for the file's own place.
ssize_t disk_write(int descriptor, const struct iovec *parts, int count, off_t offset);

/// Synchronizes through the simulated disk; 0, or −1 with `errno`.
int disk_sync(int descriptor, long system_call);

/// What sets a file's length.
enum length_call { LENGTH_TRUNCATE, LENGTH_ALLOCATE };

/// Sets a file's length through the simulated disk; 0, or −1 with `errno`.
int disk_length(int descriptor, off_t start, off_t length, enum length_call call);

#endif
