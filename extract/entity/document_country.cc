#include "extract/entity/document_country.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "core/ascii.h"
#include "extract/entity/acting_tables.h"
#include "extract/entity/country_contest.h"
#include "extract/entity/gazetteer.h"
#include "extract/entity/name_words.h"
#include "extract/entity/type_cues.h"

namespace relata::entity {
namespace {

constexpr std::uint32_t kWordsAround = 4;   // that tell of a name whether it is a country: "Ministry of Health of X"
constexpr std::size_t kStem = 4;            // letters of a place that has an adjective
constexpr std::uint32_t kWordsOfPlace = 3;  // that the name of a country in a longer name has

class Reader {
 public:
  explicit Reader(const ExtractedDocument& document) : document_(document) {
    for (const Cluster& cluster : document.clusters) add(cluster);
    for (const Mention& mention : document.mentions)
      if (mention.kind == MentionKind::kName) learn(mention);
    for (const Sentence& sentence : document.sentences) add_peoples(sentence);
    for (const Mention& mention : document.mentions) {
      if (document.clusters[mention.cluster].names.empty()) continue;
      if (mention.kind == MentionKind::kName) read(mention);
      if (mention.kind == MentionKind::kDescription) read_description(mention);
    }
    if (!document.sentences.empty()) add_dateline(document.sentences.front());
  }

  std::string country() const {
    const auto found = names_.find(contest_.country());
    return found == names_.end() ? "" : found->second;
  }

 private:
  static bool is_capital_letter(char c) { return c >= 'A' && c <= 'Z'; }
  static const std::string& name_of(const Cluster& cluster) { return cluster.names.front().text; }

  void add_country(const std::string& country, std::uint64_t mentions) {
    names_.emplace(fold(country), country);
    contest_.add(fold(country), mentions);
  }

  void add(const Cluster& cluster) {
    if (cluster.names.empty() || cluster.type != EntityType::kGpe) return;
    const std::string& name = name_of(cluster);
    const auto entry = look_up(name);
    if (const auto country = country_stood_for(name)) {
      add_country(*country, cluster.mentions);
    } else if (entry && entry->known == Known::kState) {
      names_[fold(name)] = name;
      contest_.add(fold(name), cluster.mentions);
    } else if (!entry) {
      names_[fold(name)] = name;
      strange_.insert(fold(name));
      contest_.add_strange(fold(name), cluster.mentions);
    }
  }

  void add_peoples(const Sentence& sentence) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& word = sentence.tokens[i];
      if (word.form.empty() || !is_capital_letter(word.form[0]) || word.upos == "VERB") continue;
      const auto country = country_of_people(word.form);
      if (country && !is_of_many(sentence, i)) add_country(*country, 1);
      if (!country) add_strange_people(fold(word.form));
    }
  }

  // "Marovian" where the document names Marovia: towns seldom have adjectives.
  void add_strange_people(const std::string& word) {
    for (const std::string_view ending : name_words().words("adjective ending")) {
      if (word.size() < ending.size() + kStem || !word.ends_with(ending)) continue;
      const std::string place = word.substr(0, word.size() - ending.size());
      if (!strange_.contains(place)) continue;
      contest_.add_strange(place, 1);
      contest_.attest(place);
      return;
    }
  }

  // "Latin American" is of no one country; "in English" is a language.
  static bool is_of_many(const Sentence& sentence, std::size_t i) {
    const std::size_t hyphen = i > 0 && sentence.tokens[i - 1].form == "-" ? 1 : 0;
    if (i <= hyphen) return false;
    const std::string before = ascii_lower(sentence.tokens[i - 1 - hyphen].form);
    const bool modifies = sentence.tokens[i].deprel == "amod" || sentence.tokens[i].deprel.starts_with("compound");
    return is_of_continent(before) || (before == "in" && !modifies);
  }

  // The place in "Supreme Court of Aldmark", "Ministry of Health of Aldmark", though the document names it nowhere
  // else.
  void learn(const Mention& mention) {
    if (mention.type != EntityType::kOrg) return;
    const Sentence& sentence = document_.sentences[mention.sentence];
    const auto& tokens = sentence.tokens;
    const std::uint32_t of = last_of(sentence, mention);
    if (of < mention.first + 2 || mention.last - of > kWordsOfPlace + 1) return;
    const std::string before = ascii_lower(tokens[of - 2].form) + " " + ascii_lower(tokens[of - 1].form);
    const bool ministry =
        is_ministry(tokens[mention.first].form) && ascii_lower(tokens[mention.first + 1].form) == "of";
    if (!ministry && !is_body_of_country(before)) return;
    for (std::uint32_t i = of + 1; i < mention.last; ++i)
      if (is_matter_of_body(tokens[i].form)) return;
    const std::string name = text_of(sentence, of + 1, mention.last);
    if (!is_capital_letter(name[0]) || look_up(name) || country_stood_for(name) || country_of_people(name)) return;
    names_.emplace(fold(name), name);
    strange_.insert(fold(name));
    contest_.attest(fold(name));
  }

