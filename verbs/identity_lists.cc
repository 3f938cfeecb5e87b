#include "verbs/identity_lists.h"

#include <algorithm>
#include <optional>

#include "core/ascii.h"
#include "export/json_value.h"
#include "verbs/correct.h"
#include "verbs/mean.h"
#include "verbs/mentions.h"
#include "verbs/pair_question.h"
#include "verbs/sides.h"
#include "verbs/words.h"

namespace relata::verbs {
namespace {

using exporter::Json;
using exporter::JsonArray;
using exporter::JsonObject;

std::string place_text(const MentionPlace& place) { return place.doc + "@" + std::to_string(place.offset); }

Json place_json(const MentionPlace& place) { return JsonObject{{"doc", place.doc}, {"offset", place.offset}}; }

Json named_json(const Merge::Named& named) {
  return JsonObject{{"name", named.name}, {"key", named.key}, {"entity", named.entity}};
}

void put_merge(const Merge& merge, const std::string& reason, JsonObject& out) {
  JsonArray places;
  for (const MentionPlace& place : merge.evidence) places.add(place_json(place));
  out.add("a", named_json(merge.a)).add("b", named_json(merge.b)).add("reason", reason);
  out.add("score", Json::raw(hundredths_text(merge.score)))
      .add("how", to_string(merge.verdict))
      .add("evidence", places);
}

// Rows that are of the wanted types, until there are enough.
class Rows {
 public:
  Rows(const kb::KnowledgeBase& kb, const ListOptions& options) : kb_(kb), options_(options) {}
  bool wants(const Merge& merge) const {
    return takes_all() || is_wanted(kb_.entity(merge.a.entity)) || is_wanted(kb_.entity(merge.b.entity));
  }
  bool wants(const Correction& correction) const {
    return takes_all() || is_wanted(entity_of(kb_, correction.a)) || is_wanted(entity_of(kb_, correction.b));
  }
  // Whether there may be more.
  bool count() { return ++visited_ < options_.limit || options_.limit == 0; }
  std::uint64_t visited() const { return visited_; }

 private:
  bool takes_all() const { return options_.types.empty() && options_.entities.empty(); }
  bool is_wanted(const std::optional<Entity>& entity) const {
    const auto holds = [](const auto& wanted, const auto& one) {
      return wanted.empty() || std::find(wanted.begin(), wanted.end(), one) != wanted.end();
    };
    return entity && holds(options_.types, entity->type) && holds(options_.entities, entity->id);
  }

  const kb::KnowledgeBase& kb_;
  const ListOptions& options_;
  std::uint64_t visited_ = 0;
};

Json side_json(const Side& side) {
  if (side.mention) return place_json(*side.mention);
  if (side.name.empty()) return nullptr;
  if (side.type_class.empty()) return JsonObject{{"name", side.name}, {"class", nullptr}};
  return JsonObject{{"name", side.name}, {"class", side.type_class}};
}

// "Atta Mohammad Noor (atta muhammad noor, person)": what it is called now, and what the correction goes by.
std::string side_text(const kb::KnowledgeBase& kb, const Side& side) {
  if (!side.mention && side.type_class.empty()) return side.name;
  const std::string by = side.mention ? place_text(*side.mention) : side.name + ", " + side.type_class;
  const auto entity = entity_of(kb, side);
  return entity ? entity->name + " (" + by + ")" : by;
}

StandingCorrection standing(const kb::KnowledgeBase& kb, const Correction& correction) {
  StandingCorrection row{correction, correction.value, correction.value, kb.takes_effect(correction),
                         undoing(kb, correction)};
  if (correction.kind == CorrectionKind::kMean) {
    const auto mention = MentionsOf(kb, correction.a.mention->doc).at(correction.a.mention->offset);
    const std::string place = place_text(*correction.a.mention);
    row.whom = mention ? mention->words + " (" + place + ")" : place;
    row.other = correction.means_nothing() ? std::string(kNothingMeant) : side_text(kb, correction.b);
    return row;
  }
  if (correction.kind != CorrectionKind::kReject) {
    row.whom = side_text(kb, correction.a);
    if (is_pair(correction.kind)) row.other = side_text(kb, correction.b);
    return row;
  }
  row.other.clear();
  kb.statement(correction.value,
               [&](const Statement& statement, const Provenance&) { row.other = words_of(statement); });
  return row;
}

}  // namespace

std::uint64_t list_merges(const kb::KnowledgeBase& kb, const ListOptions& options,
                          const std::function<void(const Merge&)>& visit) {
  Rows rows(kb, options);
  kb.merges([&](const Merge& merge) {
    if (!rows.wants(merge)) return true;
    Merge told = merge;
    told.reason = in_written_words(merge.reason, merge.a.name, merge.b.name);
    visit(told);
    return rows.count();
  });
  return rows.visited();
}

std::uint64_t list_corrections(const kb::KnowledgeBase& kb, const ListOptions& options,
                               const std::function<void(const StandingCorrection&)>& visit) {
  Rows rows(kb, options);
  for (const Correction& correction : kb.corrections()) {
    if (!rows.wants(correction)) continue;
    visit(standing(kb, correction));
    if (!rows.count()) break;
  }
  return rows.visited();
}

std::string merge_json(const Merge& merge) {
  JsonObject out{{"entity", merge.a.entity}};
  put_merge(merge, merge.reason, out);
  return out.text();
}

std::string doubt_json(const Doubt& doubt) {
  JsonObject out;
  put_merge(doubt.merge, doubt.why, out);
  return out.add("now", doubt.one ? "one" : "two")
      .add("if_one", doubt.if_one)
      .add("if_two", doubt.if_two)
      .add("at_stake", doubt.merge.cost)
      .text();
}

std::string correction_json(const StandingCorrection& row) {
  const Correction& said = row.correction;
  return JsonObject{{"kind", to_string(said.kind)}, {"a", side_json(said.a)},
                    {"b", side_json(said.b)},       {"value", said.value.empty() ? Json(nullptr) : Json(said.value)},
                    {"in_force", row.in_force},     {"undo", row.undo}}
      .text();
}

std::string evidence_text(const Merge& merge) {
  std::vector<std::string> places;
  for (const MentionPlace& place : merge.evidence) places.push_back(place_text(place));
  return joined(places, ",");
}

}  // namespace relata::verbs
