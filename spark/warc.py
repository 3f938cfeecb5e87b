"""Articles of web archives: WARC 1.0 and 1.1 (ISO 28500), whose pages are HTML, and WET, whose records are their text.

Spark splits archives at "WARC/1.", unpacks .gz and hands the pieces over in order: records() puts them together again, which
takes no more memory than a record.
"""
import gzip
import json
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


def charset_of(content_type, body):
    """The name of the charset that the header tells, else the page; UTF-8 where neither does."""
    for words in (content_type, body[:2048].decode('latin-1')):
        at = words.lower().find('charset=')
        if at >= 0:
            name = words[at + 8:].lstrip('"\' ')
            end = next((i for i, c in enumerate(name) if not (c.isalnum() or c in '-_')), len(name))
            return name[:end]
    return 'utf-8'


def as_utf8(body, charset):
    """Bytes that are UTF-8 stay; others are read by their charset, and by what browsers take where it is none."""
    try:
        body.decode('utf-8')
        return body
    except UnicodeError:
        pass
    try:
        return body.decode(charset, 'replace').encode('utf-8')
    except (LookupError, UnicodeError):
        return body.decode('windows-1252', 'replace').encode('utf-8')


def page_of(content):
    """The HTML of an HTTP response, as UTF-8; None for what is none."""
    head, body = split_at_blank_line(content)
    status, _, rest = head.partition(b'\n')
    if b' 200' not in status:
        return None
    headers = headers_of(rest)
    content_type = headers.get('content-type', '')
    if 'html' not in content_type.lower():
        return None
    if 'chunked' in headers.get('transfer-encoding', '').lower():
        body = dechunked(body)
    try:
        if 'gzip' in headers.get('content-encoding', '').lower() and body[:2] == b'\x1f\x8b':
            body = gzip.decompress(body)
    except (OSError, EOFError, zlib.error):
        return None
    return as_utf8(body, charset_of(content_type, body))


def file_lines(pieces, origin):
    """Lines for relata of all articles of an archive. Ids are those of the records (urn:uuid:..): an address may be there
    several times."""
    for headers, content in records(pieces):
        kind, url = headers.get('warc-type'), headers.get('warc-target-uri', '').strip('<>')
        name = headers.get('warc-record-id', '').strip('<>') or url or origin
        if kind not in ('conversion', 'response', 'resource'):
            continue
        if content is None:  # relata refuses it by this name
            yield file_line(name, b'{ the archive ends within this record', origin=origin, format='jsonl')
        elif kind == 'conversion':
            text = json.dumps({'id': name, 'url': url or None, 'crawled': headers.get('warc-date'),
                               'text': as_utf8(content, 'utf-8').decode('utf-8').replace('\0', ' ')})
            yield file_line(name, text.encode('ascii'), origin=origin, format='jsonl')
        else:
            if kind == 'resource' and 'html' in headers.get('content-type', '').lower():
                page = as_utf8(content, charset_of(headers['content-type'], content))
            else:
                page = page_of(content) if kind == 'response' else None
            if page is not None:
                yield file_line(name, page, origin=origin, format='html', url=url or None)
