"""Table: rows taken elsewhere, and shown."""

import networkx
import pandas
import pyarrow
import pytest
import rdflib

import relata

CAPTURE = '(?who)-[capture]->(?place)'


def test_to_pandas(kb):
    frame = kb.query(CAPTURE).to_pandas()
    assert list(frame.columns)[:4] == ['who', 'place', 'support', 'docs']
    assert frame.support.tolist() == [2, 1, 1] and frame.who_id[0] == 'northern-delta-front'
    assert isinstance(kb.rank(limit=2).to_pandas(), pandas.DataFrame)
    assert kb.statements().to_pandas().confidence.between(0, 1).all()


def test_to_arrow_has_types_whatever_the_rows_are(kb):
    full, none = kb.query(CAPTURE).to_arrow(), kb.query('(?who)-[eat]->(?place)').to_arrow()
    assert full.schema == none.schema and full.num_rows == 3 and none.num_rows == 0
    assert full.schema.field('docs').type == pyarrow.list_(pyarrow.string())


@pytest.mark.parametrize(
    'ask',
    [
        lambda kb: kb.query(CAPTURE),
        lambda kb: kb.triples(),
        lambda kb: kb.ego('Varesh'),
        lambda kb: kb.path('Mirela Sava', 'Radio Lazna'),
        lambda kb: kb.between('Mirela Sava', 'Radio Lazna'),
    ],
)
def test_to_networkx(kb, ask):
    graph = ask(kb).to_networkx()
    assert isinstance(graph, networkx.MultiDiGraph) and graph.number_of_edges() > 0
    assert all('relation' in data and data['support'] > 0 for _, _, data in graph.edges(data=True))
    assert all(data['label'] for _, data in graph.nodes(data=True))


def test_phrases_are_nodes_on_request(kb):
    triples = kb.query(CAPTURE)
    assert '~rebels' not in triples.to_networkx() and '~rebels' in triples.to_networkx(phrases=True)


def test_to_rdflib_names_things_as_exports_do(kb):
    exported = kb.to_rdflib()
    assert len(exported) > 1000
    stated = {(s, p, o) for s, p, o, _ in exported.quads((None, None, None, None))}
    base = 'https://example.org/'
    for s, p, o in kb.query(CAPTURE, entities=True, named=True).to_rdflib():
        if p != rdflib.RDFS.label:
            assert (s, p, o) in stated, (s, p, o)
    some = kb.query(CAPTURE).to_rdflib(base)
    assert (rdflib.URIRef(base + 'e/varesh'), rdflib.RDFS.label, rdflib.Literal('Varesh')) in some


def test_rows_without_triples_say_so(kb):
    with pytest.raises(relata.UsageError, match='Ranked hold no triples'):
        kb.rank().to_networkx()


def test_a_missing_package_is_named_with_its_extra(kb, monkeypatch):
    import sys

    for package, extra in (('pandas', 'pandas'), ('pyarrow', 'arrow'), ('networkx', 'networkx'), ('rdflib', 'rdflib')):
        monkeypatch.setitem(sys.modules, package, None)
        method = getattr(kb.triples(), {'pyarrow': 'to_arrow'}.get(package, 'to_' + package))
        with pytest.raises(relata.MissingExtra, match=rf"pip install 'relata\[{extra}\]'"):
            method()


def test_notebooks_show_tables_and_escape_what_is_foreign(tmp_path):
    with relata.open(tmp_path / 'kb', create=True) as kb:
        kb.build({'id': '<b>&', 'text': 'Rebels captured Varesh on Sunday.', 'title': '<script>'})
        html = kb.query('(?who)-[capture]->(?place)')._repr_html_()
        assert '<table>' in html and '&lt;b&gt;&amp;' in html and '<b>' not in html
        for page in (kb.show('Varesh'), kb.show('<b>&'), kb.triples()[0], kb.entities()[0]):
            assert '<script>' not in page._repr_html_()
        for table in (
            kb.triples(),
            kb.statements(),
            kb.entities(),
            kb.rank(),
            kb.documents(),
            kb.ego('Varesh'),
            kb.merges(),
            kb.communities(),
            kb.timeline('Varesh'),
            kb.corrections(),
            kb.review(),
        ):
            assert (
                table._repr_html_().startswith('<table>')
                and repr(table)
                and table.to_dicts() == [r.flat() for r in table]
            )
            assert table.to_arrow().num_rows == len(table) == len(table.to_pandas())
            assert all(list(row.flat()) == table.columns for row in table)


def test_a_table_is_a_sequence(kb):
    rows = kb.query(CAPTURE)
    assert len(rows) == 3 and rows[0] in rows and rows[-1] == list(rows)[2] and len(rows[:2]) == 2
    assert rows == kb.query(CAPTURE) and rows[:1] != rows
    assert str(rows[0].triples[0]) == 'Northern Delta Front | capture | Varesh'
    assert [str(end) for end in rows[0].bindings.values()] == ['Northern Delta Front', 'Varesh']
    assert kb.timeline('Varesh').about.name == 'Varesh'
    with pytest.raises(Exception):
        rows[0].support = 3
