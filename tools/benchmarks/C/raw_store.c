#include "raw_store.h"

#include <stdlib.h>
#include <string.h>

static const char *const layout_names[] = {"events", "heads", "deferred", "dupfixed", "postings", "composite"};

enum layout layout_named(const char *name) {
    for (size_t i = 0; name != NULL && i < sizeof layout_names / sizeof *layout_names; i++) {
        if (strcmp(name, layout_names[i]) == 0) return (enum layout)i;
    }
    die("layout", "events, heads, deferred, dupfixed, postings or composite");
}

bool layout_defers(enum layout layout) {
    return layout == LAYOUT_DEFERRED || layout == LAYOUT_POSTINGS;
}

static MDB_val value_of_subject(const struct subject *subject) {
    return (MDB_val){subject->length, (void *)subject->text};
}

// --- Writing: the index entries of one event ---

static struct head head_in_file(MDB_cursor *index, const struct subject *subject, bool *found) {
    MDB_val key = value_of_subject(subject), data;
    struct head head = {0};
    int result = mdb_cursor_get(index, &key, &data, MDB_SET);
    *found = result == MDB_SUCCESS;
    if (result == MDB_NOTFOUND) return head;
    LMDB(result);
    memcpy(&head, data.mv_data, sizeof head);
    return head;
}

static uint64_t advance_head_in_file(MDB_cursor *index, const struct subject *subject, uint64_t position) {
    bool found;
    struct head head = head_in_file(index, subject, &found);
    uint64_t link = head.last;
    head = (struct head){position, head.count + 1};
    MDB_val key = value_of_subject(subject), data = {sizeof head, &head};
    LMDB(mdb_cursor_put(index, &key, &data, found ? MDB_CURRENT : 0)); // no second descent when it is there
    return link;
}

static uint64_t advance_head_in_memory(struct store *store, MDB_cursor *index, const struct subject *subject, uint64_t position) {
    struct heads_slot *slot = heads_find(&store->heads, subject);
    if (slot->subject.length == 0) {
        bool found;
        slot->head = head_in_file(index, subject, &found);
        slot->subject = *subject;
    }
    uint64_t link = slot->head.last;
    slot->head = (struct head){position, slot->head.count + 1};
    heads_mark(&store->heads, slot);
    return link;
}

static void put_posting(MDB_cursor *index, const struct subject *subject, uint64_t position) {
    uint8_t bytes[8];
    put_big_endian(bytes, position);
    MDB_val key = value_of_subject(subject), data = {sizeof bytes, bytes};
    LMDB(mdb_cursor_put(index, &key, &data, MDB_APPENDDUP));
}

static void put_composite(MDB_cursor *index, const struct subject *subject, uint64_t position) {
    uint8_t bytes[SUBJECT_BYTES + 8];
    memcpy(bytes, subject->text, subject->length);
    put_big_endian(bytes + subject->length, position);
    MDB_val key = {subject->length + 8u, bytes}, data = {0, NULL};
    LMDB(mdb_cursor_put(index, &key, &data, 0));
}

// Returns the link to the subject's previous event, 0 in a layout without threads.
static uint64_t index_subject(struct store *store, MDB_cursor *index, const struct subject *subject, uint64_t position) {
    switch (store->layout) {
    case LAYOUT_EVENTS: return 0;
    case LAYOUT_HEADS: return advance_head_in_file(index, subject, position);
    case LAYOUT_DEFERRED: return advance_head_in_memory(store, index, subject, position);
    case LAYOUT_DUPFIXED: put_posting(index, subject, position); return 0;
    case LAYOUT_POSTINGS: store->postings[store->posting_count++] = (struct posting){*subject, position}; return 0;
    case LAYOUT_COMPOSITE: put_composite(index, subject, position); return 0;
    }
    die("layout", "unknown");
}

// --- Writing: the tail ---

static void flush_heads(struct store *store, MDB_cursor *index) {
    heads_sort_dirty(&store->heads);
    for (size_t i = 0; i < store->heads.dirty_count; i++) {
        struct heads_slot *slot = store->heads.dirty[i];
        MDB_val key = value_of_subject(&slot->subject), data = {sizeof slot->head, &slot->head};
        LMDB(mdb_cursor_put(index, &key, &data, 0));
    }
    if (store->options->resident) heads_forget_dirty(&store->heads);
    else heads_clear(&store->heads);
}

static int compare_postings(const void *left, const void *right) {
    const struct posting *a = left, *b = right;
    int order = memcmp(a->subject.text, b->subject.text, SUBJECT_BYTES);
    return order != 0 ? order : (a->position > b->position) - (a->position < b->position);
}

