# Part of tools/bench: events through county modules, and the writer beside eleven of them.

visits=$bin/visit-count
digest=Plugins/MonthlyDigest/monthly_digest.py

measure_modules() {
  say "Round $1 of $rounds: modules"
  [ -d "$cases_ledger" ] && [ -s "$directory/cases.jsonl" ] || make_cases
  local folder=$directory/module
  local feed=(feed --ledger "$cases_ledger" --rounds 1 --folder "$folder")
  rm -rf "$folder"
  ours feed --ledger "$cases_ledger" --name modules.own
  ours "${feed[@]}" --name modules.swift --module "$visits" --window 256
  ours "${feed[@]}" --name modules.swift.single --module "$visits" --window 1 --most 20000
  ours "${feed[@]}" --name modules.python --module "$digest" --window 256
  measure_followers
}

# The host as it runs in an office, with eleven modules that have the whole of the same ledger before them; clerks append.
measure_followers() {
  local store=$directory/ours-followers number host
  local modules=11 append=(latency --directory "$directory" --subjects "$subjects" --ledger "$store" --seconds "$seconds")
  rm -rf "$store" "$store.master-key"
  "$bin/anjuan" init --ledger "$store" --scope 4310 --origin bench.example/followers --history >/dev/null
  "$bin/anjuan" import "$directory/cases.jsonl" --ledger "$store" --quiet --adopt-as staff/431000-m-1 --second staff/431000-m-2 >/dev/null
  for ((number = 1; number <= modules; number++)); do
    "$bin/anjuan" module install "$bin/ledger-bench" --ledger "$store" --county 4310 --actor staff/431000-m-1 \
      --office 431000000000 --quiet -- follower "follower-$number" 4310 >/dev/null
  done
  ours "${append[@]}" --name followers.alone
  "$bin/anjuan" module start --ledger "$store" --quiet >/dev/null 2>&1 &
  host=$!
  trap 'kill -TERM "$host" 2>/dev/null' EXIT
  sleep 2 # they start
  # How many events they have dealt with, together, as the host last said.
  dealt() { cat "$store"/modules/*/report.json | tr ',{' '\n\n' | awk -F : '/"events"/ { sum += $2 } END { printf "%d", sum }'; }
  local before after start=$EPOCHREALTIME
  before=$(dealt)
  ours "${append[@]}" --name followers
  after=$(dealt)
  awk -v events=$((after - before)) -v start="$start" -v end="$EPOCHREALTIME" \
    'BEGIN { printf "ours.followers.events.rate\t%f\tevents/s\n", events / (end - start) }' >>"$figures"
  # None may be done before the writer is.
  "$bin/anjuan" module status --ledger "$store" --json >"$directory/followers.jsonl"
  kill -TERM "$host"
  wait "$host" || true
  trap - EXIT
  ! grep -q '"lag":0,' "$directory/followers.jsonl" || { say "the modules were done before the writer was"; return 1; }
}
