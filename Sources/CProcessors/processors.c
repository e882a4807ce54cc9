#define _GNU_SOURCE
#include "processors.h"

#include <errno.h>
#include <sched.h>

size_t processors_allowed(int32_t *numbers, size_t room)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0) return 0;
    size_t count = 0;
    for (int32_t number = 0; number < CPU_SETSIZE && count < room; number++) {
        if (CPU_ISSET(number, &set)) numbers[count++] = number;
    }
    return count;
}

int processors_keep(int32_t thread, const int32_t *numbers, size_t count)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    for (size_t index = 0; index < count; index++) {
        if (numbers[index] >= 0 && numbers[index] < CPU_SETSIZE) CPU_SET(numbers[index], &set);
    }
    return sched_setaffinity(thread, sizeof set, &set) == 0 ? 0 : errno;
}
