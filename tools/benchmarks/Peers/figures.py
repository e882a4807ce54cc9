"""What the peers' measurements share: the events, the clock and the lines of output."""

import random
import threading
import time

PAYLOAD_BYTES = 190  # of a record of 300 bytes; the rest is subjects, times, office and actor
SEED = 1


def figure(name, value, unit):
    print(f"{name}\t{value:.6g}\t{unit}", flush=True)


def latencies(name, seconds):
    """Prints the median and the 99th percentile in microseconds."""
    ordered = sorted(seconds)
    figure(f"{name}.p50", ordered[len(ordered) // 2] * 1e6, "us")
    figure(f"{name}.p99", ordered[(len(ordered) - 1) * 99 // 100] * 1e6, "us")


def case_name(index):
    return f"case/431026-{2006 + index // 50000}-{index % 50000:06d}"


def drawn_cases(subjects, seed=SEED):
    """Case numbers without end, each as probable as any other."""
    numbers = random.Random(seed)
    while True:
        yield numbers.randrange(subjects)


def measure_clients(name, clients, seconds, append_one):
    """Runs `append_one(client)` in as many threads, each waiting for its own event, and prints rate and latencies."""
    times = [[] for _ in range(clients)]
    failures = []
    ready = threading.Barrier(clients + 1)
    deadline = [0.0]

    def run(client):
        try:
            ready.wait()
            while (begin := time.perf_counter()) < deadline[0]:
                append_one(client)
                times[client].append(time.perf_counter() - begin)
        except Exception as error:  # a thread's failure would only be printed, and the rate still be believed
            failures.append(error)

    threads = [threading.Thread(target=run, args=(client,)) for client in range(clients)]
    for thread in threads:
        thread.start()
    start = time.perf_counter()
    deadline[0] = start + seconds
    ready.wait()
    for thread in threads:
        thread.join()
    elapsed = time.perf_counter() - start
    if failures:
        raise failures[0]
    all_times = [one for own in times for one in own]
    figure(f"{name}.rate", len(all_times) / elapsed, "events/s")
    latencies(f"{name}.latency", all_times)
