// node readers.mjs READER FILE: what a JavaScript reader finds in a DOT file, as
// {"nodes": [[id, label], ..], "edges": [[tail, head, label], ..]}.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(process.env.CACHE + '/');
const [reader, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const found = {nodes: new Map(), edges: []};
const node = (id, label) => { if (label !== undefined || !found.nodes.has(id)) found.nodes.set(id, label ?? null); };

const readers = {
  'vis-network'() {
    globalThis.window ??= globalThis;  // its bundle asks for a browser
    const graph = require('vis-network/standalone/umd/vis-network.cjs').parseDOTNetwork(text);
    for (const n of graph.nodes) node(n.id, n.label);
    for (const e of graph.edges) found.edges.push([e.from, e.to, e.label ?? null]);
  },
  'graphlib-dot'() {
    const graph = require('graphlib-dot').read(text);
    const groups = new Set(graph.nodes().map(n => graph.parent(n)).filter(Boolean));
    for (const n of graph.nodes()) if (!groups.has(n)) node(n, graph.node(n).label);
    for (const e of graph.edges()) found.edges.push([e.v, e.w, graph.edge(e).label ?? null]);
  },
  async 'ts-graphviz'() {
    const {fromDot} = await import(require.resolve('ts-graphviz').replace(/\.cjs$/, '.js'));
    const walk = graph => {
      for (const n of graph.nodes) node(n.id, n.attributes.get('label'));
      for (const e of graph.edges) found.edges.push([...e.targets.map(t => t.id), e.attributes.get('label') ?? null]);
      for (const s of graph.subgraphs) walk(s);
    };
    walk(fromDot(text));
  },
  dotparser() {
    const attribute = (list, name) => list.find(a => a.id === name)?.eq;
    const walk = children => {
      for (const child of children) {
        if (child.type === 'node_stmt') node(child.node_id.id, attribute(child.attr_list, 'label'));
        if (child.type === 'edge_stmt')
          found.edges.push([...child.edge_list.map(n => n.id), attribute(child.attr_list, 'label') ?? null]);
        if (child.type === 'subgraph') walk(child.children);
      }
    };
    const module = require('dotparser');
    for (const graph of (module.default ?? module)(text)) walk(graph.children);
  },
  async 'viz-js'() {
    const {instance} = require('@viz-js/viz');
    const graph = (await instance()).renderJSON(text);
    const nodes = (graph.objects ?? []).slice(graph._subgraph_cnt);
    for (const n of nodes) node(n.name, n.label);
    for (const e of graph.edges ?? [])
      found.edges.push([graph.objects[e.tail].name, graph.objects[e.head].name, e.label ?? null]);
  },
};

await readers[reader]();
console.log(JSON.stringify({nodes: [...found.nodes], edges: found.edges}));
