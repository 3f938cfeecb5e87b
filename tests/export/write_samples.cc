// write_samples DIR: the sample of sample.h in the formats that other programs read again.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "export/cytoscape.h"
#include "export/dot.h"
#include "export/graphml.h"
#include "export/jsonld.h"
#include "export/lines.h"
#include "export/nquads.h"
#include "export/trig.h"
#include "property_sample.h"
#include "sample.h"
#include "sample_graph.h"

namespace {

// In each syntax.
void write_rdf(const std::filesystem::path& path, const relata::exporter::RdfOptions& options,
               const std::vector<relata::Entity>& entities) {
  using namespace relata::exporter;
  const auto statements = sample();
  std::ofstream jsonld(path.string() + ".jsonld"), nquads(path.string() + ".nq"), trig(path.string() + ".trig");
  write_jsonld(stream(statements), entity_stream(entities), options, jsonld);
  write_nquads(stream(statements), entity_stream(entities), options, nquads);
  write_trig(stream(statements), entity_stream(entities), options, trig);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace relata;
  if (argc != 2) return 2;
  const std::filesystem::path dir = argv[1];
  std::filesystem::create_directories(dir);
  const auto file = [&](const char* name) { return std::ofstream(dir / name, std::ios::binary); };
  const auto statements = exporter::sample();
  const graph::KnowledgeGraph graph = exporter::sample_graph();
  std::vector<Entity> entities;
  for (const graph::Vertex& vertex : graph.vertices())
    entities.push_back(
        {.id = vertex.id, .name = vertex.name, .type = vertex.type, .aliases = {{vertex.name + " alias", 1}}});

  for (Entity& entity : entities)  // hostile signs among them: a second reader must be able to read them
    entity.links = {{"wikidata", "Q42"}, {"site", "https://example.org/"}, {entity.name, entity.name}};
  const exporter::EntityStream described = exporter::entity_stream(entities);
  auto jsonl = file("statements.jsonl");
  exporter::write_jsonl(exporter::stream(statements), "relata test", jsonl);
  auto csv = file("statements.csv");
  exporter::write_csv(exporter::stream(statements), "relata test", csv);
  write_rdf(dir / "statements", {"urn:relata:", "relata test"}, entities);
  write_rdf(dir / "other_base", {"https://example.org/kb#", ""}, entities);
  auto graphml = file("graph.graphml");
  const auto edges = exporter::property_sample();
  exporter::write_graphml(exporter::drawn_sample(edges), graphml);
  auto cytoscape = file("graph.cyjs");
  exporter::write_cytoscape(exporter::drawn_sample(edges), cytoscape);
  auto dot = file("graph.dot");
  exporter::write_dot(graph, {}, dot);
  file("counts.txt") << "5 7\n";
  return 0;
}
