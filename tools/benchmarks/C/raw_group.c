// Many clients, each waiting for its own event to be durable; one writer commits all that wait. `raw group`: with LMDB.
#include "raw_group.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct group;

struct client {
    struct group *group;
    pthread_t thread;
    pthread_cond_t durable; // one each: an acknowledgement wakes its client and nobody else
    bool done;
    struct samples latencies;
};

struct group {
    const struct options *options;
    group_commit *commit;
    void *context;
    pthread_mutex_t mutex;
    pthread_cond_t waiting;
    struct client **queue;
    size_t queued;
    bool closing;
    double deadline;
    uint64_t events;
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
        group->commit(group->context, count);
        group->events += count;
        group->commits++;
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

static void run_clients(struct group *group, struct samples *latencies) {
    const uint64_t count = group->options->clients;
    struct client *clients = allocate(count, sizeof *clients);
    for (uint64_t i = 0; i < count; i++) {
        clients[i] = (struct client){.group = group};
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
    free(clients);
}

void group_measure(const struct options *options, group_commit *commit, void *context) {
    struct group group = {.options = options, .commit = commit, .context = context};
    struct samples latencies = {0};
    pthread_t writer;
    group.queue = allocate(options->clients, sizeof *group.queue);
    PTHREAD(pthread_mutex_init(&group.mutex, NULL));
    PTHREAD(pthread_cond_init(&group.waiting, NULL));
    double start = now();
    group.deadline = start + (double)options->seconds;
    PTHREAD(pthread_create(&writer, NULL, run_writer, &group));
    run_clients(&group, &latencies);
    PTHREAD(pthread_join(writer, NULL));
    figure("group.rate", (double)group.events / (now() - start), "events/s");
    figure("group.batch", (double)group.events / (double)group.commits, "events/commit");
    samples_print(&latencies, "group.latency", "us");
    free(group.queue);
}

struct lmdb_group {
    MDB_env *env;
    MDB_dbi events;
    uint64_t last;
    MDB_val record;
};

static void commit_to_lmdb(void *context, uint64_t count) {
    struct lmdb_group *group = context;
    MDB_txn *txn;
    LMDB(mdb_txn_begin(group->env, NULL, 0, &txn));
    for (uint64_t i = 0; i < count; i++) {
        uint8_t bytes[8];
        put_big_endian(bytes, ++group->last);
        MDB_val key = {sizeof bytes, bytes}, data = group->record;
        LMDB(mdb_put(txn, group->events, &key, &data, MDB_APPEND));
    }
    LMDB(mdb_txn_commit(txn));
}

int run_group(const struct options *options) {
    char path[PATH_BYTES];
    store_path(options, "group", path);
    store_remove(path);
    struct lmdb_group group = {.env = environment_open(path, false)};
    group.record = (MDB_val){options->payload, allocate(1, options->payload)};
    MDB_txn *txn;
    LMDB(mdb_txn_begin(group.env, NULL, 0, &txn));
    LMDB(mdb_dbi_open(txn, "events", MDB_CREATE, &group.events));
    LMDB(mdb_txn_commit(txn));
    group_measure(options, commit_to_lmdb, &group);
    mdb_env_close(group.env);
    free(group.record.mv_data);
    return EXIT_SUCCESS;
}
