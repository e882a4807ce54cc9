// Written by tools/embed-texts. Change the files that it reads, and run it again.

/// The texts of files, as they stand beside this folder.
enum EmbeddedText {
  /// README.template.md
  static let readmeTemplateMd = #"""
# visit-count

A county module for Anjuan (案卷): counts home visits by township and month. Put here what yours does.

**概要**：案卷账本的县级模块，按乡镇和月份统计入户调查次数。请改写为本模块的用途。

| | |
|---|---|
| try it | `anjuan module test PROGRAM` |
| run it over a ledger | `anjuan module run PROGRAM --county 431026 --folder FOLDER` |
| test it | `TESTS` |

What a module hears and may say stands in `docs/MODULES.md` of Anjuan. What it keeps is a follower of the ledger: remove `state.json` from its folder, and it
is built anew from the events.

"""#

  /// Swift/Package.swift.template
  static let packageSwiftTemplate = #"""
// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "visit-count",
  dependencies: [
    .package(name: "anjuan", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "visit-count", dependencies: [.product(name: "CountyKit", package: "anjuan")], path: "Sources"),
    .testTarget(
      name: "visit-count-tests",
      dependencies: ["visit-count", .product(name: "CountyKit", package: "anjuan")], path: "Tests"),
  ]
)

"""#

  /// Swift/Sources/VisitCount.swift
  static let visitCountSwift = #"""
import CountyKit

/// Counts home visits by township and month (入户调查): the smallest module that is of use.
@main struct VisitCount: CountyModule {
  static let manifest = ModuleManifest(
    id: "visit-count", version: "1.0.0", title: "home visits by township and month", county: "431026",
    types: ["HomeVisited"], keeps: ["visits"])

  mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
    state.count("\(event.township) \(event.month)")
    return []
  }
}

"""#

  /// Swift/Tests/VisitCountTests.swift
  static let visitCountTestsSwift = #"""
import CountyKit
import Testing

@testable import visit_count

@Suite struct VisitCountTests {
  private static let visit: JSONValue = [
    "type": "anjuan.v1.HomeVisited", "subject": "case/c-1", "occurredon": "2026-01-05", "office": "431026101000",
  ]

  @Test func visitsAreCountedByTownshipAndMonth() {
    var trial = ModuleTrial<VisitCount>()
    trial.given(Self.visit, Self.visit)
    #expect(trial.when(Self.visit)?.isEmpty == true)
    #expect(trial.ask(["key": "431026101 2026-01"]) == 3)
  }
}

"""#

  /// Python/visit_count.py
  static let visitCountPy = #"""
#!/usr/bin/env python3
"""Counts home visits by township and month (入户调查). Standard library only.

The protocol stands in docs/MODULES.md of Anjuan. `take` is where your own work goes.
"""
import json
import os
import sys

MANIFEST = {
    "id": "visit-count", "version": "1.0.0", "title": "home visits by township and month", "county": "431026",
    "types": ["HomeVisited"], "proposes": [], "keeps": ["visits"],
}
STATE = "state.json"


def take(event, counts):
    """Takes an event: changes what is kept, and gives back what is proposed.

    The same events must lead to the same: no clock, no randomness. The day is the event's.
    """
    key = f"{event['office'][:9]} {event['occurredon'][:7]}"
    counts[key] = counts.get(key, 0) + 1
    return []


def answer(question, counts):
    """The value of {"key": …}, or all keys for {}."""
    return counts.get(question["key"]) if "key" in question else sorted(counts)


