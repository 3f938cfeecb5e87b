"""Files of every kind that relata reads, as people have them: bytes of one file, made of articles."""
import bz2
import csv
import email.message
import email.utils
import gzip
import io
import json
import lzma
import subprocess
import tarfile
import zipfile
from xml.sax.saxutils import escape


def text(take):
    return take().text.encode()


def latin_text(take):
    return ('A caf\xe9 in the old town stayed open, said Andr\xe9.\n\n' + take().text).encode('windows-1252')


def wide_text(take):
    return ('\ufeff' + take().text).encode('utf-16-le')


def record(article):
    return {'date': article.date, 'title': article.title, 'author': article.author, 'text': article.text}


def jsonl(take):
    return b''.join(json.dumps(record(take())).encode() + b'\n' for _ in range(3))


def json_array(take):
    return json.dumps({'articles': [record(take()) for _ in range(3)]}, indent=1).encode()


def table(take, delimiter):
    out = io.StringIO()
    rows = csv.writer(out, delimiter=delimiter)
    rows.writerow(['title', 'date', 'text'])
    for _ in range(3):
        article = take()
        rows.writerow([article.title, article.date, article.text])
    return out.getvalue().encode()


def commas(take):
    return table(take, ',')


def latin_commas(take):
    return ('title,text\n' + ''.join('Caf\xe9,"Andr\xe9 of the caf\xe9 said so. %s"\n' % take().text for _ in range(2))).encode('windows-1252')


def wide_tabs(take):
    return ('\ufeff' + table(take, '\t').decode()).encode('utf-16-le')


def tabs(take):
    return table(take, '\t')


def page(article):
    return ('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s - The Daily Example</title>'
            '<meta property="article:published_time" content="%sT08:00:00Z"></head><body><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul>'
            '</nav><article><h1>%s</h1>%s</article><footer>All rights reserved</footer></body></html>' %
            (article.title, article.date, article.title, ''.join('<p>%s</p>' % escape(p) for p in article.paragraphs)))


def html(take):
    return page(take()).encode()


def markdown(take):
    article = take()
    return ('---\ntitle: %s\ndate: %s\n---\n\n# %s\n\n%s' % (article.title, article.date, article.title, article.text)).encode()


def message(article, attachment=None):
    mail = email.message.EmailMessage()
    mail['From'] = '%s <writer@example.org>' % article.author
    mail['To'] = 'desk@example.org'
    mail['Date'] = email.utils.format_datetime(email.utils.parsedate_to_datetime('Mon, 1 Jan 2024 10:00:00 +0000'))
    mail['Subject'] = article.title
    mail['Message-ID'] = '<%s@example.org>' % article.code
    mail.set_content(article.text + '\n-- \nThe desk\n')
    mail.add_alternative(page(article), subtype='html')
    if attachment:
        mail.add_attachment(attachment.text.encode(), maintype='text', subtype='plain', filename=attachment.code + '.txt')
    return mail.as_bytes()


def eml(take):
    return message(take())


def eml_with_attachment(take):
    return message(take(), take())


def mbox(take):
    return b''.join(b'From writer@example.org Mon Jan  1 10:00:00 2024\n' + message(take()) + b'\n' for _ in range(3))


def srt(take):
    cues = take().text.replace('\n\n', ' ').split('. ')
    return ''.join('%d\n00:00:%02d,000 --> 00:00:%02d,500\n%s%s\n\n' % (i + 1, i, i, cue.strip(), '' if cue.endswith('.\n') else '.')
                   for i, cue in enumerate(cues)).encode()


def vtt(take):
    return b'WEBVTT\n\n' + srt(take).replace(b',000 -->', b'.000 -->').replace(b',500\n', b'.500\n')


