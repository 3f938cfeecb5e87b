#include "measure/deed_score.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/ascii.h"
#include "core/error.h"
#include "core/table.h"
#include "measure/deed_slots_tsv.h"
#include "measure/letter_case.h"

namespace relata::measure {
namespace {

using Json = nlohmann::json;
using WordRun = std::vector<std::string>;

// Runs of ASCII letters and digits.
WordRun words_in(std::string_view text) {
  WordRun words;
  bool inside = false;
  for (const char c : lower_case(text)) {
    const bool letter = (c >= 'a' && c <= 'z') || is_ascii_digit(c);
    if (letter && !inside) words.emplace_back();
    if (letter) words.back() += c;
    inside = letter;
  }
  return words;
}

bool holds_run(std::string_view text, const SlotWords& slot) {
  const WordRun words = words_in(text);
  return std::any_of(slot.begin(), slot.end(), [&](const WordRun& run) {
    return !run.empty() && std::search(words.begin(), words.end(), run.begin(), run.end()) != words.end();
  });
}

const Table& slot_lists() {
  static const Table table(data::deed_slots_tsv);
  return table;
}

// What the slots of a list of deed_slots.tsv hold in a block.
std::vector<SlotWords> slots_of(const Json& block, std::string_view list) {
  std::vector<SlotWords> slots;
  for (const std::string_view name : *slot_lists().find(list))
    for (const Json& pair : block) {
      if (!pair.is_array() || pair.size() != 2 || pair[0] != std::string(name) || !pair[1].is_object()) continue;
      for (const std::string_view part : *slot_lists().find("strings")) {
        const auto strings = pair[1].find(std::string(part));
        if (strings == pair[1].end() || !strings->is_array() || strings->empty()) continue;
        slots.emplace_back();
        for (const Json& one : *strings)
          if (one.is_string() && !one.get<std::string>().empty())
            slots.back().push_back(words_in(one.get<std::string>()));
      }
    }
  return slots;
}

DeedTemplate template_of(const Json& block) {
  DeedTemplate made;
  for (const Json& pair : block)
    if (pair.is_array() && pair.size() == 2 && pair[0] == "message_id" && pair[1].is_string())
      made.doc = pair[1].get<std::string>();
  made.perpetrators = slots_of(block, "organisation");
  if (made.perpetrators.empty()) made.perpetrators = slots_of(block, "individual");
  for (SlotWords& slot : slots_of(block, "name")) made.targets.emplace_back(std::move(slot), true);
  for (SlotWords& slot : slots_of(block, "description")) made.targets.emplace_back(std::move(slot), false);
  return made;
}

using NamesOf = std::map<std::string, std::vector<std::string>>;

// Whether the words, a name of its entity, or one of whom it acts for hold a string of the slot.
bool is_meant(const Phrase& end, const SlotWords& slot, const NamesOf& names) {
  const auto any_of_entity = [&](const EntityRef& entity) {
    const auto known = names.find(entity.id);
    return known != names.end() && std::any_of(known->second.begin(), known->second.end(),
                                               [&](const std::string& name) { return holds_run(name, slot); });
  };
  return holds_run(end.mention, slot) || (end.entity && holds_run(end.entity->name, slot)) ||
         (end.name && holds_run(*end.name, slot)) || (end.entity && any_of_entity(*end.entity)) ||
         (end.actor && any_of_entity(end.actor->entity));
}

bool is_node(const Phrase& end) { return end.entity || (end.actor && !end.actor->entity.id.empty()); }

struct Verdict {
  bool said = false, drawn = false;
};

Verdict verdict_of(const std::vector<Statement>& statements, const SlotWords& who, const SlotWords& whom,
                   const NamesOf& names) {
  Verdict verdict;
  for (const Statement& statement : statements) {
    if (!is_meant(statement.subject, who, names)) continue;
    const auto look_at = [&](const Phrase& end) {
      if (!is_meant(end, whom, names)) return;
      verdict.said = true;
      verdict.drawn = verdict.drawn || (is_node(statement.subject) && is_node(end));
    };
    if (statement.object) look_at(*statement.object);
    for (const Argument& argument : statement.args) look_at(argument);
  }
  return verdict;
}

}  // namespace

std::vector<DeedTemplate> read_deed_templates(std::string_view text, const std::string& name) {
  constexpr std::string_view kBetween = "%%%";
  std::vector<DeedTemplate> templates;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find(kBetween);
    const std::string_view block = trimmed(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + kBetween.size());
    if (block.empty()) continue;
    const Json json = Json::parse(block, nullptr, false);
    if (!json.is_array()) throw InputError(name + ": block " + std::to_string(number) + " is no list of slots in JSON");
    templates.push_back(template_of(json));
    if (templates.back().doc.empty())
      throw InputError(name + ": block " + std::to_string(number) + " has no message_id");
  }
  return templates;
}

DeedScore score_deeds(const std::vector<DeedTemplate>& templates,
                      const std::map<std::string, std::vector<Statement>>& statements_of_document,
                      const std::map<std::string, std::vector<std::string>>& names) {
  DeedScore score;
  for (const DeedTemplate& deed : templates) {
    const auto statements = statements_of_document.find(deed.doc);
    if (statements == statements_of_document.end()) continue;
    for (const SlotWords& who : deed.perpetrators)
      for (const auto& [whom, has_name] : deed.targets) {
        const Verdict verdict = verdict_of(statements->second, who, whom, names);
        ++score.said.wanted;
        score.said.right += verdict.said;
        score.drawn.wanted += has_name;
        score.drawn.right += verdict.drawn && has_name;
      }
  }
  return score;
}

}  // namespace relata::measure
