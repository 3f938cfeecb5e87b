"""Coreference by kind of mention: of gold mentions with an earlier mention of their cluster, what was answered.

    python3 score_by_kind.py --scorer FOLDER --gold GOLD.jsonl --pred PRED.jsonl

GOLD and PRED as score_coref.py (in FOLDER) reads them; mentions match by span, else by head. The answer is the nearest earlier mention
of the predicted cluster: right if it is one of the gold cluster, wrong if not, open if there is none. `new, linked` counts gold mentions
without an earlier one that were linked to something all the same.
"""
import argparse
import collections
import sys

FIRST_OR_SECOND = set("i me my mine myself we us our ours ourselves you your yours yourself yourselves".split())


def kind_of(document, mention, third_person):
    words = document["sentences"][mention["sentence"]]
    first = words[mention["start"]].lower()
    if mention["end"] - mention["start"] == 1 and first in third_person:
        return "he, she, it, they"
    if mention["end"] - mention["start"] == 1 and first in FIRST_OR_SECOND:
        return "I, we, you"
    if mention["pronoun"]:
        return "this, that, others"
    head = words[mention["head"]]
    if head[:1].isupper() and (mention["head"] > 0 or mention["end"] - mention["start"] > 1) and first not in ("the", "a", "an", "this"):
        return "name"
    if head[:1].isupper() and mention["head"] > 0:
        return "name"
    kinds = {"person": "description of people", "organization": "description of groups", "place": "description of places"}
    return kinds.get(mention["type"], "other description")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--pred", required=True)
    options = parser.parse_args()
    sys.path.insert(0, options.scorer)
    import score_coref as scorer
    golds, preds = scorer.read(options.gold), scorer.read(options.pred)
    counts = collections.defaultdict(collections.Counter)
    for name, gold in golds.items():
        if name not in preds:
            continue
        pred = preds[name]
        ours, _ = scorer.read_spans(gold, True)
        theirs, _ = scorer.read_spans(pred, True)
        to_gold = scorer.match(ours, theirs, scorer.heads(gold, pred))
        back = {g: p for p, g in to_gold.items()}
        for mention in gold["mentions"]:
            span = mention["sentence"], mention["start"], mention["end"]
            kind = kind_of(gold, mention, scorer.THIRD_PERSON)
            earlier = any(c == ours[span] and s < span for s, c in ours.items())
            mine = back.get(span)
            before = sorted(s for s, c in theirs.items() if mine and c == theirs[mine] and s < mine)
            if not earlier:
                counts[kind]["new"] += 1
                counts[kind]["new, linked"] += bool(before)
            elif not before:
                counts[kind]["open"] += 1
            else:
                counts[kind]["right" if ours.get(to_gold.get(before[-1])) == ours[span] else "wrong"] += 1
    print(f"{'kind':28}{'all':>6}{'right':>7}{'wrong':>7}{'open':>6}{'right %':>9}{'new':>7}{'linked':>8}")
    for kind, c in sorted(counts.items(), key=lambda item: -sum(item[1].values())):
        every = c["right"] + c["wrong"] + c["open"]
        share = 100 * c["right"] / every if every else 0
        print(f"{kind:28}{every:6}{c['right']:7}{c['wrong']:7}{c['open']:6}{share:9.1f}{c['new']:7}{c['new, linked']:8}")


if __name__ == "__main__":
    main()
