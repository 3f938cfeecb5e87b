#!/usr/bin/env bash
# Runs the fuzzers one after the other, each for the same time, and fails at the first finding, whose input it names.
#
#   tests/fuzz/run.sh SECONDS [NAME ..]      of build/fuzz: all of them, or these ("read_html"), in all SECONDS
#
# Seeds are of ours (seeds/NAME, and for formats of files what examples/ has); what a run finds new is kept in
# build/fuzz/corpus/NAME for the next one. MEMORY: most MiB of one run (1024). JOBS: processes at once (1).
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
fuzz="$root/build/fuzz"
seconds="$1"
shift
if [ $# -eq 0 ]; then
  for program in "$fuzz"/tests/fuzz/fuzz_*; do
    if [ -x "$program" ] && [ -f "$program" ]; then set -- "$@" "$(basename "$program" | sed 's/^fuzz_//')"; fi
  done
fi
each=$((seconds * ${JOBS:-1} / $#))
[ "$each" -gt 0 ] || each=1
export ASAN_OPTIONS="allocator_may_return_null=0:detect_leaks=1:${ASAN_OPTIONS:-}" UBSAN_OPTIONS=print_stacktrace=1

run() {
  local name="$1" corpus="$fuzz/corpus/$1" seeds="$root/tests/fuzz/seeds/$1" words=()
  mkdir -p "$corpus" "$fuzz/findings"
  [ -d "$seeds" ] || seeds=""
  case "$name" in read_text | read_any) seeds="$seeds $root/examples" ;; esac
  [ ! -f "$root/tests/fuzz/words/$name.txt" ] || words=("-dict=$root/tests/fuzz/words/$name.txt")
  # shellcheck disable=SC2086
  if "$fuzz/tests/fuzz/fuzz_$name" -max_total_time="$each" -timeout=20 -rss_limit_mb="${MEMORY:-1024}" -max_len=65536 -print_final_stats=1 \
    -verbosity=0 -artifact_prefix="$fuzz/findings/$name-" "${words[@]}" "$corpus" $seeds >"$fuzz/$name.log" 2>&1; then
    echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$fuzz/$name.log") inputs, nothing found"
  else
    tail -60 "$fuzz/$name.log"
    echo "$name: a finding, see $fuzz/$name.log and $fuzz/findings" >&2
    return 1
  fi
}
export -f run
export root fuzz each
printf '%s\n' "$@" | xargs -P "${JOBS:-1}" -I{} bash -euo pipefail -c 'run {}'
