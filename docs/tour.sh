#!/usr/bin/env bash
# tour.sh DIR: reads the examples into DIR/kb, asks a few questions and draws DIR/actors.png and DIR/actors.svg.
# RELATA is the program. Run by `make demo`.
set -euo pipefail
out=$1
relata=${RELATA:-relata}
cd "$(dirname "$0")/.."
rm -rf "$out/kb"
mkdir -p "$out"

# Prints a command as one would type it, then runs it.
say() {
  printf '\n\033[1m$ relata'
  for word in "$@"; do
    case $word in *[!A-Za-z0-9_./:=-]*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\033[0m\n'
  "$relata" "$@" -d "$out/kb"
}

say build examples
say query '(?who)-[capture]->(?place)'
say query '(?who)-[dismiss|appoint]->(?whom:PER)' --evidence
say query '(?who)-[welcome]->(?what)'
say show 'Ilyas Ahmad Daroon' --limit 4
say path 'Mirela Sava' 'Radio Lazna'
say ego 'Northern Delta Front'
say timeline Varesh
say export --format png -o "$out/actors.png"
say export --format svg -o "$out/actors.svg"
printf '\nThe picture of who acts on whom: %s and %s\n' "$out/actors.png" "$out/actors.svg"
