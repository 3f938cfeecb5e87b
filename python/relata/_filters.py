"""The filters that questions, pictures and exports share, by the names of the command's options."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict

Words = str | Iterable[str]


class Filters(TypedDict, total=False):
    """Which statements count.

    since, until: days of the event, else of the document, both inclusive; doc, source, type, modality: one or several;
    min_confidence: 0 to 1; attributed_to: who says so; polarity: "+", "-" or "any"; explicit: no implied relations;
    named: no phrases that only act for an entity; all: also what is denied, planned, feared or rejected.
    """

    since: str | date | None
    until: str | date | None
    doc: Words | None
    source: Words | None
    type: Words | None
    min_confidence: float | None
    min_support: int | None
    min_sources: int | None
    attributed_to: str | None
    modality: Words | None
    polarity: str | None
    explicit: bool
    named: bool
    all: bool
