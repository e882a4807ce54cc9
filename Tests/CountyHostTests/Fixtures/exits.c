// A module for WASI, written from docs/MODULES.md alone: counts exits. exits.wasm is made from it by
//   clang --target=wasm32-wasi --sysroot=/usr -Oz -nodefaultlibs exits.c -lc BUILTINS -o exits.wasm -Wl,-s
// with Debian's wasi-libc (-I/usr/include/wasm32-wasi -L/usr/lib/wasm32-wasi) and, for BUILTINS, libclang-rt-14-dev-wasm32
// (/usr/lib/llvm-14/lib/clang/14.0.6/lib/wasi/libclang_rt.builtins-wasm32.a).
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static char input[1 << 20];
static int count;

static void put(int to, const char *text) { write(to, text, strlen(text)); }

// The value of a key, at its last place in the line: the message's own members come after the event's.
static const char *value(char *line, const char *key) {
  static char text[32];
  char *found = 0;
  for (char *next = line; (next = strstr(next, key)); next += strlen(key)) found = next + strlen(key);
  size_t length = found ? strcspn(found, "\"") : 0;
  if (length >= sizeof text) length = 0;
  if (length) memcpy(text, found, length);
  text[length] = 0;
  return text;
}

static void answer(const char *before, const char *middle, const char *after) {
  char line[256] = "";
  strcat(strcat(strcat(line, before), middle), after);
  put(1, line);
}

static int deal(char *line) {
  static char position[32];
  if (strstr(line, "\"say\":\"event\"")) {
    count++;
    strcpy(position, value(line, "\"position\":\""));
    answer("{\"say\":\"ack\",\"position\":\"", position, "\"}\n");
  } else if (strstr(line, "\"say\":\"query\"")) {
    answer("{\"say\":\"decline\",\"reason\":\"only counts\",\"query\":\"", value(line, "\"query\":\""), "\"}\n");
  } else if (strstr(line, "\"say\":\"drain\"")) {
    answer("{\"say\":\"drained\",\"position\":\"", position, "\"}\n");
  }
  return !strstr(line, "\"say\":\"shutdown\"") && !strstr(line, "\"say\":\"refuse\"");
}

static void look(const char *path, int flags) {
  put(2, path);
  put(2, open(path, flags, 0600) < 0 ? ": refused\n" : ": done\n");
}

int main(int number, char **arguments) {
  if (number > 1 && !strcmp(arguments[1], "look")) {
    look("/etc/passwd", O_RDONLY);
    look("../outside", O_WRONLY | O_CREAT);
    look("inside", O_WRONLY | O_CREAT);
    return 0;
  }
  put(1, "{\"say\":\"hello\",\"protocol\":1,\"manifest\":{\"id\":\"exits-wasi\",\"version\":\"0.1.0\",\"title\":\"counts exits\","
         "\"county\":\"431026\",\"types\":[\"ExitEffective\",\"ExitDecided\"]}}\n");
  size_t length = 0;
  for (ssize_t got; (got = read(0, input + length, sizeof input - 1 - length)) > 0;) {
    length += got;
    input[length] = 0;
    char *start = input;
    for (char *end; (end = strchr(start, '\n')); start = end + 1) {
      *end = 0;
      if (!deal(start)) return 0;
    }
    length -= start - input;
    memmove(input, start, length);
  }
  return 0;
}
