"""Files that are broken in one way each: what a disk, a crawl, a mail server or somebody with bad intentions leaves.

Each function gives (bytes, codes that are read all the same); what is refused has to be named with a reason.
"""
import gzip
import io
import json
import tarfile
import zipfile
import zlib

import good


def bad_utf8(take):
    content = take().text.encode()
    return content[:80] + b'\xe2\x82 \xff\xfe\xc0 \xe2\x82\xac' + content[80:], []


def with_nul(take):
    content = take().text.encode()
    return content[:60] + b'\0' + content[60:], []


def too_long(take):
    return (take().text * 40000).encode()[:17 << 20], []


def german(take):
    take()
    return ('Die Regierung hat am Montag beschlossen, dass die Brücke über den Fluss wieder geöffnet wird, nachdem die Arbeiter '
            'ihren Streik beendet hatten und der Hafen von neuem Schiffe aufnehmen konnte.\n').encode(), []


def one_bad_line(take):
    first, second, third = take(), take(), take()
    lines = [json.dumps(good.record(article)).encode() for article in (first, second, third)]
    return lines[0] + b'\n' + lines[1][:-9] + b'\n' + lines[2] + b'\n', [first.code, third.code]


def no_text(take):
    article = take()
    return b'{"title":"Nothing here","body_count":3}\n' + json.dumps(good.record(article)).encode() + b'\n', [article.code]


def text_is_list(take):
    take()
    return b'{"text":["a","b"]}\n', []


def cut_gzip(take):
    content = good.gz(take)
    return content[:len(content) // 2], None  # what stands before the cut may be read


def damaged_gzip(take):
    content = bytearray(good.gz(take))
    content[len(content) // 2] ^= 0x5a
    content[len(content) // 2 + 1] ^= 0xff
    return bytes(content), []


def cut_zip(take):
    content = good.zipped([('a.txt', good.text(take)), ('b.html', good.html(take))])
    return content[:200], []


def encrypted_zip(take):
    content = bytearray(good.zipped([('a.txt', good.text(take))]))
    content[6] |= 1  # the flag of the local header, and that of the directory
    content[content.rfind(b'PK\x01\x02') + 8] |= 1
    return bytes(content), []


def zip_bomb(take):
    take()
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('bomb.txt', b' ' * (200 << 20))
    return out.getvalue(), []


def too_deep(take):
    content = good.text(take)
    for depth in range(12):
        content = good.zipped([('inner.txt' if depth == 0 else 'inner.zip', content)])
    return content, []


def cut_tar(take):
    article = take()
    content = good.tar(lambda: article, kinds=(('one.txt', good.text),)).rstrip(b'\0')
    padding = -len(content) % 512
    second = good.tar(take, kinds=(('two.txt', good.text),))
    return content + b'\0' * padding + second[:700], [article.code]


def tar_with_links(take):
    article = take()
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w') as archive:
        link = tarfile.TarInfo('link.txt')
        link.type, link.linkname = tarfile.SYMTYPE, '/etc/passwd'
        archive.addfile(link)
        entry = tarfile.TarInfo('good.txt')
        entry.size = len(article.text)
        archive.addfile(entry, io.BytesIO(article.text.encode()))
    return out.getvalue(), [article.code]


def no_pdf(take):
    take()
    return b'%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n', []


def empty_pdf(take):
    class Nothing:
        paragraphs = []
    take()
    return good.pdf(lambda: Nothing), []


def docx_without_document(take):
    take()
    return good.zipped([('[Content_Types].xml', '<Types/>'), ('word/other.xml', '<a/>')]), []


def docx_broken(take):
    take()
    return good.docx_of('<w:document %s><w:body><w:p><w:r><w:t>Cut' % good.W), []


def epub_without_book(take):
    take()
    return good.zipped([('mimetype', 'application/epub+zip')], stored_first=True), []


def deep_html(take):
    take()
    return b'<html><body>' + b'<div>' * 10000 + b'deep', []


def cut_warc(take):
    first = take()
    content = good.response(lambda: first)
    second = good.response(take)
    return content + second[:120], [first.code]


def damaged_warc(take):
    """Three packed records, of which the middle one is damaged: reading goes on at the third."""
    first, third = take(), take()
    middle = bytearray(gzip.compress(good.response(take)))
    for place in range(len(middle) // 2, len(middle) // 2 + 20):
        middle[place] ^= 0xa5
    return gzip.compress(good.response(lambda: first)) + bytes(middle) + gzip.compress(good.response(lambda: third)), [first.code, third.code]


def unknown(take):
    return take().text.encode(), []


def csv_without_text(take):
    take()
    return b'number,colour\n1,red\n2,blue\n', []


def cut_json(take):
    content = good.json_array(take)
    return content[:len(content) - 30], None  # what stands before the cut may be read


def bits_of_zlib(take):
    return zlib.compress(take().text.encode()), []


WAYS = {
    'bad.txt': bad_utf8, 'nul.txt': with_nul, 'long.txt': too_long, 'german.txt': german, 'line.jsonl': one_bad_line, 'without.jsonl': no_text,
    'list.jsonl': text_is_list, 'cut.txt.gz': cut_gzip, 'damaged.txt.gz': damaged_gzip, 'cut.zip': cut_zip, 'secret.zip': encrypted_zip,
    'bomb.zip': zip_bomb, 'deep.zip': too_deep, 'cut.tar': cut_tar, 'links.tar': tar_with_links, 'no.pdf': no_pdf, 'empty.pdf': empty_pdf,
    'none.docx': docx_without_document, 'broken.docx': docx_broken, 'none.epub': epub_without_book, 'deep.html': deep_html, 'cut.warc': cut_warc,
    'damaged.warc.gz': damaged_warc, 'unknown.xyz': unknown, 'without.csv': csv_without_text, 'cut.json': cut_json, 'packed.txt': bits_of_zlib,
}
