// Heads in memory: an open-addressing map from a subject to its last position and count.
#ifndef RAW_HEADS_H
#define RAW_HEADS_H

#include "raw_record.h"

struct head {
    uint64_t last;
    uint64_t count;
};

struct heads_slot {
    struct subject subject; // length 0: empty
    struct head head;
    bool dirty;             // changed since the last flush
};

struct heads {
    struct heads_slot *slots;
    size_t mask;
    struct heads_slot **dirty; // in order of first change; a flush sorts it
    size_t dirty_count;
};

// Never grows: the caller knows how many subjects a tail can name.
void heads_create(struct heads *heads, size_t most);
void heads_destroy(struct heads *heads);
void heads_clear(struct heads *heads);
struct heads_slot *heads_find(const struct heads *heads, const struct subject *subject); // an empty slot if absent
void heads_mark(struct heads *heads, struct heads_slot *slot);
void heads_sort_dirty(struct heads *heads);
void heads_forget_dirty(struct heads *heads);
size_t heads_bytes(const struct heads *heads);

#endif
