"""The records that questions answer with. All are immutable; `raw` is the record as the command prints it as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from html import escape
from typing import Any, ClassVar, Self

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Record:
    """What all records have: a row of a table, and the triples in it."""

    raw: Json = field(repr=False, compare=False, hash=False)
    # Name and kind (str, int, float, bool, list) of each column of a table of such records.
    COLUMNS: ClassVar[tuple[tuple[str, str], ...]] = ()

    @classmethod
    def read(cls, raw: Json) -> Self:
        """The record of JSON; members that stand for themselves have its names."""
        return cls(raw, **{name: _plain(raw.get(name)) for name in _names(cls)})

    def flat(self) -> dict[str, Any]:
        """What stands in the columns of a table."""
        return {name: _cell(getattr(self, name)) for name, _ in self.COLUMNS}

    def columns(self) -> tuple[tuple[str, str], ...]:
        return self.COLUMNS

    def in_triples(self) -> tuple[Triple, ...]:
        """The triples that the record holds; none for most."""
        return ()

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{html_cell(cell)}</td></tr>" for name, cell in self.flat().items()
        )
        return f"<table>{rows}</table>"


def _names(kind: type[Record]) -> list[str]:
    return [one.name for one in fields(kind) if one.name != "raw"]


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _cell(value: Any) -> Any:
    if isinstance(value, End):
        return value.name
    return list(value) if isinstance(value, tuple) else value


def html_cell(value: Any) -> str:
    """A cell of flat() as HTML."""
    if value is None:
        return ""
    return escape(", ".join(map(str, value)) if isinstance(value, list) else str(value))


@dataclass(frozen=True)
class End:
    """An end of a triple: an entity, or words (id and type None)."""

    id: str | None
    name: str
    type: str | None

    @classmethod
    def read(cls, raw: Json | None) -> End | None:
        return None if raw is None else cls(raw["id"], raw["name"], raw["type"])

    def __str__(self) -> str:
        return self.name


def _name(end: End | None) -> str:
    return "" if end is None else end.name


@dataclass(frozen=True)
class Triple(Record):
    """What the knowledge base knows: (subject, relation, object) and the statements that say so."""

    subject: End | None
    relation: str
    object: End | None
    support: int
    sources: int
    docs: tuple[str, ...]
    statements: tuple[str, ...]
    attributed_to: tuple[str, ...]
    denied: tuple[str, ...]
    evidence: tuple[Statement, ...] = ()

    COLUMNS = (
        ("subject", "str"),
        ("relation", "str"),
        ("object", "str"),
        ("support", "int"),
        ("sources", "int"),
        ("docs", "list"),
        ("attributed_to", "list"),
        ("subject_id", "str"),
        ("object_id", "str"),
        ("statements", "list"),
        ("denied", "list"),
    )

    @classmethod
    def read(cls, raw: Json) -> Self:
        return cls(
            raw,
            End.read(raw["subject"]),
            raw["relation"],
            End.read(raw["object"]),
            raw["support"],
            raw["sources"],
            tuple(raw["docs"]),
            tuple(raw["statements"]),
            tuple(raw["attributed_to"]),
            tuple(raw["denied"]),
            _statements(raw.get("evidence")),
        )

    def flat(self) -> dict[str, Any]:
        return {
            "subject": _name(self.subject),
            "relation": self.relation,
            "object": _name(self.object),
            "support": self.support,
            "sources": self.sources,
            "docs": list(self.docs),
            "attributed_to": list(self.attributed_to),
            "subject_id": self.subject and self.subject.id,
            "object_id": self.object and self.object.id,
            "statements": list(self.statements),
            "denied": list(self.denied),
        }

    def in_triples(self) -> tuple[Triple, ...]:
        return (self,)

    def __str__(self) -> str:
        return f"{_name(self.subject)} | {self.relation} | {_name(self.object)}"


@dataclass(frozen=True)
class Statement(Record):
    """What one sentence says, with its evidence. Its parts are those of the JSON record: subject["mention"]."""

    id: str
    doc: str
    sentence_index: int
    offset: int
    sentence: str
    subject: Json
    relation: Json
    object: Json | None
    args: tuple[Json, ...]
    polarity: str
    modality: str
    attributed_to: Json | None
    time: Json | None
    place: Json | None
    construction: str
    confidence: float
    extractor: str

    COLUMNS = (
        ("subject", "str"),
        ("relation", "str"),
        ("object", "str"),
        ("polarity", "str"),
        ("modality", "str"),
        ("attributed_to", "str"),
        ("time", "str"),
        ("place", "str"),
        ("confidence", "float"),
        ("doc", "str"),
        ("sentence", "str"),
        ("subject_id", "str"),
        ("object_id", "str"),
        ("id", "str"),
    )

    def flat(self) -> dict[str, Any]:
        return {
            "subject": _called(self.subject),
            "relation": self.relation["lemma"],
            "object": _called(self.object),
            "polarity": self.polarity,
            "modality": self.modality,
            "attributed_to": _called(self.attributed_to),
            "time": self.time and self.time["value"],
            "place": _called(self.place),
            "confidence": self.confidence,
            "doc": self.doc,
            "sentence": self.sentence,
            "subject_id": self.subject["id"],
            "object_id": self.object and self.object["id"],
            "id": self.id,
        }

    def __str__(self) -> str:
        return " | ".join(
            (self.subject["mention"], self.relation["text"], self.object["mention"] if self.object else "")
        )


def _called(phrase: Json | None) -> str | None:
    """The name of a phrase of a statement, else its words."""
    return None if phrase is None else str(phrase["name"] or phrase["mention"])


def _statements(raws: Any) -> tuple[Statement, ...]:
    return tuple(map(Statement.read, raws or ()))


def _triples(raws: Any) -> tuple[Triple, ...]:
    return tuple(map(Triple.read, raws))


@dataclass(frozen=True)
class Entity(Record):
    """What mentions refer to across all documents."""

    id: str
    name: str
    type: str
    aliases: tuple[str, ...]
    docs: tuple[str, ...]
    mentions: int
    links: Json
    of: str | None
    kind: str | None

    COLUMNS = (
        ("id", "str"),
        ("name", "str"),
        ("type", "str"),
        ("mentions", "int"),
        ("docs", "list"),
        ("aliases", "list"),
    )

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Row(Record):
    """An answer to a pattern: what each variable stands for, and the triples that say so.

    support: how many sentences say so; of several parts joined that of the weakest.
    """

    bindings: Mapping[str, End | str]
    triples: tuple[Triple, ...]
    evidence: tuple[Statement, ...]
    support: int

    @classmethod
    def read(cls, raw: Json, support: int = 0) -> Self:
        bindings = {name: value if isinstance(value, str) else _end(value) for name, value in raw["bindings"].items()}
        return cls(raw, bindings, _triples(raw["triples"]), _statements(raw.get("evidence")), support)

    def __getitem__(self, variable: str) -> End | str:
        return self.bindings[variable]

    def columns(self) -> tuple[tuple[str, str], ...]:
        return row_columns(tuple(self.bindings))

    def flat(self) -> dict[str, Any]:
        cells: dict[str, Any] = {name: str(value) for name, value in self.bindings.items()}
        if not cells:
            first = self.triples[0]
            cells = {"subject": _name(first.subject), "relation": first.relation, "object": _name(first.object)}
        cells["support"] = self.support
        for name in ("docs", "attributed_to", "statements"):
            cells[name] = sorted({one for triple in self.triples for one in getattr(triple, name)})
        for name, value in self.bindings.items():
            cells[name + "_id"] = value.id if isinstance(value, End) else None
        return cells

    def in_triples(self) -> tuple[Triple, ...]:
        return self.triples


def _end(raw: Json) -> End:
    return End(raw["id"], raw["name"], raw["type"])


def row_columns(variables: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The columns of answers to a pattern of these variables."""
    names = variables or ("subject", "relation", "object")
    return (
        *((name, "str") for name in names),
        ("support", "int"),
        ("docs", "list"),
        ("attributed_to", "list"),
        ("statements", "list"),
        *((name + "_id", "str") for name in variables),
    )


