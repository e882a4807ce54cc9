// `raw verify`: every record hashed, its check bytes compared, and the tree derived anew: what any verifier has to do.
#include "raw_store.h"

#include <stdlib.h>
#include <string.h>

struct verifier {
    MDB_txn *txn;
    MDB_dbi nodes;
    struct tree tree;
};

static void check_node(void *context, int level, uint64_t index, const struct tree_hash *hash) {
    const struct verifier *verifier = context;
    uint8_t bytes[TREE_KEY_BYTES];
    tree_key(bytes, level, index);
    MDB_val key = {sizeof bytes, bytes}, data;
    LMDB(mdb_get(verifier->txn, verifier->nodes, &key, &data));
    bool same = data.mv_size == HASH_BYTES && memcmp(data.mv_data, hash->bytes, HASH_BYTES) == 0;
    if (!same) die("verify", "a node of the tree differs");
}

static void check_record(struct verifier *verifier, MDB_val key, MDB_val data) {
    if (data.mv_size < record_minimum() + CHECK_BYTES) die("verify", "a record too short for a header");
    if (get_big_endian(key.mv_data) != verifier->tree.size + 1) die("verify", "the positions have a hole");
    struct tree_hash leaf = tree_leaf(data.mv_data, data.mv_size);
    const uint8_t *check = (const uint8_t *)data.mv_data + data.mv_size - CHECK_BYTES;
    if (memcmp(check, leaf.bytes, CHECK_BYTES) != 0) die("verify", "the check bytes differ");
    tree_append(&verifier->tree, leaf, check_node, verifier);
}

int run_verify(const struct options *options) {
    char path[PATH_BYTES];
    store_path(options, options->name, path);
    MDB_env *env = environment_open(path, true);
    struct verifier verifier = {0};
    MDB_dbi events;
    MDB_cursor *cursor;
    MDB_val key, data;
    LMDB(mdb_txn_begin(env, NULL, MDB_RDONLY, &verifier.txn));
    LMDB(mdb_dbi_open(verifier.txn, "events", 0, &events));
    LMDB(mdb_dbi_open(verifier.txn, "tree", 0, &verifier.nodes));
    LMDB(mdb_cursor_open(verifier.txn, events, &cursor));
    double start = now();
    int result = mdb_cursor_get(cursor, &key, &data, MDB_FIRST);
    for (; result == MDB_SUCCESS; result = mdb_cursor_get(cursor, &key, &data, MDB_NEXT)) {
        check_record(&verifier, key, data);
    }
    if (result != MDB_NOTFOUND) LMDB(result);
    figure("verify.rate", (double)verifier.tree.size / (now() - start), "events/s");
    mdb_cursor_close(cursor);
    mdb_txn_abort(verifier.txn);
    mdb_env_close(env);
    return EXIT_SUCCESS;
}
