#define _GNU_SOURCE
#include "image.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

void *allocated(void *memory) {
    if (memory == NULL) abort();
    return memory;
}

static void reserve(struct image *image, size_t capacity) {
    if (capacity <= image->capacity) return;
    image->capacity = capacity * 2;
    image->bytes = allocated(realloc(image->bytes, image->capacity));
}

void image_set_length(struct image *image, size_t length) {
    reserve(image, length);
    if (length > image->length) memset(image->bytes + image->length, 0, length - image->length);
    image->length = length;
}

void image_put(struct image *image, size_t offset, const unsigned char *bytes, size_t length) {
    if (offset + length > image->length) image_set_length(image, offset + length);
    memcpy(image->bytes + offset, bytes, length);
}

void image_apply(struct image *image, const struct change *change) {
    if (change->bytes == NULL) image_set_length(image, change->length);
    else image_put(image, (size_t)change->offset, change->bytes, change->length);
}

static uint64_t draw(uint64_t *state) {
    uint64_t value = *state += 0x9E3779B97F4A7C15;
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
    value = (value ^ value >> 27) * 0x94D049BB133111EB;
    return value ^ value >> 31;
}

void image_apply_some(struct image *image, const struct change *change, uint64_t *state, size_t granule, int share) {
    size_t offset = (size_t)change->offset, end = offset + change->length;
    if (change->bytes == NULL) {
        if ((int)(draw(state) % 8) < share) image_apply(image, change);
        return;
    }
    while (offset < end) {
        size_t next = (offset / granule + 1) * granule;
        if (next > end) next = end;
        if ((int)(draw(state) % 8) < share)
            image_put(image, offset, change->bytes + (offset - (size_t)change->offset), next - offset);
        offset = next;
    }
}

bool image_store(const char *path, const struct image *image) {
    int descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (descriptor < 0) return false;
    size_t done = 0;
    while (done < image->length) {
        ssize_t count = syscall(SYS_pwrite64, descriptor, image->bytes + done, image->length - done, done);
        if (count <= 0) break;
        done += (size_t)count;
    }
    close(descriptor);
    return done == image->length;
}
