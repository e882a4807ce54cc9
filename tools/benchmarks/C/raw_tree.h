// The Merkle tree of RFC 6962 over the records: what proofs cost at the least.
#ifndef RAW_TREE_H
#define RAW_TREE_H

#include "raw_common.h"

enum { HASH_BYTES = 32, CHECK_BYTES = 8, LEVELS = 64, TILE_HEIGHT = 8 };

struct tree_hash {
    uint8_t bytes[HASH_BYTES];
};

// The right edge: the hashes of the complete subtrees, one for each bit of the size.
struct tree {
    uint64_t size;
    struct tree_hash peaks[LEVELS];
};

// Told of each complete subtree of 256, 65,536 … leaves, which is what a ledger keeps in a table.
typedef void tree_keeper(void *context, int level, uint64_t index, const struct tree_hash *hash);

// Of a record without its check bytes, which are the hash's first eight.
struct tree_hash tree_leaf(const uint8_t *record, size_t size);
void tree_append(struct tree *tree, struct tree_hash leaf, tree_keeper *keep, void *context);

enum { TREE_KEY_BYTES = 9 };
void tree_key(uint8_t key[static TREE_KEY_BYTES], int level, uint64_t index);

#endif