def load():
    """What was kept; lost, it is built anew from the events."""
    try:
        with open(STATE, encoding="utf-8") as file:
            state = json.load(file)
            return int(state["position"]), dict(state["counts"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, {}


def save(position, counts):
    """The whole file or none of it."""
    with open(STATE + ".part", "w", encoding="utf-8") as file:
        json.dump({"position": position, "counts": counts}, file, ensure_ascii=False, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    os.replace(STATE + ".part", STATE)


def say(message):
    # One line, and at once: the host waits for it.
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    position, counts = load()
    say({"say": "hello", "protocol": 1, "manifest": MANIFEST, "position": str(position)})
    for line in sys.stdin:
        message = json.loads(line)
        said = message.get("say")
        if said == "event":
            proposals = []
            # What is kept already is only acknowledged: nothing is counted or proposed twice.
            if int(message["position"]) > position:
                proposals = take(message["event"], counts)
                position = int(message["position"])
            ack = {"say": "ack", "position": message["position"]}
            if proposals and not message.get("again"):
                ack["proposals"] = proposals
            say(ack)
        elif said == "query":
            say({"say": "answer", "query": message["query"], "answer": answer(message["question"], counts)})
        elif said == "drain":
            # Saved now and at no other time: what is kept must not be ahead of what the ledger knows of it.
            save(position, counts)
            say({"say": "drained", "position": str(position)})
        elif said in ("refuse", "shutdown"):
            return
        # accept, and whatever a later version may say, is passed over.


if __name__ == "__main__":
    main()

"""#

  /// Python/test_visit_count.py
  static let testVisitCountPy = #"""
"""python3 -m unittest"""
import unittest

import visit_count


class VisitsAreCounted(unittest.TestCase):
    def test_by_township_and_month(self):
        visit = {"type": "anjuan.v1.HomeVisited", "office": "431026101000", "occurredon": "2026-01-05"}
        counts = {}
        for _ in range(3):
            self.assertEqual(visit_count.take(visit, counts), [])
        self.assertEqual(visit_count.answer({"key": "431026101 2026-01"}, counts), 3)
        self.assertEqual(visit_count.answer({}, counts), ["431026101 2026-01"])


if __name__ == "__main__":
    unittest.main()

"""#

  /// Shell/visit-count.sh
  static let visitCountSh = #"""
#!/bin/sh
# Counts home visits by township and month (入户调查). Needs jq 1.6 or later, and nothing else.
#
# jq holds the conversation: a line in, what is kept changed, lines out. What it can't do itself, writing a file, the
# loop at the end does for it. The protocol stands in docs/MODULES.md of Anjuan.
state=state.json
kept=$(jq -ce 'select((.position | type) == "string" and (.counts | type) == "object")' "$state" 2>/dev/null) ||
  kept='{"position":"0","counts":{}}'

# shellcheck disable=SC2016
jq -cn --unbuffered --argjson kept "$kept" '
  # Positions reach 2^64; numbers of jq are exact to 2^53. So they stay texts: the longer one is the greater.
  def after($a; $b): [($a | length), $a] > [($b | length), $b];

  # An event changes what is kept: your own work goes here. No clock, no randomness; the day is the event'"'"'s.
  def take($event): .counts["\($event.office[0:9]) \($event.occurredon[0:7])"] += 1;

  foreach (null, inputs) as $message ({kept: $kept};
    if $message == null then
      .say = [{say: "hello", protocol: 1, position: .kept.position, manifest: {
        id: "visit-count", version: "1.0.0", title: "home visits by township and month", county: "431026",
        types: ["HomeVisited"], keeps: ["visits"]}}]
    elif $message.say == "event" then
      # What is kept already is only acknowledged.
      if after($message.position; .kept.position) then
        .kept |= (take($message.event) | .position = $message.position)
      else . end
      | .say = [{say: "ack", position: $message.position}]
    elif $message.say == "query" then
      .say = [{say: "answer", query: $message.query, answer:
        (if $message.question | has("key") then .kept.counts[$message.question.key]
         else .kept.counts | keys end)}]
    elif $message.say == "drain" then
      .say = [{save: .kept}, {say: "drained", position: .kept.position}]
    else
      # accept, and whatever a later version may say, is passed over.
      .ends = ($message.say == "shutdown" or $message.say == "refuse") | .say = []
    end;
    if .ends then halt else .say[] end)' |
  while IFS= read -r line; do
    case $line in
    '{"save":'*)
      # The whole file or none of it.
      line=${line#'{"save":'}
      printf '%s\n' "${line%\}}" >"$state.part" && mv "$state.part" "$state"
      ;;
    *) printf '%s\n' "$line" ;;
    esac
  done

"""#
}
