#include "export/lines.h"

#include "export/checked_stream.h"
#include "export/statement_json.h"

namespace relata::exporter {

void write_jsonl(const StatementStream& statements, std::string_view extractor, std::ostream& out) {
  statements([&](const Statement& statement, const Provenance& provenance) {
    out << statement_json(statement, provenance, extractor) << '\n';
    check(out, "jsonl");
    return true;
  });
  flush_and_check(out, "jsonl");
}

void write_entities(const EntityStream& entities, std::ostream& out) {
  entities([&](const Entity& entity) {
    out << entity_json(entity) << '\n';
    check(out, "entities");
    return true;
  });
  flush_and_check(out, "entities");
}

}  // namespace relata::exporter
