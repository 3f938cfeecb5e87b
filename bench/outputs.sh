#!/bin/bash
# outputs.sh OLD NEW [WORK]: whether two programs print the same bytes. Both build a knowledge base of examples/, correct
# it, and run every command in its forms: piped, on a terminal, --json, --csv, wrong. Standard output, standard error and
# exit status are compared; each difference is printed. Exit status 0 if there is none, 1 if there are some.
# Left out of the comparison: seconds that a build took, bytes on disk, a help page's lists of commands and formats.
set -u
old=$(realpath "$1") new=$(realpath "$2") work=${3:-$(mktemp -d)}
root=$(cd "$(dirname "$0")/.." && pwd)
export COLUMNS=100 TERM=xterm
unset NO_COLOR RELATA_KB

# Runs one line of the list below as $relata; words are the shell's.
step() {
  local number=$1 line=$2
  (eval "$line") >"$number.out" 2>"$number.err" </dev/null
  echo $? >"$number.status"
  sed -i -E 's/[0-9]+\.[0-9] s$/SECONDS/; /^(disk_bytes|"disk_bytes)/d; s/"disk_bytes":[0-9]+,//; s/disk_bytes +[0-9]+//' \
    "$number.out" "$number.err"
}

tty() { script -qefc "$*" /dev/null; }  # as on a terminal