@dataclass(frozen=True)
class Path(Record):
    """A way from one entity to another; the lower the cost the more it tells."""

    edges: tuple[Triple, ...]
    cost: float

    COLUMNS = (("path", "str"), ("cost", "float"), ("docs", "list"))

    @classmethod
    def read(cls, raw: Json) -> Self:
        return cls(raw, _triples(raw["edges"]), raw["cost"])

    def flat(self) -> dict[str, Any]:
        return {"path": str(self), "cost": self.cost, "docs": sorted({doc for edge in self.edges for doc in edge.docs})}

    def in_triples(self) -> tuple[Triple, ...]:
        return self.edges

    def __str__(self) -> str:
        return "; ".join(map(str, self.edges))


@dataclass(frozen=True)
class Step:
    """Two who follow each other on a chain, and what is said of both."""

    from_: End
    to: End
    support: int
    triples: tuple[Triple, ...]


@dataclass(frozen=True)
class Chain(Record):
    """What links two entities, from the one to the other."""

    strength: float
    steps: tuple[Step, ...]

    COLUMNS = (("chain", "str"), ("strength", "float"), ("steps", "int"))

    @classmethod
    def read(cls, raw: Json) -> Self:
        return cls(
            raw,
            raw["strength"],
            tuple(
                Step(_end(step["from"]), _end(step["to"]), step["support"], _triples(step["triples"]))
                for step in raw["steps"]
            ),
        )

    def flat(self) -> dict[str, Any]:
        return {"chain": str(self), "strength": self.strength, "steps": len(self.steps)}

    def in_triples(self) -> tuple[Triple, ...]:
        return tuple(triple for step in self.steps for triple in step.triples)

    def __str__(self) -> str:
        return " – ".join([str(self.steps[0].from_), *(str(step.to) for step in self.steps)])


