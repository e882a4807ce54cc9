// The yardsticks in C: what LMDB and SQLite give by themselves, under the durability that the ledger promises.
//
//   cc -std=c11 -O2 -Wall -Wextra -Werror -o raw tools/benchmarks/C/*.c -llmdb -lcrypto -lsqlite3 -lpthread
//
// Every figure is a line `name TAB value TAB unit`, so that another benchmark can print its ratios in the same run.
#include "raw_common.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "raw append   --directory DIR [--batch 1] [--payload 300] [--events 10000]\n"
    "raw group    --directory DIR [--clients 8] [--seconds 5] [--payload 300]\n"
    "raw layout   NAME --directory DIR [--subjects 20000] [--busy 0] [--batch 1] [--events 10000] [--tail 4096]\n"
    "             [--resident 0] [--apart 0] [--payload 300]    appends to the store that is there, or to a new one\n"
    "             [--proofs 0]    with check bytes and a Merkle tree; needs a new store\n"
    "raw timeline NAME --directory DIR [--subjects 20000] [--busy 0] [--tail 4096] [--probes 5000]\n"
    "             [--apart 0] [--ahead 0]    bytes at the end of the file that a cold reader asks for at once\n"
    "raw cold     NAME --directory DIR --subject SUBJECT [--apart 0] [--ahead 0]\n"
    "raw scan     [NAME] --directory DIR [--sum 0]    of `raw append`'s events, or of a layout's\n"
    "raw verify   NAME --directory DIR    every record, check byte and tree node of a layout made with --proofs 1\n"
    "raw sqlite   append|group|timeline|scan|version --directory DIR [--subjects 20000] [--batch 1] [--events 10000] …\n"
    "raw flush    --directory DIR    how long the disk takes to write 4 KiB for good\n"
    "NAME: events, heads, deferred, dupfixed, postings, composite. --payload: bytes of the whole value.\n";

_Noreturn static void refuse(void) {
    (void)fputs(usage, stderr);
    exit(64);
}

static uint64_t number(const char *text) {
    char *end;
    errno = 0;
    unsigned long long value = strtoull(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || *text == '-') refuse();
    return value;
}

static void set_option(struct options *options, const char *flag, const char *text) {
    const struct { const char *flag; uint64_t *field; } numbers[] = {
        {"--batch", &options->batch},       {"--events", &options->events},   {"--subjects", &options->subjects},
        {"--busy", &options->busy},         {"--tail", &options->tail},       {"--clients", &options->clients},
        {"--seconds", &options->seconds},   {"--probes", &options->probes},   {"--resident", &options->resident},
        {"--sum", &options->sum},           {"--ahead", &options->ahead},     {"--apart", &options->apart},
        {"--proofs", &options->proofs},
    };
    if (strcmp(flag, "--directory") == 0) { options->directory = text; return; }
    if (strcmp(flag, "--subject") == 0) { options->subject = text; return; }
    if (strcmp(flag, "--payload") == 0) { options->payload = number(text); return; }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (strcmp(flag, numbers[i].flag) == 0) { *numbers[i].field = number(text); return; }
    }
    refuse();
}

static struct options parse(int count, char **arguments) {
    struct options options = {
        .payload = 300, .batch = 1, .events = 10000, .subjects = 20000, .tail = 4096, .clients = 8, .seconds = 5, .probes = 5000,
    };
    if (count < 2) refuse();
    options.command = arguments[1];
    int next = 2;
    if (next < count && arguments[next][0] != '-') options.name = arguments[next++];
    for (; next < count; next += 2) {
        if (next + 1 == count) refuse();
        set_option(&options, arguments[next], arguments[next + 1]);
    }
    bool none = options.batch == 0 || options.events == 0 || options.subjects == 0 || options.tail == 0 ||
                options.clients == 0 || options.payload == 0 || options.busy > options.subjects;
    if (none) refuse();
    return options;
}

int main(int count, char **arguments) {
    const struct { const char *name; int (*run)(const struct options *); } commands[] = {
        {"append", run_append}, {"group", run_group}, {"layout", run_layout},
        {"timeline", run_timeline}, {"cold", run_cold}, {"scan", run_scan}, {"flush", run_flush}, {"verify", run_verify}, {"sqlite", run_sqlite},
    };
    struct options options = parse(count, arguments);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(options.command, commands[i].name) != 0) continue;
        int status = commands[i].run(&options);
        SYSTEM(fflush(stdout) == 0);
        return status;
    }
    refuse();
}