commands() {
  cat <<'LINES'
$relata build $examples
$relata build $examples
$relata stats
$relata verify
$relata rename Taliban 'Islamic Emirate'
ids=($($relata export --format jsonl | grep -o '^{"id":"st-[0-9a-f]*' | cut -c8-)); echo ${ids[0]} ${ids[20]}; $relata reject ${ids[0]}; $relata reject ${ids[20]}
names=($($relata entities | cut -f1)); for n in ${names[@]:0:12}; do $relata show $n --all; done
names=($($relata entities | cut -f1)); $relata same ${names[1]} ${names[2]}; $relata same ${names[1]} ${names[2]}
names=($($relata entities | cut -f1)); $relata distinct ${names[3]} ${names[4]}; $relata same ${names[3]} ${names[4]}
names=($($relata entities | cut -f1)); $relata rename ${names[5]} 'A New Name'; $relata rename 'A New Name' 'Another Name'
names=($($relata entities | cut -f1)); $relata retype ${names[6]} ORG; $relata retype ${names[6]} PER; $relata retype ${names[6]} THING
names=($($relata entities | cut -f1)); $relata distinct ${names[6]} Nobody; $relata same Nobody 'No One' ; $relata same ${names[6]} ${names[6]}
doc=$($relata documents | head -1 | cut -f1); $relata rename $doc@5 'By Place'; $relata rename "$doc@99999" 'Far'; $relata same nodoc@1 $doc@5
$relata rename Nobody --undo
$relata retype Nobody --undo
$relata rename Nobody
$relata retype Nobody
$relata rename Nobody '!!'
$relata reject st-zz
$relata reject st-0000000000000000
$relata same 'A New Name' Nothing --undo
$relata same A
$relata entities --corrections
$relata entities --corrections --json
$relata entities --corrections --csv
$relata entities --corrections --type ORG
tty $relata entities --corrections
$relata entities --merges
$relata entities --merges --json --limit 5
$relata entities --merges --csv
tty $relata entities --merges --limit 10
$relata entities --review
$relata entities --review --json
$relata entities --review --csv --limit 3
tty $relata entities --review
$relata entities --merges --review
$relata entities
$relata entities --json
$relata entities --csv
$relata entities --type PER,ORG --limit 7
$relata entities --type THING
$relata entities --type EVENT
tty $relata entities --limit 9
$relata documents
$relata documents --json
$relata documents --csv
$relata documents --json --csv
tty $relata documents
$relata stats --json
$relata stats --csv
tty $relata stats
$relata verify -q
names=($($relata entities | cut -f1)); for n in ${names[@]}; do $relata show $n; done
names=($($relata entities | cut -f1)); for n in ${names[@]:0:20}; do $relata show $n --json --all; $relata show $n --limit 1; done
names=($($relata entities | cut -f1)); for n in ${names[@]:0:20}; do tty $relata show $n; done
for d in $($relata documents | cut -f1); do $relata show $d; $relata show $d --json; tty $relata show $d --all; done
ids=($($relata export --format jsonl --all | grep -o '^{"id":"st-[0-9a-f]*' | cut -c8-)); for i in ${ids[@]:0:40}; do $relata show $i; $relata show $i --json; tty $relata show $i --all; done
$relata show st-0000000000000000
$relata show 'Nobody At All'
$relata show X --csv
$relata query '(?a)-[?r]->(?b)'
$relata query '(?a)-[*]->(?b)' --limit 5
$relata query '(?a)-[*]->(?b)' --json --limit 30
$relata query '(?a)-[*]->(?b)' --csv --limit 30
$relata query '(?a)-[*]->(?b)' --evidence --limit 30
$relata query '(?a)-[*]->(?b)' --evidence --csv --limit 10
$relata query '(?a)-[*]->(?b)' --evidence --json --limit 10 --all
tty $relata query "'(?a)-[*]->(?b)'" --limit 20
tty $relata query "'(?a)-[*]->(?b)'" --evidence --limit 20 --all
$relata query '()-[*]->()' --limit 5
$relata query '(?a:PER)-[*]->(?b:GPE)'
$relata query '(?a)-[say]->(?b)' --entities
$relata query '(?a)-[capture]->(?b)' --literal --explicit
$relata query '(?a)-[?r]->(?b), (?b)-[?s]->(?c)' --limit 8
$relata query '(?a)-[*]->(?b)' --since 2020 --until 2022-02
$relata query '(?a)-[*]->(?b)' --since 1900
$relata query '(?a)-[*]->(?b)' --min-support 2 --min-sources 2
$relata query '(?a)-[*]->(?b)' --min-confidence 0.9 --modality planned,possible --polarity any
$relata query '(?a)-[*]->(?b)' --min-confidence x
$relata query '(?a)-[*]->(?b)' --modality maybe
$relata query '(?a)-[*]->(?b)' --polarity 0
$relata query '(?a)-[*]->(?b)' --type CITY
$relata query '(?a)-[*]->(?b)' --since yesterday
$relata query '(?a)-[*]->(?b)' --attributed-to 'Nobody At All'
$relata query '(?a)-[*]->(?b)' --type PER,GPE --doc 01_conflict.txt --source Wire
$relata query '(A)-[capture->(B)'
$relata query '(Brimholn)-[*]->(?x)'
$relata query '(?a)-[zzz]->(?b)'
$relata query '(?a)-[*]->(?b)' --limit -1
names=($($relata entities | cut -f1)); for n in ${names[@]:1:9}; do $relata path ${names[0]} $n; $relata path ${names[0]} $n --evidence; $relata path ${names[0]} $n --json --directed; $relata path ${names[0]} $n --csv; tty $relata path ${names[0]} $n --evidence; done
names=($($relata entities | cut -f1)); $relata path ${names[0]} ${names[0]}
$relata path Nobody Noone
names=($($relata entities | cut -f1)); for n in ${names[@]:1:5}; do for v in "path -k 3" "path --fewest --max-hops 4" between "between --detours --hops 2"; do set -- $v; tty $relata $1 ${names[0]} $n ${@:2}; $relata $1 ${names[0]} $n ${@:2} --json --evidence; done; done
names=($($relata entities | cut -f1)); for n in ${names[@]:0:5}; do for v in "ego --hops 2" "ego --evidence" "timeline --limit 5" timeline; do set -- $v; tty $relata $1 $n ${@:2}; $relata $1 $n ${@:2} --json; done; done
tty $relata communities; $relata communities --json --resolution 2; $relata communities --smallest 1 --csv
for m in pagerank support degree betweenness bridges; do $relata rank --by $m; done
tty $relata diff 2024-03-09 2024-03-17 --limit 0; $relata diff 2024-03-09 2024-03-17 --json --all; $relata diff 2024 2024
for v in "communities" "ego ${name:-Varesh}" "path Varesh Turkey -k 2"; do $relata $v --format dot; done
$relata export
$relata export --format docx
$relata export --format dot
$relata export --format dot --nodes 5 --title 'A <b> & "c"' --all
$relata export --format svg
$relata export --format png -o p.png; cat p.png
tty $relata export --format png
$relata export --format graphml
$relata export --format graphml --all --type PER
$relata export --format jsonl
$relata export --format jsonl --all
$relata export --format jsonl --polarity - --modality asserted
$relata export --format jsonld
$relata export --format jsonld --base https://example.org/kb#
$relata export --format jsonld --base nothing
$relata export --format csv --since 2021 --min-confidence 0.5
$relata export --format entities
$relata export --format entities -o no/such/folder
$relata export --format jsonl -o out.jsonl; cat out.jsonl; ls
$relata export --format jsonl -o .
$relata build --actors $work/actors.tsv
$relata build --actors $work/bad.tsv
$relata build --actors $work/actors.txt
$relata build --actors /nowhere.tsv
$relata build --actors .
$relata export --format entities
$relata export --format graphml
$relata export --format dot
names=($($relata entities | cut -f1)); for n in ${names[@]:0:9}; do $relata show $n; done
$relata build --actors $work/empty.tsv
$relata build
$relata build nofile.txt -d other; ls
$relata build $work/changed/01_conflict.txt
$relata build $work/changed/01_conflict.txt --replace
$relata build $examples --input-format pdf
$relata build $examples --date yesterday
$relata build $examples --given some
$relata build $work/mixed -d mixed; $relata documents -d mixed
$relata build - -d mixed < $work/mixed/b.jsonl
$relata build --reextract
$relata remove 02_election.txt nodoc
$relata remove nodoc
$relata export --format jsonl
$relata verify
$relata verify -d nokb
$relata show X -d nokb
$relata extract $examples
$relata extract $examples --view binary --explicit
$relata extract $examples --view minimal
$relata extract $examples --format oie
$relata extract $work/lines.txt --input-format sentences --format oie
$relata extract $work/mixed
$relata extract $examples --view unary
$relata extract $examples --format x
$relata extract
$relata annotate $examples
$relata annotate $examples --format json
$relata annotate $examples --format xml
$relata annotate $examples > a.conllu; $relata annotate --given trees a.conllu; $relata extract --given all a.conllu
ids=($($relata export --format jsonl | grep -o '^{"id":"st-[0-9a-f]*' | cut -c8-)); $relata why ${ids[1]} ${ids[7]}; $relata why ${ids[1]} --json; tty $relata why ${ids[3]}
$relata why $examples/01_conflict.txt
$relata why $examples/01_conflict.txt --json
$relata why st-0000000000000000
$relata why st-0000000000000000 --csv
$relata extract $examples --model /nowhere
$relata extract $examples --threads 0
$relata frobnicate
$relata stats --frobnicate
$relata
$relata --version
$relata query
for c in build query show why path entities documents extract annotate same distinct rename retype reject remove stats verify; do $relata $c --help; done
$relata export --help | grep -v -- '--format'
$relata --help | grep -vE '^  (export|rank|timeline) '
$relata export --format jsonl | head -1
$relata export --format jsonl > /dev/full
LINES
}