static void flush_postings(struct store *store, MDB_cursor *index) {
    qsort(store->postings, store->posting_count, sizeof *store->postings, compare_postings);
    for (size_t i = 0; i < store->posting_count; i++) {
        put_posting(index, &store->postings[i].subject, store->postings[i].position);
    }
    store->posting_count = 0;
}

// In the transaction of the batch that fills the tail: one barrier serves both.
static void flush(struct store *store, MDB_txn *txn, MDB_cursor *index) {
    if (store->layout == LAYOUT_DEFERRED) flush_heads(store, index);
    else flush_postings(store, index);
    MDB_val key = {7, "flushed"}, data = {sizeof store->last, &store->last};
    LMDB(mdb_put(txn, store->meta, &key, &data, 0));
    store->flushed = store->last;
}

static MDB_txn *begin_index(const struct store *store, MDB_txn *txn, unsigned flags) {
    if (store->index_env == store->env) return txn;
    MDB_txn *apart;
    LMDB(mdb_txn_begin(store->index_env, NULL, flags, &apart));
    return apart;
}

static void flush_apart(struct store *store) {
    MDB_txn *txn = begin_index(store, NULL, 0);
    MDB_cursor *index;
    LMDB(mdb_cursor_open(txn, store->index, &index));
    flush(store, txn, index);
    mdb_cursor_close(index);
    LMDB(mdb_txn_commit(txn));
}

static void put_node(void *context, int level, uint64_t index, const struct tree_hash *hash) {
    uint8_t bytes[TREE_KEY_BYTES];
    tree_key(bytes, level, index);
    MDB_val key = {sizeof bytes, bytes}, data = {HASH_BYTES, (void *)hash->bytes};
    LMDB(mdb_cursor_put(context, &key, &data, 0));
}

static void prove(struct store *store, MDB_cursor *nodes) {
    const size_t size = store->options->payload;
    struct tree_hash leaf = tree_leaf(store->record, size);
    memcpy(store->record + size - CHECK_BYTES, leaf.bytes, CHECK_BYTES);
    tree_append(&store->tree, leaf, put_node, nodes);
}

static void append_event(struct store *store, MDB_cursor *events, MDB_cursor *index, MDB_cursor *nodes) {
    const size_t size = store->options->payload;
    uint64_t position = ++store->last;
    struct subject subjects[SUBJECTS_PER_EVENT];
    uint64_t links[SUBJECTS_PER_EVENT];
    event_subjects(store->options, position, subjects);
    for (int i = 0; i < SUBJECTS_PER_EVENT; i++) links[i] = index_subject(store, index, &subjects[i], position);
    record_fill(store->record, size, position, subjects, links);
    if (nodes != NULL) prove(store, nodes);
    uint8_t bytes[8];
    put_big_endian(bytes, position);
    MDB_val key = {sizeof bytes, bytes}, data = {size, store->record};
    LMDB(mdb_cursor_put(events, &key, &data, MDB_APPEND));
}

void store_append_batch(struct store *store, uint64_t count) {
    MDB_txn *txn;
    MDB_cursor *events, *index, *nodes = NULL;
    LMDB(mdb_txn_begin(store->env, NULL, 0, &txn));
    MDB_txn *index_txn = begin_index(store, txn, MDB_RDONLY);
    LMDB(mdb_cursor_open(txn, store->events, &events));
    LMDB(mdb_cursor_open(index_txn, store->index, &index));
    if (store->options->proofs) LMDB(mdb_cursor_open(txn, store->nodes, &nodes));
    for (uint64_t i = 0; i < count; i++) append_event(store, events, index, nodes);
    bool flushes = layout_defers(store->layout) && store->last - store->flushed >= store->options->tail;
    double start = now();
    bool apart = index_txn != txn;
    if (flushes && !apart) flush(store, txn, index);
    mdb_cursor_close(events);
    mdb_cursor_close(index);
    if (nodes != NULL) mdb_cursor_close(nodes);
    LMDB(mdb_txn_commit(txn));
    if (apart) mdb_txn_abort(index_txn);
    if (flushes && apart) flush_apart(store); // after the events are durable: heads may lag, never lead
    if (flushes) samples_add(&store->flushes, (now() - start) * 1e3);
}

// --- Opening ---

