#define _GNU_SOURCE
#include "disk.h"

#include "fault_disk.h"
#include "image.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct watched_file {
    dev_t device;
    ino_t inode;
    char *path;
    struct image durable;
    struct change *changes;
    size_t change_count, change_capacity;
};

enum { MAX_FILES = 8 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct watched_file files[MAX_FILES];
static int file_count;
static bool lies, is_dead;
static long operations, dies_at;
static struct { int call, error; long remaining; } fault;

static void clear_changes(struct watched_file *file) {
    for (size_t index = 0; index < file->change_count; index++) free(file->changes[index].bytes);
    file->change_count = 0;
}

static void add_change(struct watched_file *file, struct change change) {
    if (file->change_count == file->change_capacity) {
        file->change_capacity = file->change_capacity * 2 + 16;
        file->changes = allocated(realloc(file->changes, file->change_capacity * sizeof change));
    }
    file->changes[file->change_count++] = change;
}

static struct watched_file *find(int descriptor) {
    struct stat status;
    if (file_count == 0 || fstat(descriptor, &status) != 0) return NULL;
    for (int index = 0; index < file_count; index++)
        if (files[index].device == status.st_dev && files[index].inode == status.st_ino) return &files[index];
    return NULL;
}

/// What becomes of the next operation: 0 to do it, an error, or a short write.
static int verdict(int call) {
    operations++;
    if (is_dead) return EIO;
    if (dies_at != 0 && operations >= dies_at) {
        is_dead = true;
        return EIO;
    }
    if (fault.remaining == 0 || fault.call != call || --fault.remaining != 0) return 0;
    return fault.error;
}

static size_t total_length(const struct iovec *parts, int count) {
    size_t length = 0;
    for (int index = 0; index < count; index++) length += parts[index].iov_len;
    return length;
}

/// The first `length` bytes of the parts, in memory of their own.
static unsigned char *gather(const struct iovec *parts, int count, size_t length) {
    unsigned char *bytes = allocated(malloc(length + 1));
    size_t done = 0;
    for (int index = 0; index < count && done < length; index++) {
        size_t piece = parts[index].iov_len < length - done ? parts[index].iov_len : length - done;
        memcpy(bytes + done, parts[index].iov_base, piece);
        done += piece;
    }
    return bytes;
}

static ssize_t pass_on(int descriptor, const struct iovec *parts, int count, off_t offset) {
    if (offset < 0) return syscall(SYS_writev, descriptor, parts, count);
    return syscall(SYS_pwritev, descriptor, parts, count, offset, 0);
}

static ssize_t write_watched(
    struct watched_file *file, int descriptor, const struct iovec *parts, int count, off_t offset) {
    bool was_dead = is_dead;
    int error = verdict(FAULT_WRITE);
    size_t length = total_length(parts, count);
    off_t start = offset < 0 ? lseek(descriptor, 0, SEEK_CUR) : offset;
    if (error == FAULT_SHORT_WRITE) length /= 2;
    struct change change = {start, length, gather(parts, count, length)};
    if (error > 0) {
        // The write under way when the power goes may be on disk in part.
        if (is_dead && !was_dead) add_change(file, change);
        else free(change.bytes);
        errno = error;
        return -1;
    }
    const struct iovec whole = {change.bytes, length};
    ssize_t written = pass_on(descriptor, &whole, 1, offset);
    if (written < 0) {
        free(change.bytes);
        return written;
    }
    change.length = (size_t)written;
    bool is_synchronous = (fcntl(descriptor, F_GETFL) & O_DSYNC) != 0;
    // LMDB writes its headers, and nothing else, through a descriptor that waits for the disk.
    if (is_synchronous && !lies) {
        image_apply(&file->durable, &change);
        free(change.bytes);
    } else {
        add_change(file, change);
    }
    return written;
}

ssize_t disk_write(int descriptor, const struct iovec *parts, int count, off_t offset) {
    pthread_mutex_lock(&lock);
    struct watched_file *file = find(descriptor);
    ssize_t result = file == NULL ? -1 : write_watched(file, descriptor, parts, count, offset);
    pthread_mutex_unlock(&lock);
    return file == NULL ? pass_on(descriptor, parts, count, offset) : result;
}

int disk_sync(int descriptor, long system_call) {
    pthread_mutex_lock(&lock);
    struct watched_file *file = find(descriptor);
    int error = file == NULL ? 0 : verdict(FAULT_SYNC);
    if (file != NULL && error == 0 && !lies) {
        for (size_t index = 0; index < file->change_count; index++) image_apply(&file->durable, &file->changes[index]);
        clear_changes(file);
    }
    pthread_mutex_unlock(&lock);
    if (file == NULL) return (int)syscall(system_call, descriptor);
    if (error == 0) return 0;
    errno = error > 0 ? error : EIO;
    return -1;
}

int disk_length(int descriptor, off_t start, off_t length, enum length_call call) {
    pthread_mutex_lock(&lock);
    struct watched_file *file = find(descriptor);
    int error = file == NULL ? 0 : verdict(FAULT_LENGTH);
    int result = -1;
    if (error == 0) {
        result = call == LENGTH_TRUNCATE ? (int)syscall(SYS_ftruncate, descriptor, length)
                                         : (int)syscall(SYS_fallocate, descriptor, 0, start, length);
    }
    struct stat status;
    if (file != NULL && result == 0 && fstat(descriptor, &status) == 0)
        add_change(file, (struct change){0, (size_t)status.st_size, NULL});
    int reason = error != 0 ? (error > 0 ? error : EIO) : errno;
    pthread_mutex_unlock(&lock);
    errno = reason;
    return result;
}

bool fault_disk_watch(const char *path) {
    struct stat status;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    bool is_read = fstat(descriptor, &status) == 0 && file_count < MAX_FILES;
    if (is_read) {
        pthread_mutex_lock(&lock);
        struct watched_file *file = &files[file_count];
        memset(file, 0, sizeof *file);
        file->device = status.st_dev;
        file->inode = status.st_ino;
        file->path = allocated(strdup(path));
        image_set_length(&file->durable, (size_t)status.st_size);
        is_read = pread(descriptor, file->durable.bytes, file->durable.length, 0) == (ssize_t)file->durable.length;
        file_count++;
        pthread_mutex_unlock(&lock);
    }
    close(descriptor);
    return is_read;
}

void fault_disk_forget(void) {
    pthread_mutex_lock(&lock);
    for (int index = 0; index < file_count; index++) {
        clear_changes(&files[index]);
        free(files[index].changes);
        free(files[index].durable.bytes);
        free(files[index].path);
    }
    file_count = 0;
    is_dead = false;
    lies = false;
    dies_at = 0;
    fault.remaining = 0;
    pthread_mutex_unlock(&lock);
}

void fault_disk_cut_power(long after) {
    pthread_mutex_lock(&lock);
    dies_at = operations + after;
    pthread_mutex_unlock(&lock);
}

void fault_disk_fail(int call, long nth, int error) {
    pthread_mutex_lock(&lock);
    fault.call = call;
    fault.error = error;
    fault.remaining = nth;
    pthread_mutex_unlock(&lock);
}

void fault_disk_lie(bool says_so) { lies = says_so; }

bool fault_disk_is_dead(void) { return is_dead; }

long fault_disk_operations(void) { return operations; }

bool fault_disk_restore(uint64_t seed, size_t granule, int share) {
    bool is_done = true;
    pthread_mutex_lock(&lock);
    for (int index = 0; index < file_count; index++) {
        const struct watched_file *file = &files[index];
        struct image image = {NULL, 0, 0};
        image_put(&image, 0, file->durable.bytes, file->durable.length);
        for (size_t number = 0; number < file->change_count; number++)
            image_apply_some(&image, &file->changes[number], &seed, granule, share);
        is_done = image_store(file->path, &image) && is_done;
        free(image.bytes);
    }
    pthread_mutex_unlock(&lock);
    return is_done;
}
