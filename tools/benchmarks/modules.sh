# Part of tools/bench: events through county modules, and the writer beside eleven of them.

visits=$bin/visit-count
digest=Plugins/MonthlyDigest/monthly_digest.py

measure_modules() {
  say "Round $1 of $rounds: modules"
  [ -d "$cases_ledger" ] && [ -s "$directory/cases.jsonl" ] || make_cases
  local folder=$directory/module
  local feed=(feed --ledger "$cases_ledger" --rounds 1 --folder "$folder")
  rm -rf "$folder"
  ours "${feed[@]}" --name modules.own
  ours "${feed[@]}" --name modules.swift --module "$visits" --window 256
  ours "${feed[@]}" --name modules.swift.single --module "$visits" --window 1 --most 20000
  ours "${feed[@]}" --name modules.python --module "$digest" --window 256
  ours followers --directory "$directory" --ledger "$cases_ledger" --module "$visits" --modules 11 \
    --seconds "$seconds" --subjects "$subjects"
}
