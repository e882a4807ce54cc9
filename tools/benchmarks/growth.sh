# Part of tools/bench: one ledger that grows, looked at from time to time.

ledger=$directory/ours-growth
rm -rf "$ledger"
trap 'rm -rf "$ledger"' EXIT

for length in 100000 1000000 10000000 30000000; do
  [ "$length" -le "$longest" ] || break
  say "$length events"
  alone "$bin/ledger-bench" growth --directory "$directory" --to "$length" >>"$figures"
  alone "$bin/ledger-bench" process --name "growth.$length.verify" --count "$((length < 10000000 ? 3 : 1))" \
    --items "$length" -- "$bin/anjuan" verify --json --ledger "$ledger" | sed 's#items/s$#events/s#' >>"$figures"
  alone "$bin/ledger-bench" process --name "growth.$length.process.open" -- \
    "$bin/anjuan" log read --after "$length" --limit 1 --json --ledger "$ledger" >>"$figures"
done
workload="seed 1, records of 300 bytes, a case for every 25 events"
