#include "export/graph_fields.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/ascii.h"
#include "core/fnv1a.h"
#include "core/iso_date.h"
#include "export/entity_links.h"

namespace relata::exporter {
namespace {

FieldValue text(const std::string& value) { return value.empty() ? FieldValue() : FieldValue(value); }
FieldValue text(const std::optional<std::string>& value) { return value ? text(*value) : FieldValue(); }
FieldValue list(const std::vector<std::string>& value) { return value.empty() ? FieldValue() : FieldValue(value); }

std::string spell_text(const Days& days) {
  const auto end = [](const std::string& day) { return day.empty() ? std::string("..") : day; };
  return end(days.first) + "/" + end(days.last);
}

FieldValue spells_of(const PropertyEdge& edge) {
  std::vector<std::string> spells;
  for (const Days& days : edge.spells) spells.push_back(spell_text(days));
  return list(spells);
}

FieldValue first_day(const PropertyEdge& edge) { return text(edge.spells.empty() ? "" : edge.spells.front().first); }
FieldValue last_day(const PropertyEdge& edge) { return text(edge.spells.empty() ? "" : edge.spells.back().last); }

// "2021-08-14T19:30" -> "2021-08-14"; nothing of "2021-08".
std::string whole_day(const std::optional<std::string>& date) {
  constexpr std::size_t kDay = std::string_view("YYYY-MM-DD").size();
  return date && date->size() >= kDay && is_iso_date(*date) ? date->substr(0, kDay) : "";
}

constexpr std::array kNodeFields = {
    NodeField{"type", FieldType::kText, [](const PropertyNode& n) { return text(n.label); }},
    NodeField{"kind", FieldType::kText,
              [](const PropertyNode& n) { return text(n.kind ? std::string(to_string(*n.kind)) : ""); }},
    NodeField{"of", FieldType::kText, [](const PropertyNode& n) { return text(n.of); }},
    NodeField{"aliases", FieldType::kList, [](const PropertyNode& n) { return list(n.aliases); }, "; "},
    NodeField{"docs", FieldType::kList, [](const PropertyNode& n) { return list(n.docs); }},
    NodeField{"mentions", FieldType::kCount, [](const PropertyNode& n) { return FieldValue(n.mentions); }},
    NodeField{"links", FieldType::kText, [](const PropertyNode& n) { return text(links_text(n.links)); }},
};

constexpr std::array kEdgeFields = {
    EdgeField{"relation", FieldType::kText, [](const PropertyEdge& e) { return text(e.relation); }},
    EdgeField{"type", FieldType::kText, [](const PropertyEdge& e) { return text(e.type); }},
    EdgeField{"reversed", FieldType::kFlag, [](const PropertyEdge& e) { return FieldValue(e.reversed); }},
    EdgeField{"support", FieldType::kCount, [](const PropertyEdge& e) { return FieldValue(e.support); }},
    EdgeField{"sources", FieldType::kCount, [](const PropertyEdge& e) { return FieldValue(e.sources); }},
    EdgeField{"confidence", FieldType::kHundredths,
              [](const PropertyEdge& e) { return e.of_body ? FieldValue() : FieldValue(Hundredths{e.confidence}); }},
    EdgeField{"docs", FieldType::kList, [](const PropertyEdge& e) { return list(e.docs); }},
    EdgeField{"statements", FieldType::kList, [](const PropertyEdge& e) { return list(e.statements); }},
    EdgeField{"attributed_to", FieldType::kList, [](const PropertyEdge& e) { return list(e.attributed_to); }, "; "},
    EdgeField{"denied", FieldType::kList, [](const PropertyEdge& e) { return list(e.denied); }},
    EdgeField{"asserted", FieldType::kFlag, [](const PropertyEdge& e) { return FieldValue(e.asserted); }},
    EdgeField{"negated", FieldType::kFlag, [](const PropertyEdge& e) { return FieldValue(e.negated); }},
    EdgeField{"polarity", FieldType::kText, [](const PropertyEdge& e) { return text(e.polarity); }},
    EdgeField{"modality", FieldType::kText, [](const PropertyEdge& e) { return text(e.modality); }},
    EdgeField{"wording", FieldType::kText, [](const PropertyEdge& e) { return text(e.wording); }},
    EdgeField{"source_words", FieldType::kText, [](const PropertyEdge& e) { return text(e.tail_words); }},
    EdgeField{"target_words", FieldType::kText, [](const PropertyEdge& e) { return text(e.head_words); }},
    EdgeField{"sentence", FieldType::kText, [](const PropertyEdge& e) { return text(e.sentence); }},
    EdgeField{"doc", FieldType::kText, [](const PropertyEdge& e) { return text(e.doc); }},
    EdgeField{"doc_title", FieldType::kText, [](const PropertyEdge& e) { return text(e.title); }},
    EdgeField{"doc_source", FieldType::kText, [](const PropertyEdge& e) { return text(e.source); }},
    EdgeField{"doc_date", FieldType::kText, [](const PropertyEdge& e) { return text(e.date); }},
    EdgeField{"doc_day", FieldType::kDay, [](const PropertyEdge& e) { return text(whole_day(e.date)); }},
    EdgeField{"doc_url", FieldType::kText, [](const PropertyEdge& e) { return text(e.url); }},
    EdgeField{"start", FieldType::kDay, first_day},
    EdgeField{"end", FieldType::kDay, last_day},
    EdgeField{"spells", FieldType::kList, spells_of, "; "},
};

}  // namespace

std::span<const NodeField> node_fields() { return kNodeFields; }
std::span<const EdgeField> edge_fields() { return kEdgeFields; }

std::string field_text(const FieldValue& value, std::string_view separator, std::string_view yes, std::string_view no) {
  if (const auto* words = std::get_if<std::string>(&value)) return *words;
  if (const auto* words = std::get_if<std::vector<std::string>>(&value)) return joined(*words, separator);
  if (const auto* count = std::get_if<std::uint32_t>(&value)) return std::to_string(*count);
  if (const auto* hundredths = std::get_if<Hundredths>(&value)) return hundredths_text(hundredths->value);
  if (const auto* flag = std::get_if<bool>(&value)) return std::string(*flag ? yes : no);
  return "";
}

const std::string& edge_label(const PropertyEdge& edge, const PropertyGraph& graph) {
  return graph.options().schema ? edge.type : edge.relation;
}

std::string EdgeKinds::next(const PropertyEdge& edge, const std::string& label) {
  const std::uint64_t ends = fnv1a(edge.head, fnv1a(std::string_view("\0", 1), fnv1a(edge.tail)));
  const std::uint32_t number = ++seen_[fnv1a(label, fnv1a(std::string_view("\0", 1), ends))];
  return number == 1 ? label : label + " (" + std::to_string(number) + ")";
}

std::uint32_t edge_weight(const PropertyEdge& edge) { return std::max(edge.support, 1U); }

}  // namespace relata::exporter