static void rebuild_tail(struct store *store, MDB_txn *txn, MDB_txn *index_txn) {
    MDB_cursor *events, *index;
    LMDB(mdb_cursor_open(txn, store->events, &events));
    LMDB(mdb_cursor_open(index_txn, store->index, &index));
    uint8_t bytes[8];
    put_big_endian(bytes, store->flushed + 1);
    MDB_val key = {sizeof bytes, bytes}, data;
    int result = mdb_cursor_get(events, &key, &data, MDB_SET_RANGE);
    for (; result == MDB_SUCCESS; result = mdb_cursor_get(events, &key, &data, MDB_NEXT)) {
        struct subject subjects[SUBJECTS_PER_EVENT];
        record_subjects(data, subjects);
        uint64_t position = get_big_endian(key.mv_data);
        for (int i = 0; i < SUBJECTS_PER_EVENT; i++) (void)index_subject(store, index, &subjects[i], position);
    }
    if (result != MDB_NOTFOUND) LMDB(result);
    mdb_cursor_close(events);
    mdb_cursor_close(index);
}

static void read_positions(struct store *store, MDB_txn *txn, MDB_txn *index_txn) {
    MDB_cursor *events;
    MDB_val key, data, name = {7, "flushed"};
    LMDB(mdb_cursor_open(txn, store->events, &events));
    int result = mdb_cursor_get(events, &key, &data, MDB_LAST);
    if (result == MDB_SUCCESS) store->last = get_big_endian(key.mv_data);
    else if (result != MDB_NOTFOUND) LMDB(result);
    mdb_cursor_close(events);
    result = mdb_get(index_txn, store->meta, &name, &data);
    if (result == MDB_SUCCESS) memcpy(&store->flushed, data.mv_data, sizeof store->flushed);
    else if (result != MDB_NOTFOUND) LMDB(result);
}

// A tail may be read back under a smaller bound than it was written under: room for either.
static void create_tail(struct store *store) {
    uint64_t events = store->options->tail + store->options->batch;
    if (store->last - store->flushed > events) events = store->last - store->flushed + store->options->batch;
    size_t most = SUBJECTS_PER_EVENT * events;
    if (store->layout == LAYOUT_POSTINGS) store->postings = allocate(most, sizeof *store->postings);
    if (store->options->resident && most < 2 * store->options->subjects + 1) most = 2 * store->options->subjects + 1;
    if (store->layout == LAYOUT_DEFERRED) heads_create(&store->heads, most);
}

static void open_environments(struct store *store, const char *path, bool writer) {
    store->env = store->index_env = environment_open(path, !writer);
    if (!store->options->apart) return;
    if (store->layout != LAYOUT_DEFERRED) die("--apart", "only deferred heads can lag in a file of their own");
    char apart[PATH_BYTES];
    store_path(store->options, "deferred-heads", apart);
    store->index_env = environment_open(apart, !writer);
}

void store_open(struct store *store, const struct options *options, const char *path, bool writer) {
    *store = (struct store){.options = options, .layout = layout_named(options->name)};
    if (options->payload < record_minimum()) die("--payload", "too small for the header and two subjects");
    store->record = allocate(1, options->payload);
    open_environments(store, path, writer);
    unsigned create = writer ? MDB_CREATE : 0, flags = writer ? 0 : MDB_RDONLY;
    bool duplicates = store->layout == LAYOUT_DUPFIXED || store->layout == LAYOUT_POSTINGS;
    MDB_txn *txn, *index_txn;
    LMDB(mdb_txn_begin(store->env, NULL, flags, &txn));
    index_txn = begin_index(store, txn, flags);
    LMDB(mdb_dbi_open(txn, "events", create, &store->events));
    LMDB(mdb_dbi_open(index_txn, "index", create | (duplicates ? MDB_DUPSORT | MDB_DUPFIXED : 0), &store->index));
    LMDB(mdb_dbi_open(index_txn, "meta", create, &store->meta));
    if (options->proofs) LMDB(mdb_dbi_open(txn, "tree", create, &store->nodes));
    read_positions(store, txn, index_txn);
    if (options->proofs && writer && store->last > 0) die("--proofs", "only a new store can be given them");
    if (writer && layout_defers(store->layout)) {
        create_tail(store);
        rebuild_tail(store, txn, index_txn);
    }
    if (index_txn != txn) LMDB(mdb_txn_commit(index_txn));
    LMDB(mdb_txn_commit(txn));
}

void store_close(struct store *store) {
    if (store->index_env != store->env) mdb_env_close(store->index_env);
    mdb_env_close(store->env);
    if (store->heads.slots != NULL) heads_destroy(&store->heads);
    free(store->postings);
    free(store->record);
    free(store->flushes.values);
}
