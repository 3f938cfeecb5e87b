#!/usr/bin/env python3
"""peer_pages.py PAGE.html CYTOSCAPE.min.js OUT: the graph of an explorer's page as pages of pyvis and of cytoscape.js.

Writes OUT/pyvis.html, OUT/cytoscape.html (its own default layout, a grid) and OUT/cytoscape_cose.html (the layout that
its pages of graphs use), all in one file each. Every page sets window.drawnAt when its first picture is on the screen.
"""
import json
import pathlib
import re
import sys

from pyvis.network import Network

DRAWN = 'requestAnimationFrame(() => requestAnimationFrame(() => { window.drawnAt ??= performance.now(); }))'


def main():
    page, library, out = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    data = json.loads(re.search(r'id="graph">(.*?)</script>', pathlib.Path(page).read_text(encoding='utf-8'), re.S).group(1))
    entities, edges = data['entities'], data['edges']
    links = sorted(set(zip(edges['subject'], edges['object'], edges['relation'])))
    drawn = sorted({end for link in links for end in link[:2]})
    network = Network(height='800px', width='100%', directed=True, cdn_resources='in_line')
    for entity in drawn:
        network.add_node(entity, label=entities['name'][entity])
    for tail, head, relation in links:
        network.add_edge(tail, head, title=data['relations'][relation])
    html = network.generate_html(notebook=False)
    html = html.replace('network = new vis.Network(container, data, options);',
                        'network = new vis.Network(container, data, options); network.once("afterDrawing", () => { %s; });' % DRAWN)
    assert 'afterDrawing' in html
    (out / 'pyvis.html').write_text(html, encoding='utf-8')
    elements = [{'data': {'id': str(e), 'label': entities['name'][e]}} for e in drawn]
    elements += [{'data': {'source': str(a), 'target': str(b), 'label': data['relations'][r]}} for a, b, r in links]
    for name, layout in (('cytoscape', 'grid'), ('cytoscape_cose', 'cose')):
        (out / (name + '.html')).write_text('''<!doctype html><meta charset="utf-8"><style>#cy { width: 100%%; height: 800px; }</style><div id="cy"></div>
<script>%s</script><script>
const cy = cytoscape({ container: document.getElementById("cy"), elements: %s, layout: { name: "%s", animate: false },
  style: [{ selector: "node", style: { label: "data(label)", width: 10, height: 10, "font-size": 6 } },
          { selector: "edge", style: { width: 0.5, "curve-style": "straight", "target-arrow-shape": "triangle" } }] });
cy.on("render", () => { %s; });
</script>''' % (pathlib.Path(library).read_text(encoding='utf-8'), json.dumps(elements).replace('<', '\\u003c'), layout, DRAWN), encoding='utf-8')
    print(f'{len(drawn)} entities, {len(links)} links')


main()
