"""relata reads news articles and builds a knowledge graph: who did what to whom, where, when, according to whom.

    import relata

    for statement in relata.extract("Rebels captured the port of Varesh on Sunday."):
        print(statement["relation"]["lemma"])
    with relata.open("news.kb", create=True) as kb:
        kb.build(files="articles/")
        print(kb.query("(?who)-[capture]->(?place)"))

All that goes wrong is a relata.Error. docs/python.md has more.
"""

from importlib.metadata import version as _version

from ._errors import (
    Busy,
    CorrectionError,
    Damaged,
    Error,
    ExportError,
    FormatVersionError,
    InputError,
    Missing,
    MissingExtra,
    ModelError,
    NothingFound,
    QueryError,
    StoreError,
    UnknownName,
    UsageError,
)
from ._filters import Filters
from .knowledge import Counts, KnowledgeBase, open
from .pictures import Picture
from .reading import Extraction, Refusal, extract, records
from .records import (
    Chain,
    Community,
    Correction,
    Difference,
    Document,
    DocumentPage,
    End,
    Entity,
    EntityPage,
    Event,
    Merge,
    Neighbour,
    Path,
    Ranked,
    Row,
    Statement,
    Step,
    Triple,
)
from .tables import Table

__version__ = _version("relata")

__all__ = [
    "Busy",
    "Chain",
    "Community",
    "Correction",
    "CorrectionError",
    "Counts",
    "Damaged",
    "Difference",
    "Document",
    "DocumentPage",
    "End",
    "Entity",
    "EntityPage",
    "Error",
    "Event",
    "ExportError",
    "Extraction",
    "Filters",
    "FormatVersionError",
    "InputError",
    "KnowledgeBase",
    "Merge",
    "Missing",
    "MissingExtra",
    "ModelError",
    "Neighbour",
    "NothingFound",
    "Path",
    "Picture",
    "QueryError",
    "Ranked",
    "Refusal",
    "Row",
    "Statement",
    "Step",
    "StoreError",
    "Table",
    "Triple",
    "UnknownName",
    "UsageError",
    "extract",
    "open",
    "records",
]