def zipped(files, stored_first=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(files):
            archive.writestr(name, content, zipfile.ZIP_STORED if stored_first and number == 0 else None)
    return out.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_of(body):
    return zipped([('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
                   ('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
                    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
                   ('word/document.xml', body)])


def docx(take):
    return docx_of('<w:document %s><w:body>%s</w:body></w:document>' % (
        W, ''.join('<w:p><w:r><w:t>%s</w:t></w:r></w:p>' % escape(p) for p in take().paragraphs)))


def odt(take):
    return zipped([('mimetype', 'application/vnd.oasis.opendocument.text'),
                   ('content.xml', '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
                    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>%s</office:text></office:body></office:document-content>'
                    % ''.join('<text:p>%s</text:p>' % escape(p) for p in take().paragraphs))], stored_first=True)


def epub(take):
    article = take()
    chapter = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title></head><body><h1>%s</h1>%s</body></html>' % (
        article.title, article.title, ''.join('<p>%s</p>' % escape(p) for p in article.paragraphs))
    return zipped([('mimetype', 'application/epub+zip'),
                   ('META-INF/container.xml', '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
                    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'),
                   ('book.opf', '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
                    '<dc:title>%s</dc:title></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>'
                    '<spine><itemref idref="c"/></spine></package>' % article.title), ('c.xhtml', chapter)], stored_first=True)


def wrapped(paragraph, width=80):
    line, lines = '', []
    for word in paragraph.split():
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = ''
        line += (' ' if line else '') + word
    return lines + [line]


def pdf(take):
    signs = str.maketrans({'(': '\\(', ')': '\\)', '\\': '\\\\'})
    content, y = 'BT /F1 10 Tf 14 TL 60 760 Td\n', 0
    for paragraph in take().paragraphs:
        for line in wrapped(paragraph):
            content += '(%s) Tj T*\n' % line.translate(signs)
        content += 'T*\n'
    content = (content + 'ET').encode('latin-1')
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
               b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
               b'<< /Length %d >>\nstream\n%s\nendstream' % (len(content), content), b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
    out, places = b'%PDF-1.4\n', []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % place for place in places)
    return out + b'trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, start)


def warc_record(kind, uri, content_type, content, code):
    head = ('WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-02-03T04:05:06Z\r\n'
            'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012x>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n' % (
                kind, uri, int(code[2:]), content_type, len(content)))
    return head.encode() + content + b'\r\n\r\n'


def response(take):
    article = take()
    body = page(article).encode()
    answer = b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n' % len(body) + body
    return warc_record('response', 'https://news.example/%s' % article.code, 'application/http; msgtype=response', answer, article.code)


def warc(take):
    return b''.join(response(take) for _ in range(3))


def packed_warc(take):
    return b''.join(gzip.compress(response(take)) for _ in range(3))


def wet(take):
    records = []
    for _ in range(3):
        article = take()
        records.append(warc_record('conversion', 'https://news.example/%s' % article.code, 'text/plain', article.text.encode(), article.code))
    return gzip.compress(b''.join(records))


def gz(take):
    return gzip.compress(text(take))


def gz_members(take):
    return gzip.compress(jsonl(take)) + gzip.compress(json.dumps(record(take())).encode() + b'\n')


def bz(take):
    return bz2.compress(text(take))


def xz(take):
    return lzma.compress(html(take))


def zst(take):
    return subprocess.run(['zstd', '-q', '-c'], input=text(take), stdout=subprocess.PIPE, check=True).stdout


def tar(take, mode='w', kinds=None):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, make in kinds or (('one.txt', text), ('deep/two.html', html), ('three.jsonl', jsonl)):
            content = make(take)
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def tar_gz(take):
    return tar(take, 'w:gz')


def tar_xz(take):
    return tar(take, 'w:xz')


def zip_file(take):
    return zipped([('a/one.txt', text(take)), ('a/two.eml', eml(take)), ('three.csv', commas(take))])


def nested(take):
    """Text in gzip in zip in tar in gzip in zip: five deep."""
    inner = zipped([('inner.txt.gz', gz(take)), ('page.html', html(take))])
    return zipped([('middle.tar.gz', tar(take, 'w:gz', (('in/inner.zip', lambda _: inner), ('beside.txt', text))))])


KINDS = {
    'txt': text, 'latin.txt': latin_text, 'wide.txt': wide_text, 'jsonl': jsonl, 'json': json_array, 'csv': commas, 'tsv': tabs, 'latin.csv': latin_commas, 'wide.tsv': wide_tabs, 'html': html,
    'md': markdown, 'eml': eml, 'with.eml': eml_with_attachment, 'mbox': mbox, 'srt': srt, 'vtt': vtt, 'docx': docx, 'odt': odt, 'epub': epub, 'pdf': pdf,
    'warc': warc, 'warc.gz': packed_warc, 'wet.gz': wet, 'txt.gz': gz, 'members.jsonl.gz': gz_members, 'txt.bz2': bz, 'html.xz': xz, 'txt.zst': zst,
    'tar': tar, 'tar.gz': tar_gz, 'tar.xz': tar_xz, 'zip': zip_file, 'nested.zip': nested,
}
