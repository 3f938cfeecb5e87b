"""What goes wrong, as one family of exceptions below Error."""

import re


class Error(Exception):
    """What failed, on what, and what to try."""

    def __init__(self, message: str) -> None:
        # --min-support 2 of the command is min_support= here.
        super().__init__(re.sub(r"--([a-z][a-z-]+)", lambda m: m[1].replace("-", "_") + "=", message))


class UsageError(Error, ValueError):
    """A request that makes no sense, whatever is stored: an unknown format, a date that is none."""


class QueryError(Error, ValueError):
    """A pattern or name that cannot be understood, or a name of several things none of which stands out."""


class NothingFound(Error, LookupError):
    """What is asked for is not there."""


class UnknownName(NothingFound):
    """A name that nothing in the knowledge base has.

    name: the name; nearest: names that there are, the nearest first.
    """

    def __init__(self, message: str, name: str = "", nearest: "list[str] | tuple[str, ...]" = ()) -> None:
        super().__init__(message)
        self.name = name
        self.nearest = list(nearest)


class InputError(Error, ValueError):
    """A document, file or dictionary that is refused.

    document: its id or path; reason: what is wrong, and where.
    """

    def __init__(self, message: str, document: str = "", reason: str = "") -> None:
        super().__init__(message)
        self.document = document
        self.reason = reason


class StoreError(Error):
    """A knowledge base that cannot be read or written."""


class Missing(StoreError, FileNotFoundError):
    """There is no knowledge base."""


class Busy(StoreError):
    """Another process, or another object of this one, is writing the knowledge base."""


class Damaged(StoreError):
    """What is stored is not what was written."""


class FormatVersionError(Error):
    """A knowledge base or weight file of another release."""


class ModelError(Error):
    """A weight file that is missing, altered or of another version."""


class CorrectionError(Error, ValueError):
    """A correction that makes no sense, contradicts an earlier one, or has nothing to undo."""


class ExportError(Error, OSError):
    """An output that could not be written or drawn."""


class MissingExtra(Error, ImportError):
    """A package that only some methods need is not installed."""
