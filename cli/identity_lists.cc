#include "cli/identity_lists.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/correcting.h"
#include "cli/evidence.h"
#include "cli/knowledge.h"
#include "cli/sides.h"
#include "cli/text_layout.h"
#include "export/statement_json.h"

namespace relata::cli {
namespace {

constexpr std::uint8_t kWeak = 75;  // hundredths: a merge that a reader should look at

std::string decimal(std::uint8_t hundredths) {
  char text[8];
  std::snprintf(text, sizeof text, "%d.%02d", hundredths / 100, hundredths % 100);
  return text;
}

std::string place_text(const MentionPlace& place) { return place.doc + "@" + std::to_string(place.offset); }

std::string evidence_text(const Merge& merge) {
  std::vector<std::string> places;
  for (const MentionPlace& place : merge.evidence) places.push_back(place_text(place));
  return joined(places, ",");
}

std::string place_json(const MentionPlace& place) {
  return "{\"doc\":" + exporter::json_string(place.doc) + ",\"offset\":" + std::to_string(place.offset) + "}";
}

std::string named_json(const Merge::Named& named) {
  return "{\"name\":" + exporter::json_string(named.name) + ",\"key\":" + exporter::json_string(named.key) +
         ",\"entity\":" + exporter::json_string(named.entity) + "}";
}

// Without its closing brace.
std::string merge_json(const Merge& merge) {
  std::string places;
  for (const MentionPlace& place : merge.evidence) places += (places.empty() ? "" : ",") + place_json(place);
  return "\"a\":" + named_json(merge.a) + ",\"b\":" + named_json(merge.b) +
         ",\"reason\":" + exporter::json_string(merge.reason) + ",\"score\":" + decimal(merge.score) +
         ",\"how\":" + exporter::json_string(to_string(merge.verdict)) + ",\"evidence\":[" + places + "]";
}

// Rows that are of the wanted types, until there are enough.
class Rows {
 public:
  Rows(const kb::KnowledgeBase& kb, const ListOptions& options) : kb_(kb), options_(options) {}
  bool wants(const Merge& merge) const {
    if (options_.types.empty()) return true;
    for (const std::string& id : {merge.a.entity, merge.b.entity})
      if (const auto entity = kb_.entity(id);
          entity && std::find(options_.types.begin(), options_.types.end(), entity->type) != options_.types.end())
        return true;
    return false;
  }
  // Whether there may be more.
  bool count() { return ++written_ < options_.limit || options_.limit == 0; }
  std::uint64_t written() const { return written_; }

 private:
  const kb::KnowledgeBase& kb_;
  const ListOptions& options_;
  std::uint64_t written_ = 0;
};

// The lines that say that the two are one, or two.
struct Settling {
  std::string if_one, if_two;
};

Settling settling(const kb::KnowledgeBase& kb, const Merge& merge) {
  const auto place = [&](std::size_t i) {
    return i < merge.evidence.size() ? std::optional(merge.evidence[i]) : std::nullopt;
  };
  const std::string sides = word_of(kb, merge.a, place(0)) + " " + word_of(kb, merge.b, place(1));
  return {"relata same " + sides, "relata distinct " + sides};
}

// Whether the user has said already that they are two.
class Settled {
 public:
  explicit Settled(const kb::KnowledgeBase& kb) : kb_(kb) {
    for (Correction& correction : kb.corrections())
      if (correction.kind == CorrectionKind::kDistinct) distinct_.push_back(std::move(correction));
  }
  bool operator()(const Merge& merge) const {
    return std::any_of(distinct_.begin(), distinct_.end(), [&](const Correction& said) {
      return (is(said.a, merge.a) && is(said.b, merge.b)) || (is(said.a, merge.b) && is(said.b, merge.a));
    });
  }

 private:
  bool is(const Side& side, const Merge::Named& named) const {
    if (!side.mention) return named.key == side.name + "|" + side.type_class;
    if (!named.key.ends_with("#" + side.mention->doc)) return false;
    const auto entity = entity_of(kb_, side);
    return entity && entity->id == named.entity;
  }

