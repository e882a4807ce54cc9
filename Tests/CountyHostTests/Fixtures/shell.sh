#!/bin/sh
# A module in shell, written from docs/MODULES.md alone: says which exits it has seen.
say() { printf '%s\n' "$1"; }
field() { rest=${line#*\""$1"\":\"}; printf '%s' "${rest%%\"*}"; }
say '{"say":"hello","protocol":1,"manifest":{"id":"exits","version":"0.1.0","title":"counts exits","county":"431026","types":["ExitEffective","ExitDecided"]}}'
count=0
position=0
while IFS= read -r line; do
  case $line in
  *'"say":"event"'*)
    # The event's own members come first in the order of keys; the position is the message's last but one.
    rest=${line##*\"position\":\"}
    position=${rest%%\"*}
    count=$((count + 1))
    say "{\"say\":\"ack\",\"position\":\"$position\"}"
    ;;
  *'"say":"query"'*)
    rest=${line##*\"query\":\"}
    say "{\"say\":\"answer\",\"query\":\"${rest%%\"*}\",\"answer\":$count}"
    ;;
  *'"say":"drain"'*) say "{\"say\":\"drained\",\"position\":\"$position\"}" ;;
  *'"say":"refuse"'* | *'"say":"shutdown"'*) exit 0 ;;
  esac
done
