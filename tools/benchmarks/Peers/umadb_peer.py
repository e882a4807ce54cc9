#!/usr/bin/env python3
"""Measures UmaDB: its own server as a process beside this one, on the same disk, through its own client.

usage: umadb_peer.py DIRECTORY --clients N [--seconds 3] [--subjects 20000]
       umadb_peer.py DIRECTORY --batch N [--events 20000] [--subjects 20000]

The client is Rust below a Python surface; each appender has a connection and a thread of its own. Appends are
unconditional, which is UmaDB's fastest way.
"""

import argparse
import importlib.metadata
import itertools
import os
import shutil
import socket
import subprocess
import sys
import time

import umadb

from figures import PAYLOAD_BYTES, case_name, drawn_cases, figure, latencies, measure_clients


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A server with an empty store; ends with the block."""

    def __init__(self, directory):
        self.directory = os.path.join(directory, "umadb")
        self.url = f"http://127.0.0.1:{free_port()}"

    def __enter__(self):
        shutil.rmtree(self.directory, ignore_errors=True)
        os.makedirs(self.directory)
        program = os.path.join(os.path.dirname(sys.executable), "umadb")
        address = self.url.removeprefix("http://")
        self.process = subprocess.Popen(
            [program, "--listen", address, "--db-path", os.path.join(self.directory, "uma.db")],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.wait_until_ready()
        except BaseException:
            self.__exit__()
            raise
        return self

    def wait_until_ready(self):
        for _ in range(200):
            try:
                with umadb.Client(self.url) as client:
                    client.head()
                return
            except Exception:  # what it raises while nobody listens is not documented
                time.sleep(0.05)
        raise SystemExit("umadb_peer: the server doesn't answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        shutil.rmtree(self.directory, ignore_errors=True)


def event(index):
    number = index % 251
    return umadb.Event(
        event_type=f"T{number % 40}", data=bytes([number]) * PAYLOAD_BYTES,
        tags=[case_name(index), f"person/{index:016x}"])


def measure_clients_of(server, clients, arguments):
    own = [umadb.Client(server.url) for _ in range(clients)]
    cases = [drawn_cases(arguments.subjects, client) for client in range(clients)]
    measure_clients(
        f"group.{clients}", clients, arguments.seconds, lambda client: own[client].append([event(next(cases[client]))]))
    for client in own:
        client.close()


def measure_batches(client, size, arguments):
    events = [event(case) for case in itertools.islice(drawn_cases(arguments.subjects), arguments.events)]
    batches = [events[first : first + size] for first in range(0, len(events), size)]
    start = time.perf_counter()
    for batch in batches:
        client.append(batch)
    figure(f"append.{size}.rate", len(events) / (time.perf_counter() - start), "events/s")


def measure_reading(client, arguments):
    start = time.perf_counter()
    count = 0
    response = client.read()
    while batch := response.next_batch():
        count += len(batch)
    figure("scan.rate", count / (time.perf_counter() - start), "events/s")
    times = []
    for case in itertools.islice(drawn_cases(arguments.subjects, 7), 300):
        query = umadb.Query(items=[umadb.QueryItem(tags=[case_name(case)])])
        begin = time.perf_counter()
        for _ in client.read(query):
            pass
        times.append(time.perf_counter() - begin)
    latencies("timeline", times)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("directory")
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--subjects", type=int, default=20_000)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--clients", type=int)
    what.add_argument("--batch", type=int)
    parser.add_argument("--seconds", type=float, default=3)
    arguments = parser.parse_args()
    print(f"umadb {importlib.metadata.version('umadb')}", file=sys.stderr)
    with Server(arguments.directory) as server:
        if arguments.clients:
            measure_clients_of(server, arguments.clients, arguments)
            return
        with umadb.Client(server.url) as client:
            measure_batches(client, arguments.batch, arguments)
            if arguments.batch >= 1000:
                measure_reading(client, arguments)


main()
