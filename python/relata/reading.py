"""extract() and records(): what documents say, without a knowledge base."""

from __future__ import annotations

import atexit
import json
import math
import os
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from datetime import date
from typing import Any, NamedTuple

from . import _relata
from ._errors import UsageError

Text = str | bytes | Mapping[str, Any]
Texts = Text | Iterable[Text]
Files = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
OnReject = Callable[[str, str], object]


class Refusal(NamedTuple):
    """A document or file that was not taken."""

    document: str
    reason: str


def extract(
    texts: Texts = (),
    *,
    files: Files = (),
    threads: int = 1,
    view: str = "nary",
    explicit: bool = False,
    input_format: str | None = None,
    given: str | None = None,
    date: str | date | None = None,
    any_language: bool = False,
    model: str | os.PathLike[str] | None = None,
    on_reject: OnReject | None = None,
) -> Extraction:
    """The statements of documents, one record (a dict, as `relata extract` prints it) after the other.

    texts: a text (str, UTF-8 bytes), a record ({"text": .., "id": .., "date": .., "title": .., "source": ..}), or any
    number of them, which are taken one by one as statements are asked for. A text without an id is called by its
    words, so that the same text is the same document, and is read once.
    files: paths of files and folders, read before the texts as the command reads them.
    view: "nary", "binary" or "minimal"; explicit: without implied relations (titles, possessives).
    date: of documents that bring none. given: of CoNLL-U (input_format="conllu") what is taken as it stands: "tokens",
    "trees" or "all", which needs no weights. model: a weight file in the place of the package's own.

    A document that is refused (not English, too large, no text) raises InputError when the statements of all before it
    have been handed out, and nothing behind it is read. With on_reject, a function of its id and the reason, that is
    called instead and the rest is read; it may be called some documents ahead.

    Statements come in the order of documents, and within one in that of the text. Threads work ahead while statements
    are used; close() or the end of a `with` block stops them.

    >>> for s in relata.extract("Rebels captured the port of Varesh on Sunday."):
    ...     print(s["subject"]["mention"], "|", s["relation"]["lemma"], "|", s["object"]["mention"])
    Rebels | capture | the port of Varesh
    Varesh | be | port
    """
    request = dict(
        view=view,
        explicit=explicit,
        files=files_of(files),
        input_format=input_format,
        given=given,
        date=date,
        any_language=any_language,
        model=model,
    )
    session = _relata.extract(request, has_texts(texts), threads_of(threads), on_reject is None)
    return Extraction(session, texts, on_reject)


def records(
    texts: Texts = (),
    *,
    files: Files = (),
    threads: int = 1,
    input_format: str | None = None,
    given: str | None = None,
    date: str | date | None = None,
    any_language: bool = False,
    model: str | os.PathLike[str] | None = None,
    on_reject: OnReject | None = None,
) -> Iterator[str]:
    """Whole extracted documents, a line of JSON each, as `relata extract --records` writes them and build() takes them
    from files in any order, without weights: for reading on many machines. Arguments as those of extract().

    >>> [line[:12] for line in relata.records("Rebels captured the port.")]
    ['{"record":1,']
    """
    request = dict(
        files=files_of(files), input_format=input_format, given=given, date=date, any_language=any_language, model=model
    )
    session = _relata.records(request, has_texts(texts), threads_of(threads), on_reject is None)
    return Results(session, texts, on_reject)


class Extraction(Iterator[dict[str, Any]]):
    """The statements of extract(), while they are made."""

    def __init__(self, session: _relata.Session, texts: Texts, on_reject: OnReject | None) -> None:
        self._documents = Results(session, texts, on_reject)
        self._statements: Iterator[dict[str, Any]] = iter(())

    def __iter__(self) -> Extraction:
        return self

    def __next__(self) -> dict[str, Any]:
        while True:
            for statement in self._statements:
                return statement
            self._statements = iter(json.loads(next(self._documents)))

    def close(self) -> None:
        """Ends the work; there are no more statements."""
        self._statements = iter(())
        self._documents.close()

    def __enter__(self) -> Extraction:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


# Those at work, which have to end before the interpreter does.
_sessions: weakref.WeakSet[_relata.Session] = weakref.WeakSet()


@atexit.register
def _close_all() -> None:
    for session in list(_sessions):
        session.close()


class Results(Iterator[str]):
    """Hands texts to a session as it asks for them, and its results on, in order. close() ends it."""

    def __init__(
        self,
        session: _relata.Session,
        texts: Texts,
        on_reject: OnReject | None,
        on_note: Callable[[str], object] | None = None,
    ) -> None:
        self._session = session
        self._texts = iter(_inputs_of(texts))
        self._on_reject = on_reject
        self._on_note = on_note
        _sessions.add(session)

    def __iter__(self) -> Results:
        return self

    def __next__(self) -> str:
        try:
            return self._next()
        except BaseException:
            self.close()
            raise

    def _next(self) -> str:
        while True:
            kind, text, reason = self._session.next()
            if kind == "result":
                return text
            if kind == "over":
                raise StopIteration
            if kind == "input":
                self._give()
            elif kind == "refused" and self._on_reject:
                self._on_reject(text, reason)
            elif kind == "note" and self._on_note:
                self._on_note(text)

    def _give(self) -> None:
        text = next(self._texts, None)
        if text is None:
            self._session.end()
        else:
            self._session.give(*text)

    def close(self) -> None:
        self._session.close()

    def __del__(self) -> None:
        self.close()


def has_texts(texts: Texts) -> bool:
    """Whether there may be some."""
    return isinstance(texts, (str, bytes)) or not isinstance(texts, Sized) or len(texts) > 0


def _inputs_of(texts: Texts) -> Iterator[tuple[bytes, str | None, str]]:
    """Bytes; of records their format and how they are called."""
    if isinstance(texts, (str, bytes, Mapping)) or hasattr(texts, "__fspath__"):
        texts = (texts,)  # type: ignore[assignment]
    for text in texts:
        if isinstance(text, str):
            _require_text(text)
            # What is no text is refused where its bytes are read, by name.
            yield text.encode("utf-8", "surrogatepass"), None, ""
        elif isinstance(text, bytes):
            yield text, None, ""
        elif isinstance(text, Mapping):
            yield _record_of(text), "jsonl", str(text.get("id") or "")
        elif hasattr(text, "__fspath__"):
            raise UsageError(f"{os.fspath(text)} is a path, not a text: files= reads it")
        else:
            raise TypeError(f"a document is a str, UTF-8 bytes or a mapping with 'text', not {type(text).__name__}")


def _require_text(text: str) -> None:
    """Refuses the name of a file, which is hardly ever meant to be read as a text."""
    if 0 < len(text) < 1024 and not any(c.isspace() or c == "\0" for c in text) and os.path.exists(text):
        raise UsageError(f"{text!r} is the name of a file, not a text: files={text!r} reads it")


def _record_of(record: Mapping[str, Any]) -> bytes:
    plain = {key: None if isinstance(value, float) and math.isnan(value) else value for key, value in record.items()}
    return json.dumps(plain, ensure_ascii=False, default=_plain).encode("utf-8", "surrogatepass")


def _plain(value: Any) -> str:
    """Dates and times as ISO 8601, all else as it is printed."""
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)


def files_of(files: Files) -> list[str]:
    """The paths of one or several."""
    return [os.fspath(files)] if isinstance(files, (str, os.PathLike)) else [os.fspath(file) for file in files]


def threads_of(threads: int) -> int:
    """How many are to work."""
    if threads < 1:
        raise UsageError(f"threads={threads}: at least one has to work")
    return min(threads, 1024)
