#!/usr/bin/env python3
"""Measures pyeventsourcing on SQLite: its own aggregates, repository and notification log, as its documentation uses them.

usage: eventsourcing_peer.py DIRECTORY [--events 20000] [--subjects 20000]

Its SQLite recorder uses WAL and leaves `synchronous` at SQLite's default, FULL.
"""

import argparse
import importlib.metadata
import itertools
import os
import shutil
import sys
import time

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

from figures import PAYLOAD_BYTES, SEED, drawn_cases, figure, latencies


class Case(Aggregate):
    """A case that keeps what came last and how much there was."""

    @event("Opened")
    def __init__(self, note: str):
        self.note = note
        self.count = 1

    @event("Noted")
    def add(self, note: str) -> None:
        self.note = note
        self.count += 1


class Store:
    """An application with an empty database in a file; ends with the block."""

    def __init__(self, directory):
        self.directory = os.path.join(directory, "eventsourcing")

    def __enter__(self):
        shutil.rmtree(self.directory, ignore_errors=True)
        os.makedirs(self.directory)
        self.application = Application(env={
            "PERSISTENCE_MODULE": "eventsourcing.sqlite",
            "SQLITE_DBNAME": os.path.join(self.directory, "events.sqlite")})
        return self.application

    def __exit__(self, *_):
        self.application.close()
        shutil.rmtree(self.directory, ignore_errors=True)


def append(application, count, size, subjects):
    """Appends events of cases drawn at random, `size` a transaction; returns the cases and the seconds it took."""
    cases = {}
    note = "Z" * PAYLOAD_BYTES
    drawn = drawn_cases(subjects, SEED)
    start = time.perf_counter()
    for _ in range(count // size):
        changed = {}
        for index in itertools.islice(drawn, size):
            if index in cases:
                cases[index].add(note)
            else:
                cases[index] = Case(note)
            changed[index] = cases[index]
        application.save(*changed.values())
    return cases, time.perf_counter() - start


def replay(application):
    """Every event decoded and folded into its case, in the order of the log; returns how many there were."""
    cases = {}
    count = position = 0
    mapper = application.events.mapper
    while notifications := application.recorder.select_notifications(start=position + 1, limit=1000):
        for notification in notifications:
            happened = mapper.to_domain_event(notification)
            case = cases.get(happened.originator_id)
            cases[happened.originator_id] = happened.mutate(case)
            count += 1
        position = notifications[-1].id
    return count


def scan(application):
    count = position = 0
    while notifications := application.recorder.select_notifications(start=position + 1, limit=1000):
        count += len(notifications)
        position = notifications[-1].id
    return count


def rate(name, count, seconds):
    figure(name, count / seconds, "events/s")


def measure_reading(application, cases):
    for name, read in (("scan.rate", scan), ("replay.rate", replay)):
        start = time.perf_counter()
        count = read(application)
        rate(name, count, time.perf_counter() - start)
    times = []
    for case in itertools.islice(cases.values(), 300):
        begin = time.perf_counter()
        application.repository.get(case.id)
        times.append(time.perf_counter() - begin)
    latencies("timeline", times)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("directory")
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--subjects", type=int, default=20_000)
    arguments = parser.parse_args()
    print(f"eventsourcing {importlib.metadata.version('eventsourcing')}", file=sys.stderr)
    for size in (1, 100, 1000):
        with Store(arguments.directory) as application:
            count = arguments.events if size > 1 else max(1, arguments.events // 4)
            cases, seconds = append(application, count, size, arguments.subjects)
            rate(f"append.{size}.rate", count // size * size, seconds)
            if size == 1000:
                measure_reading(application, cases)


main()
