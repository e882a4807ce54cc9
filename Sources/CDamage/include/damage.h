#ifndef ANJUAN_DAMAGE_H
#define ANJUAN_DAMAGE_H

#include <stddef.h>
#include <stdint.h>

/*
 * Ends the process with a text on standard error and a status where a damaged page of a mapped file would kill it with
 * a signal. `library_start` and `library_end` tell where liblmdb's code lies. Returns 0 where the system refuses.
 */
int damage_guard_install(
    const void *text, size_t length, int status, uintptr_t library_start, uintptr_t library_end);

/* Takes the guard away again: damage is a signal. */
void damage_guard_remove(void);

/* An assertion of LMDB's failed. Returns, and LMDB aborts, unless the guard is in place. */
void damage_assertion_failed(void);

#endif
