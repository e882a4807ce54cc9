// The history of one subject under each layout, oldest first.
#include "raw_store.h"

#include <string.h>

static MDB_val event_at(const struct store *store, MDB_txn *txn, uint64_t position) {
    uint8_t bytes[8];
    put_big_endian(bytes, position);
    MDB_val key = {sizeof bytes, bytes}, data;
    LMDB(mdb_get(txn, store->events, &key, &data));
    return data;
}

static void add(struct timeline *timeline, MDB_val record) {
    if (timeline->count == TIMELINE_MOST) die("timeline", "too many events");
    timeline->records[timeline->count++] = record;
}

// From the newest event back: the first one that concerns the subject is its head.
static uint64_t newest_in_tail(const struct store *store, MDB_txn *txn, const struct subject *subject) {
    MDB_cursor *events;
    MDB_val key, data;
    uint64_t found = 0, link;
    LMDB(mdb_cursor_open(txn, store->events, &events));
    int result = mdb_cursor_get(events, &key, &data, MDB_LAST);
    while (result == MDB_SUCCESS && found == 0) {
        uint64_t position = get_big_endian(key.mv_data);
        if (position <= store->flushed) break;
        if (record_link(data, subject, &link)) found = position;
        else result = mdb_cursor_get(events, &key, &data, MDB_PREV);
    }
    if (result != MDB_NOTFOUND) LMDB(result);
    mdb_cursor_close(events);
    return found;
}

static uint64_t last_position(const struct store *store, MDB_txn *txn, const struct subject *subject) {
    if (store->heads.slots != NULL) {
        const struct heads_slot *slot = heads_find(&store->heads, subject);
        if (slot->subject.length != 0) return slot->head.last;
    } else if (store->layout == LAYOUT_DEFERRED) {
        uint64_t newest = newest_in_tail(store, txn, subject);
        if (newest != 0) return newest;
    }
    MDB_val key = {subject->length, (void *)subject->text}, data;
    struct head head = {0};
    MDB_txn *index_txn = txn;
    if (store->index_env != store->env) LMDB(mdb_txn_begin(store->index_env, NULL, MDB_RDONLY, &index_txn));
    int result = mdb_get(index_txn, store->index, &key, &data);
    if (result == MDB_SUCCESS) memcpy(&head, data.mv_data, sizeof head);
    else if (result != MDB_NOTFOUND) LMDB(result);
    if (index_txn != txn) mdb_txn_abort(index_txn);
    return head.last;
}

static void read_thread(const struct store *store, MDB_txn *txn, const struct subject *subject, struct timeline *timeline) {
    uint64_t position = last_position(store, txn, subject);
    while (position != 0) {
        MDB_val record = event_at(store, txn, position);
        add(timeline, record);
        if (!record_link(record, subject, &position)) die("thread", "a back-link leads to another subject's event");
    }
    for (size_t low = 0, high = timeline->count; low + 1 < high; low++) { // newest first until here
        MDB_val swap = timeline->records[low];
        timeline->records[low] = timeline->records[--high];
        timeline->records[high] = swap;
    }
}

static void read_postings(const struct store *store, MDB_txn *txn, const struct subject *subject, struct timeline *timeline) {
    MDB_cursor *index;
    MDB_val key = {subject->length, (void *)subject->text}, data;
    LMDB(mdb_cursor_open(txn, store->index, &index));
    int result = mdb_cursor_get(index, &key, &data, MDB_SET);
    if (result == MDB_SUCCESS) result = mdb_cursor_get(index, &key, &data, MDB_GET_MULTIPLE);
    while (result == MDB_SUCCESS) {
        const uint8_t *positions = data.mv_data;
        for (size_t at = 0; at < data.mv_size; at += 8) add(timeline, event_at(store, txn, get_big_endian(positions + at)));
        result = mdb_cursor_get(index, &key, &data, MDB_NEXT_MULTIPLE);
    }
    if (result != MDB_NOTFOUND) LMDB(result);
    mdb_cursor_close(index);
}

// Every event of the tail is looked at: without back-links no one of them tells that it is the first.
static void read_tail(const struct store *store, MDB_txn *txn, const struct subject *subject, struct timeline *timeline) {
    MDB_cursor *events;
    uint8_t bytes[8];
    uint64_t link;
    put_big_endian(bytes, store->flushed + 1);
    MDB_val key = {sizeof bytes, bytes}, data;
    LMDB(mdb_cursor_open(txn, store->events, &events));
    int result = mdb_cursor_get(events, &key, &data, MDB_SET_RANGE);
    while (result == MDB_SUCCESS) {
        if (record_link(data, subject, &link)) add(timeline, data);
        result = mdb_cursor_get(events, &key, &data, MDB_NEXT);
    }
    if (result != MDB_NOTFOUND) LMDB(result);
    mdb_cursor_close(events);
}

static void read_composite(const struct store *store, MDB_txn *txn, const struct subject *subject, struct timeline *timeline) {
    uint8_t bytes[SUBJECT_BYTES + 8] = {0};
    const size_t size = subject->length + 8u;
    memcpy(bytes, subject->text, subject->length);
    MDB_cursor *index;
    MDB_val key = {size, bytes}, data;
    LMDB(mdb_cursor_open(txn, store->index, &index));
    int result = mdb_cursor_get(index, &key, &data, MDB_SET_RANGE);
    while (result == MDB_SUCCESS && key.mv_size == size && memcmp(key.mv_data, subject->text, subject->length) == 0) {
        add(timeline, event_at(store, txn, get_big_endian((const uint8_t *)key.mv_data + subject->length)));
        result = mdb_cursor_get(index, &key, &data, MDB_NEXT);
    }
    if (result != MDB_NOTFOUND) LMDB(result);
    mdb_cursor_close(index);
}

void store_timeline(const struct store *store, MDB_txn *txn, const struct subject *subject, struct timeline *timeline) {
    timeline->count = 0;
    switch (store->layout) {
    case LAYOUT_EVENTS: die("timeline", "this layout has no index");
    case LAYOUT_HEADS:
    case LAYOUT_DEFERRED: read_thread(store, txn, subject, timeline); break;
    case LAYOUT_POSTINGS:
    case LAYOUT_DUPFIXED: read_postings(store, txn, subject, timeline); break;
    case LAYOUT_COMPOSITE: read_composite(store, txn, subject, timeline); break;
    }
    if (store->layout == LAYOUT_POSTINGS) read_tail(store, txn, subject, timeline);
}
