#include "fuzz_driver.h"

#ifdef WITH_LIBFUZZER
// libFuzzer has no header for it.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*feed)(const uint8_t *bytes, size_t count));
#endif

int fuzz_driver_run(int count, char **arguments, int (*feed)(const uint8_t *bytes, size_t count)) {
#ifdef WITH_LIBFUZZER
    return LLVMFuzzerRunDriver(&count, &arguments, feed);
#else
    (void)count, (void)arguments, (void)feed;
    return FUZZ_DRIVER_MISSING;
#endif
}
