#!/usr/bin/env python3
"""What spark/ does without Spark: one process fed and read at once, and web archives taken apart."""
import gzip
import os
import sys
import tempfile
import unittest
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'spark'))
import reader  # noqa: E402
import warc  # noqa: E402


def answers(script, lines, **more):
    """What `sh -c script` answers to these lines."""
    return list(reader.answers(['-c', script], lines, '/bin/sh', **more))


class Process(unittest.TestCase):
    def test_more_than_pipes_hold_goes_through_both_ways(self):
        lines = [b'%d ' % i + b'x' * 100000 for i in range(200)]
        self.assertEqual(answers('cat', lines), lines)

    def test_none_is_started_for_nothing(self):
        self.assertEqual(answers('exit 7', []), [])

    def test_one_that_dies_fails_in_words(self):
        with self.assertRaisesRegex(reader.ReaderFailed, 'was ended by signal 9 after 1 documents of .* Spark tries'):
            answers('read line; echo "$line"; kill -9 $$', [b'a'] * 100000)
        with self.assertRaisesRegex(reader.ReaderFailed, 'ended with status 2 after 0 documents .*: out of memory'):
            answers('echo out of memory >&2; exit 2', [b'a'])
        with self.assertRaisesRegex(reader.ReaderFailed, 'cannot be started'):
            list(reader.answers([], [b'a'], '/no/such/program'))

    def test_one_that_leaves_before_its_input_ends_fails(self):
        with self.assertRaises(reader.ReaderFailed):
            answers('exit 0', [b'a' * 1000] * 1000)

    def test_half_a_line_is_no_answer(self):
        with self.assertRaises(reader.ReaderFailed):
            answers('cat >/dev/null; printf half; exit 1', [b'a'])

    def test_what_fails_to_give_the_lines_fails_all(self):
        def lines():
            yield b'a'
            raise ValueError('the disk is gone')
        with self.assertRaisesRegex(ValueError, 'the disk is gone'):
            answers('cat', lines())

    def test_is_ended_when_nobody_wants_more(self):
        with tempfile.NamedTemporaryFile() as file:
            taken = reader.answers(['-c', 'echo $$ >%s; yes' % file.name], [b'a'], '/bin/sh')
            self.assertEqual(next(taken), b'y')
            taken.close()
            with self.assertRaises(ProcessLookupError):
                os.kill(int(file.read()), 0)

    def test_words_come_behind_answers_where_they_are_asked_for(self):
        self.assertEqual(answers('cat; echo refused >&2; exit 3', [b'a'], accepted=(0, 3), words_too=True), [b'a', b'refused'])


class Lines(unittest.TestCase):
    def test_bytes_that_are_no_text_go_in_base64(self):
        self.assertEqual(reader.file_line('a', 'é'.encode(), line=None), '{"name": "a", "text": "é"}'.encode())
        self.assertEqual(reader.file_line('a', b'\xff', line=2), b'{"name": "a", "line": 2, "base64": "/w=="}')
        self.assertIn(b'base64', reader.file_line('a', b'\x01' * 100000))

    def test_a_record_has_columns(self):
        record = (b'{"record":1,"extractor":"x","document":{"id":"a","date":"2024-03-09","text":"\xc3\xa9"},'
                  b'"sentences":[[0,2]],"statements":[{},{}]}')
        row = reader.row_of(record)
        self.assertEqual(len(row), len(reader.COLUMNS.split(',')))
        self.assertEqual(row[:3] + row[7:12], ('a', '2024-03-09', None, 'x', 2, 1, 2, None))
        refused = reader.row_of(b'{"record":1,"rejected":{"id":"b","reason":"why"}}')
        self.assertEqual((refused[0], refused[10], refused[11], len(refused)), ('b', 0, 'why', len(row)))


def record(kind, content, **headers):
    lines = ['WARC/1.0', 'WARC-Type: ' + kind, 'WARC-Record-ID: <urn:uuid:%d>' % len(content),
             'Content-Length: %d' % len(content)] + ['%s: %s' % (k.replace('_', '-'), v) for k, v in headers.items()]
    return '\r\n'.join(lines).encode() + b'\r\n\r\n' + content + b'\r\n\r\n'


