#!/bin/bash
# One would expect: the primer of GraphML gives its attr.type names the meaning they have in Java, so that "true"
# and "false" are booleans to every reader; "1" and "0", which XML Schema has too, are read alike or refused.
# Seen with Boost 1.74 (Debian 12), graphology-graphml 0.5.2 (with graphology 0.26.0) and NetworkX 3.6.1:
#                                true, false        1, 0
#   NetworkX                     True, False        True, False
#   graphology-graphml           true, false        false, false
#   Boost's read_graphml         a parse error      true, false
# What Boost needs turns every true into false in graphology, without a word, and what graphology needs Boost refuses:
# no spelling of true serves all. Who writes for both needs an attribute of another type (an int or a string).
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv env
env/bin/pip install -q networkx==3.6.1
npm install --silent --no-fund --no-audit graphology@0.26.0 graphology-graphml@0.5.2

cat > read_boost.cc <<'CODE'
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <iostream>

struct Node {
  bool known = false;
};

int main() {
  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Node> graph;
  boost::dynamic_properties properties;
  properties.property("known", boost::get(&Node::known, graph));
  try {
    boost::read_graphml(std::cin, graph, properties);
    std::cout << std::boolalpha << graph[0].known << ' ' << graph[1].known << '\n';
  } catch (const boost::parse_error& error) {
    std::cout << error.what() << '\n';
  }
}
CODE
# Boost is not in a registry of packages for Python or JavaScript: it is Debian's libboost-graph-dev, as installed.
version=$(echo '#include <boost/version.hpp>
BOOST_LIB_VERSION' | g++ -x c++ -E -P - | tail -n 1)
echo "Boost $version"
[ "$version" = '"1_74"' ]
g++ -std=c++17 -O0 read_boost.cc -o read_boost -lboost_graph

cat > read_graphology.cjs <<'CODE'
const graph = require('graphology-graphml').parse(require('graphology'), require('fs').readFileSync(0, 'utf8'));
console.log(...graph.mapNodes((node, attributes) => attributes.known));
CODE
cat > read_networkx.py <<'CODE'
import sys
import networkx
print(*networkx.parse_graphml(sys.stdin.read()).nodes(data='known', default='-'))
CODE

file() {  # YES NO
  cat <<XML
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="k" for="node" attr.name="known" attr.type="boolean"/>
  <graph edgedefault="directed">
    <node id="a"><data key="k">$1</data></node>
    <node id="b"><data key="k">$2</data></node>
  </graph>
</graphml>
XML
}
seen() {  # YES NO
  file "$1" "$2" > "$1.graphml"
  echo "$1, $2:"
  echo "  NetworkX $(env/bin/python read_networkx.py < "$1.graphml")"
  echo "  graphology $(node read_graphology.cjs < "$1.graphml")"
  echo "  Boost $(./read_boost < "$1.graphml")"
}
{ seen true false; seen 1 0; } | tee seen.txt
diff seen.txt - <<'WANTED'
true, false:
  NetworkX ('a', True) ('b', False)
  graphology true false
  Boost parse error: invalid value "true" for key known of type boolean
1, 0:
  NetworkX ('a', True) ('b', False)
  graphology false false
  Boost true false
WANTED
