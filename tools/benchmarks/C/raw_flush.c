// `raw flush`: one page written in place and flushed, again and again: what every durable commit costs at the least.
#include "raw_common.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PAGE = 4096, FLUSHES = 300 };

int run_flush(const struct options *options) {
    char path[PATH_BYTES];
    uint8_t page[PAGE];
    struct samples times = {0};
    store_path(options, "flush", path);
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    SYSTEM(file >= 0);
    for (int i = 0; i < FLUSHES; i++) {
        memset(page, i, sizeof page);
        double start = now();
        SYSTEM(pwrite(file, page, sizeof page, 0) == PAGE);
        SYSTEM(fdatasync(file) == 0);
        samples_add(&times, (now() - start) * 1e6);
    }
    SYSTEM(close(file) == 0);
    SYSTEM(unlink(path) == 0);
    samples_print(&times, "flush", "us");
    return EXIT_SUCCESS;
}
