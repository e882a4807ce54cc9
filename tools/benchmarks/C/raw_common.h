// What every raw baseline shares: options, clocks, checked calls, figures, and opening the environment.
#ifndef RAW_COMMON_H
#define RAW_COMMON_H

#define _POSIX_C_SOURCE 200809L // clock_gettime, pwrite and posix_fadvise under -std=c11; hence this header comes first

#include <lmdb.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct options {
    const char *command;
    const char *name;      // the layout
    const char *directory;
    const char *subject;   // of a cold read
    size_t payload;        // the whole value put under a position, in bytes
    uint64_t batch;
    uint64_t events;
    uint64_t subjects;
    uint64_t busy;         // that many subjects share a quarter of the events
    uint64_t tail;         // events whose index entries may still be in memory only
    uint64_t clients;
    uint64_t seconds;
    uint64_t probes;
    uint64_t resident;     // keep every head in memory for good, not only the tail's
    uint64_t apart;        // deferred: the heads in a file of their own, which is then flushed by its own commit
    uint64_t ahead;        // a cold reader asks for that many bytes at the end of the file at once
    uint64_t proofs;       // layouts: each record with check bytes, and the Merkle tree over all
    uint64_t sum;          // scan: read every byte, not only the headers
};

_Noreturn void die(const char *what, const char *why);
void check_lmdb(int result, const char *call);
void check_system(bool ok, const char *call);   // errno holds the reason
void check_pthread(int result, const char *call);
#define LMDB(call) check_lmdb((call), #call)
#define SYSTEM(condition) check_system((condition), #condition)
#define PTHREAD(call) check_pthread((call), #call)

void *allocate(size_t count, size_t size);
double now(void); // seconds, monotonic

// One machine-readable line: name TAB value TAB unit.
void figure(const char *name, double value, const char *unit);

struct samples {
    double *values;
    size_t count;
    size_t capacity;
};
void samples_add(struct samples *samples, double value);
void samples_print(struct samples *samples, const char *name, const char *unit); // p50, p99, max; then frees

enum { PATH_BYTES = 1024 };
void store_path(const struct options *options, const char *name, char path[static PATH_BYTES]);
void store_remove(const char *path);
MDB_env *environment_open(const char *path, bool read_only);
double file_bytes(const char *path);

void put_big_endian(uint8_t bytes[static 8], uint64_t value);
uint64_t get_big_endian(const uint8_t bytes[static 8]);

int run_append(const struct options *options);
int run_group(const struct options *options);
int run_layout(const struct options *options);
int run_timeline(const struct options *options);
int run_cold(const struct options *options);
int run_scan(const struct options *options);
int run_flush(const struct options *options);
int run_verify(const struct options *options);
int run_sqlite(const struct options *options);

#endif
