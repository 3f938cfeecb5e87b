"""Picture: a drawing of a knowledge base, or of a part of it."""

from collections.abc import Sequence
from os import PathLike, fspath
from pathlib import Path

from ._errors import UsageError


class Picture:
    """An SVG drawing; a notebook shows it. notes: what there is to say of it, in words."""

    def __init__(self, svg: str, notes: Sequence[str] = ()) -> None:
        self.svg = svg
        self.notes = list(notes)

    def _repr_svg_(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return f"<Picture of {len(self.svg)} bytes of SVG>"

    def save(self, path: str | PathLike[str]) -> None:
        """Writes it as .svg; KnowledgeBase.export(path, ..) writes PNG and DOT of the same."""
        if Path(fspath(path)).suffix != ".svg":
            raise UsageError(f"{fspath(path)}: a picture is saved as .svg; export() writes .png and .dot")
        Path(path).write_text(self.svg, encoding="utf-8")
