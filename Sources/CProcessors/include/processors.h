#ifndef ANJUAN_PROCESSORS_H
#define ANJUAN_PROCESSORS_H

#include <stddef.h>
#include <stdint.h>

/* The processors are numbered from 0, and this many are looked at. */
enum { processors_most = 1024 };

/* Writes the numbers of the processors on which the calling thread may run; returns how many, 0 where it isn't known. */
size_t processors_allowed(int32_t *numbers, size_t room);

/* Keeps a thread, and all that it starts from now on, to these processors; returns 0 or an error's number. */
int processors_keep(int32_t thread, const int32_t *numbers, size_t count);

#endif
