// read_js.cjs READER FILE: what graphology or cytoscape.js reads, as JSON that compare.py takes.
const fs = require('fs');
const path = require('path');
const modules = path.join(process.env.MODULES, 'node_modules');
const load = (name) => require(path.join(modules, name));

function ofGraphology(graph) {
  const nodes = {}, edges = [];
  graph.forEachNode((id, data) => { nodes[id] = data; });
  graph.forEachEdge((id, data, source, target) => edges.push({...data, id, source, target}));
  return {nodes, edges};
}

function ofCytoscape(text) {
  const core = load('cytoscape')({headless: true, elements: JSON.parse(text).elements});
  const nodes = {}, edges = [];
  core.nodes().forEach((node) => { nodes[node.id()] = node.data(); });
  core.edges().forEach((edge) => edges.push({...edge.data(), source: edge.source().id(), target: edge.target().id()}));
  return {nodes, edges};
}

const [reader, file] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
const Graph = load('graphology');
const read = {
  'graphology-gexf': () => ofGraphology(load('graphology-gexf').parse(Graph, text)),
  'graphology-graphml': () => ofGraphology(load('graphology-graphml').parse(Graph.MultiDirectedGraph, text)),
  'cytoscape.js': () => ofCytoscape(text),
}[reader]();
process.stdout.write(JSON.stringify(read));
