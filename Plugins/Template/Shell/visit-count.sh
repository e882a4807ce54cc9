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
