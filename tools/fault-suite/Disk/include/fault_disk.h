#ifndef FAULT_DISK_H
#define FAULT_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A disk that loses power, fails and lies.
///
/// The executable's own `pwrite`, `fdatasync` and their like stand before the C library's, for LMDB as well. What is
/// written to a watched file and not yet synchronized may be lost, in part and in any order, when the power goes.

/// The calls that a fault can be put on.
enum fault_call { FAULT_WRITE, FAULT_SYNC, FAULT_LENGTH };

/// In place of an error: half of the bytes are written, and the call says so.
enum { FAULT_SHORT_WRITE = -1 };

/// Watches a file that exists; its content counts as durable. False where it can't be read.
bool fault_disk_watch(const char *path);

/// Watches nothing any more, and lets every call pass.
void fault_disk_forget(void);

/// Cuts the power at the `after`-th operation from now, counted from 1: it and all after it fail.
void fault_disk_cut_power(long after);

/// Fails the `nth` call of that kind from now, once; 0 takes the fault back.
void fault_disk_fail(int call, long nth, int error);

/// Whether a synchronization says that it was done, and does nothing.
void fault_disk_lie(bool lies);

/// Whether the power is gone.
bool fault_disk_is_dead(void);

/// How many operations on watched files there were.
long fault_disk_operations(void);

/// Replaces each watched file by what a power cut may have left of it.
///
/// All that is durable is there; of each piece of `granule` bytes written since, some are, in eighths of `share`.
bool fault_disk_restore(uint64_t seed, size_t granule, int share);

#endif
