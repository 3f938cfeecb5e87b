"""Read by mypy --strict alone: what users write has the types that they expect."""

from typing import assert_type

import relata


def use(kb: relata.KnowledgeBase) -> None:
    rows = kb.query("(?who)-[capture]->(?place)", since="2024-03-01", type=["PER", "ORG"], min_confidence=0.8)
    assert_type(rows, relata.Table[relata.Row])
    assert_type(rows[0], relata.Row)
    assert_type(rows[:2], relata.Table[relata.Row])
    assert_type(rows[0].triples[0].support, int)
    assert_type([row.name for row in kb.ego("Varesh")], list[str])
    assert_type(kb.rank(by="degree", all=True)[0].score, float)
    kb.query("(?a)-[b]->(?c)", sinec="2024")  # type: ignore[call-arg]
    kb.query("(?a)-[b]->(?c)", min_support="many")  # type: ignore[arg-type]
    assert_type(kb.build(["a text", {"text": "a record", "id": "a"}], threads=2), relata.Counts)
    assert_type(kb.export(format="jsonl"), bytes)
    assert_type(kb.picture(ego="Varesh").svg, str)
    for statement in relata.extract("A sentence.", on_reject=lambda document, reason: print(document, reason)):
        statement["subject"]
    try:
        kb.show("Varesh")
    except relata.UnknownName as error:
        assert_type(error.nearest, list[str])
