// SQLite as an event store: one table, and a unique index on case and version.
#ifndef SQLITE_STORE_H
#define SQLITE_STORE_H

#include "raw_record.h"

#include <sqlite3.h>

struct sqlite_store {
    const struct options *options;
    sqlite3 *database;
    sqlite3_stmt *begin, *insert, *commit;
    uint64_t last;
    uint64_t *versions; // of each case; in memory, so that an append needn't ask for it
    uint8_t *data;
};

void check_sqlite(const struct sqlite_store *store, bool ok, const char *call);
#define SQLITE(store, call) check_sqlite((store), (call) == SQLITE_OK, #call)

void sqlite_path(const struct options *options, const char *name, char path[static PATH_BYTES]);
void sqlite_remove(const char *path);
// WAL and synchronous=FULL: a commit returns when it is on disk.
void sqlite_store_open(struct sqlite_store *store, const struct options *options, const char *path);
void sqlite_store_close(struct sqlite_store *store); // checkpoints: the file then holds everything
sqlite3_stmt *sqlite_prepare(const struct sqlite_store *store, const char *sql);
void sqlite_append_batch(struct sqlite_store *store, uint64_t count); // one durable commit

#endif
