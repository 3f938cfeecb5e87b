#include "verbs/export.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/ascii.h"
#include "core/triple_collector.h"
#include "verbs/export_explorer.h"
#include "verbs/export_parts.h"
#include "verbs/export_picture.h"
#include "verbs/knowledge.h"
#include "verbs/schema.h"

namespace relata::verbs {
namespace {

std::string text_of(const kb::KnowledgeBase& kb, std::string_view id) {
  std::optional<Document> document = kb.document(id);
  return document ? std::move(document->text) : "";
}

// "neo4j or ftm": those that take a schema.
std::string formats_with_schema() {
  std::vector<std::string> names;
  for (const exporter::Format& format : exporter::formats())
    if (format.takes == exporter::Takes::kPropertyGraph) names.emplace_back(format.name);
  return joined(names, ", ");
}

// Statements whatever their polarity and modality, which the records tell.
bool writes_everything(const exporter::Format& format) {
  return format.takes == exporter::Takes::kStatements || format.takes == exporter::Takes::kExplorer;
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

std::string picture_format_names() {
  std::vector<std::string> names;
  for (const exporter::Format& format : exporter::formats())
    if (format.is_picture) names.emplace_back(format.name);
  const std::string last = std::move(names.back());
  names.pop_back();
  return joined(names, ", ") + " or " + last;
}

const exporter::Format& picture_format_of(const ExportRequest& request) {
  const auto* format = !request.format.empty() ? exporter::format_named(request.format)
                       : request.path          ? exporter::format_of_path(*request.path)
                                               : nullptr;
  if (format && format->is_picture) return *format;
  const std::string asked =
      !request.format.empty() ? "--format '" + request.format + "'" : "-o '" + *request.path + "'";
  throw UsageError(asked + " is no picture: try " + picture_format_names() +
                   "; without it the answer is a list, which --json and --csv write for programs");
}

Export::Export(const kb::KnowledgeBase& kb, const ExportRequest& request)
    : kb_(kb), request_(request), format_(format_of(request)), choices_(with_look(request.choices, request.look)) {
  if (format_.takes != exporter::Takes::kEntities)
    filter_ = filter_of(request.filters, kb, notes_, writes_everything(format_));
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
  if (format_.is_picture) view_ = view_of(request.picture, kb, notes_);
  else if (request.picture.is_given() && !(format_.takes == exporter::Takes::kExplorer && request.picture.only_nodes()))
    throw UsageError(
        "--nodes, --edges, --ego, --between, --hops and --timeline are of pictures (dot, svg, png), not of " +
        std::string(format_.name));
  if (request.schema) schema_ = schema_called(*request.schema);
  else if (!format_.schema.empty()) schema_ = schema_called(std::string(format_.schema));
}

exporter::Material Export::material(Written& written) const {
  exporter::Material material;
  material.extractor = kb_.extractor();
  material.entities = [this](const exporter::EntityVisitor& visit) { kb_.entities(visit); };
  material.filter = filter_;
  material.edges = [&](const exporter::EdgeVisitor& visit) {
    written.undated = kb_.edges({}, with_denials(filter_), [&](const Edge& edge) {
      written.anything = written.anything || admits(filter_, *edge.statement, *edge.provenance);
      return visit(edge);
    });
  };
  material.text_of = [this](std::string_view id) { return text_of(kb_, id); };
  material.statements = [&](const exporter::StatementVisitor& visit) {
    written.undated = kb_.statements(filter_, [&](const Statement& statement, const Provenance& provenance) {
      written.anything = true;
      return visit(statement, provenance);
    });
  };
  if (format_.takes == exporter::Takes::kGraph) add_picture(kb_, request_, filter_, view_, material, written);
  if (format_.takes == exporter::Takes::kExplorer)
    material.explorer = explorer_material(kb_, filter_, request_.picture.nodes, filters_given(request_.filters));
  material.undated = [&] { return written.undated.size(); };
  if (format_.takes == exporter::Takes::kEntities) written.anything = true;  // filters do not matter to it
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

Written Export::write(std::ostream& out) const {
  Written written;
  const exporter::Material all = material(written);
  if (request_.threads > 1 && format_.write_part && goes_by_documents(filter_))
    return warned(write_in_parts(kb_, filter_, format_, all, choices(), request_.threads, out));
  format_.write(all, choices(), out);
  return warned(std::move(written));
}

Written Export::write(exporter::OutputFolder& folder) const {
  Written written;
  format_.write_folder(material(written), choices(), folder);
  return warned(std::move(written));
}

Written Export::warned(Written written) const {
  if (written.anything) return written;
  std::string filters = filters_given(request_.filters);
  if (format_.is_picture && !request_.filters.min_confidence && filter_.min_confidence > 0)
    filters += (filters.empty() ? "" : " ") + std::string("--min-confidence 0.6 (of pictures)");
  const char* what = !format_.is_picture                 ? "no statement passes"
                     : request_.choices.property.phrases ? "nothing that is said passes"
                                                         : "nothing said of two entities passes";
  written.warnings.push_back(filters.empty() ? "nothing to write: nothing here says anything"
                                             : std::string(what) + " these filters: " + filters);
  return written;
}

}  // namespace relata::verbs
