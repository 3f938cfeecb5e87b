#!/usr/bin/env python3
"""Statements that a text keeps when its lines are wrapped, quoted or set apart, and those that this invents.

  measure_wrapping.py --relata BUILD/bin/relata documents.jsonl [--lost ragged-45]

Each document's paragraphs (lines of its own) are reflowed in several ways; the statements should be those of the document
as it is, blanks apart. With --lost, those of one way that were lost (-) and invented (+) are printed.
"""
import argparse
import collections
import json
import random
import subprocess

NARROW = set("iljtfrI.,;:'!|()[] ")
WIDE = set("mwMW@%")


def greedy(paragraph, width, length=len):
    lines, line = [], ""
    for word in paragraph.split():
        if line and length(line + " " + word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    return lines + [line]


def proportional(text):
    """Width in a proportional font, in characters of average width."""
    return sum(0.55 if c in NARROW else 1.5 if c in WIDE else 1.25 if c.isupper() else 1.0 for c in text) * 1.08


def justified(lines, width):
    """Blanks are doubled from the left until the line is full; the last line stays."""
    result = []
    for line in lines[:-1]:
        words, missing = line.split(" "), width - len(line)
        gaps = [" " * (1 + missing // max(1, len(words) - 1) + (i < missing % max(1, len(words) - 1)))
                for i in range(len(words) - 1)]
        result.append("".join(w + g for w, g in zip(words, gaps + [""])))
    return result + lines[-1:]


def uneven(paragraph, width, rng):
    """Broken by hand: each line anywhere from two thirds of the width on."""
    lines, line, limit = [], "", rng.uniform(0.67, 1) * width
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > limit:
            lines.append(line)
            line, limit = word, rng.uniform(0.67, 1) * width
        else:
            line = line + " " + word if line else word
    return lines + [line]


def headline(paragraph):
    """Of the two longest words in small letters, as a headline says again what stands below."""
    words = sorted({w for w in paragraph.split() if w.isalpha() and w.islower()}, key=lambda w: (-len(w), w))
    return "New details on " + " and ".join(words[:2])


def ways():
    for width in (24, 30, 38, 45, 60, 72, 90, 110):
        yield f"wrapped-{width}", lambda ps, w=width: "\n\n".join("\n".join(greedy(p, w)) for p in ps)
    for width in (30, 45, 60, 80):
        yield f"ragged-{width}", lambda ps, w=width: "\n\n".join("\n".join(greedy(p, w, proportional)) for p in ps)
    for width in (40, 66):
        yield f"uneven-{width}", lambda ps, w=width: "\n\n".join("\n".join(uneven(p, w, random.Random(p))) for p in ps)
        yield f"justified-{width}", lambda ps, w=width: "\n\n".join("\n".join(justified(greedy(p, w), w)) for p in ps)
        yield f"double-{width}", lambda ps, w=width: "\n\n\n".join("\n\n".join(greedy(p, w)) for p in ps)
        yield f"even-{width}", lambda ps, w=width: "\n\n".join("\n\n".join(greedy(p, w)) for p in ps)
        yield f"quoted-{width}", lambda ps, w=width: "\n>\n".join("\n".join("> " + l for l in greedy(p, w)) for p in ps)
        yield f"indented-{width}", lambda ps, w=width: "\n".join("    " + "\n".join(greedy(p, w)) for p in ps)
        yield f"close-{width}", lambda ps, w=width: "\n".join("\n".join(greedy(p, w)) for p in ps)
        yield f"headline-{width}", lambda ps, w=width: "\n\n".join(
            "\n".join(([headline(p)] if i == 0 else []) + greedy(p, w)) for i, p in enumerate(ps))
        yield f"pages-{width}", lambda ps, w=width: paged("\n\n".join("\n".join(greedy(p, w)) for p in ps))


def paged(text):
    """A page number between empty lines after each twelfth line."""
    lines, result = text.split("\n"), []
    for number, line in enumerate(lines, 1):
        result.append(line)
        if number % 12 == 0 and number < len(lines):
            result += ["", str(number // 12 + 6), ""]
    return "\n".join(result)


def key(record):
    end = lambda e: " ".join(e["mention"].split()) if e else "-"
    return end(record["subject"]), record["relation"]["lemma"], end(record["object"]), record["polarity"]


def statements(relata, documents):
    lines = "".join(json.dumps(d) + "\n" for d in documents)
    run = subprocess.run([relata, "extract", "--input-format", "jsonl", "-"], input=lines, capture_output=True, text=True)
    found = collections.defaultdict(collections.Counter)
    for line in run.stdout.splitlines():
        record = json.loads(line)
        found[record["doc"]][key(record)] += 1
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("documents")
    arguments.add_argument("--relata", required=True)
    arguments.add_argument("--lost", metavar="WAY")
    given = arguments.parse_args()
    with open(given.documents, encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    every = []
    for number, d in enumerate(documents):
        paragraphs = [p for p in d["text"].split("\n") if p.strip()]
        every.append(d | {"id": f"{number} as-it-is"})
        every += [d | {"id": f"{number} {name}", "text": way(paragraphs)} for name, way in ways()]
    found = statements(given.relata, every)
    whole_kept = whole_all = whole_new = 0
    for name, _ in ways():
        kept = all_ = new = 0
        for number in range(len(documents)):
            gold, now = found[f"{number} as-it-is"], found[f"{number} {name}"]
            kept += (gold & now).total()
            all_ += gold.total()
            new += (now - gold).total()
            if name == given.lost:
                for mark, some in (("-", gold - now), ("+", now - gold)):
                    for k in some:
                        print(number, mark, " | ".join(k))
        print(f"{name:14} kept {100 * kept / all_:5.1f}%  invented {100 * new / all_:5.1f}%")
        whole_kept, whole_all, whole_new = whole_kept + kept, whole_all + all_, whole_new + new
    print(f"{'all':14} kept {100 * whole_kept / whole_all:5.1f}%  invented {100 * whole_new / whole_all:5.1f}%")


if __name__ == "__main__":
    main()
