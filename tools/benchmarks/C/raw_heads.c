#include "raw_heads.h"

#include <stdlib.h>
#include <string.h>

void heads_create(struct heads *heads, size_t most) {
    size_t capacity = 64;
    while (capacity < 2 * most) capacity *= 2; // at most half full: probes stay short
    *heads = (struct heads){
        .slots = allocate(capacity, sizeof(struct heads_slot)),
        .mask = capacity - 1,
        .dirty = allocate(most, sizeof(struct heads_slot *)),
    };
}

void heads_destroy(struct heads *heads) {
    free(heads->slots);
    free(heads->dirty);
    *heads = (struct heads){0};
}

void heads_clear(struct heads *heads) {
    // Only what was written is cleared: a half-empty map costs nothing.
    for (size_t i = 0; i < heads->dirty_count; i++) *heads->dirty[i] = (struct heads_slot){0};
    heads->dirty_count = 0;
}

static uint64_t hash(const struct subject *subject) {
    uint64_t words[4];
    memcpy(words, subject, sizeof words);
    uint64_t value = 0;
    for (int i = 0; i < 4; i++) {
        value = (value ^ words[i]) * 0x9FB21C651E98DF25u;
        value ^= value >> 32;
    }
    return value;
}

struct heads_slot *heads_find(const struct heads *heads, const struct subject *subject) {
    size_t index = hash(subject) & heads->mask;
    while (heads->slots[index].subject.length != 0 &&
           memcmp(&heads->slots[index].subject, subject, sizeof *subject) != 0) {
        index = (index + 1) & heads->mask;
    }
    return &heads->slots[index];
}

void heads_mark(struct heads *heads, struct heads_slot *slot) {
    if (slot->dirty) return;
    slot->dirty = true;
    heads->dirty[heads->dirty_count++] = slot;
}

static int compare_slots(const void *left, const void *right) {
    const struct heads_slot *a = *(struct heads_slot *const *)left, *b = *(struct heads_slot *const *)right;
    return memcmp(a->subject.text, b->subject.text, SUBJECT_BYTES);
}

// Sorted, neighbouring heads meet on the same page, and the cursor stays on it.
void heads_sort_dirty(struct heads *heads) {
    qsort(heads->dirty, heads->dirty_count, sizeof *heads->dirty, compare_slots);
}

void heads_forget_dirty(struct heads *heads) {
    for (size_t i = 0; i < heads->dirty_count; i++) heads->dirty[i]->dirty = false;
    heads->dirty_count = 0;
}

size_t heads_bytes(const struct heads *heads) {
    return (heads->mask + 1) * sizeof(struct heads_slot);
}