@dataclass(frozen=True)
class Neighbour(Record):
    """Somebody around an entity."""

    id: str
    name: str
    type: str
    steps: int
    nearness: float
    through: tuple[Json, ...]
    support: int
    docs: tuple[str, ...]
    triples: tuple[Triple, ...]

    COLUMNS = (("name", "str"), ("type", "str"), ("steps", "int"), ("support", "int"), ("docs", "list"), ("id", "str"))

    @classmethod
    def read(cls, raw: Json) -> Self:
        return cls(
            raw,
            raw["id"],
            raw["name"],
            raw["type"],
            raw["steps"],
            raw["nearness"],
            tuple(raw["through"]),
            raw["support"],
            tuple(raw["docs"]),
            _triples(raw["triples"]),
        )

    def in_triples(self) -> tuple[Triple, ...]:
        return self.triples


@dataclass(frozen=True)
class Event(Record):
    """What happened to an entity, or by it, on a day."""

    day: str
    start: str
    end: str
    by_document: bool
    words: str
    said_by: tuple[str, ...]
    docs: tuple[str, ...]
    statements: tuple[str, ...]
    evidence: tuple[Statement, ...]

    COLUMNS = (
        ("day", "str"),
        ("words", "str"),
        ("said_by", "list"),
        ("docs", "list"),
        ("by_document", "bool"),
        ("start", "str"),
        ("end", "str"),
        ("statements", "list"),
    )

    @classmethod
    def read(cls, raw: Json) -> Self:
        return cls(
            raw,
            raw["day"],
            raw["start"],
            raw["end"],
            raw["by_document"],
            raw["words"],
            tuple(raw["said_by"]),
            tuple(raw["docs"]),
            tuple(raw["statements"]),
            _statements(raw["evidence"]),
        )


@dataclass(frozen=True)
class Ranked(Record):
    """An entity and its score by a measure of the graph."""

    id: str
    name: str
    type: str
    by: str
    score: float

    COLUMNS = (("id", "str"), ("name", "str"), ("type", "str"), ("score", "float"))


@dataclass(frozen=True)
class Community(Record):
    """Entities that have more to do with each other than with the rest, the strongest first."""

    name: str
    size: int
    members: tuple[Json, ...]

    COLUMNS = (("name", "str"), ("size", "int"), ("members", "list"))

    def flat(self) -> dict[str, Any]:
        return {"name": self.name, "size": self.size, "members": [member["name"] for member in self.members]}


@dataclass(frozen=True)
class Document(Record):
    """An article that was read, but for its text: KnowledgeBase.text(id)."""

    id: str
    date: str | None
    title: str | None
    source: str | None
    url: str | None
    author: str | None
    bytes: int

    COLUMNS = (
        ("id", "str"),
        ("date", "str"),
        ("source", "str"),
        ("title", "str"),
        ("bytes", "int"),
        ("url", "str"),
        ("author", "str"),
    )


@dataclass(frozen=True)
class Merge(Record):
    """Why two names are one; or, of review(), why that is doubtful and the lines of the command that settle it."""

    a: Json
    b: Json
    reason: str
    score: float

    COLUMNS = (("a", "str"), ("b", "str"), ("reason", "str"), ("score", "float"))

    def flat(self) -> dict[str, Any]:
        return {"a": self.a["name"], "b": self.b["name"], "reason": self.reason, "score": self.score}


@dataclass(frozen=True)
class Correction(Record):
    """What was said by same, distinct, rename, retype, reject or mean, and the line of the command that undoes it."""

    kind: str
    a: Any
    b: Any
    value: str | None
    in_force: bool
    undo: str

    COLUMNS = (("kind", "str"), ("undo", "str"), ("in_force", "bool"))


@dataclass(frozen=True)
class Difference(Record):
    """What is known on one side and not on the other: change is +, - or ~."""

    change: str
    kind: str
    before: int
    after: int

    COLUMNS = (("change", "str"), ("kind", "str"), ("what", "str"), ("before", "int"), ("after", "int"))

    def flat(self) -> dict[str, Any]:
        of = self.raw[self.kind]
        what = str(Triple.read(of)) if self.kind == "triple" else of.get("name") or of.get("sentence") or of["id"]
        return {"change": self.change, "kind": self.kind, "what": what, "before": self.before, "after": self.after}


@dataclass(frozen=True)
class EntityPage(Record):
    """All that is said of one entity."""

    entity: Entity
    statements: tuple[Statement, ...]

    @classmethod
    def read(cls, raw: Json) -> Self:
        return cls(raw, Entity.read(raw["entity"]), _statements(raw["statements"]))

    def _repr_html_(self) -> str:
        quotes = "".join(
            f"<li>{escape(str(s))}<blockquote>{escape(s.sentence)}</blockquote></li>" for s in self.statements
        )
        return self.entity._repr_html_() + f"<ul>{quotes}</ul>"


@dataclass(frozen=True)
class DocumentPage(Record):
    """One document and all that it says."""

    document: Json
    statements: tuple[Statement, ...]

    @classmethod
    def read(cls, raw: Json) -> Self:
        return cls(raw, raw["document"], _statements(raw["statements"]))

    def _repr_html_(self) -> str:
        lines = "".join(f"<li>{escape(str(statement))}</li>" for statement in self.statements)
        return f"<h3>{escape(self.document.get('title') or self.document['id'])}</h3><ul>{lines}</ul>"
