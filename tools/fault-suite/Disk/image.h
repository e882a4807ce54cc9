#ifndef IMAGE_H
#define IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Something done to a file that isn't durable yet: bytes written, or, without bytes, a length set.
struct change {
    off_t offset;
    size_t length;
    unsigned char *bytes;
};

/// What a file holds.
struct image {
    unsigned char *bytes;
    size_t length, capacity;
};

/// The memory, which there must be.
void *allocated(void *memory);

void image_set_length(struct image *image, size_t length);
void image_put(struct image *image, size_t offset, const unsigned char *bytes, size_t length);

/// Does to the image what was done to the file.
void image_apply(struct image *image, const struct change *change);

/// Applies those pieces of a change that reached the disk: of each `granule` bytes, `share` eighths.
void image_apply_some(struct image *image, const struct change *change, uint64_t *state, size_t granule, int share);

/// Makes the file hold what the image does.
bool image_store(const char *path, const struct image *image);

#endif
