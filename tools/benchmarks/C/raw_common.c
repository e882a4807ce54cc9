#include "raw_common.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

void die(const char *what, const char *why) {
    // Nothing is left to do if stderr fails as well.
    (void)fprintf(stderr, "raw: %s: %s\n", what, why);
    exit(EXIT_FAILURE);
}

void check_lmdb(int result, const char *call) {
    if (result != MDB_SUCCESS) die(call, mdb_strerror(result));
}

void check_system(bool ok, const char *call) {
    if (!ok) die(call, strerror(errno));
}

void check_pthread(int result, const char *call) {
    if (result != 0) die(call, strerror(result));
}

void *allocate(size_t count, size_t size) {
    void *memory = calloc(count, size);
    if (memory == NULL) die("calloc", "out of memory");
    return memory;
}

double now(void) {
    struct timespec time;
    SYSTEM(clock_gettime(CLOCK_MONOTONIC, &time) == 0);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void figure(const char *name, double value, const char *unit) {
    SYSTEM(printf("%s\t%.6g\t%s\n", name, value, unit) > 0);
}

void samples_add(struct samples *samples, double value) {
    if (samples->count == samples->capacity) {
        samples->capacity = samples->capacity == 0 ? 4096 : 2 * samples->capacity;
        samples->values = realloc(samples->values, samples->capacity * sizeof(double));
        if (samples->values == NULL) die("realloc", "out of memory");
    }
    samples->values[samples->count++] = value;
}

static int compare_doubles(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

void samples_print(struct samples *samples, const char *name, const char *unit) {
    if (samples->count == 0) return;
    qsort(samples->values, samples->count, sizeof(double), compare_doubles);
    const struct { const char *suffix; size_t index; } points[] = {
        {"p50", samples->count / 2},
        {"p99", (samples->count - 1) * 99 / 100},
        {"max", samples->count - 1},
    };
    for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
        char full[128];
        int length = snprintf(full, sizeof full, "%s.%s", name, points[i].suffix);
        if (length < 0 || (size_t)length >= sizeof full) die(name, "figure name too long");
        figure(full, samples->values[points[i].index], unit);
    }
    free(samples->values);
    *samples = (struct samples){0};
}

void store_path(const struct options *options, const char *name, char path[static PATH_BYTES]) {
    if (options->directory == NULL) die(options->command, "--directory is missing");
    int length = snprintf(path, PATH_BYTES, "%s/raw-%s.mdb", options->directory, name);
    if (length < 0 || length >= PATH_BYTES) die(options->directory, "path too long");
}

static void remove_if_present(const char *path) {
    SYSTEM(unlink(path) == 0 || errno == ENOENT);
}

void store_remove(const char *path) {
    char lock[PATH_BYTES + 8];
    int length = snprintf(lock, sizeof lock, "%s-lock", path);
    if (length < 0 || (size_t)length >= sizeof lock) die(path, "path too long");
    remove_if_present(path);
    remove_if_present(lock);
}

// Default durability: neither NOSYNC nor WRITEMAP, since a baseline that may lose events is none.
MDB_env *environment_open(const char *path, bool read_only) {
    MDB_env *env;
    LMDB(mdb_env_create(&env));
    LMDB(mdb_env_set_maxdbs(env, 5));
    LMDB(mdb_env_set_mapsize(env, (size_t)32 << 30));
    unsigned flags = MDB_NOSUBDIR | MDB_NOTLS | MDB_NORDAHEAD | (read_only ? MDB_RDONLY : 0);
    LMDB(mdb_env_open(env, path, flags, 0644));
    return env;
}

double file_bytes(const char *path) {
    struct stat status;
    SYSTEM(stat(path, &status) == 0);
    return (double)status.st_size;
}

void put_big_endian(uint8_t bytes[static 8], uint64_t value) {
    for (int i = 7; i >= 0; i--, value >>= 8) bytes[i] = (uint8_t)value;
}

uint64_t get_big_endian(const uint8_t bytes[static 8]) {
    uint64_t value = 0;
    for (int i = 0; i < 8; i++) value = value << 8 | bytes[i];
    return value;
}
