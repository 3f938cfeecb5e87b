#include "names/name_parts.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "core/ascii.h"
#include "core/entity.h"
#include "names/countries.h"
#include "names/folding.h"
#include "names/normal_form.h"
#include "names/pair_tables.h"
#include "names/places.h"
#include "names/sounds.h"
#include "names/type_class.h"

namespace relata::names {
namespace {

constexpr std::size_t kMostBytes = 256, kMostWords = 16;

bool is_other_script(std::string_view text) {
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < length;) {
    UChar32 c;
    U8_NEXT(text.data(), i, length, c);
    UErrorCode status = U_ZERO_ERROR;
    if (c >= 0x80 && u_isalpha(c) && u_charType(c) != U_MODIFIER_LETTER &&
        uscript_getScript(c, &status) != USCRIPT_LATIN)
      return true;
  }
  return false;
}

// The front of `text` of at most kMostBytes, no letter cut in two.
std::string_view cut(std::string_view text) {
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

std::string first_line(std::string_view text) {
  const auto parts = split(text, '\n');
  return parts.empty() ? "" : std::string(parts.front());
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "8th" -> "8"; "3d" -> "3"; "third" -> "3"; "" if it is no number.
std::string number_of(const std::string& word) {
  if (is_number(word)) return word;
  for (std::string_view ending : {"st", "nd", "rd", "th", "d"})
    if (word.size() > ending.size() && word.ends_with(ending) &&
        is_number(std::string_view(word).substr(0, word.size() - ending.size())))
      return word.substr(0, word.size() - ending.size());
  const auto number = pair_tables().numbers.find(word);
  return number == pair_tables().numbers.end() ? "" : number->second;
}

// Digits in the middle of a person's name stand for the letters that they look like: "Ig0r Sech1n".
std::string with_letters_for_digits(std::string word) {
  if (std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return word;
  constexpr std::string_view kDigits = "0134579", kLetters = "oieastg";
  for (char& c : word)
    if (const std::size_t at = kDigits.find(c); at != std::string_view::npos) c = kLetters[at];
  return word;
}

// The parts of one name, gathered word by word.
class Parser {
 public:
  Parser(std::string_view name, EntityType type) {
    parsed_.type = type;
    parsed_.person = type == EntityType::kPer;
    parsed_.place = type_class(type) == TypeClass::kPlace;
    const std::string_view text = cut(name);
    const NormalName normal = normal_name(text, type);
    parsed_.normal = normal.text;
    parsed_.acronym = normal.acronym;
    parsed_.country = normal.country;
    parsed_.people = normal.people;
    parsed_.foreign = is_other_script(text);
    words_ = words_of(std::string(text));
    if (parsed_.person) add_person();
    else add_other(text);
    sort_all();
  }
  ParsedName take() { return std::move(parsed_); }

 private:
  std::vector<std::string> words_of(std::string text) {
    const std::size_t comma = text.find(',');
    if (parsed_.foreign) {
      text = slug(text);
      std::replace(text.begin(), text.end(), '-', ' ');
    } else if (comma != std::string::npos && parsed_.person) {
      const std::string rest = first_line(std::string_view(text).substr(comma + 1));
      const std::vector<std::string> behind = folded_words(rest);
      parsed_.comma = !behind.empty() && !pair_tables().has_role(behind[0], WordRole::kSuffix);
      if (parsed_.comma) text = rest + " " + text.substr(0, comma);
    } else if (comma != std::string::npos && parsed_.place && comma > 0) {
      parsed_.container = normal_name(std::string_view(text).substr(comma + 1), EntityType::kGpe).text;
      text.resize(comma);
    }
    if (!parsed_.person)
      for (std::size_t at = 0; (at = text.find('&', at)) != std::string::npos; at += 5) text.replace(at, 1, " and ");
    std::vector<std::string> words = folded_words(text);
    if (words.size() > kMostWords) words.resize(kMostWords);
    return words;
  }

  void add_core(std::string word, bool country = false) {
    NamePart part;
    part.code = sound_code(word);
    part.initial = word.size() == 1;
    part.country = country;
    part.generic = !parsed_.person && pair_tables().has_role(word, WordRole::kGeneric);
    part.common = pair_tables().has_role(word, WordRole::kCommon);
    part.text = std::move(word);
    parsed_.core.push_back(std::move(part));
  }

  void add_person() {
    const WordSet& titles = name_tables().titles;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool last = i + 1 == words_.size();
      std::string word = with_letters_for_digits(words_[i]);
      parsed_.father |= i > 0 && (word == "bin" || word == "ben" || word == "bint");
      if (!last && titles.contains(word)) parsed_.titles.push_back(word);
      else if (i > 0 && pair_tables().has_role(word, WordRole::kSuffix)) parsed_.suffixes.push_back(word);
      else if (last || !pair_tables().has_role(word, WordRole::kParticle)) add_letters(word);
    }
    if (parsed_.core.empty())
      for (const std::string& word : words_) add_core(word);
  }

  // "jk" of "J. K. Rowling" are two initials.
  void add_letters(const std::string& word) {
    const bool initials = word.size() <= 3 && parsed_.core.empty() && words_.size() > 1 &&
                          sound_code(word).size() > 1 && std::none_of(word.begin(), word.end(), [](char c) {
                            return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
                          });
    if (!initials) return add_core(word);
    for (char c : word) add_core(std::string(1, c));
  }

  void add_other(std::string_view text) {
    std::vector<std::string> words = without_legal_form(words_);
    std::string all, large;
    for (std::size_t i = 0; i < words.size();) {
      const auto [country, length] = country_at(words, i, text);
      for (std::size_t j = i; j < i + length; ++j) {
        all += words[j][0];
        if (!pair_tables().has_role(words[j], WordRole::kSmall)) large += words[j][0];
      }
      if (!country.empty()) {
        parsed_.countries.push_back(country);
        add_core(country, true);
      } else {
        add_word(words[i]);
      }
      i += length;
    }
    parsed_.letters = {all, large};
    if (parsed_.core.empty())
      for (const std::string& word : words.empty() ? words_ : words) add_core(word);
  }

  void add_word(const std::string& word) {
    const PairTables& tables = pair_tables();
    if (tables.has_role(word, WordRole::kSmall)) return;
    const std::string number = number_of(word);
    if (!number.empty()) return parsed_.numbers.push_back(number);
    if (tables.has_role(word, WordRole::kDirection)) parsed_.directions.push_back(word);
    if (tables.has_role(word, WordRole::kBody)) parsed_.bodies.push_back(word);
    if (tables.has_role(word, WordRole::kThing)) parsed_.things.push_back(word);
    if (tables.has_role(word, WordRole::kSort)) parsed_.sorts.push_back(word);
    if (parsed_.place && tables.has_role(word, WordRole::kSubdivision)) return parsed_.kinds.push_back("province");
    if (parsed_.place && tables.has_role(word, WordRole::kPlace)) return parsed_.kinds.push_back(word);
    add_core(word);
  }

  // The country that the words from `first` name or whose people they are, and how many words these are; else "", 1.
  static std::pair<std::string, std::size_t> country_at(const std::vector<std::string>& words, std::size_t first,
                                                        std::string_view text) {
    for (std::size_t length = std::min<std::size_t>(4, words.size() - first); length > 0; --length) {
      const std::vector<std::string> some(words.begin() + static_cast<std::ptrdiff_t>(first),
                                          words.begin() + static_cast<std::ptrdiff_t>(first + length));
      const std::string phrase = joined(some, " ");
      const auto known = known_name(phrase, phrase.size() > 3 || has_in_capitals(text, phrase));
      if (known && known->country) return {known->text, length};
      if (length > 1) continue;
      if (const auto country = country_of_people(phrase)) return {*country, length};
    }
    return {"", 1};
  }

  // Whether `text` has the letters of `word` as capitals, with or without dots: "US", "U.S.".
  static bool has_in_capitals(std::string_view text, std::string_view word) {
    std::string capitals, plain;
    for (char c : word) capitals += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    for (char c : text)
      if (c != '.') plain += c;
    return plain.find(capitals) != std::string::npos;
  }

  std::vector<std::string> without_legal_form(std::vector<std::string> words) {
    for (const LegalForm& form : pair_tables().legal_forms) {
      const std::size_t length = form.words.size();
      if (length == 0 || length >= words.size()) continue;
      const auto at = std::search(words.begin(), words.end(), form.words.begin(), form.words.end());
      if (at == words.end()) continue;
      const bool outside = at == words.begin() || at + static_cast<std::ptrdiff_t>(length) == words.end();
      if (!outside && length < 2) continue;
      if (parsed_.legal.empty()) parsed_.legal = form.group;
      words.erase(at, at + static_cast<std::ptrdiff_t>(length));
    }
    return words;
  }

  void sort_all() {
    for (auto* list : {&parsed_.numbers, &parsed_.bodies, &parsed_.things, &parsed_.sorts, &parsed_.directions,
                       &parsed_.kinds, &parsed_.countries, &parsed_.suffixes, &parsed_.titles})
      std::sort(list->begin(), list->end());
    parsed_.countries.erase(std::unique(parsed_.countries.begin(), parsed_.countries.end()), parsed_.countries.end());
    std::vector<std::string> texts, codes;
    for (const NamePart& part : parsed_.core) {
      texts.push_back(part.text);
      codes.push_back(part.code);
    }
    parsed_.plain = joined(texts, " ");
    parsed_.run = parsed_.plain;
    std::erase(parsed_.run, ' ');
    std::sort(texts.begin(), texts.end());
    std::sort(codes.begin(), codes.end());
    parsed_.sorted = joined(texts, " ");
    parsed_.sorted_codes = joined(codes, "");
  }

  ParsedName parsed_;
  std::vector<std::string> words_;
};

}  // namespace

ParsedName parse_name(std::string_view name, EntityType type) { return Parser(name, type).take(); }

}  // namespace relata::names
