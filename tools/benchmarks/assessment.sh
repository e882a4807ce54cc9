# Part of tools/bench: households assessed on one core, beside OpenFisca-Core by the rules that both have.

fiscal_version='OpenFisca-Core not measured'
fiscal=$directory/fiscal

prepare_assessment() {
  say "Making $households households …"
  alone "$bin/ledger-bench" households --directory "$directory" --count "$households"
  if ! [ -x "$fiscal/bin/python" ]; then
    python3 -m venv "$fiscal" >&2 || {
      say "OpenFisca-Core: no Python environment can be made (apt-get install python3-venv); skipped"
      return
    }
  fi
  "$fiscal/bin/python" -c 'import openfisca_core' 2>/dev/null ||
    "$fiscal/bin/pip" install --quiet --disable-pip-version-check 'openfisca-core==46.*' >&2 || {
    say "OpenFisca-Core: PyPI can't be reached; skipped"
    return
  }
  fiscal_version="$("$fiscal/bin/pip" list --disable-pip-version-check 2>/dev/null |
    awk '/^(OpenFisca-Core|numpy) / { printf "%s%s %s", between, $1, $2; between = ", " }')"
}

measure_assessment() {
  say "Round $1 of $rounds: assessment"
  local lines=$directory/households results=$directory/results.jsonl
  ours assess --name assess.mixed --file "$lines-mixed.jsonl" --rounds 1
  ours assess --name assess.reduced --file "$lines-reduced.jsonl" --rounds 1 --reduced --results "$results"
  [ "$fiscal_version" != 'OpenFisca-Core not measured' ] || return 0
  if ! alone "$fiscal/bin/python" tools/benchmarks/Peers/openfisca_peer.py "$lines-reduced.jsonl" --ours "$results" \
    --rounds 1 2>"$directory/openfisca.log" >"$directory/openfisca.tsv"; then
    say "OpenFisca-Core failed: $(tail -n 1 "$directory/openfisca.log")"
    return
  fi
  note '' openfisca. <"$directory/openfisca.tsv"
}
