"""Table: the rows of an answer, in order, and ways to take them elsewhere."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from . import _relata
from ._errors import MissingExtra, UsageError
from .records import End, Record, Triple, html_cell

if TYPE_CHECKING:
    import networkx
    import pandas
    import pyarrow
    import rdflib

T = TypeVar("T", bound=Record)
_SHOWN = 50  # rows in a notebook


class Table(Sequence[T], Generic[T]):
    """The rows of an answer.

    notes: in words, how the question was understood and what there is to say of it; undated: how many statements
    since= or until= left out for want of a date; more: how many rows limit= left out; about: whom all rows are about.
    """

    def __init__(
        self,
        rows: Iterable[T],
        columns: Sequence[tuple[str, str]],
        notes: Sequence[str] = (),
        undated: int = 0,
        more: int = 0,
        about: Record | None = None,
    ) -> None:
        self._rows = list(rows)
        self._columns = tuple(columns)
        self.notes = list(notes)
        self.undated = undated
        self.more = more
        self.about = about

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Table[T]: ...
    def __getitem__(self, index: int | slice) -> T | Table[T]:
        if isinstance(index, slice):
            return Table(self._rows[index], self._columns, self.notes, self.undated, self.more, self.about)
        return self._rows[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._rows == other._rows

    __hash__ = None  # type: ignore[assignment]

    @property
    def columns(self) -> list[str]:
        """The names of the columns of to_pandas(), to_arrow() and of the table in a notebook."""
        return [name for name, _ in self._columns]

    def to_dicts(self) -> list[dict[str, Any]]:
        """A dictionary of its columns for each row."""
        return [row.flat() for row in self._rows]

    def __repr__(self) -> str:
        lines = ["\t".join(self.columns)]
        lines += [
            "\t".join(
                "" if cell is None else ", ".join(map(str, cell)) if isinstance(cell, list) else str(cell)
                for cell in row.flat().values()
            )
            for row in self._rows[:_SHOWN]
        ]
        return "\n".join(lines + self._below())

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{html_cell(cell)}</td>" for cell in row.flat().values()) + "</tr>"
            for row in self._rows[:_SHOWN]
        )
        below = "".join(f"<p>{escape(line)}</p>" for line in self._below())
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{below}"

    def _below(self) -> list[str]:
        hidden = len(self) - _SHOWN
        return (
            ([f"and {hidden} rows more"] if hidden > 0 else [])
            + ([f"{self.more} more without limit="] if self.more else [])
            + ([f"{self.undated} statements without a date left out"] if self.undated else [])
            + self.notes
        )

    def triples(self) -> list[Triple]:
        """The distinct triples of all rows, in their order. UsageError if such rows have none."""
        if self._rows and not any(row.in_triples() for row in self._rows):
            raise UsageError(
                f"rows of {type(self._rows[0]).__name__} hold no triples: ask query(), triples(), path(), "
                "between() or ego()"
            )
        return list({(t.subject, t.relation, t.object): t for row in self._rows for t in row.in_triples()}.values())

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame with a row for each row. Needs the extra pandas."""
        return _extra("pandas").DataFrame(self.to_dicts(), columns=self.columns)

    def to_arrow(self) -> pyarrow.Table:
        """An Arrow table, its columns typed whatever the rows are. Needs the extra arrow."""
        pa = _extra("pyarrow")
        kinds = {
            "str": pa.string(),
            "int": pa.int64(),
            "float": pa.float64(),
            "bool": pa.bool_(),
            "list": pa.list_(pa.string()),
        }
        return pa.Table.from_pylist(self.to_dicts(), pa.schema([(name, kinds[kind]) for name, kind in self._columns]))

    def to_networkx(self, phrases: bool = False) -> networkx.MultiDiGraph:
        """A directed graph of the triples between entities: nodes are ids, edges have relations for keys.

        phrases: ends that are no entities are nodes, too, "~words". Needs the extra networkx.
        """
        graph = _extra("networkx").MultiDiGraph()
        for triple in self.triples():
            ends = [_node(end, phrases) for end in (triple.subject, triple.object)]
            if None in ends:
                continue
            for node, end in zip(ends, (triple.subject, triple.object)):
                graph.add_node(node, label=end.name if end else "", type=end.type if end else None)
            graph.add_edge(
                *ends,
                key=triple.relation,
                relation=triple.relation,
                support=triple.support,
                sources=triple.sources,
                docs=list(triple.docs),
            )
        return graph

    def to_rdflib(self, base: str = "urn:relata:") -> rdflib.Graph:
        """The triples in RDF, by the IRIs of relata's own exports (docs/vocabulary.md). Needs the extra rdflib.

        With statements, speakers and quotes, of a whole knowledge base: KnowledgeBase.to_rdflib().
        """
        lib = _extra("rdflib")
        graph = lib.Graph()

        def named(kind: str, name: str) -> Any:
            return lib.URIRef(base + kind + "/" + _relata.percent_encoded(name))

        for triple in self.triples():
            if triple.subject is None or triple.object is None or not triple.support:
                continue
            subject = named("e", triple.subject.id) if triple.subject.id else named("p", triple.subject.name.lower())
            entity = triple.object.id
            graph.add(
                (
                    subject,
                    named("r", triple.relation),
                    named("e", entity) if entity else lib.Literal(triple.object.name),
                )
            )
            for end in (triple.subject, triple.object):
                if end.id:
                    graph.add((named("e", end.id), lib.RDFS.label, lib.Literal(end.name)))
        return graph


def _node(end: End | None, phrases: bool) -> str | None:
    if end is None:
        return None
    return end.id or (f"~{end.name.lower()}" if phrases else None)


_EXTRAS = {"pandas": "pandas", "pyarrow": "arrow", "networkx": "networkx", "rdflib": "rdflib"}


def _extra(package: str) -> Any:
    try:
        return importlib.import_module(package)
    except ImportError as error:
        raise MissingExtra(f"{package} is not installed: pip install 'relata[{_EXTRAS[package]}]'") from error
