"""Articles of web archives: WARC 1.0 and 1.1 (ISO 28500), whose pages are HTML, and WET, whose records are their text.

Spark splits archives at "WARC/1.", unpacks .gz and hands the pieces over in order: records() puts them together again, which
takes no more memory than a record.
"""
import zlib

from reader import file_line

MARK = b'WARC/1.'
END = b'\r\n'


def headers_of(block):
    """{b'warc-type': 'response', ..} of a block of header lines without its first line; a folded line goes on."""
    headers, last = {}, None
    for line in block.split(b'\n'):
        line = line.rstrip(b'\r')
        if line[:1] in b' \t' and last and line.strip():
            headers[last] += ' ' + line.strip().decode('utf-8', 'replace')
        elif b':' in line:
            name, value = line.split(b':', 1)
            last = name.strip().lower().decode('latin-1')
            headers[last] = value.strip().decode('utf-8', 'replace')
    return headers


def split_at_blank_line(content):
    for mark in (b'\r\n\r\n', b'\n\n'):
        at = content.find(mark)
        if at >= 0:
            return content[:at], content[at + len(mark):]
    return content, b''


def records(pieces):
    """(headers, content) of each record; content is None where the archive ends within it."""
    pending = None  # of a record whose content holds the mark itself

    def take(piece):
        head, content = split_at_blank_line(piece)
        headers = headers_of(head.split(b'\n', 1)[1] if b'\n' in head else b'')
        length = headers.get('content-length', '')
        return headers, content, int(length) if length.isdigit() else None

    for piece in pieces:
        if pending is not None:
            headers, content, length = pending
            content += MARK + piece
        else:
            headers, content, length = take(piece)
            if 'warc-type' not in headers:
                continue  # before the first record, or the rest of one that began in another split
        if length is not None and len(content) < length:
            pending = headers, content, length
            continue
        pending = None
        yield headers, content if length is None else content[:length]
    if pending is not None:
        yield pending[0], None


def dechunked(body):
    """The body of a message in chunks (RFC 9112, 7.1); as it is where it is none."""
    result, rest = b'', body
    while True:
        size, mark, rest = rest.partition(END)
        try:
            length = int(size.split(b';')[0], 16)
        except ValueError:
            return body
        if not mark or length == 0:
            return result
        result, rest = result + rest[:length], rest[length + 2:]


def media_type(content_type):
    """('text/html', 'latin-1') of the value of a Content-Type; the charset is None where it tells none."""
    kind, *parameters = [part.strip() for part in content_type.lower().split(';')]
    for parameter in parameters:
        if parameter.startswith('charset='):
            return kind, parameter[8:].strip('"\' ') or None
    return kind, None


FORMATS = {'text/html': 'html', 'application/xhtml+xml': 'html', 'text/plain': 'text'}


class Packed(Exception):
    """A body that cannot be unpacked, and why."""


def unpacked(body, coding, cut):
    """The body as it was before it was sent; as it is where it is not packed, as some archives keep it. Of one that the
    crawler has `cut`, what is there."""
    if coding in ('', 'identity') or body.lstrip()[:1] == b'<':
        return body
    if coding not in ('gzip', 'x-gzip', 'deflate'):
        raise Packed('packed by %s, for which there is no reader' % coding)
    if coding != 'deflate' and body[:3] != b'\x1f\x8b\x08':
        return body
    is_zlib = len(body) > 1 and body[0] & 15 == 8 and (body[0] * 256 + body[1]) % 31 == 0
    window = 31 if coding != 'deflate' else 15 if is_zlib else -15
    stream, result = zlib.decompressobj(window), b''
    try:
        result = stream.decompress(body)
        while stream.eof and stream.unused_data[:3] == b'\x1f\x8b\x08':
            rest, stream = stream.unused_data, zlib.decompressobj(window)
            result += stream.decompress(rest)
    except zlib.error as error:
        if not cut:
            raise Packed('damaged %s: %s' % (coding, error)) from error
    if not stream.eof and not cut:
        raise Packed('damaged %s: it is cut short' % coding)
    return result


def page_of(content, cut):
    """(format, charset, bytes) of an HTTP response that is a page or a text; None for what is none."""
    head, body = split_at_blank_line(content)
    status, _, rest = head.partition(b'\n')
    if not status.startswith(b'HTTP/') or status.split()[1:2] != [b'200']:
        return None
    headers = headers_of(rest)
    kind, charset = media_type(headers.get('content-type', ''))
    if kind not in FORMATS:
        return None
    if 'chunked' in headers.get('transfer-encoding', '').lower():
        body = dechunked(body)
    for coding in reversed(headers.get('content-encoding', '').lower().split(',')):
        body = unpacked(body, coding.strip(), cut)
    return FORMATS[kind], charset, body


def file_lines(pieces, origin):
    """Lines for relata of all articles of an archive, as its own reader of archives takes them. Ids are those of the
    records (urn:uuid:..): an address may be there several times."""
    for headers, content in records(pieces):
        kind, url = headers.get('warc-type'), headers.get('warc-target-uri', '').strip('<>')
        name = headers.get('warc-record-id', '').strip('<>') or url or origin
        if kind not in ('conversion', 'response', 'resource'):
            continue
        if content is None:
            yield file_line(name, b'', origin=origin, refused='the archive ends within this record')
            continue
        cut = headers.get('warc-truncated')
        try:
            if kind == 'response':
                page = page_of(content, bool(cut))
            else:
                media, charset = media_type(headers.get('content-type', ''))
                if kind == 'conversion':
                    page = 'text', charset, content.replace(b'\0', b' ')
                else:
                    page = (FORMATS[media], charset, content) if media in FORMATS else None
        except Packed as error:
            yield file_line(name, b'', origin=origin, refused=str(error))
            continue
        if page is not None:
            yield file_line(name, page[2], origin=origin, format=page[0], url=url or None, charset=page[1],
                            crawled=headers.get('warc-date'), truncated=cut)
