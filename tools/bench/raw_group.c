// `raw group`: many clients, each waiting for its own event to be durable; one writer commits all that wait.
#include "raw_common.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct group;

struct client {
    struct group *group;
    pthread_t thread;
    pthread_cond_t durable; // one each: an acknowledgement wakes its client and nobody else
    bool done;
    uint8_t *record;
    struct samples latencies;
};

struct group {
    const struct options *options;
    MDB_env *env;
    MDB_dbi events;
    pthread_mutex_t mutex;
    pthread_cond_t waiting;
    struct client **queue;
    size_t queued;
    bool closing;
    double deadline;
    uint64_t last;
    uint64_t commits;
};

static void *run_client(void *argument) {
    struct client *client = argument;
    struct group *group = client->group;
    for (double start = now(); start < group->deadline; start = now()) {
        PTHREAD(pthread_mutex_lock(&group->mutex));
        client->done = false;
        group->queue[group->queued++] = client;
        if (group->queued == 1) PTHREAD(pthread_cond_signal(&group->waiting));
        while (!client->done) PTHREAD(pthread_cond_wait(&client->durable, &group->mutex));
        PTHREAD(pthread_mutex_unlock(&group->mutex));
        samples_add(&client->latencies, (now() - start) * 1e6);
    }
    return NULL;
}

static void commit_all(struct group *group, struct client **requests, size_t count) {
    MDB_txn *txn;
    LMDB(mdb_txn_begin(group->env, NULL, 0, &txn));
    for (size_t i = 0; i < count; i++) {
        uint8_t bytes[8];
        put_big_endian(bytes, ++group->last);
        MDB_val key = {sizeof bytes, bytes}, data = {group->options->payload, requests[i]->record};
        LMDB(mdb_put(txn, group->events, &key, &data, MDB_APPEND));
    }
    LMDB(mdb_txn_commit(txn));
    group->commits++;
}

static void *run_writer(void *argument) {
    struct group *group = argument;
    struct client **taken = allocate(group->options->clients, sizeof *taken);
    PTHREAD(pthread_mutex_lock(&group->mutex));
    for (;;) {
        while (group->queued == 0 && !group->closing) PTHREAD(pthread_cond_wait(&group->waiting, &group->mutex));
        if (group->queued == 0) break;
        size_t count = group->queued;
        memcpy(taken, group->queue, count * sizeof *taken);
        group->queued = 0;
        PTHREAD(pthread_mutex_unlock(&group->mutex));
        commit_all(group, taken, count);
        PTHREAD(pthread_mutex_lock(&group->mutex));
        for (size_t i = 0; i < count; i++) {
            taken[i]->done = true;
            PTHREAD(pthread_cond_signal(&taken[i]->durable));
        }
    }
    PTHREAD(pthread_mutex_unlock(&group->mutex));
    free(taken);
    return NULL;
}

static void open_group(struct group *group, const struct options *options, const char *path) {
    *group = (struct group){.options = options, .queue = allocate(options->clients, sizeof *group->queue)};
    group->env = environment_open(path, false);
    PTHREAD(pthread_mutex_init(&group->mutex, NULL));
    PTHREAD(pthread_cond_init(&group->waiting, NULL));
    MDB_txn *txn;
    LMDB(mdb_txn_begin(group->env, NULL, 0, &txn));
    LMDB(mdb_dbi_open(txn, "events", MDB_CREATE, &group->events));
    LMDB(mdb_txn_commit(txn));
}

static void run_clients(struct group *group, struct samples *latencies) {
    const uint64_t count = group->options->clients;
    struct client *clients = allocate(count, sizeof *clients);
    for (uint64_t i = 0; i < count; i++) {
        clients[i] = (struct client){.group = group, .record = allocate(1, group->options->payload)};
        PTHREAD(pthread_cond_init(&clients[i].durable, NULL));
        PTHREAD(pthread_create(&clients[i].thread, NULL, run_client, &clients[i]));
    }
    for (uint64_t i = 0; i < count; i++) {
        PTHREAD(pthread_join(clients[i].thread, NULL));
        for (size_t k = 0; k < clients[i].latencies.count; k++) samples_add(latencies, clients[i].latencies.values[k]);
        free(clients[i].latencies.values);
    }
    PTHREAD(pthread_mutex_lock(&group->mutex));
    group->closing = true;
    PTHREAD(pthread_cond_signal(&group->waiting));
    PTHREAD(pthread_mutex_unlock(&group->mutex));
    for (uint64_t i = 0; i < count; i++) free(clients[i].record);
    free(clients);
}

int run_group(const struct options *options) {
    char path[PATH_BYTES];
    store_path(options, "group", path);
    store_remove(path);
    struct group group;
    struct samples latencies = {0};
    pthread_t writer;
    open_group(&group, options, path);
    double start = now();
    group.deadline = start + (double)options->seconds;
    PTHREAD(pthread_create(&writer, NULL, run_writer, &group));
    run_clients(&group, &latencies);
    PTHREAD(pthread_join(writer, NULL));
    figure("group.rate", (double)group.last / (now() - start), "events/s");
    figure("group.batch", (double)group.last / (double)group.commits, "events/commit");
    samples_print(&latencies, "group.latency", "us");
    mdb_env_close(group.env);
    free(group.queue);
    return EXIT_SUCCESS;
}
