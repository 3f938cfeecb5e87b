#include "extract/entity/acting_tables.h"

#include <unordered_map>

#include "core/ascii.h"
#include "core/table.h"
#include "extract/entity/acting_compounds_tsv.h"
#include "extract/entity/acting_names_tsv.h"
#include "extract/entity/acting_nouns_tsv.h"
#include "extract/entity/gazetteer.h"
#include "extract/entity/metonyms_tsv.h"
#include "extract/entity/referents.h"
#include "extract/text/demonyms.h"

namespace relata::entity {
namespace {

ActingNoun noun_of(std::string_view of_place, std::string_view of_organisation, std::string_view bare) {
  ActingNoun noun;
  noun.of_place = parse_actor_kind(of_place);
  noun.of_organisation = of_organisation != "-";
  if (of_organisation == "rebel") noun.of_its_kind = ActorKind::kReb;
  if (of_organisation == "media") noun.of_its_kind = ActorKind::kMed;
  noun.bare = bare == "bare";
  noun.through = of_place == "through";
  return noun;
}

// By what is looked up in them.
struct ActingTables {
  std::unordered_map<std::string, ActingNoun> nouns, compounds;  // "army"; "armed force"
  std::unordered_map<std::string, std::string> countries;        // folded: "kabul" -> "Afghanistan"
  std::unordered_map<std::string, ActorKind> kinds, words;       // folded names, and their first and last words
};

ActingTables read_tables() {
  ActingTables read;
  each_row(data::acting_nouns_tsv, [&](const TableRow& row) {
    for (const std::string_view lemma : split(row[3], ' ')) read.nouns.emplace(lemma, noun_of(row[0], row[1], row[2]));
  });
  each_row(data::acting_compounds_tsv, [&](const TableRow& row) {
    read.compounds.emplace(std::string(row[1]) + " " + std::string(row[0]), noun_of(row[2], "yes", row[3]));
  });
  each_row(data::acting_names_tsv, [&](const TableRow& row) {
    for (const std::string_view name : split(row[2], '|')) {
      if (row[0] == "of") read.countries.emplace(fold(name), row[1]);
      else (row[0] == "kind" ? read.kinds : read.words).emplace(fold(name), *parse_actor_kind(row[1]));
    }
  });
  each_row(data::metonyms_tsv, [&](const TableRow& row) {
    if (row[0] == "capital") read.countries.emplace(fold(row[1]), row[2]);
  });
  return read;
}

const ActingTables& tables() {
  static const ActingTables all = read_tables();
  return all;
}

template <typename Value>
std::optional<Value> found_in(const std::unordered_map<std::string, Value>& map, const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

// The lemma as the tables have it: "troop" of "troops".
std::string singular(std::string_view lemma) {
  std::string word(lemma);
  if (!tables().nouns.contains(word) && word.ends_with('s')) word.pop_back();
  return word;
}

// "SALVADORAN" -> "Salvadoran", as the table of demonyms has it.
std::string with_one_capital(std::string_view word) {
  std::string small = ascii_lower(word);
  if (!small.empty()) small.front() = word.front();
  return small;
}

}  // namespace

std::optional<ActingNoun> acting_noun(std::string_view lemma) { return found_in(tables().nouns, singular(lemma)); }

std::optional<ActingNoun> acting_compound(std::string_view before, std::string_view lemma) {
  return found_in(tables().compounds, std::string(before) + " " + singular(lemma));
}

std::optional<std::string> country_stood_for(std::string_view name) { return found_in(tables().countries, fold(name)); }

std::optional<std::string> country_of_people(std::string_view word) {
  if (auto country = text::country_of_demonym(word)) return country;
  return text::country_of_demonym(with_one_capital(word));
}

std::optional<ActorKind> known_kind(std::string_view name) {
  if (const auto kind = found_in(tables().kinds, fold(name))) return kind;
  return referents().holds("armed", name) ? std::optional(ActorKind::kReb) : std::nullopt;
}

std::optional<ActorKind> kind_by_words(std::string_view name) {
  const std::string folded = fold(name);
  const auto has = [within = " " + folded + " "](std::string_view word) { return within.find(word) != within.npos; };
  if (has(" court ")) return ActorKind::kJud;
  if (has(" liberation ")) return ActorKind::kReb;
  if (const auto last = found_in(tables().words, folded.substr(folded.rfind(' ') + 1))) return last;
  return found_in(tables().words, folded.substr(0, folded.find(' ')));
}

}  // namespace relata::entity
