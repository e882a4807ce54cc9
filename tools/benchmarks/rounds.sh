# Part of tools/bench: each thing measured once a round, ours and the yardsticks in turn.

measure_append() { # BATCH EVENTS
  c append --batch "$1" --events "$2" | note append "c.append.$1"
  measure_layout events c.events "$1" "$2"
  ours append --directory "$directory" --batch "$1" --events "$2" --subjects "$subjects"
  c sqlite append --batch "$1" --events "$2" --subjects "$subjects" | note append "sqlite.append.$1"
  measure_layout dupfixed dupfixed.append "$1" "$2"
}

measure_layout() { # LAYOUT NAME BATCH EVENTS [OPTION…]: in a new store
  local layout=$1 name=$2 batch=$3 events=$4
  shift 4
  rm -f "$directory/raw-$layout".mdb*
  c layout "$layout" --batch "$batch" --events "$events" --subjects "$subjects" "$@" | note layout "$name.$batch"
}

measure_all_appends() {
  say "Round $1 of $rounds: append"
  measure_append 1 $((400 * scale))
  measure_append 100 $((10000 * scale))
  measure_append 1000 "$synthetic"
  measure_layout deferred c.deferred 1000 "$synthetic" --tail 16384
  measure_layout deferred c.proven 1 $((400 * scale)) --tail 16384 --proofs 1
}

measure_clients() {
  say "Round $1 of $rounds: 1, 8 and 64 appenders"
  local clients
  for clients in 1 8 64; do
    c group --clients "$clients" --seconds "$seconds" | note group "c.group.$clients"
    ours group --directory "$directory" --clients "$clients" --seconds "$seconds"
    c sqlite group --clients "$clients" --seconds "$seconds" | note group "sqlite.group.$clients"
    if wants peers; then measure_umadb --clients "$clients" --seconds "$seconds"; fi
  done
}

measure_reading() {
  say "Round $1 of $rounds: reading"
  local store=(--ledger "$directory/ours-append-1000" --name synthetic)
  [ -d "$directory/ours-append-1000" ] || measure_append 1000 "$synthetic"
  measure_layout deferred c.proven 1000 "$synthetic" --tail 16384 --proofs 1
  c scan | note scan c.scan
  c scan --sum 1 | note scan c.scan.sum
  ours scan "${store[@]}"
  c verify deferred | note verify c.verify
  ours verify "${store[@]}"
  c sqlite scan | note scan sqlite.scan
  c scan dupfixed | note scan dupfixed.scan
  ours timeline "${store[@]}"
  c sqlite timeline --subjects "$subjects" | note timeline sqlite.timeline
  c timeline dupfixed --subjects "$subjects" | note timeline.warm dupfixed.timeline
  measure_layout deferred c.unproven 1000 "$synthetic" --tail 16384
  c timeline deferred --subjects "$subjects" --tail 16384 | note timeline.warm c.timeline
  ours size "${store[@]}"
}

make_cases() {
  [ -s "$directory/cases.jsonl" ] || "$bin/county-sim" "${simulation[@]}" 2>/dev/null >"$directory/cases.jsonl"
  local lines
  lines=$(wc -l <"$directory/cases.jsonl")
  ours process --name simulation --count 1 --items "$lines" -- "$bin/county-sim" "${simulation[@]}"
  rm -rf "$cases_ledger"
  "$bin/anjuan" init --ledger "$cases_ledger" --scope 4310 --origin bench.example/cases --history >/dev/null
  ours process --name import --count 1 --items "$lines" -- \
    "$bin/anjuan" import "$directory/cases.jsonl" --ledger "$cases_ledger"
}

measure_cases() {
  say "Round $1 of $rounds: cases"
  make_cases
  local store=(--ledger "$cases_ledger" --name cases)
  ours scan "${store[@]}" --decode
  ours verify "${store[@]}"
  ours timeline "${store[@]}" --decode
  ours replay "${store[@]}"
  ours views "${store[@]}" --file "$directory/views.mdb"
  ours size "${store[@]}"
  ours memory --ledger "$cases_ledger" --name fold
  ours memory --ledger "$cases_ledger" --name rebuild --file "$directory/views.mdb"
  measure_programs
}

measure_programs() {
  local one
  one=$("$bin/ledger-bench" timeline --ledger "$cases_ledger" --name one --print-case)
  ours process --name cold.timeline -- "$bin/anjuan" case timeline "$one" --ledger "$cases_ledger"
  ours process --name cold.version -- "$bin/anjuan" --version
  ours process --name cold.nothing -- /bin/true
  ours process --name program.verify --count 3 --items "$(wc -l <"$directory/cases.jsonl")" -- \
    "$bin/anjuan" verify --ledger "$cases_ledger"
  [ -e "$directory/raw-deferred.mdb" ] || measure_layout deferred c.unproven 1000 "$synthetic" --tail 16384
  alone "$bin/ledger-bench" process --name cold -- "$directory/raw-c" cold deferred --directory "$directory" \
    --subject case/431026-2006-000007 | note cold c.cold
}

# 25 events a subject, so that a timeline has some 25.
synthetic=$((50000 * scale)) subjects=$((2000 * scale)) seconds=$((scale > 1 ? 3 : 2))
households=$((20000 * scale))
cases_ledger=$directory/ours-cases simulation=(--seed 1 --cases $((550 * scale)) --months 12)
rm -rf "$directory/cases.jsonl" "$directory/ours-append-1000"
if wants peers; then prepare_peers; fi
if wants assessment; then prepare_assessment; fi
for round in $(seq "$rounds"); do
  c flush | note '' c.
  if wants append; then measure_all_appends "$round"; fi
  if wants clients; then measure_clients "$round"; fi
  if wants reading; then measure_reading "$round"; fi
  if wants cases; then measure_cases "$round"; fi
  if wants assessment; then measure_assessment "$round"; fi
  if wants modules; then measure_modules "$round"; fi
  if wants peers; then measure_peers "$round"; fi
done
events_of_cases=0
if wants cases || wants modules; then events_of_cases=$(wc -l <"$directory/cases.jsonl"); fi
workload="seed 1, $rounds rounds, $synthetic synthetic events, $events_of_cases events of cases; $peer_versions; \
median (lowest–highest)"
if wants assessment; then
  workload="$workload; assessment: $households households a round, processor time of one core, $fiscal_version"
fi
