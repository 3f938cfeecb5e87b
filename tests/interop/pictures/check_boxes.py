#!/usr/bin/env python3
"""check_boxes.py FILE.svg..: whether each word of a picture can be read: no two nodes overlap, nor words on edges, names
of groups or nodes with one another; words stay in their node; no font is smaller than 9 points at 100 %; at most 2.2 edges
a node; a text alternative is there. Widths of words are measured with Pillow in the font of the picture (DejaVu Sans).

--many-edges leaves out the count of edges. Prints a line for each file; exits 1 if something is wrong, saying what.
"""
import itertools
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

from PIL import ImageFont

SVG = '{http://www.w3.org/2000/svg}'
SMALLEST_FONT, EDGES_OF_A_NODE = 9, 2.2
SLACK = 0.75  # points: a pen's width
FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'


def width(text, size):
    return ImageFont.truetype(FONT, 100).getlength(text) * size / 100


def box_of_text(element):
    size = float(element.get('font-size'))
    x, y, wide = float(element.get('x')), float(element.get('y')), width(element.text or '', size)
    left = {'middle': x - wide / 2, 'end': x - wide}.get(element.get('text-anchor'), x)
    return left, y - 0.76 * size, left + wide, y + 0.2 * size


def around(boxes):
    boxes = list(boxes)
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))


def box_of_shape(group):
    points = []
    for element in group.iter():
        if element.tag == SVG + 'ellipse':
            x, y, rx, ry = (float(element.get(key)) for key in ('cx', 'cy', 'rx', 'ry'))
            points += [(x - rx, y - ry), (x + rx, y + ry)]
        numbers = element.get('points') if element.tag in (SVG + 'polygon', SVG + 'polyline') else None
        if element.tag == SVG + 'path':
            numbers = element.get('d')
        if numbers:
            values = [float(n) for n in re.findall(r'-?[\d.]+', numbers)]
            points += list(zip(values[::2], values[1::2]))
    return around((x, y, x, y) for x, y in points)


def overlap(a, b):
    return (min(a[2], b[2]) - max(a[0], b[0]) > SLACK) and (min(a[3], b[3]) - max(a[1], b[1]) > SLACK)


class Picture:
    def __init__(self, path):
        self.root = ElementTree.parse(path).getroot()
        self.nodes, self.words, self.edges, self.fonts, self.spilt = {}, {}, 0, set(), []
        for group in self.root.iter(SVG + 'g'):
            kind = group.get('class')
            texts = list(group.iter(SVG + 'text')) if kind in ('node', 'edge', 'cluster') else []
            title = group.findtext(SVG + 'title')
            self.fonts |= {float(t.get('font-size')) for t in texts}
            if kind == 'node':
                self.nodes[title] = box_of_shape(group)
                self.spilt += [t.text for t in texts if not self.inside(box_of_text(t), self.nodes[title])]
            elif kind == 'edge':
                self.edges += 1
            if kind in ('edge', 'cluster') and texts:
                self.words[f'{kind} {title} #{len(self.words)}'] = around(map(box_of_text, texts))
        self.fonts |= {float(t.get('font-size')) for t in self.root.iter(SVG + 'text')}

    @staticmethod
    def inside(inner, outer):
        return inner[0] >= outer[0] - 1 and inner[2] <= outer[2] + 1

    def scale(self):
        transform = re.search(r'scale\(([\d.]+)', next(self.root.iter(SVG + 'g')).get('transform'))
        return float(transform[1]) if transform else 1

    def wrong(self, many_edges):
        both = {**{f'node {name}': box for name, box in self.nodes.items()}, **self.words}
        for (a, x), (b, y) in itertools.combinations(both.items(), 2):
            if overlap(x, y):
                yield f'{a} and {b} overlap'
        for text in self.spilt:
            yield f'{text!r} is wider than its node'
        if self.fonts and min(self.fonts) < SMALLEST_FONT:
            yield f'a font of {min(self.fonts)} points'
        if not many_edges and self.edges > EDGES_OF_A_NODE * len(self.nodes):
            yield f'{self.edges} edges of {len(self.nodes)} nodes'
        names = (self.root.get('aria-labelledby') or '').split()
        texts = {e.get('id'): e.text for e in self.root if e.tag in (SVG + 'title', SVG + 'desc')}
        if self.root.get('role') != 'img' or len(names) != 2 or not all(texts.get(name) for name in names):
            yield 'no text alternative'


def main():
    many_edges, failed = '--many-edges' in sys.argv, False
    for path in [argument for argument in sys.argv[1:] if argument != '--many-edges']:
        picture = Picture(path)
        found = list(picture.wrong(many_edges))
        name = pathlib.Path(path).name
        if found:
            failed = True
            print(f'{name}: {len(found)} wrong: ' + '; '.join(found[:8]))
        else:
            words = sum(1 for key in picture.words if key.startswith('edge'))
            print(f'ok boxes: {name}: {len(picture.nodes)} nodes, {picture.edges} edges, {words} with words, nothing overlaps')
    sys.exit(1 if failed else 0)


main()
