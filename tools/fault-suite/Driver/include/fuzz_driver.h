#ifndef FUZZ_DRIVER_H
#define FUZZ_DRIVER_H

#include <stddef.h>
#include <stdint.h>

/// Says that the program was built without libFuzzer.
enum { FUZZ_DRIVER_MISSING = -1 };

/// Has libFuzzer call `feed` with one input after another.
///
/// `arguments` are libFuzzer's own, the program's name first. Ends the process where an input is found that ends it;
/// otherwise gives libFuzzer's status, or `FUZZ_DRIVER_MISSING`.
int fuzz_driver_run(int count, char **arguments, int (*feed)(const uint8_t *bytes, size_t count));

#endif