run() {
  local relata=$1 examples=$root/examples number=100
  mkdir -p "$2" && cd "$2" || exit 2
  export RELATA_KB=kb
  while IFS= read -r line; do
    step $number "$line"
    number=$((number + 1))
  done < <(commands)
}

mkdir -p "$work/changed" "$work/mixed"
rm -rf "$work/old" "$work/new"
{ cat "$root/examples/01_conflict.txt"; echo 'The mayor of Oslo resigned on Friday.'; } >"$work/changed/01_conflict.txt"
printf 'Rebels captured the port of Varesh.\nNo verb here\n\n' >"$work/lines.txt"
printf 'name\ttype\taliases\tlinks\nVaresh\tGPE\tPort of Varesh\twikidata=Q5838|site=https://example.org/|viaf=7\n' >"$work/actors.tsv"
cp "$work/actors.tsv" "$work/actors.txt"
printf 'name\ttype\nKabul\tTHING\n\tGPE\n\n' >"$work/bad.tsv"
: >"$work/empty.tsv"
printf 'Anna Berg visited Oslo on Monday.\n' >"$work/mixed/a.txt"
printf '{"id":"x","text":"Anna Berg left Oslo."}\n{"id":\n{"id":"x","text":"Another text of this id."}\n{"text":7}\n' >"$work/mixed/b.jsonl"
printf 'Broken \xff bytes.\n' >"$work/mixed/c.txt"
(run "$old" "$work/old")
(run "$new" "$work/new")
differing=0 number=100
while IFS= read -r line; do
  for part in out err status; do
    if ! cmp -s "$work/old/$number.$part" "$work/new/$number.$part"; then
      differing=$((differing + 1))
      echo "== $number.$part: $line"
      diff <(tr '\r' '~' <"$work/old/$number.$part") <(tr '\r' '~' <"$work/new/$number.$part") | cut -c-300 | head -12
    fi
  done
  number=$((number + 1))
done < <(commands)
echo "$differing differences in $((number - 100)) lines"
[ "$differing" = 0 ]
