// `raw append`: events only, one durable commit a batch. `raw scan`: all of them, in order.
#include "raw_store.h"

#include <stdlib.h>
#include <string.h>

static void put_batch(MDB_env *env, MDB_dbi events, uint64_t first, uint64_t count, MDB_val record) {
    MDB_txn *txn;
    MDB_cursor *cursor;
    LMDB(mdb_txn_begin(env, NULL, 0, &txn));
    LMDB(mdb_cursor_open(txn, events, &cursor));
    for (uint64_t i = 0; i < count; i++) {
        uint8_t bytes[8];
        put_big_endian(bytes, first + i);
        MDB_val key = {sizeof bytes, bytes}, data = record;
        LMDB(mdb_cursor_put(cursor, &key, &data, MDB_APPEND));
    }
    mdb_cursor_close(cursor);
    LMDB(mdb_txn_commit(txn));
}

int run_append(const struct options *options) {
    char path[PATH_BYTES];
    store_path(options, "append", path);
    store_remove(path);
    MDB_env *env = environment_open(path, false);
    MDB_txn *txn;
    MDB_dbi events;
    LMDB(mdb_txn_begin(env, NULL, 0, &txn));
    LMDB(mdb_dbi_open(txn, "events", MDB_CREATE, &events));
    LMDB(mdb_txn_commit(txn));
    MDB_val record = {options->payload, allocate(1, options->payload)};
    memset(record.mv_data, 0x5A, record.mv_size);
    struct samples commits = {0};
    double start = now();
    for (uint64_t first = 1; first <= options->events; first += options->batch) {
        uint64_t left = options->events - first + 1;
        double begin = now();
        put_batch(env, events, first, left < options->batch ? left : options->batch, record);
        samples_add(&commits, (now() - begin) * 1e6);
    }
    figure("append.rate", (double)options->events / (now() - start), "events/s");
    samples_print(&commits, "append.commit", "us");
    mdb_env_close(env);
    figure("append.file", file_bytes(path) / (double)options->events, "bytes/event");
    free(record.mv_data);
    return EXIT_SUCCESS;
}

static uint64_t sum_bytes(MDB_val record) {
    const uint8_t *bytes = record.mv_data;
    uint64_t sum = 0;
    for (size_t i = 0; i < record.mv_size; i++) sum += bytes[i];
    return sum;
}

static volatile uint64_t sink;

static uint64_t scan_once(MDB_env *env, MDB_dbi events, bool sum, double *bytes) {
    MDB_txn *txn;
    MDB_cursor *cursor;
    MDB_val key, data;
    uint64_t count = 0, total = 0;
    LMDB(mdb_txn_begin(env, NULL, MDB_RDONLY, &txn));
    LMDB(mdb_cursor_open(txn, events, &cursor));
    int result = mdb_cursor_get(cursor, &key, &data, MDB_FIRST);
    for (; result == MDB_SUCCESS; result = mdb_cursor_get(cursor, &key, &data, MDB_NEXT)) {
        if (data.mv_size < record_minimum()) die("scan", "a value too short for a header");
        if (get_big_endian(key.mv_data) != ++count) die("scan", "the positions have a hole");
        total += record_touch(data) + (sum ? sum_bytes(data) : 0);
        *bytes += (double)data.mv_size;
    }
    if (result != MDB_NOTFOUND) LMDB(result);
    mdb_cursor_close(cursor);
    mdb_txn_abort(txn);
    sink += total;
    return count;
}

int run_scan(const struct options *options) {
    char path[PATH_BYTES];
    store_path(options, options->name == NULL ? "append" : options->name, path);
    MDB_env *env = environment_open(path, true);
    MDB_txn *txn;
    MDB_dbi events;
    LMDB(mdb_txn_begin(env, NULL, MDB_RDONLY, &txn));
    LMDB(mdb_dbi_open(txn, "events", 0, &events));
    LMDB(mdb_txn_commit(txn)); // commit, not abort: the handle outlives the transaction
    double bytes = 0, ignored = 0;
    (void)scan_once(env, events, options->sum, &ignored); // warms the page tables
    double start = now();
    uint64_t count = scan_once(env, events, options->sum, &bytes);
    double seconds = now() - start;
    figure("scan.rate", (double)count / seconds, "events/s");
    figure("scan.throughput", bytes / seconds / 1e6, "MB/s");
    mdb_env_close(env);
    return EXIT_SUCCESS;
}
