"""Damage and failing disks: what relata answers then, against what it answers of a knowledge base that is whole.

  faults.py bits RELATA TRIES [SEED]           one bit of one file turned about
  faults.py cuts RELATA TRIES [SEED]           one file shortened
  faults.py calls RELATA TRIES LIBRARY [SEED]  a build, a merge, a correction, a removal whose calls fail from the n-th on
  faults.py kills RELATA TRIES [SEED]          the same, and a load of records and the merging of files, ended by SIGKILL

Prints a line for each kind of outcome, and one for each that must not be. Exit status 1 if there is one.

Of damage: a command may answer as before, or fail in words; never answer otherwise with success, crash or hang; and where what is exported is
not as before, verify must not call the knowledge base sound. Of failing calls and of what is killed: the command fails in words or does all of its work; what
was stored before is all there, and the same command again leaves what an undisturbed one leaves.
"""
import collections
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

CITIES = ["Kunduz", "Herat", "Mazar", "Kabul", "Balkh"]
ENOSPC, EIO = 28, 5
SECONDS = 120  # that a command may take at most: far more than it needs


def article(number):
    city = CITIES[number % len(CITIES)]
    return "\n".join([
        f"# newdoc id = d{number:04}", f"# date = 2021-08-{number % 28 + 1:02}", f"# sent_id = {number}-1",
        f"# text = The Taliban captured {city}.",
        "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_", "2\tTaliban\tTaliban\tPROPN\tNNP\t_\t3\tnsubj\t_\tNER=B-ORG",
        "3\tcaptured\tcapture\tVERB\tVBD\t_\t0\troot\t_\t_",
        f"4\t{city}\t{city}\tPROPN\tNNP\t_\t3\tobj\t_\tNER=B-GPE|SpaceAfter=No", "5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_",
        "", f"# sent_id = {number}-2", f"# text = Noor left {city} for Ruhn{number}.",
        "1\tNoor\tNoor\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-PER", "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_",
        f"3\t{city}\t{city}\tPROPN\tNNP\t_\t2\tobj\t_\tNER=B-GPE", "4\tfor\tfor\tADP\tIN\t_\t5\tcase\t_\t_",
        f"5\tRuhn{number}\tRuhn{number}\tPROPN\tNNP\t_\t2\tobl\t_\tNER=B-GPE|SpaceAfter=No",
        "6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_", "", ""])


class Bench:
    """A folder of our own, the program, and how often which outcome was seen."""

    def __init__(self, relata):
        self.relata = relata
        self.dir = os.path.realpath(tempfile.mkdtemp(prefix="relata-faults-"))
        self.seen = collections.Counter()
        self.wrong = []

    def path(self, *names):
        return os.path.join(self.dir, *names)

    def run(self, *words, environment=None):
        """Exit status (None: it hung), output, words."""
        try:
            done = subprocess.run([self.relata, *words], capture_output=True, timeout=SECONDS,
                                  env={**os.environ, **(environment or {})}, check=False)
            return done.returncode, done.stdout, done.stderr.decode(errors="replace").strip()
        except subprocess.TimeoutExpired:
            return None, b"", "it hangs"

    def must(self, *words):
        status, out, err = self.run(*words)
        if status != 0:
            sys.exit(f"{' '.join(words)}: {status} {err}")
        return out

    def articles(self, name, numbers):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.writelines(article(number) for number in numbers)
        return self.path(name)

    def build(self, articles, kb):
        return ["build", articles, "--given", "all", "-d", kb, "-q"]

    def fresh(self, kept, kb):
        shutil.rmtree(kb, ignore_errors=True)
        if os.path.exists(kept):
            shutil.copytree(kept, kb)

    def tell(self, what, outcome, wrong=False):
        self.seen[outcome] += 1
        if wrong:
            self.wrong.append(f"{what}: {outcome}")

    def end(self):
        for outcome, count in sorted(self.seen.items()):
            print(f"{count:6}  {outcome}")
        for line in self.wrong:
            print("WRONG ", line)
        shutil.rmtree(self.dir, ignore_errors=True)
        sys.exit(1 if self.wrong else 0)


QUESTIONS = [["query", "(Taliban)-[capture]->(?city)"], ["query", "(?who)-[leave]->(Kunduz)", "--evidence"],
             ["query", "(?who)-[?r]->(?what)", "--since", "2021-08-05", "--until", "2021-08-09"],
             ["entities"], ["documents"], ["export", "--format", "jsonl"], ["export", "--format", "dot"]]


