// write_rows KB: a knowledge base as JSON Lines, a row a document, then a row an edge: what an evening's script would
// put into tables (sides.h), with the evidence of each statement at its first edge.
#include <cstdio>
#include <iostream>
#include <string>

#include "core/filter.h"
#include "export/json_value.h"
#include "kb/knowledge_base.h"
#include "store/records.h"

namespace {

using namespace relata;
using exporter::Json;
using exporter::JsonArray;
using exporter::JsonObject;

JsonArray spans_of(const Spans& spans) {
  JsonArray all;
  for (const Span& span : spans) {
    JsonArray one;
    one.add(span.begin);
    one.add(span.end);
    all.add(one);
  }
  return all;
}

// Where its phrases and its relation stand.
JsonArray evidence_of(const Statement& statement) {
  JsonArray all;
  all.add(spans_of(statement.subject.span));
  all.add(spans_of(statement.relation.span));
  if (statement.object) all.add(spans_of(statement.object->span));
  for (const Argument& argument : statement.args) all.add(spans_of(argument.span));
  for (const Speaker& speaker : statement.attributed_to) all.add(spans_of(speaker.phrase.span));
  return all;
}

std::string row_of(const Edge& edge) {
  const Statement& statement = *edge.statement;
  const Provenance& provenance = *edge.provenance;
  const std::optional<Days> days = days_of(statement, provenance.date);
  JsonObject row{{"statement", statement.id},
                 {"edge", edge.number},
                 {"doc", provenance.doc},
                 {"date", provenance.date},
                 {"source", provenance.source},
                 {"offset", provenance.offset},
                 {"subject", edge.subject.key()},
                 {"subject_name", edge.subject.name},
                 {"relation", edge.relation},
                 {"object", edge.object.key()},
                 {"object_name", edge.object.name},
                 {"first", days ? Json(days->first) : Json(nullptr)},
                 {"last", days ? Json(days->last) : Json(nullptr)},
                 {"polarity", static_cast<int>(statement.polarity)},
                 {"modality", static_cast<int>(statement.modality)},
                 {"construction", static_cast<int>(statement.construction)},
                 {"attributed", statement.attributed_to.empty() ? 0 : 1},
                 {"confidence", statement.confidence}};
  if (edge.number == 0) row.add("spans", evidence_of(statement));
  return row.text();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return std::fprintf(stderr, "write_rows KB\n"), 2;
  const auto kb = kb::KnowledgeBase::open(arguments[1], kb::Access::kRead);
  Filter filter;
  filter.all = true;
  std::string lines;
  kb.documents([&](const Document& document) {
    lines += JsonObject{{"id", document.id},       {"date", document.date}, {"source", document.source},
                        {"title", document.title}, {"url", document.url},   {"text", document.text}}
                 .text() +
             "\n";
    if (lines.size() > 1 << 20) std::cout << lines, lines.clear();
    return true;
  });
  kb.edges({}, filter, [&](const Edge& edge) {
    lines += row_of(edge) + "\n";
    if (lines.size() > 1 << 20) std::cout << lines, lines.clear();
    return true;
  });
  std::cout << lines << std::flush;
  return std::cout ? 0 : 1;
}