  // Where the last "of" of the name stands, 0 if none does.
  static std::uint32_t last_of(const Sentence& sentence, const Mention& mention) {
    for (std::uint32_t i = mention.last - 1; i > mention.first; --i)
      if (ascii_lower(sentence.tokens[i].form) == "of" && i + 1 < mention.last) return i;
    return 0;
  }

  void read(const Mention& mention) {
    const Sentence& sentence = document_.sentences[mention.sentence];
    if (mention.type == EntityType::kGpe) {
      const std::string place = fold(name_of(document_.clusters[mention.cluster]));
      if (tells_of_country(sentence, mention.first, mention.last)) contest_.attest(place);
      if (tells_of_town(sentence, mention.first, mention.last)) contest_.set_aside(place);
      return;
    }
    for (std::uint32_t first = mention.first; first < mention.last; ++first)
      for (std::uint32_t last = std::min(first + kWordsOfPlace, mention.last); last > first; --last)
        if (last - first < mention.last - mention.first && add_part(sentence, first, last)) {
          first = last - 1;
          break;
        }
  }

  // A country in a longer name: "Supreme Court of [Aldmark]". Whether there is one.
  bool add_part(const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
    const std::string name = text_of(sentence, first, last), place = fold(name);
    if (strange_.contains(place)) {
      contest_.add_strange(place, 1);
      if (tells_of_country(sentence, first, last)) contest_.attest(place);
      return true;
    }
    const auto entry = look_up(name);
    if (!entry || entry->known != Known::kState) return false;
    add_country(country_stood_for(name).value_or(name), 1);
    return true;
  }

  // "the country", "the city"
  void read_description(const Mention& mention) {
    const std::string place = fold(name_of(document_.clusters[mention.cluster]));
    const Token& head = document_.sentences[mention.sentence].tokens[mention.head];
    if (is_called_country(head.form)) contest_.attest(place);
    if (is_called_town(head.form)) contest_.set_aside(place);
  }

  static std::string text_of(const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
    std::string text;
    for (std::uint32_t i = first; i < last; ++i) text.append(i > first ? " " : "").append(sentence.tokens[i].form);
    return text;
  }

  // "Marovia's finance minister", "Ministry of Health of Marovia"
  static bool tells_of_country(const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
    const auto& tokens = sentence.tokens;
    if (first > 1 && ascii_lower(tokens[first - 1].form) == "of")
      for (std::uint32_t i = first - 1; i-- > 0 && i + 1 + kWordsAround >= first;)
        if (is_country_of(tokens[i].form)) return true;
    const bool owns = last + 1 < tokens.size() && (tokens[last].form == "'s" || tokens[last].form == "’s");
    return owns && is_country_has(tokens[last + 1].form);
  }

  // "the capital, Puerto Leal", "the town of Nordby"
  static bool tells_of_town(const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
    const auto& tokens = sentence.tokens;
    const auto is = [&](std::uint32_t i, std::string_view form) { return i < tokens.size() && tokens[i].form == form; };
    if (first > 1 && (is(first - 1, ",") || is(first - 1, "of"))) {
      const bool capital = ascii_lower(tokens[first - 2].form) == "capital";  // Chile has one, and is none
      if (is_called_town(tokens[first - 2].form) && !(capital && is(first - 1, "of"))) return true;
    }
    return last + 2 < tokens.size() && is(last, ",") && (is(last + 1, "the") || is(last + 1, "a")) &&
           is_called_town(tokens[last + 2].form);
  }

  // The place of the dateline, or its country: "BOGOTA, 10 Jan 90 (EFE) --", "TOLEDO (Spain) -".
  void add_dateline(const Sentence& sentence) {
    if (!sentence.furniture) return;
    std::optional<std::string> country;
    for (std::uint32_t first = 0; first < sentence.tokens.size(); ++first)
      for (std::uint32_t last = first + 1; last <= std::min<std::size_t>(first + kWordsOfPlace, sentence.tokens.size());
           ++last) {
        const std::string name = text_of(sentence, first, last);
        if (!is_capital_letter(name[0])) continue;
        const auto entry = look_up(name);
        const auto stood_for = country_stood_for(name);
        if (entry && entry->known == Known::kState) country = stood_for.value_or(name);
        else if (!country) country = stood_for;
      }
    if (country) add_country(*country, 1);
  }

  const ExtractedDocument& document_;
  CountryContest contest_;
  std::set<std::string> strange_;             // folded places that no table knows
  std::map<std::string, std::string> names_;  // folded -> as written
};

}  // namespace

std::string country_of_document(const ExtractedDocument& document) { return Reader(document).country(); }

}  // namespace relata::entity
