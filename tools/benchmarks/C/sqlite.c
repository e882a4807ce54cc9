// `raw sqlite`: the same events in SQLite, with the same durability.
#include "raw_group.h"
#include "sqlite_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int append(const struct options *options) {
    char path[PATH_BYTES];
    sqlite_path(options, "append", path);
    sqlite_remove(path);
    struct sqlite_store store;
    struct samples commits = {0};
    sqlite_store_open(&store, options, path);
    double start = now();
    for (uint64_t done = 0; done < options->events; done += options->batch) {
        uint64_t left = options->events - done;
        double begin = now();
        sqlite_append_batch(&store, left < options->batch ? left : options->batch);
        samples_add(&commits, (now() - begin) * 1e6);
    }
    figure("append.rate", (double)options->events / (now() - start), "events/s");
    samples_print(&commits, "append.commit", "us");
    sqlite_store_close(&store);
    figure("append.file", file_bytes(path) / (double)options->events, "bytes/event");
    return EXIT_SUCCESS;
}

static void commit_to_sqlite(void *context, uint64_t count) {
    sqlite_append_batch(context, count);
}

static int group(const struct options *options) {
    char path[PATH_BYTES];
    sqlite_path(options, "group", path);
    sqlite_remove(path);
    struct sqlite_store store;
    sqlite_store_open(&store, options, path);
    group_measure(options, commit_to_sqlite, &store);
    sqlite_store_close(&store);
    return EXIT_SUCCESS;
}

static volatile uint64_t sink; // keeps the reads from being optimised away

static uint64_t read_all(const struct sqlite_store *store, sqlite3_stmt *statement) {
    uint64_t count = 0, sum = 0;
    int result = sqlite3_step(statement);
    for (; result == SQLITE_ROW; result = sqlite3_step(statement)) {
        const uint8_t *data = sqlite3_column_blob(statement, 6);
        sum += (uint64_t)sqlite3_column_int(statement, 4) + (uint64_t)sqlite3_column_int64(statement, 5) + data[0];
        count++;
    }
    check_sqlite(store, result == SQLITE_DONE, "sqlite3_step");
    SQLITE(store, sqlite3_reset(statement));
    sink += sum;
    return count;
}

static int scan(const struct options *options) {
    char path[PATH_BYTES];
    sqlite_path(options, "append", path);
    struct sqlite_store store;
    sqlite_store_open(&store, options, path);
    sqlite3_stmt *all = sqlite_prepare(&store, "SELECT * FROM events ORDER BY position");
    (void)read_all(&store, all); // warms
    double start = now();
    uint64_t count = read_all(&store, all);
    figure("scan.rate", (double)count / (now() - start), "events/s");
    (void)sqlite3_finalize(all);
    sqlite_store_close(&store);
    return EXIT_SUCCESS;
}

static int timeline(const struct options *options) {
    char path[PATH_BYTES];
    sqlite_path(options, "append", path);
    struct sqlite_store store;
    struct samples times = {0};
    uint64_t events = 0, probes = options->probes;
    sqlite_store_open(&store, options, path);
    sqlite3_stmt *of_case = sqlite_prepare(&store, "SELECT * FROM events WHERE case_id = ? ORDER BY version");
    for (uint64_t i = 0; i < 2 * probes; i++) {
        struct subject subject = probe_case(options, i);
        double start = now();
        SQLITE(&store, sqlite3_bind_text(of_case, 1, subject.text, subject.length, SQLITE_STATIC));
        uint64_t count = read_all(&store, of_case);
        if (i < probes) continue; // the first half warms
        samples_add(&times, (now() - start) * 1e6);
        events += count;
    }
    figure("timeline.events", (double)events / (double)probes, "events");
    samples_print(&times, "timeline", "us");
    (void)sqlite3_finalize(of_case);
    sqlite_store_close(&store);
    return EXIT_SUCCESS;
}

static int version(const struct options *options) {
    (void)options;
    SYSTEM(printf("%s\n", sqlite3_libversion()) > 0);
    return EXIT_SUCCESS;
}

int run_sqlite(const struct options *options) {
    const struct { const char *name; int (*run)(const struct options *); } commands[] = {
        {"append", append}, {"group", group}, {"scan", scan}, {"timeline", timeline}, {"version", version},
    };
    for (size_t i = 0; options->name != NULL && i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(options->name, commands[i].name) == 0) return commands[i].run(options);
    }
    die("sqlite", "append, group, scan, timeline or version");
}