def whole_kb(bench, kb):
    """Of several runs, with a correction, an actor and a removal."""
    for first in range(0, 40, 10):
        bench.must(*bench.build(bench.articles("in.conllu", range(first, first + 10)), kb))
    bench.must("rename", "Kunduz", "Kunduz City", "-d", kb)
    bench.must("remove", "d0007", "-d", kb)


def damage(bench, tries, spoil, seed):
    chance = random.Random(seed)
    kept, kb = bench.path("kept"), bench.path("kb")
    whole_kb(bench, kept)
    answers = [bench.run(*question, "-d", kept) for question in QUESTIONS]
    files = sorted(os.path.join(folder, name)[len(kept) + 1:] for folder, _, names in os.walk(kept) for name in names)
    for _ in range(tries):
        bench.fresh(kept, kb)
        name = chance.choice(files)
        what = spoil(chance, os.path.join(kb, name), name)
        same = True
        for question, (status, out, _) in zip(QUESTIONS, answers):
            now, said, words = bench.run(*question, "-d", kb)
            told = f"{what}: {' '.join(question)}: exit {now}, {words[:150]}"
            if now == status and said == out:
                continue
            same = False
            if now == 2 and words:
                continue
            bench.tell(told, "answered otherwise without failing", wrong=True)
        now, _, words = bench.run("verify", "-d", kb)
        if now not in (0, 2, 1, 3) or (now != 0 and not words):
            bench.tell(f"{what}: verify: exit {now} {words[:150]}", "verify crashed or was silent", wrong=True)
        elif same:
            bench.tell(what, "all answers are the same, verify " + ("finds nothing" if now == 0 else "names it"))
        else:
            bench.tell(what, "a command failed in words, verify " + ("says it is sound" if now == 0 else "names it"),
                       wrong=now == 0)


