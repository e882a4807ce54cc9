// `raw layout`: appending under an index layout. `raw timeline`, `raw cold`: reading one subject's events back.
#include "raw_store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static uint64_t least(uint64_t a, uint64_t b) {
    return a < b ? a : b;
}

// Continues a store that is there already, so that a loaded one can be measured batch by batch.
int run_layout(const struct options *options) {
    char path[PATH_BYTES];
    store_path(options, options->name, path);
    struct store store;
    double start = now();
    store_open(&store, options, path, true);
    figure("layout.open", (now() - start) * 1e3, "ms"); // restart: rebuilds the tail
    struct samples commits = {0};
    start = now();
    for (uint64_t done = 0; done < options->events;) {
        uint64_t count = least(options->batch, options->events - done);
        double begin = now();
        store_append_batch(&store, count);
        samples_add(&commits, (now() - begin) * 1e6);
        done += count;
    }
    figure("layout.rate", (double)options->events / (now() - start), "events/s");
    samples_print(&commits, "layout.commit", "us");
    figure("layout.flushes", (double)store.flushes.count, "flushes");
    samples_print(&store.flushes, "layout.flush", "ms");
    if (store.heads.slots != NULL) figure("layout.memory", (double)heads_bytes(&store.heads), "bytes");
    figure("layout.events", (double)store.last, "events");
    double bytes = file_bytes(path);
    if (options->apart) {
        store_path(options, "deferred-heads", path);
        bytes += file_bytes(path);
    }
    figure("layout.file", bytes / (double)store.last, "bytes/event");
    store_close(&store);
    return EXIT_SUCCESS;
}

// The benchmark wants its worst case: the tail as full as it gets between two flushes.
static void fill_tail(struct store *store) {
    const uint64_t tail = store->options->tail;
    if (!layout_defers(store->layout)) return;
    if (store->last - store->flushed >= tail) store_append_batch(store, 1); // written under a larger bound
    uint64_t missing = tail - 1 - (store->last - store->flushed);
    while (missing > 0) {
        uint64_t count = least(missing, 1000);
        store_append_batch(store, count);
        missing -= count;
    }
    figure("timeline.tail", (double)(store->last - store->flushed), "events");
}

static volatile uint64_t sink; // keeps the reads from being optimised away

static void read_warm(const struct store *store) {
    struct timeline *timeline = allocate(1, sizeof *timeline);
    struct samples times = {0};
    uint64_t events = 0, probes = 2 * store->options->probes;
    MDB_txn *txn;
    LMDB(mdb_txn_begin(store->env, NULL, MDB_RDONLY, &txn));
    for (uint64_t i = 0; i < probes; i++) {
        struct subject subject = probe_case(store->options, i);
        double start = now();
        mdb_txn_reset(txn);
        LMDB(mdb_txn_renew(txn));
        store_timeline(store, txn, &subject, timeline);
        for (size_t k = 0; k < timeline->count; k++) sink += record_touch(timeline->records[k]);
        if (i < probes / 2) continue; // the first half warms
        samples_add(&times, (now() - start) * 1e6);
        events += timeline->count;
    }
    mdb_txn_abort(txn);
    if (times.count > 0) figure("timeline.events", (double)events / (double)times.count, "events");
    samples_print(&times, "timeline.warm", "us");
    free(timeline);
}

// Under MDB_NORDAHEAD every page of the tail is a read of its own; most of them lie at the end of the file.
static void ask_ahead(const struct store *store, const char *path, uint64_t bytes) {
    int file;
    LMDB(mdb_env_get_fd(store->env, &file));
    double start = file_bytes(path) - (double)bytes;
    int result = posix_fadvise(file, start > 0 ? (off_t)start : 0, 0, POSIX_FADV_WILLNEED);
    if (result != 0) die("posix_fadvise", "cannot ask ahead");
}

int run_cold(const struct options *options) {
    char path[PATH_BYTES];
    store_path(options, options->name, path);
    if (options->subject == NULL) die("cold", "--subject is missing");
    struct subject subject = subject_of_text(options->subject);
    struct timeline *timeline = allocate(1, sizeof *timeline);
    struct store store;
    MDB_txn *txn;
    store_open(&store, options, path, false);
    if (options->ahead > 0) ask_ahead(&store, path, options->ahead);
    LMDB(mdb_txn_begin(store.env, NULL, MDB_RDONLY, &txn));
    store_timeline(&store, txn, &subject, timeline);
    for (size_t k = 0; k < timeline->count; k++) sink += record_touch(timeline->records[k]);
    mdb_txn_abort(txn);
    store_close(&store);
    free(timeline);
    return EXIT_SUCCESS;
}

static void evict(const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    SYSTEM(file >= 0);
    SYSTEM(fdatasync(file) == 0); // a dirty page would stay
    int result = posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    if (result != 0) die("posix_fadvise", "cannot evict");
    SYSTEM(close(file) == 0);
}

static double spawn_cold(const struct options *options, const struct subject *subject) {
    char text[SUBJECT_BYTES + 1];
    if (snprintf(text, sizeof text, "%.*s", subject->length, subject->text) < 0) die("snprintf", "failed");
    char ahead[24];
    if (snprintf(ahead, sizeof ahead, "%ju", (uintmax_t)options->ahead) < 0) die("snprintf", "failed");
    char *const arguments[] = {"raw", "cold", (char *)options->name, "--directory", (char *)options->directory,
                               "--subject", text, "--ahead", ahead, "--apart", options->apart ? "1" : "0", NULL};
    double start = now();
    pid_t child = fork(); // the environment is closed by now
    SYSTEM(child >= 0);
    if (child == 0) {
        execv("/proc/self/exe", arguments);
        _exit(127);
    }
    int status;
    SYSTEM(waitpid(child, &status, 0) == child);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) die("cold", "the reading process failed");
    return (now() - start) * 1e3;
}

static void read_cold(const struct options *options, const char *path, const char *name, uint64_t count, bool quiet, bool evicted) {
    struct samples times = {0};
    for (uint64_t i = 0; i < count; i++) {
        struct subject subject = quiet ? quiet_case(options) : probe_case(options, 1000000 + i);
        if (evicted) evict(path);
        if (evicted && options->apart) {
            char apart[PATH_BYTES];
            store_path(options, "deferred-heads", apart);
            evict(apart);
        }
        samples_add(&times, spawn_cold(options, &subject));
    }
    samples_print(&times, name, "ms");
}

int run_timeline(const struct options *options) {
    char path[PATH_BYTES];
    store_path(options, options->name, path);
    struct store store;
    store_open(&store, options, path, true);
    fill_tail(&store);
    if (store.layout != LAYOUT_POSTINGS) read_warm(&store); // a resident tail of postings is not modelled
    store_close(&store);
    read_cold(options, path, "timeline.cold", 60, false, false);
    read_cold(options, path, "timeline.cold.quiet", 60, true, false);
    read_cold(options, path, "timeline.evicted", 15, false, true);
    read_cold(options, path, "timeline.evicted.quiet", 15, true, true);
    return EXIT_SUCCESS;
}
