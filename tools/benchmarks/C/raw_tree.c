// The functions of one hash each: fetching an algorithm by name for every record would cost more than hashing it.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "raw_tree.h"

#include <openssl/sha.h>
#include <string.h>

static void check_hash(int ok) {
    if (ok != 1) die("SHA-256", "libcrypto refused");
}

struct tree_hash tree_leaf(const uint8_t *record, size_t size) {
    static const uint8_t prefix = 0;
    SHA256_CTX context;
    struct tree_hash hash;
    check_hash(SHA256_Init(&context));
    check_hash(SHA256_Update(&context, &prefix, 1));
    check_hash(SHA256_Update(&context, record, size - CHECK_BYTES));
    check_hash(SHA256_Final(hash.bytes, &context));
    return hash;
}

static struct tree_hash node_hash(const struct tree_hash *left, const struct tree_hash *right) {
    static const uint8_t prefix = 1;
    SHA256_CTX context;
    struct tree_hash hash;
    check_hash(SHA256_Init(&context));
    check_hash(SHA256_Update(&context, &prefix, 1));
    check_hash(SHA256_Update(&context, left->bytes, HASH_BYTES));
    check_hash(SHA256_Update(&context, right->bytes, HASH_BYTES));
    check_hash(SHA256_Final(hash.bytes, &context));
    return hash;
}

void tree_append(struct tree *tree, struct tree_hash leaf, tree_keeper *keep, void *context) {
    int level = 0;
    for (; tree->size >> level & 1; level++) {
        leaf = node_hash(&tree->peaks[level], &leaf);
        if ((level + 1) % TILE_HEIGHT == 0) keep(context, level + 1, tree->size >> (level + 1), &leaf);
    }
    tree->peaks[level] = leaf;
    tree->size++;
}

void tree_key(uint8_t key[static TREE_KEY_BYTES], int level, uint64_t index) {
    key[0] = (uint8_t)level;
    put_big_endian(key + 1, index);
}