def turn_bit(chance, path, name):
    size = os.path.getsize(path)
    if size == 0:
        return f"{name} is empty"
    bit = chance.randrange(size * 8)
    with open(path, "r+b") as file:
        file.seek(bit // 8)
        byte = file.read(1)[0] ^ (1 << bit % 8)
        file.seek(bit // 8)
        file.write(bytes([byte]))
    return f"{name}, bit {bit} of {size * 8}"


def cut(chance, path, name):
    size = os.path.getsize(path)
    left = chance.randrange(size) if size else 0
    os.truncate(path, left)
    return f"{name}, {left} of {size} bytes"


def exported(bench, kb):
    return [bench.run(*question, "-d", kb)[:2] for question in QUESTIONS]


def documents_of(bench, kb):
    status, out, _ = bench.run("documents", "--json", "-d", kb)
    return set(out.splitlines()) if status == 0 else None


def failing_calls(bench, tries, library, seed):
    chance = random.Random(seed)
    before, other, kb = bench.path("before"), bench.path("other"), bench.path("kb")
    whole_kb(bench, before)
    more = bench.articles("more.conllu", range(40, 60))
    bench.must(*bench.build(bench.articles("other.conllu", range(100, 130)), other))
    commands = [("build", bench.build(more, kb), before), ("making", bench.build(more, kb), bench.path("none")),
                ("merge", ["merge", other, "-d", kb, "-q"], before),
                ("correction", ["distinct", "Herat", "Mazar", "-d", kb], before),
                ("removal", ["remove", "d0001", "d0002", "-d", kb], before)]
    plain = []
    for name, command, start in commands:
        bench.fresh(start, kb)
        status, _, words = bench.run(*command, environment=fault(library, kb, bench.path("count"), 0, False, 0))
        if status != 0:
            sys.exit(f"{name}: {status} {words}")
        with open(bench.path("count"), encoding="utf-8") as file:
            calls = int(file.read())
        plain.append((name, command, start, calls, exported(bench, kb),
                      documents_of(bench, start) if os.path.exists(start) else set()))
    for one in range(tries):
        name, command, start, calls, expected, stored = plain[one % len(plain)]
        at, once, error = chance.randrange(1, calls + 1), chance.random() < .5, chance.choice([ENOSPC, EIO])
        what = f"{name}, call {at} of {calls} {'alone' if once else 'and after'}, errno {error}"
        bench.fresh(start, kb)
        status, _, words = bench.run(*command, environment=fault(library, kb, bench.path("count"), at, once, error))
        if status == 0:
            if exported(bench, kb) != expected:
                bench.tell(what, "succeeded without its work", wrong=True)
            else:
                bench.tell(what, "did its work all the same")
        elif status in (2, 3) and words:
            bench.tell(what, "failed in words: " + reason(words))
        else:
            bench.tell(f"{what}: exit {status} {words[:200]}", "crashed, hung or was silent", wrong=True)
        if stored:
            now, _, said = bench.run("verify", "-d", kb)
            if now != 0:
                bench.tell(f"{what}: {said[:200]}", "what is left is not sound", wrong=True)
            kept = documents_of(bench, kb)
            removed = {b"d0001", b"d0002"} if name == "removal" else set()
            lost = stored - (kept or set())
            if kept is None or any(not any(id in line for id in removed) for line in lost):
                bench.tell(what, "what was stored is lost", wrong=True)
        status, _, words = bench.run(*command)
        if exported(bench, kb) != expected and not (name == "removal" and status == 1):
            bench.tell(f"{what}: {words[:200]}", "again it leaves something else", wrong=True)


def records_of(bench, numbers):
    """Of so many documents that they are taken in at once."""
    lines = bench.must("extract", "--records", "--given", "all", bench.articles("in.conllu", numbers))
    with open(bench.path("records.jsonl"), "wb") as file:
        file.write(lines)
    return bench.path("records.jsonl")


def commands_to_kill(bench, kb):
    """Name, command, and the knowledge base that it begins with."""
    before, other, many = bench.path("before"), bench.path("other"), bench.path("many")
    whole_kb(bench, before)
    bench.must(*bench.build(bench.articles("other.conllu", range(100, 400)), other))
    for number in range(60):  # many small files, that one more run merges
        bench.must(*bench.build(bench.articles("in.conllu", [number]), many))
    more = bench.articles("more.conllu", range(40, 400))
    records = records_of(bench, range(1000, 6000))
    return [("build", bench.build(more, kb), before), ("making", bench.build(more, kb), bench.path("none")),
            ("load", ["build", records, "-d", kb, "-q"], before), ("merge", ["merge", other, "-d", kb, "-q"], before),
            ("correction", ["distinct", "Herat", "Mazar", "-d", kb], before),
            ("removal", ["remove", "d0001", "d0002", "-d", kb], before),
            ("one more run", bench.build(bench.articles("last.conllu", [99]), kb), many)]


def killed(bench, command, seconds):
    """Whether it was still at work."""
    process = subprocess.Popen([bench.relata, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True


def kills(bench, tries, seed):
    chance = random.Random(seed)
    kb = bench.path("kb")
    plain = []
    for name, command, start in commands_to_kill(bench, kb):
        bench.fresh(start, kb)
        begin = time.monotonic()
        bench.must(*command)
        plain.append((name, command, start, time.monotonic() - begin, exported(bench, kb),
                      documents_of(bench, start) if os.path.exists(start) else set()))
    for one in range(tries):
        name, command, start, seconds, expected, stored = plain[one % len(plain)]
        after = chance.random() * seconds
        what = f"{name}, after {after * 1000:.0f} of {seconds * 1000:.0f} ms"
        bench.fresh(start, kb)
        at_work = killed(bench, command, after)
        if stored or os.path.exists(os.path.join(kb, "data")):
            now, _, said = bench.run("verify", "-d", kb)
            if now != 0:
                bench.tell(f"{what}: {said[:200]}", "what is left is not sound", wrong=True)
            removed = {b"d0001", b"d0002"} if name == "removal" else set()
            kept = documents_of(bench, kb)
            lost = stored - (kept or set())
            if stored and (kept is None or any(not any(id in line for id in removed) for line in lost)):
                bench.tell(what, "what was stored is lost", wrong=True)
        status, _, words = bench.run(*command)
        if exported(bench, kb) != expected:
            bench.tell(f"{what}: {status} {words[:200]}", "again it leaves something else", wrong=True)
        else:
            bench.tell(what, f"{name}: sound, and again it leaves the same, " + ("killed" if at_work else "done before"))


def reason(words):
    for known in ("disk is full", "Input/output error", "cannot be made", "cannot be written", "cannot be opened",
                  "cannot be read"):
        if known in words:
            return known
    return words[-80:]


def fault(library, kb, count, at, once, error):
    return {"LD_PRELOAD": library, "FAULT_UNDER": kb, "FAULT_AT": str(at), "FAULT_ONCE": "1" if once else "",
            "FAULT_ERRNO": str(error), "FAULT_COUNT": count}


def main():
    kind, relata, tries = sys.argv[1], os.path.realpath(sys.argv[2]), int(sys.argv[3])
    bench = Bench(relata)
    if kind == "calls":
        failing_calls(bench, tries, os.path.realpath(sys.argv[4]), int(sys.argv[5]) if len(sys.argv) > 5 else 1)
    elif kind == "kills":
        kills(bench, tries, int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    else:
        damage(bench, tries, turn_bit if kind == "bits" else cut, int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    bench.end()


main()
