#define _GNU_SOURCE
#include "damage.h"

#include <signal.h>
#include <string.h>
#include <ucontext.h>
#include <unistd.h>

/*
 * Everything below the handler is safe in a signal handler: no allocation, no lock, no formatting; the text was put in
 * place when the guard was installed.
 */
static char text_to_write[1024];
static size_t text_length;
static int exit_status;
static uintptr_t library_code_start;
static uintptr_t library_code_end;
static volatile sig_atomic_t is_guarded;

static void end_process(void) {
  size_t written = 0;
  while (written < text_length) {
    ssize_t count = write(STDERR_FILENO, text_to_write + written, text_length - written);
    if (count <= 0) break;
    written += (size_t)count;
  }
  _exit(exit_status);
}

/* Whether the instruction that faulted is one of liblmdb's. */
static int is_in_library(const ucontext_t *context) {
  uintptr_t instruction = 0;
#if defined(__x86_64__)
  instruction = (uintptr_t)context->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
  instruction = (uintptr_t)context->uc_mcontext.pc;
#else
  (void)context;
#endif
  return instruction >= library_code_start && instruction < library_code_end;
}

/*
 * SIGBUS comes only from a mapped file: the page isn't there, or the disk couldn't read it. SIGSEGV within liblmdb
 * comes from a page that isn't what it should be. Any other fault is the program's own: it dies by the signal, as
 * without the guard, since returning runs the same instruction again.
 */
static void handle(int number, siginfo_t *information, void *context) {
  (void)information;
  if (is_guarded && (number == SIGBUS || is_in_library(context))) end_process();
  signal(number, SIG_DFL);
}

int damage_guard_install(
    const void *text, size_t length, int status, uintptr_t library_start, uintptr_t library_end) {
  struct sigaction action;
  if (length > sizeof text_to_write) return 0;
  memcpy(text_to_write, text, length);
  text_length = length;
  exit_status = status;
  library_code_start = library_start;
  library_code_end = library_end;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = handle;
  action.sa_flags = SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGBUS, &action, NULL) != 0 || sigaction(SIGSEGV, &action, NULL) != 0) return 0;
  is_guarded = 1;
  return 1;
}

void damage_guard_remove(void) {
  is_guarded = 0;
  signal(SIGBUS, SIG_DFL);
  signal(SIGSEGV, SIG_DFL);
}

void damage_assertion_failed(void) {
  if (is_guarded) end_process();
}
