#!/usr/bin/env python3
"""Tokens, words and sentences of raw text against a UD treebank, by the F1 measures of the CoNLL 2018 shared task.

  measure_segmentation.py --segmenter BUILD/bench/text/segment gold.conllu[.gz] [--genre news] [--errors 40]

Raw text is rebuilt from `# text`: sentences apart by a blank, paragraphs (`# newpar`) by an empty line, each document
on its own. The segmenter reads text on standard input and writes "#S" before each sentence and
"begin<TAB>end<TAB>in-range<TAB>form" for each syntactic word, in bytes.

A system that takes long to start is measured in two steps: --write DIR writes the documents as DIR/0.txt, 1.txt ..; with
--read DIR what the segmenter would write is taken from DIR/0.seg, 1.seg .. (CoreNlpSegments.java makes them of CoreNLP).
"""
import argparse
import collections
import gzip
import pathlib
import re
import subprocess


def documents(path, genre):
    """Yields (text, tokens, words, sentences): character spans of the gold."""
    text, tokens, words, sentences, name = "", [], [], [], ""
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        blocks = lines.read().split("\n\n")
    for block in blocks:
        rows = block.strip("\n").split("\n")
        comments = [row for row in rows if row.startswith("#")]
        if any(c.startswith("# newdoc") for c in comments):
            if text and genre in name:
                yield text, tokens, words, sentences
            text, tokens, words, sentences = "", [], [], []
            name = next(c for c in comments if c.startswith("# newdoc"))
        line = next((c[len("# text = "):] for c in comments if c.startswith("# text = ")), None)
        if line is None:
            continue
        if text:
            text += "\n\n" if any(c.startswith("# newpar") for c in comments) else " "
        base, at = len(text), 0
        until, surface = 0, None
        for row in rows:
            if row.startswith("#"):
                continue
            columns = row.split("\t")
            if "." in columns[0]:
                continue
            form = columns[1]
            if "-" in columns[0]:
                first, until = map(int, columns[0].split("-"))
                begin = line.index(form, at)
                tokens.append((base + begin, base + begin + len(form)))
                surface = [begin, begin + len(form)]
                at = begin
                continue
            found = line.find(form, at)
            if int(columns[0]) <= until:
                if found < 0 or found + len(form) > surface[1]:
                    found, size = surface[0], surface[1] - surface[0]
                else:
                    size = len(form)
                words.append((base + found, base + found + size))
                at = found + size if int(columns[0]) < until else surface[1]
            else:
                span = (base + found, base + found + len(form))
                tokens.append(span)
                words.append(span)
                at = found + len(form)
        sentences.append((base, base + len(line)))
        text += line
    if text and genre in name:
        yield text, tokens, words, sentences


def output_of(segmenter, text):
    return subprocess.run([segmenter], input=text.encode(), capture_output=True, check=True).stdout.decode()


def characters_of_bytes(text):
    """{offset in bytes: offset in characters}, the end of the text among them."""
    character, offset = {}, 0
    for i, c in enumerate(text):
        character[offset] = i
        offset += len(c.encode())
    character[offset] = len(text)
    return character


def segmented(out, text):
    """Character spans of tokens, words and sentences."""
    character = characters_of_bytes(text)
    words, tokens, sentences = [], [], []
    joined = False
    for row in out.split("\n"):
        if row.startswith("#") and not row.count("\t"):
            sentences.append(None)
            joined = False
            continue
        if not row:
            continue
        begin, end, in_range, _ = row.split("\t")
        span = (character[int(begin)], character[int(end)])
        words.append(span)
        sentences[-1] = (sentences[-1][0] if sentences[-1] else span[0], span[1])
        if in_range == "1" and joined and tokens[-1][1] == span[0]:
            tokens[-1] = (tokens[-1][0], span[1])
        else:
            tokens.append(span)
        joined = in_range == "1"
    return tokens, words, sentences


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold")
    parser.add_argument("--segmenter")
    parser.add_argument("--write", metavar="DIR")
    parser.add_argument("--read", metavar="DIR")
    parser.add_argument("--genre", default="")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    counts = collections.Counter()
    wrong = {"tokens": collections.Counter(), "sentences": []}
    for number, (text, *gold) in enumerate(documents(options.gold, options.genre)):
        if options.write:
            pathlib.Path(options.write, f"{number}.txt").write_text(text, encoding="utf-8")
            continue
        read = options.read and pathlib.Path(options.read, f"{number}.seg").read_text(encoding="utf-8")
        system = segmented(read or output_of(options.segmenter, text), text)
        for name, g, s in zip(("tokens", "words", "sentences"), gold, system):
            g, s = set(g), set(s)
            counts[name, "gold"] += len(g)
            counts[name, "system"] += len(s)
            counts[name, "right"] += len(g & s)
            if name == "tokens":
                for span in g - s:
                    near = " ".join(text[b:e] for b, e in sorted(s) if b < span[1] and e > span[0])
                    wrong[name][re.sub(r"\d", "0", f"{text[span[0]:span[1]]!r} <- {near!r}")] += 1
            elif name == "sentences":
                ends = {e for _, e in g}
                wrong[name] += [("split ", text[max(0, e - 50):e] + " | " + text[e:e + 30]) for _, e in s if e not in ends]
                ends = {e for _, e in s}
                wrong[name] += [("joined", text[max(0, e - 50):e] + " | " + text[e:e + 30]) for _, e in g if e not in ends]
    for name in ("tokens", "words", "sentences") if counts else ():
        right = counts[name, "right"]
        precision, recall = right / counts[name, "system"], right / counts[name, "gold"]
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{name:10} P {100 * precision:.2f}  R {100 * recall:.2f}  F1 {100 * f1:.2f}  ({counts[name, 'gold']} gold)")
    if options.errors:
        for what, n in wrong["tokens"].most_common(options.errors):
            print(n, what)
        for kind, where in wrong["sentences"][:options.errors]:
            print(kind, repr(where))


if __name__ == "__main__":
    main()
