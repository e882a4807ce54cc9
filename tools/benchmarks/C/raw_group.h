// Group commit, whatever the store: clients that wait, and one writer.
#ifndef RAW_GROUP_H
#define RAW_GROUP_H

#include "raw_common.h"

// Makes `count` new events durable in one commit; called by the writer's thread only.
typedef void group_commit(void *context, uint64_t count);

void group_measure(const struct options *options, group_commit *commit, void *context); // prints its figures

#endif
