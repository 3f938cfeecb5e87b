"""KnowledgeBase: the directory that `relata build` makes, opened, added to and asked."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, Unpack

from . import _relata
from ._errors import UsageError
from ._filters import Filters, Words
from .pictures import Picture
from .reading import Files, OnReject, Refusal, Results, Texts, files_of, has_texts, threads_of
from .records import (
    Chain,
    Community,
    Correction,
    Difference,
    Document,
    DocumentPage,
    Entity,
    EntityPage,
    Event,
    Merge,
    Neighbour,
    Path,
    Ranked,
    Record,
    Row,
    Statement,
    Triple,
    row_columns,
)
from .tables import Table, _extra

if TYPE_CHECKING:
    import rdflib

T = TypeVar("T", bound=Record)
PathLike = str | os.PathLike[str]


@dataclass
class Counts:
    """What was put into a knowledge base: documents that are new, equal to what was there, or in the place of it;
    refused: those that were not taken, with the reason."""

    added: int
    equal: int
    replaced: int
    statements: int
    refused: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    more: Mapping[str, int] = field(default_factory=dict)


def open(dir: PathLike, create: bool = False) -> KnowledgeBase:
    """Opens the knowledge base of a directory. create: an empty one is made where there is none.

    Raises Missing, Damaged, FormatVersionError. Any number of processes may read while one writes; Busy is raised by
    what would be the second to write.

    >>> with relata.open(kb_path) as kb:
    ...     kb.stats()["documents"]
    10
    """
    return KnowledgeBase(dir, create)


class KnowledgeBase:
    """A knowledge base, for questions always as it is by now, whoever writes it. Threads may share it.

    Filters of all questions are keyword arguments with the names of the command's options: see relata.Filters. Names
    are ids, names or aliases, narrowed by a type where several have one: "Washington:PER".
    """

    def __init__(self, dir: PathLike, create: bool = False) -> None:
        self.dir = os.fspath(dir)
        self._kb = _relata.Handle(self.dir, create)

    def close(self) -> None:
        """Lets go of the files. Questions after that raise Error."""
        self._kb.close()

    def __enter__(self) -> KnowledgeBase:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<KnowledgeBase {self.dir!r}{'' if self._kb.is_open() else ', closed'}>"

    # What comes in.

    def build(
        self,
        texts: Texts = (),
        *,
        files: Files = (),
        threads: int | None = None,
        replace: bool = False,
        reextract: bool = False,
        actors: PathLike | None = None,
        input_format: str | None = None,
        given: str | None = None,
        date: str | date | None = None,
        any_language: bool = False,
        model: PathLike | None = None,
        on_reject: OnReject | None = None,
    ) -> Counts:
        """Reads documents, as `relata build` does: texts as extract() takes them, files as paths.

        A document is in whole or not at all, and adding it again changes nothing. A document that is refused is counted
        with its reason in Counts.refused (or told to on_reject) while the rest is read. replace: a document of a known
        id takes its place, whatever file it is from. actors: a dictionary of actors in the place of the one there.
        reextract: reads the stored texts again. threads: all that the process may use.

        Where it is cut short, by Ctrl-C or what `texts` raise, what was read before is kept.
        """
        request = dict(
            files=files_of(files),
            replace=replace,
            reextract=reextract,
            actors=actors,
            input_format=input_format,
            given=given,
            date=date,
            any_language=any_language,
            model=model,
        )
        refused: list[Refusal] = []
        notes: list[str] = []
        told = on_reject or (lambda document, reason: refused.append(Refusal(document, reason)))
        workers = threads_of(len(os.sched_getaffinity(0)) if threads is None else threads)
        session = self._kb.build(request, has_texts(texts), workers, False)
        counts = json.loads("".join(Results(session, texts, told, notes.append)))
        return Counts(
            counts["added"],
            counts["equal"],
            counts["replaced"],
            counts["statements"],
            refused,
            notes,
            {"refused": counts["refused"], "entities": counts["entities"]},
        )

    def merge(self, *dirs: PathLike, replace: bool = False) -> Counts:
        """Takes over whole knowledge bases, which stay as they are."""
        return _counts(json.loads(self._kb.merge(files_of(dirs), replace)))

    def import_exports(self, *files: PathLike, replace: bool = False) -> Counts:
        """Takes in statements and entities that relata exported (docs/records.md)."""
        return _counts(json.loads(self._kb.import_exports(files_of(files), replace)))

    def remove(self, *docs: str) -> int:
        """Removes documents with all that rests on them alone. NothingFound, and nothing is removed, if one is missing."""
        return self._kb.remove(list(docs))

    # Questions.

    def query(
        self,
        pattern: str,
        *,
        limit: int = 0,
        entities: bool = False,
        literal: bool = False,
        evidence: bool = False,
        **filters: Unpack[Filters],
    ) -> Table[Row]:
        """The answers to a pattern, those that most sentences say first.

        entities: variables stand for entities alone; literal: relation words match that lemma alone, not its synonyms
        and converses; evidence: with the statements that say so.

        >>> for row in kb.query("(?who)-[capture]->(?place)", limit=2):
        ...     print(row["who"], "|", row["place"], "|", row.support)
        Northern Delta Front | Varesh | 2
        Northern Delta Front | Tal-e-Sorkh | 1
        """
        answer = self._kb.query(
            pattern, dict(filters, limit=limit, entities=entities, literal=literal, evidence=evidence)
        )
        rows = (Row.read(json.loads(row), support) for row, support in zip(answer.rows, answer.supports))
        return Table(rows, row_columns(tuple(answer.variables)), answer.notes, answer.undated, answer.more)

    def show(self, what: str, *, all: bool = False) -> EntityPage | DocumentPage | Statement:
        """All on one entity, document or statement (by its id). all: also what was rejected.

        >>> kb.show("Gen. Vukan").entity.name
        'Petar Vukan'
        """
        raw = json.loads(self._kb.show(what, all).rows[0])
        kind = EntityPage if "entity" in raw else DocumentPage if "document" in raw else Statement
        return kind.read(raw)

    def why(self, *statements: str, model: PathLike | None = None) -> list[dict[str, Any]]:
        """How statements came about: rule, words, features of the confidence. Their documents are read again."""
        answer = self._kb.why(list(statements), None if model is None else os.fspath(model))
        return [json.loads(row) for row in answer.rows]

    def statements(self, **filters: Unpack[Filters]) -> Table[Statement]:
        """All statements that filters take, by document; also those that deny, plan or fear, with their flags."""
        return _table(Statement, self._kb.statements(dict(filters)))

    def triples(self, **filters: Unpack[Filters]) -> Table[Triple]:
        """All triples that filters take.

        >>> kb.triples(type="PER", min_support=1).to_networkx().number_of_nodes() > 0
        True
        """
        return _table(Triple, self._kb.triples(dict(filters)))

    def path(
        self,
        a: str,
        b: str,
        *,
        paths: int = 1,
        avoid: Words = (),
        max_hops: int | None = None,
        directed: bool = False,
        fewest: bool = False,
        evidence: bool = False,
        **filters: Unpack[Filters],
    ) -> Table[Path]:
        """The ways from one entity to another, the one that tells most first.

        >>> for edge in kb.path("Mirela Sava", "Radio Lazna")[0].edges: print(edge)
        Anton Leskov | appoint | Mirela Sava
        Anton Leskov | dismiss | Petar Vukan
        Petar Vukan | tell | Radio Lazna
        """
        return _table(
            Path,
            self._kb.path(
                a,
                b,
                dict(
                    filters,
                    paths=paths,
                    avoid=avoid,
                    max_hops=max_hops,
                    directed=directed,
                    fewest=fewest,
                    evidence=evidence,
                ),
            ),
        )

    def between(
        self,
        a: str,
        b: str,
        *,
        hops: int = 3,
        detours: bool = False,
        limit: int = 20,
        evidence: bool = False,
        **filters: Unpack[Filters],
    ) -> Table[Chain]:
        """All that links two entities, chain by chain, the strongest first."""
        return _table(
            Chain, self._kb.between(a, b, dict(filters, hops=hops, detours=detours, limit=limit, evidence=evidence))
        )

    def ego(
        self, name: str, *, hops: int = 1, limit: int = 0, evidence: bool = False, **filters: Unpack[Filters]
    ) -> Table[Neighbour]:
        """Who is around an entity, the nearest first.

        >>> [row.name for row in kb.ego("Northern Delta Front", limit=2)]
        ['Varesh', 'Ilyas Ahmad Darun']
        """
        return _table(Neighbour, self._kb.ego(name, dict(filters, hops=hops, limit=limit, evidence=evidence)))

    def timeline(self, name: str, *, limit: int = 0, **filters: Unpack[Filters]) -> Table[Event]:
        """What happened to an entity and by it, day by day. limit: those that most documents tell.

        >>> [event.day for event in kb.timeline("Varesh")]
        ['2024-03-09', '2024-03-17', '2024-03-17']
        """
        return _table(Event, self._kb.timeline(name, dict(filters, limit=limit)))

    def rank(self, *, by: str = "pagerank", limit: int = 0, **filters: Unpack[Filters]) -> Table[Ranked]:
        """Who matters, by a measure of the graph: pagerank, support, degree, betweenness or bridges.

        >>> kb.rank(by="bridges", limit=1)[0].name
        'Petar Vukan'
        """
        return _table(Ranked, self._kb.rank(dict(filters, by=by, limit=limit)))

    def communities(
        self,
        *,
        resolution: float | None = None,
        seed: int = 1,
        smallest: int = 3,
        limit: int = 0,
        **filters: Unpack[Filters],
    ) -> Table[Community]:
        """Groups of entities that have more to do with each other than with the rest, the largest first."""
        return _table(
            Community,
            self._kb.communities(dict(filters, resolution=resolution, seed=seed, smallest=smallest, limit=limit)),
        )

    def diff(
        self,
        before: PathLike,
        after: str | date | None = None,
        *,
        only: Words = (),
        limit: int = 20,
        **filters: Unpack[Filters],
    ) -> Table[Difference]:
        """What is known here and not in another knowledge base (its directory), or what came between two days."""
        return _table(
            Difference,
            self._kb.diff(
                os.fspath(before) if isinstance(before, os.PathLike) else str(before),
                None if after is None else str(after),
                dict(filters, only=only, limit=limit),
            ),
        )

    # What there is.

    def entities(self, name: str | None = None, *, type: Words = (), limit: int = 0) -> Table[Entity]:
        """Who and what is known, the most mentioned first; or those called `name`, or "Kun*" that begin so.

        >>> [entity.id for entity in kb.entities("Varesh")]
        ['varesh']
        """
        return _table(Entity, self._kb.entities(name, _words(type), limit))

    def merges(self, name: str | None = None, *, limit: int = 0) -> Table[Merge]:
        """Which names are one, and why."""
        return _table(Merge, self._kb.merges(name, limit))

    def review(self, name: str | None = None, *, limit: int = 0) -> Table[Merge]:
        """What of who is who is doubtful, the costliest mistake first; raw["if_one"] and raw["if_two"] settle it."""
        return _table(Merge, self._kb.review(name, limit))

    def corrections(self, name: str | None = None) -> Table[Correction]:
        """What was said by same(), distinct(), rename(), retype(), reject() and mean()."""
        return _table(Correction, self._kb.corrections(name, 0))

    def documents(self) -> Table[Document]:
        """The documents, by id."""
        return _table(Document, self._kb.documents())

    def text(self, doc: str) -> str | None:
        """The text of a document as it was read; None if there is no such document."""
        return self._kb.text(doc)

    def stats(self) -> dict[str, Any]:
        """How much there is of what, and what made it."""
        numbers: dict[str, Any] = json.loads(self._kb.stats())
        return numbers

    def verify(self) -> list[str]:
        """Checks every invariant of what is stored; a sentence for each violation, none if it is sound.

        >>> kb.verify()
        []
        """
        return self._kb.verify()

    # Corrections: what you know better. Each returns what is so now, in words.

    def same(self, a: str, b: str, *, undo: bool = False) -> list[str]:
        """Two names are one thing. Names as in questions; "DOCUMENT@BYTE" is one of several namesakes."""
        return self._kb.correct("same", a, b, undo)

    def distinct(self, a: str, b: str, *, undo: bool = False) -> list[str]:
        """Two names are two things, whatever they look like."""
        return self._kb.correct("distinct", a, b, undo)

    def rename(self, name: str, to: str | None = None, *, undo: bool = False) -> list[str]:
        """What something is to be called."""
        return self._kb.correct("rename", name, _needed("rename", "to", to, undo), undo)

    def retype(self, name: str, type: str | None = None, *, undo: bool = False) -> list[str]:
        """What kind of thing something is: PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC."""
        return self._kb.correct("retype", name, _needed("retype", "type", type, undo), undo)

    def reject(self, statement: str, *, undo: bool = False) -> list[str]:
        """A statement (its id) is wrong: no answer has it but with all=True."""
        return self._kb.correct("reject", statement, None, undo)

    def mean(self, mention: str, name: str | None = None, *, undo: bool = False) -> list[str]:
        """What a mention ("DOCUMENT@BYTE") refers to: a name, or "nothing"."""
        return self._kb.correct("mean", mention, _needed("mean", "name", name, undo), undo)

    # What goes out.

    def export(
        self,
        path: PathLike | None = None,
        *,
        format: str | None = None,
        aggregate: bool = False,
        statements: bool = False,
        cypher: bool = False,
        schema: PathLike | None = None,
        base: str | None = None,
        graph: str | None = None,
        reify: str | None = None,
        raw_csv: bool = False,
        threads: int = 1,
        nodes: int | None = None,
        edges: int | None = None,
        ego: str | None = None,
        between: tuple[str, str] | None = None,
        hops: int | None = None,
        timeline: str | None = None,
        title: str | None = None,
        size: str | None = None,
        style: PathLike | None = None,
        phrases: bool = False,
        **filters: Unpack[Filters],
    ) -> bytes:
        """Writes a file (or folder) of one of the formats of `relata export`, whole or not at all; format= or the
        path's ending says which. Without a path its bytes are returned.

        >>> kb.export(format="jsonl").count(b"\\n") == kb.stats()["statements"]
        True
        """
        given = dict(
            filters,
            aggregate=aggregate,
            statements=statements,
            cypher=cypher,
            schema=schema,
            base=base,
            graph=graph,
            reify=reify,
            raw_csv=raw_csv,
            threads=threads,
            nodes=nodes,
            edges=edges,
            ego=ego,
            between=between,
            hops=hops,
            timeline=timeline,
            title=title,
            size=size,
            style=style,
            phrases=phrases,
        )
        return self._kb.export_to(None if path is None else os.fspath(path), format or "", given).bytes

    def picture(
        self,
        *,
        nodes: int | None = None,
        edges: int | None = None,
        ego: str | None = None,
        between: tuple[str, str] | None = None,
        path: tuple[str, str] | None = None,
        hops: int | None = None,
        timeline: str | None = None,
        title: str | None = None,
        size: str | None = None,
        style: PathLike | None = None,
        **filters: Unpack[Filters],
    ) -> Picture:
        """A drawing: of who acts on whom, or of those around one (ego), what links two (between), the way from one to
        another (path), or the days of one (timeline). A notebook shows it.

        >>> kb.picture(ego="Varesh").svg.startswith("<?xml")
        True
        """
        given = dict(
            filters,
            nodes=nodes,
            edges=edges,
            ego=ego,
            between=between,
            path=path,
            hops=hops,
            timeline=timeline,
            title=title,
            size=size,
            style=style,
        )
        made = self._kb.export_to(None, "svg", given)
        return Picture(made.bytes.decode("utf-8"), made.notes)

    def to_rdflib(self, *, base: str | None = None, **filters: Unpack[Filters]) -> rdflib.Dataset:
        """All statements in RDF, each with its speaker, quote and document, as `relata export --format nquads`. Needs
        the extra rdflib."""
        dataset: rdflib.Dataset = _extra("rdflib").Dataset()
        dataset.parse(data=self.export(format="nquads", base=base, **filters), format="nquads")
        return dataset


def _table(kind: type[T], answer: _relata.Answer) -> Table[T]:
    about = Entity.read(json.loads(answer.about)) if answer.about else None
    return Table(
        (kind.read(json.loads(row)) for row in answer.rows),
        kind.COLUMNS,
        answer.notes,
        answer.undated,
        answer.more,
        about,
    )


def _counts(raw: dict[str, Any]) -> Counts:
    refused = [Refusal(one["document"], one["reason"]) for one in raw.pop("refused")]
    known = {name: raw.pop(name) for name in ("added", "equal", "replaced", "statements")}
    return Counts(**known, refused=refused, more=raw)


def _needed(verb: str, name: str, value: str | None, undo: bool) -> str | None:
    if value is None and not undo:
        raise UsageError(f"{verb}: {name}= says what it is from now on; undo=True takes it back")
    return value


def _words(given: Words) -> list[str]:
    return [given] if isinstance(given, str) else list(given)
