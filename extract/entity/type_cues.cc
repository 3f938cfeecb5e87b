#include "extract/entity/type_cues.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/ascii.h"
#include "core/table.h"
#include "extract/entity/type_cues_tsv.h"

namespace relata::entity {
namespace {

// Votes against the tagger's one a mention. A noun that names the kind is nearly certain, a preposition is a hint.
constexpr int kNoun = 3;
constexpr int kHint = 1;

constexpr std::size_t kAppositionTokens = 12;  // an apposition's noun stands within so many after the name
constexpr std::size_t kDatelineTokens = 14;    // a dateline's dash stands among the first ones

bool is_in(std::string_view list, std::string_view word) {
  static const WordLists lists(data::type_cues_tsv);
  return lists.holds(list, ascii_lower(word));
}

int& votes_for(Votes& votes, EntityType type) { return votes[static_cast<std::size_t>(type)]; }

bool is_upper_word(std::string_view form) {
  return form.size() > 2 && std::all_of(form.begin(), form.end(), [](char c) { return !(c >= 'a' && c <= 'z'); });
}

// "VARESH, Karsovia, March 9, 2024 —": capitals at the beginning and a dash soon after.
bool is_dateline(const Sentence& sentence, const NameSpan& name) {
  if (name.first != 0 || !is_upper_word(sentence.tokens[0].form)) return false;
  for (std::size_t i = name.last; i < std::min(sentence.tokens.size(), kDatelineTokens); ++i) {
    const std::string& form = sentence.tokens[i].form;
    if (form == "—" || form == "–" || form == "--") return true;
  }
  return false;
}

// Mazar-e-Sharif, Tal-i-Sorkh: mostly places, and the others are in names.tsv.
bool has_ezafe(const Sentence& sentence, const NameSpan& name) {
  for (std::size_t i = name.first + 2; i + 2 < name.last; ++i) {
    const std::string& link = sentence.tokens[i].form;
    if ((link == "e" || link == "i") && sentence.tokens[i - 1].form == "-" && sentence.tokens[i + 1].form == "-")
      return true;
  }
  return false;
}

std::optional<EntityType> type_of_noun(std::string_view noun) {
  if (is_in("is_org", noun)) return EntityType::kOrg;
  if (is_in("is_person", noun)) return EntityType::kPer;
  if (is_in("is_place", noun)) return EntityType::kGpe;
  return std::nullopt;
}

// "Nordline, the country's largest company", "the capital, Lazna": what the noun beside the name says.
std::optional<EntityType> type_of_apposition(const Sentence& sentence, const NameSpan& name) {
  const auto& tokens = sentence.tokens;
  const std::size_t head = head_of(sentence, name.first, name.last);
  const std::int32_t governor = tokens[head].head;  // counted from 1
  if (tokens[head].deprel == "appos" && governor > 0 && static_cast<std::size_t>(governor) <= tokens.size()) {
    const Token& noun = tokens[static_cast<std::size_t>(governor) - 1];
    if (noun.upos == "NOUN") return type_of_noun(noun.form);
  }
  const std::size_t end = std::min(tokens.size(), name.last + kAppositionTokens);
  for (std::size_t i = name.last; i < end; ++i) {
    const bool apposition = tokens[i].deprel == "appos" && tokens[i].head == static_cast<std::int32_t>(head) + 1;
    if (apposition && tokens[i].upos == "NOUN") return type_of_noun(tokens[i].form);
  }
  return std::nullopt;
}

}  // namespace

Votes context_votes(const Sentence& sentence, const NameSpan& name) {
  Votes votes{};
  const auto& tokens = sentence.tokens;
  const auto before = [&](std::size_t n) {
    return name.first >= n ? std::string_view(tokens[name.first - n].form) : std::string_view();
  };
  const auto after = [&](std::size_t n) {
    return name.last + n < tokens.size() ? std::string_view(tokens[name.last + n].form) : std::string_view();
  };
  const bool owns = after(0) == "'s" || after(0) == "’s";
  if (before(1) == "of" && is_in("place_of", before(2))) votes_for(votes, EntityType::kGpe) += kNoun;
  if (before(1) == "of" && is_in("land_of", before(2))) votes_for(votes, EntityType::kLoc) += kNoun;
  if (before(1) == "for" && ascii_lower(before(2)) == "battle") votes_for(votes, EntityType::kGpe) += kNoun;
  if (is_in("in", before(1)) && !owns) votes_for(votes, EntityType::kGpe) += kHint;
  if (owns && is_in("place_has", after(1))) votes_for(votes, EntityType::kGpe) += kNoun;
  if (owns && is_in("person_has", after(1))) votes_for(votes, EntityType::kPer) += kNoun;
  if (has_ezafe(sentence, name)) votes_for(votes, EntityType::kGpe) += kNoun;
  if (const auto type = type_of_apposition(sentence, name)) votes_for(votes, *type) += kNoun;
  if (is_dateline(sentence, name)) votes_for(votes, EntityType::kGpe) += kNoun;
  return votes;
}

bool is_company_word(std::string_view word) { return is_in("company", word); }

bool is_country_of(std::string_view word) { return is_in("country_of", word); }
bool is_body_of_country(std::string_view words) { return is_in("body_of_country", words); }
bool is_ministry(std::string_view word) { return is_in("ministry", word); }
bool is_matter_of_body(std::string_view word) { return is_in("of_matters", word); }
bool is_country_has(std::string_view word) { return is_in("country_has", word); }
bool is_called_country(std::string_view word) { return is_in("called_country", word); }
bool is_called_town(std::string_view word) { return is_in("called_town", word); }
bool is_of_continent(std::string_view word) { return is_in("of_continent", word); }

}  // namespace relata::entity
