#include "verbs/read_documents.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/error.h"
#include "export/json_value.h"
#include "verbs/result_file.h"

namespace relata::verbs {
namespace {

using exporter::Json;
using exporter::JsonObject;
using Extra = nlohmann::ordered_json;

// A known member; where the record had something in its place that is none ("date":"n.d."), that.
Json known_or_extra(const std::optional<std::string>& value, const char* key, Extra& extra) {
  const auto found = extra.find(key);
  if (found == extra.end()) return value;
  const std::string other = found->dump();
  extra.erase(found);
  return value ? Json(*value) : Json::raw(other);
}

}  // namespace

std::string document_line(const Document& document, const std::vector<std::string>* copies) {
  Extra extra = Extra::parse(document.extra, nullptr, false);
  if (!extra.is_object()) extra = Extra::object();
  JsonObject line{{"id", document.id}};
  for (const auto& [key, value] :
       std::initializer_list<std::pair<const char*, const std::optional<std::string>&>>{{"date", document.date},
                                                                                        {"title", document.title},
                                                                                        {"source", document.source},
                                                                                        {"url", document.url},
                                                                                        {"author", document.author}})
    line.add(key, known_or_extra(value, key, extra));
  line.add("text", document.text);
  for (const char* key : {"id", "text"}) extra.erase(key);
  if (copies) extra.erase("copies");
  const Json origin = extra.contains("origin") ? known_or_extra({}, "origin", extra) : Json(document.origin);
  for (const auto& [key, value] : extra.items()) line.add(key, Json::raw(value.dump()));
  line.add("origin", origin);
  if (copies) line.add("copies", *copies);
  return line.text();
}

std::vector<std::pair<std::string, std::string>> document_facts(const Document& document) {
  std::vector<std::pair<std::string, std::string>> facts;
  const Extra line = Extra::parse(document_line(document));
  for (const auto& [key, value] : line.items()) {
    if (value.is_null() || key == "text") continue;
    std::string words = value.is_string() ? value.get<std::string>() : value.dump();
    for (char& c : words) c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    facts.emplace_back(key, std::move(words));
  }
  return facts;
}

AnalysisCounts write_documents(const ReadingRequest& request, std::ostream& out, const OnRefusal& refuse) {
  const read::ReadOptions options = reading_of(request);
  const auto take = [&](ReadDocument&& read) {
    out << document_line(read.document) << '\n';
    require_written(out);
  };
  const read::ReadCounts read = read::read_inputs(request.inputs, options, take, refuse);
  AnalysisCounts counts;
  counts.accepted = read.documents + read.equal;
  counts.equal = read.equal;
  counts.refused = read.refused;
  return counts;
}

}  // namespace relata::verbs