def pieces_of(archive):
    return archive.split(warc.MARK)


def lines_of(archive):
    return list(warc.file_lines(pieces_of(archive), 'a.warc'))


class Archives(unittest.TestCase):
    def test_text_of_wet_is_a_document(self):
        archive = record('warcinfo', b'software: x') + record('conversion', 'Rebels left. é'.encode(),
                                                              WARC_Target_URI='https://a.example/', WARC_Date='2024-03-09T00:00:00Z')
        self.assertEqual(lines_of(archive), [reader.file_line(
            'urn:uuid:15', 'Rebels left. é'.encode(), origin='a.warc', format='text', url='https://a.example/',
            crawled='2024-03-09T00:00:00Z')])

    def test_pages_of_responses_go_as_they_are_with_the_charset_that_is_told(self):
        page = '<p>Müller left.'
        for body, header, charset in ((page.encode(), '', None), (page.encode('latin-1'), '; charset="ISO-8859-1"', 'iso-8859-1'),
                                      (page.encode('latin-1'), '; Charset=nonsense; x', 'nonsense')):
            http = b'HTTP/1.1 200 OK\r\nContent-Type: text/html' + header.encode() + b'\r\n\r\n' + body
            line, = lines_of(record('response', http, WARC_Target_URI='https://a.example/'))
            self.assertEqual(line, reader.file_line('urn:uuid:%d' % len(http), body, origin='a.warc', format='html',
                                                    url='https://a.example/', charset=charset))
        plain, = lines_of(record('response', b'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nRebels left.'))
        self.assertIn(b'"format": "text"', plain)

    def test_bodies_in_chunks_and_packed_are_unpacked(self):
        body = gzip.compress(b'<p>Rebels left.')
        chunks = b'%x\r\n' % 5 + body[:5] + b'\r\n' + b'%x;x=1\r\n' % (len(body) - 5) + body[5:] + b'\r\n0\r\n\r\n'
        http = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n'
        line, = lines_of(record('response', http + chunks))
        self.assertIn(b'<p>Rebels left.', line)
        head = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: %s\r\n\r\n'
        for coding, packed in ((b'deflate', zlib.compress(b'<p>Rebels left.')), (b'deflate', zlib.compress(b'<p>Rebels left.', wbits=-15)),
                               (b'br', b'<p>Rebels left.'), (b'gzip', body + body)):
            line, = lines_of(record('response', head % coding + packed))
            self.assertIn(b'<p>Rebels left.', line)
        for coding, packed, why in ((b'br', b'\x0b\x02', b'packed by br, for which there is no reader'),
                                    (b'gzip', body[:-3], b'damaged gzip: it is cut short')):
            line, = lines_of(record('response', head % coding + packed))
            self.assertIn(b'"refused": "' + why, line)

    def test_what_is_no_page_is_left_out(self):
        for http in (b'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>a', b'HTTP/1.1 200 OK\r\n\r\na',
                     b'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\na', b'', b'\xff'):
            self.assertEqual(lines_of(record('response', http)), [])
        self.assertEqual(lines_of(record('request', b'GET / HTTP/1.1\r\n\r\n')), [])

    def test_the_mark_within_a_record_does_not_end_it(self):
        text = b'It begins with WARC/1.0\r\nand WARC/1.1 goes on.'
        (headers, content), after = warc.records(pieces_of(record('conversion', text) + record('conversion', b'b')))
        self.assertEqual((headers['warc-type'], content, after[1]), ('conversion', text, b'b'))

    def test_an_archive_that_is_cut_says_so_and_never_fails(self):
        whole = record('conversion', b'Rebels left.') + record('conversion', b'They came back.')
        cut = lines_of(whole[:-10])
        self.assertEqual(len(cut), 2)
        self.assertIn(b'ends within this record', cut[1])
        for end in range(len(whole)):
            lines_of(whole[:end])


if __name__ == '__main__':
    unittest.main()
