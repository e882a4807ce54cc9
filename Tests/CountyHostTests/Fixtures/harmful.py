#!/usr/bin/env python3
"""Tries what a module may not do, and says on standard error what came of it: harmful.py WAY [WHAT]. Bounded in all it does."""
import os
import signal
import socket
import sys
import time

WAY, WHAT = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""
MEBIBYTE = 1 << 20
# Nobody waits for so long: what rests is killed before, however slow the machine is.
LONG = 3600


def say(text):
    os.write(2, (text + "\n").encode())


def attempt(name, action):
    try:
        action()
        say(f"{name}: done")
    except (OSError, MemoryError) as error:
        say(f"{name}: {type(error).__name__}")


def connect():
    with socket.create_connection(("127.0.0.1", int(WHAT)), timeout=5):
        pass


def read(path):
    with open(path, "rb") as file:
        file.read(1)


def write(path):
    with open(path, "wb") as file:
        file.write(b"x")


def forks():
    count = 0
    try:
        while count < 150:
            if os.fork() == 0:
                time.sleep(LONG)
                os._exit(0)
            count += 1
    finally:
        say(f"started {count}")


def detach():
    """A grandchild that has left its parent, its group and its streams."""
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for descriptor in range(3):
                os.close(descriptor)
            time.sleep(LONG)
        os._exit(0)
    os.wait()


def fill():
    for number in range(1000):
        with open(f"file-{number}", "wb") as file:
            file.write(bytes(MEBIBYTE))
        time.sleep(0.005)


def hold():
    """Memory in several processes, none of which has too much."""
    for _ in range(4):
        if os.fork() == 0:
            held = bytearray(os.urandom(MEBIBYTE)) * 30
            time.sleep(LONG)
            os._exit(len(held) & 1)
    time.sleep(LONG)


def flood(descriptor):
    for _ in range(int(WHAT)):
        os.write(descriptor, b"x" * MEBIBYTE)


def terminated(*_):
    say("terminated")
    os._exit(0)


if WAY == "connect":
    attempt("connect", connect)
elif WAY == "read":
    for path in WHAT.split(":"):
        attempt(os.path.basename(path), lambda: read(path))
elif WAY == "write":
    for path in WHAT.split(":"):
        attempt(path, lambda: write(path))
elif WAY == "forks":
    attempt("forks", forks)
elif WAY == "detaches":
    attempt("detaches", detach)
elif WAY == "allocates":
    attempt("allocates", lambda: bytearray(4096 * MEBIBYTE))
elif WAY == "fills":
    attempt("fills", fill)
elif WAY == "holds":
    hold()
elif WAY == "long":
    attempt("long", lambda: os.truncate(os.open("long", os.O_CREAT | os.O_WRONLY), int(WHAT)))
elif WAY == "output":
    flood(1)
elif WAY == "errors":
    flood(2)
    say("\nthe end")
elif WAY == "stays":
    signal.signal(signal.SIGTERM, terminated)
    say("ready")
    while True:
        time.sleep(1)
elif WAY == "deaf":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    say("ready")
    while True:
        time.sleep(1)
elif WAY == "sees":
    say(f"processes {len([name for name in os.listdir('/proc') if name.isdigit()])}")
    say(f"user {os.getuid()} groups {len(os.getgroups())}")
    say("environment " + " ".join(sorted(os.environ)))
    status = dict(line.split(":", 1) for line in open("/proc/self/status"))
    say(f"rights {int(status['CapPrm'], 16) | int(status['CapInh'], 16)} new {status['NoNewPrivs'].strip()}")
