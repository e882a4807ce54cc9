// A store under one index layout: the events, the index, and the part of the index that is still in memory.
#ifndef RAW_STORE_H
#define RAW_STORE_H

#include "raw_heads.h"
#include "raw_tree.h"

enum layout {
    LAYOUT_EVENTS,    // no index
    LAYOUT_HEADS,     // subject -> last, count; written in each commit
    LAYOUT_DEFERRED,  // the same, written sorted once a tail
    LAYOUT_DUPFIXED,  // subject -> positions, written in each commit
    LAYOUT_POSTINGS,  // the same, written sorted once a tail
    LAYOUT_COMPOSITE, // subject | position -> nothing
};

struct posting {
    struct subject subject;
    uint64_t position;
};

struct store {
    const struct options *options;
    enum layout layout;
    MDB_env *env;
    MDB_env *index_env; // the same one unless the index is apart
    MDB_dbi events, index, meta, nodes;
    struct tree tree; // of the records, with --proofs
    uint64_t last;    // position
    uint64_t flushed; // position up to which the index is in the file
    struct heads heads;
    struct posting *postings;
    size_t posting_count;
    uint8_t *record;
    struct samples flushes; // ms
};

enum layout layout_named(const char *name);
bool layout_defers(enum layout layout);
// A reader in a fresh process has no tail in memory; `writer` rebuilds it, as a restart would.
void store_open(struct store *store, const struct options *options, const char *path, bool writer);
void store_close(struct store *store);
void store_append_batch(struct store *store, uint64_t count); // one durable commit

enum { TIMELINE_MOST = 4096 };
struct timeline {
    MDB_val records[TIMELINE_MOST]; // oldest first; valid inside the transaction
    size_t count;
};
void store_timeline(const struct store *store, MDB_txn *txn, const struct subject *subject, struct timeline *timeline);

#endif
