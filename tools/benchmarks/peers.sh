# Part of tools/bench: the peers that PyPI has, in an environment of their own below the scratch directory.

no_peers='peers from PyPI not measured'
peer_versions=$no_peers
peers=$directory/peers

prepare_peers() {
  say "Preparing the peers …"
  if ! [ -x "$peers/bin/python" ]; then
    python3 -m venv "$peers" >&2 || { say "peers: no Python environment can be made (apt-get install python3-venv); skipped"; return; }
  fi
  "$peers/bin/python" -c 'import umadb, eventsourcing' 2>/dev/null ||
    "$peers/bin/pip" install --quiet --disable-pip-version-check 'eventsourcing==9.5.*' 'umadb==0.7.*' >&2 || {
    say "peers: PyPI can't be reached; skipped"
    return
  }
  peer_versions="$("$peers/bin/pip" list --disable-pip-version-check 2>/dev/null |
    awk '/^(umadb|eventsourcing) / { printf "%s%s %s", between, $1, $2; between = ", " }')"
}

# As many events a case as elsewhere. A peer that fails is said to have failed; the others are still measured.
measure_peer() { # NAME PROGRAM EVENTS OPTION…
  local name=$1 program=$2 events=$3
  shift 3
  [ "$peer_versions" != "$no_peers" ] || return 0
  if ! alone "$peers/bin/python" "tools/benchmarks/Peers/$program" "$directory" --events "$events" \
    --subjects $((events / 25)) "$@" 2>"$directory/$name.log" >"$directory/$name.tsv"; then
    say "$name failed: $(tail -n 1 "$directory/$name.log")"
    return
  fi
  note '' "$name." <"$directory/$name.tsv"
}

measure_umadb() { measure_peer umadb umadb_peer.py $((10000 * scale)) "$@"; }

# With other groups, UmaDB's clients are measured beside ours, when the disk is in the same mood.
measure_peers() {
  say "Round $1 of $rounds: peers"
  local clients
  if ! wants clients; then for clients in 1 8 64; do measure_umadb --clients "$clients" --seconds "$seconds"; done; fi
  measure_umadb --batch 100
  measure_umadb --batch 1000
  measure_peer eventsourcing eventsourcing_peer.py $((scale > 1 ? 20000 : 10000))
}
