#include "verbs/export.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/ascii.h"
#include "core/statement_edges.h"
#include "core/triple_collector.h"
#include "verbs/export_parts.h"
#include "verbs/knowledge.h"
#include "verbs/path.h"
#include "verbs/schema.h"

namespace relata::verbs {
namespace {

// Empty where no entity has any: such pictures stay as they are.
exporter::LinksOf links_of(const kb::KnowledgeBase& kb) {
  const std::vector<Actor> actors = kb.actors();
  if (std::all_of(actors.begin(), actors.end(), [](const Actor& actor) { return actor.links.empty(); })) return {};
  std::map<std::string, exporter::Links, std::less<>> known;
  kb.entities([&](const Entity& entity) {
    if (!entity.links.empty()) known[entity.id] = entity.links;
    return true;
  });
  if (known.empty()) return {};
  return [known = std::move(known)](std::string_view id) {
    const auto found = known.find(id);
    return found == known.end() ? exporter::Links() : found->second;
  };
}

std::string sentence_of(const kb::KnowledgeBase& kb, std::string_view id) {
  std::string sentence;
  kb.statement(id, [&](const Statement&, const Provenance& provenance) { sentence = provenance.sentence; });
  return sentence;
}

std::string text_of(const kb::KnowledgeBase& kb, std::string_view id) {
  std::optional<Document> document = kb.document(id);
  return document ? std::move(document->text) : "";
}

std::string shown_by(const kb::KnowledgeBase& kb, std::string_view id, std::string_view relation) {
  std::string shown(relation);
  kb.statement(id, [&](const Statement& statement, const Provenance&) { shown = shown_relation(statement, relation); });
  return shown;
}

// "neo4j or ftm": those that take a schema.
std::string formats_with_schema() {
  std::vector<std::string> names;
  for (const exporter::Format& format : exporter::formats())
    if (format.takes == exporter::Takes::kPropertyGraph) names.emplace_back(format.name);
  return joined(names, ", ");
}

}  // namespace

const exporter::Format& format_of(const ExportRequest& request) {
  if (request.format.empty()) {
    if (const auto* format = request.path ? exporter::format_of_path(*request.path) : nullptr) return *format;
    throw UsageError("export: which --format? " + exporter::format_names());
  }
  if (const auto* format = exporter::format_named(request.format)) return *format;
  throw UsageError("unknown --format '" + request.format + "': try " + exporter::format_names());
}

Export::Export(const kb::KnowledgeBase& kb, const ExportRequest& request)
    : kb_(kb), request_(request), format_(format_of(request)), choices_(with_look(request.choices, request.look)) {
  if (format_.takes != exporter::Takes::kEntities)
    filter_ = filter_of(request.filters, kb, notes_, format_.takes == exporter::Takes::kStatements);
  if (format_.is_picture && !request.filters.min_confidence && !request.filters.all)
    filter_.min_confidence = kPictureConfidence;
  const bool counts = filter_.min_support > 1 || filter_.min_sources > 1;
  if (choices_.statements && choices_.property.aggregate)
    throw UsageError("--statements and --aggregate exclude each other");
  const bool triples = format_.draws ? !choices_.statements : choices_.property.aggregate;
  if (format_.takes == exporter::Takes::kPropertyGraph && counts && !triples)
    throw UsageError(std::string("--min-support and --min-sources count the statements of a triple: ") +
                     (format_.draws ? "leave out --statements" : "add --aggregate"));
  if (request.schema && format_.takes != exporter::Takes::kPropertyGraph)
    throw UsageError("--schema names the edges of property graphs, not of " + std::string(format_.name) + ": try " +
                     formats_with_schema());
  if (request.schema) schema_ = schema_called(*request.schema);
  else if (!format_.schema.empty()) schema_ = schema_called(std::string(format_.schema));
}

exporter::Material Export::material(Undated& undated) const {
  exporter::Material material;
  material.extractor = kb_.extractor();
  material.entities = [this](const exporter::EntityVisitor& visit) { kb_.entities(visit); };
  material.filter = filter_;
  material.edges = [&](const exporter::EdgeVisitor& visit) { undated = kb_.edges({}, with_denials(filter_), visit); };
  material.text_of = [this](std::string_view id) { return text_of(kb_, id); };
  material.statements = [&](const exporter::StatementVisitor& visit) { undated = kb_.statements(filter_, visit); };
  if (format_.takes == exporter::Takes::kGraph) {
    material.graph = graph_of(kb_, filter_, undated);
    material.links_of = links_of(kb_);
    material.sentence_of = [this](std::string_view id) { return sentence_of(kb_, id); };
    material.shown = [this](std::string_view id, std::string_view relation) { return shown_by(kb_, id, relation); };
  }
  return material;
}

std::vector<std::string> Export::schema_summary(const exporter::SchemaCounts& counts) const {
  const bool shipped = !request_.schema || exporter::shipped_schema(*request_.schema);
  return schema_ ? summary_of(*schema_, counts, shipped) : std::vector<std::string>();
}

exporter::Choices Export::choices() const {
  exporter::Choices choices = choices_;
  choices.property.schema = schema_ ? &*schema_ : nullptr;
  return choices;
}

Undated Export::write(std::ostream& out) const {
  Undated undated;
  const exporter::Material all = material(undated);
  if (request_.threads > 1 && format_.write_part && goes_by_documents(filter_))
    return write_in_parts(kb_, filter_, format_, all, choices(), request_.threads, out);
  format_.write(all, choices(), out);
  return undated;
}

Undated Export::write(exporter::OutputFolder& folder) const {
  Undated undated;
  format_.write_folder(material(undated), choices(), folder);
  return undated;
}

}  // namespace relata::verbs
