"""Every pronoun and plain description of documents with what it was resolved to, for a reader to judge.

    relata annotate --format json DOCS > annotated.jsonl
    python3 list_references.py annotated.jsonl > sheet.txt

Listed are third-person pronouns and descriptions with "the", "this", "these" whose head is one of --heads. The answer is the longest
name of the entity, else its first description in brackets, else "(open)". Verdicts: right, wrong, open.
"""
import argparse
import collections
import json

PRONOUNS = set("he him his himself she her hers herself it its itself they them their theirs themselves".split())
HEADS = ("group groups militants insurgents rebels fighters city country nation organization organisation movement party company "
         "paper newspaper president minister governor government town province capital village")


def words(document, mention):
    return " ".join(document["sentences"][mention["sentence"]][mention["start"]:mention["end"]])


def is_name(document, mention):
    head = document["sentences"][mention["sentence"]][mention["head"]]
    first = document["sentences"][mention["sentence"]][mention["start"]]
    return head[:1].isupper() and head.lower() not in PRONOUNS and first.lower() not in ("the", "this", "these", "its", "their", "his")


def is_asked(document, mention, heads):
    sentence = document["sentences"][mention["sentence"]]
    text = words(document, mention).lower()
    if text in PRONOUNS:
        return True
    return sentence[mention["start"]].lower() in ("the", "this", "these") and sentence[mention["head"]].lower() in heads


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotated")
    parser.add_argument("--heads", default=HEADS, help="nouns, apart by blanks")
    options = parser.parse_args()
    heads = set(options.heads.split())
    number = 0
    for line in open(options.annotated, encoding="utf-8"):
        document = json.loads(line)
        clusters = collections.defaultdict(list)
        for mention in document["mentions"]:
            clusters[mention["cluster"]].append(mention)
        print(f"##### {document['doc']}\n")
        for i, sentence in enumerate(document["sentences"]):
            print(f"{i}: {' '.join(sentence)}")
        print()
        for mention in sorted(document["mentions"], key=lambda m: (m["sentence"], m["start"])):
            if not is_asked(document, mention, heads):
                continue
            number += 1
            group = clusters[mention["cluster"]]
            names = [words(document, m) for m in group if is_name(document, m)]
            others = [words(document, m) for m in group if m is not mention and words(document, m).lower() not in PRONOUNS]
            answer = max(names, key=len) if names else f"[{others[0]}]" if others else "(open)"
            print(f"{number}\tsentence {mention['sentence']}, word {mention['start'] + 1}\t“{words(document, mention)}”\t= {answer}")
        print()


if __name__ == "__main__":
    main()
