#include "sqlite_store.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// What a record of the ledger holds beside its payload, here in columns of their own.
enum { BESIDE_PAYLOAD = 110 };

static const char schema[] =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
    "CREATE TABLE IF NOT EXISTS events(position INTEGER PRIMARY KEY, case_id TEXT NOT NULL, version INTEGER NOT NULL,"
    " person TEXT NOT NULL, type INTEGER NOT NULL, recorded_at INTEGER NOT NULL, data BLOB NOT NULL);"
    "CREATE UNIQUE INDEX IF NOT EXISTS events_of_case ON events(case_id, version);";

void check_sqlite(const struct sqlite_store *store, bool ok, const char *call) {
    if (!ok) die(call, store->database == NULL ? "no database" : sqlite3_errmsg(store->database));
}

void sqlite_path(const struct options *options, const char *name, char path[static PATH_BYTES]) {
    if (options->directory == NULL) die("sqlite", "--directory is missing");
    int length = snprintf(path, PATH_BYTES, "%s/sqlite-%s.db", options->directory, name);
    if (length < 0 || length >= PATH_BYTES) die(options->directory, "path too long");
}

void sqlite_remove(const char *path) {
    const char *const suffixes[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        char file[PATH_BYTES + 8];
        int length = snprintf(file, sizeof file, "%s%s", path, suffixes[i]);
        if (length < 0 || (size_t)length >= sizeof file) die(path, "path too long");
        SYSTEM(unlink(file) == 0 || errno == ENOENT);
    }
}

sqlite3_stmt *sqlite_prepare(const struct sqlite_store *store, const char *sql) {
    sqlite3_stmt *statement;
    SQLITE(store, sqlite3_prepare_v3(store->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
    return statement;
}

void sqlite_store_open(struct sqlite_store *store, const struct options *options, const char *path) {
    if (options->payload < BESIDE_PAYLOAD) die("--payload", "too small for the columns");
    *store = (struct sqlite_store){.options = options};
    SQLITE(store, sqlite3_open(path, &store->database));
    SQLITE(store, sqlite3_exec(store->database, schema, NULL, NULL, NULL));
    store->begin = sqlite_prepare(store, "BEGIN IMMEDIATE");
    store->insert = sqlite_prepare(store, "INSERT INTO events VALUES(?, ?, ?, ?, ?, ?, ?)");
    store->commit = sqlite_prepare(store, "COMMIT");
    store->versions = allocate(options->subjects + 1, sizeof *store->versions);
    store->data = allocate(1, options->payload);
}

void sqlite_store_close(struct sqlite_store *store) {
    (void)sqlite3_finalize(store->begin);
    (void)sqlite3_finalize(store->insert);
    (void)sqlite3_finalize(store->commit);
    SQLITE(store, sqlite3_wal_checkpoint_v2(store->database, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL));
    SQLITE(store, sqlite3_close(store->database));
    free(store->versions);
    free(store->data);
}

static void step(const struct sqlite_store *store, sqlite3_stmt *statement) {
    check_sqlite(store, sqlite3_step(statement) == SQLITE_DONE, sqlite3_sql(statement));
    SQLITE(store, sqlite3_reset(statement));
}

static void insert_event(struct sqlite_store *store) {
    const uint64_t position = ++store->last;
    const size_t size = store->options->payload - BESIDE_PAYLOAD;
    struct subject subjects[SUBJECTS_PER_EVENT];
    event_subjects(store->options, position, subjects);
    uint64_t version = ++store->versions[case_index(&subjects[0])];
    memset(store->data, (int)(position & 0xFF), size);
    sqlite3_stmt *insert = store->insert;
    SQLITE(store, sqlite3_bind_int64(insert, 1, (sqlite3_int64)position));
    SQLITE(store, sqlite3_bind_text(insert, 2, subjects[0].text, subjects[0].length, SQLITE_STATIC));
    SQLITE(store, sqlite3_bind_int64(insert, 3, (sqlite3_int64)version));
    SQLITE(store, sqlite3_bind_text(insert, 4, subjects[1].text, subjects[1].length, SQLITE_STATIC));
    SQLITE(store, sqlite3_bind_int(insert, 5, (int)(position % 40)));
    SQLITE(store, sqlite3_bind_int64(insert, 6, (sqlite3_int64)position));
    SQLITE(store, sqlite3_bind_blob64(insert, 7, store->data, size, SQLITE_STATIC));
    step(store, insert);
}

void sqlite_append_batch(struct sqlite_store *store, uint64_t count) {
    step(store, store->begin);
    for (uint64_t i = 0; i < count; i++) insert_event(store);
    step(store, store->commit);
}