  const kb::KnowledgeBase& kb_;
  std::vector<Correction> distinct_;
};

// What a reader should look at, in the order of the knowledge base: what is apart, then weak merges across documents.
void for_each_doubt(const kb::KnowledgeBase& kb, const std::function<bool(const Merge&)>& visit) {
  bool more = true;
  const Settled settled(kb);
  kb.review([&](const Merge& merge) { return settled(merge) || (more = visit(merge)); });
  if (!more) return;
  kb.merges([&](const Merge& merge) {
    if (merge.within_document) return false;
    return merge.verdict != MergeVerdict::kMerged || merge.score >= kWeak || visit(merge);
  });
}

// On a terminal: two lines of words, then the two lines to choose from.
void print_doubt(const Merge& merge, const Settling& settle, Console& console) {
  const bool one = merge.a.entity == merge.b.entity;
  console.out() << console.paint(Style::kName, one_line(merge.a.name)) << "  " << (one ? "one with" : "apart from")
                << "  " << console.paint(Style::kName, one_line(merge.b.name)) << "  " << decimal(merge.score) << "  "
                << merge.reason << "\n"
                << "  " << console.paint(Style::kDim, evidence_text(merge)) << "\n"
                << "  " << console.paint(Style::kDim, one ? "if they are two:  " : "if they are one:  ")
                << (one ? settle.if_two : settle.if_one) << "\n"
                << "  " << console.paint(Style::kDim, one ? "if they are one:  " : "if they are two:  ")
                << (one ? settle.if_one : settle.if_two) << "\n";
}

std::string side_json(const Side& side) {
  if (side.mention) return place_json(*side.mention);
  if (side.name.empty()) return "null";
  return "{\"name\":" + exporter::json_string(side.name) + ",\"class\":" + exporter::json_string(side.type_class) + "}";
}

// "Atta Mohammad Noor (atta muhammad noor, person)": what it is called now, and what the correction goes by.
std::string side_text(const kb::KnowledgeBase& kb, const Side& side) {
  const std::string by = side.mention ? place_text(*side.mention) : side.name + ", " + side.type_class;
  const auto entity = entity_of(kb, side);
  return entity ? entity->name + " (" + by + ")" : by;
}

bool is_pair(const Correction& correction) {
  return correction.kind == CorrectionKind::kSame || correction.kind == CorrectionKind::kDistinct;
}

bool is_of(const kb::KnowledgeBase& kb, const Correction& correction, const std::vector<EntityType>& types) {
  if (types.empty()) return true;
  for (const Side& side : {correction.a, correction.b})
    if (const auto entity = entity_of(kb, side);
        entity && std::find(types.begin(), types.end(), entity->type) != types.end())
      return true;
  return false;
}

std::string said_of(const kb::KnowledgeBase& kb, const Correction& correction) {
  if (correction.kind != CorrectionKind::kReject)
    return is_pair(correction) ? side_text(kb, correction.b) : correction.value;
  std::string words;
  kb.statement(correction.value, [&](const Statement& statement, const Provenance&) { words = words_of(statement); });
  return words;
}

}  // namespace

std::uint64_t list_merges(const kb::KnowledgeBase& kb, const ListOptions& options, TableFormat format,
                          Console& console) {
  Rows rows(kb, options);
  std::optional<Table> table;
  if (format != TableFormat::kJson)
    table.emplace(
        console, format,
        std::vector<Column>{
            {"entity"}, {"name"}, {"other name"}, {"reason"}, {"score", Align::kRight}, {"how"}, {"evidence"}});
  kb.merges([&](const Merge& merge) {
    if (!rows.wants(merge)) return true;
    if (table)
      table->add({merge.a.entity, merge.a.name, merge.b.name, merge.reason, decimal(merge.score),
                  std::string(to_string(merge.verdict)), evidence_text(merge)});
    else console.out() << "{\"entity\":" << exporter::json_string(merge.a.entity) << "," << merge_json(merge) << "}\n";
    return rows.count();
  });
  if (table) table->finish();
  return rows.written();
}

std::uint64_t list_review(const kb::KnowledgeBase& kb, const ListOptions& options, TableFormat format,
                          Console& console) {
  Rows rows(kb, options);
  std::optional<Table> table;
  if (format == TableFormat::kTabs || format == TableFormat::kCsv)
    table.emplace(console, format,
                  std::vector<Column>{{"name"},
                                      {"entity"},
                                      {"other name"},
                                      {"other entity"},
                                      {"now"},
                                      {"reason"},
                                      {"score"},
                                      {"evidence"},
                                      {"if one"},
                                      {"if two"}});
  for_each_doubt(kb, [&](const Merge& merge) {
    if (!rows.wants(merge)) return true;
    const Settling settle = settling(kb, merge);
    const std::string now = merge.a.entity == merge.b.entity ? "one" : "two";
    if (table)
      table->add({merge.a.name, merge.a.entity, merge.b.name, merge.b.entity, now, merge.reason, decimal(merge.score),
                  evidence_text(merge), settle.if_one, settle.if_two});
    else if (format == TableFormat::kJson)
      console.out() << "{" << merge_json(merge) << ",\"now\":\"" << now
                    << "\",\"if_one\":" << exporter::json_string(settle.if_one)
                    << ",\"if_two\":" << exporter::json_string(settle.if_two) << "}\n";
    else print_doubt(merge, settle, console);
    return rows.count();
  });
  return rows.written();
}

std::uint64_t list_corrections(const kb::KnowledgeBase& kb, const ListOptions& options, TableFormat format,
                               Console& console) {
  Rows rows(kb, options);
  std::optional<Table> table;
  if (format != TableFormat::kJson)
    table.emplace(console, format, std::vector<Column>{{"what"}, {"whom"}, {"and, or to"}, {"state"}, {"to undo it"}});
  for (const Correction& correction : kb.corrections()) {
    if (!is_of(kb, correction, options.types)) continue;
    const bool in_force = kb.takes_effect(correction);
    const bool rejects = correction.kind == CorrectionKind::kReject;
    if (table)
      table->add({std::string(to_string(correction.kind)), rejects ? correction.value : side_text(kb, correction.a),
                  said_of(kb, correction), in_force ? "in force" : "waits", undoing(kb, correction)});
    else
      console.out() << "{\"kind\":" << exporter::json_string(to_string(correction.kind))
                    << ",\"a\":" << side_json(correction.a) << ",\"b\":" << side_json(correction.b)
                    << ",\"value\":" << (is_pair(correction) ? "null" : exporter::json_string(correction.value))
                    << ",\"in_force\":" << (in_force ? "true" : "false")
                    << ",\"undo\":" << exporter::json_string(undoing(kb, correction)) << "}\n";
    if (!rows.count()) break;
  }
  if (table) table->finish();
  return rows.written();
}

}  // namespace relata::cli
