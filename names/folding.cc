#include "names/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/entity.h"
#include "names/name_tables.h"

namespace relata::names {
namespace {

// A piece of a name between blanks and hyphens.
struct Piece {
  std::string_view raw;
  std::string folded;
  bool hyphen_before = false;
  bool hyphen_after = false;
};

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_ascii_alnum(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Letters that carry no separable mark.
std::string_view plain_letter(UChar32 c) {
  switch (c) {
    case U'ø': return "o";
    case U'ł': return "l";
    case U'đ':
    case U'ð': return "d";
    case U'ı': return "i";
    case U'æ': return "ae";
    case U'œ': return "oe";
    case U'þ': return "th";
    case U'ħ': return "h";
    case U'ə':  // Azerbaijani, which English writes with an a: "Zərdab"
    case U'ǝ': return "a";
    default: return "";
  }
}

// "Lōgar" -> "logar". Latin letters are taken apart from their marks, which is quick; other scripts are transliterated.
std::string fold_unicode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString folded = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}).foldCase();
  if (const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status); U_SUCCESS(status))
    folded = normalizer->normalize(folded, status);
  std::string word;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (is_ascii_alnum(static_cast<char32_t>(c))) word += static_cast<char>(c);
    else if (const std::string_view letter = plain_letter(c); !letter.empty()) word += letter;
    else if (c >= 0x80 && u_isalpha(c) && u_charType(c) != U_MODIFIER_LETTER) {
      word = slug(text);
      std::erase(word, '-');
      return word == "x" ? "" : word;
    }
  }
  return word;
}

std::string fold(std::string_view text) {
  if (!is_ascii(text)) return fold_unicode(text);
  std::string word;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (is_ascii_alnum(static_cast<char32_t>(c))) word += c;
  }
  return word;
}

// The length of the separator at the front of `text`, 0 if there is none. Hyphens are told by `hyphen`.
std::size_t separator_length(std::string_view text, bool& hyphen) {
  static constexpr std::array<std::string_view, 4> kDashes = {"\u2010", "\u2011", "\u2013", "\u2014"};
  static constexpr std::string_view kSeparators = " \t\n\r/,_()\"&";
  hyphen = false;
  if (is_ascii_alnum(static_cast<unsigned char>(ascii_lower(text.front()))))
    return 0;  // most bytes, of hundreds of names at a start
  if (static_cast<unsigned char>(text.front()) < 0x80) {
    hyphen = text.front() == '-';
    return hyphen || kSeparators.find(text.front()) != kSeparators.npos ? 1 : 0;
  }
  for (std::string_view dash : kDashes)
    if (text.starts_with(dash)) return hyphen = true, dash.size();
  return text.starts_with("\u00a0") ? 2 : 0;
}

std::string_view without_possessive(std::string_view word) {
  for (std::string_view ending : {"'s", "\u2019s", "'S", "\u2019S"})
    if (word.size() > ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

// "Berg & Lind" is "Berg and Lind"; "AT&T" is not.
bool is_lone_ampersand(std::string_view name, std::size_t i) {
  return name[i] == '&' && i > 0 && i + 1 < name.size() && name[i - 1] == ' ' && name[i + 1] == ' ';
}

std::vector<Piece> pieces_of(std::string_view name) {
  std::vector<Piece> pieces;
  pieces.reserve(4);  // most names have fewer
  bool joined = false, hyphen = false;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    Piece piece{without_possessive(name.substr(begin, end - begin)), "", joined, hyphen};
    piece.folded = fold(piece.raw);
    joined = hyphen;
    if (!piece.folded.empty()) pieces.push_back(std::move(piece));
  };
  for (std::size_t i = 0; i < name.size();) {
    if (is_lone_ampersand(name, i)) {
      pieces.push_back({name.substr(i, 1), "and"});
      begin = ++i;
      joined = false;
    } else if (const std::size_t length = separator_length(name.substr(i), hyphen); length > 0) {
      close(i);
      i += length;
      begin = i;
    } else {
      ++i;
    }
  }
  hyphen = false;
  close(name.size());
  return pieces;
}

// "Mazar-e-Sharif", "Mazar-i Sharif", "Mazar e Sharif": the vowel that joins two words of Persian.
bool is_izafet(const std::vector<Piece>& pieces, std::size_t i) {
  const Piece& piece = pieces[i];
  if (i == 0 || i + 1 == pieces.size() || !one_of(piece.folded, {"e", "i", "ye", "yi"})) return false;
  return piece.hyphen_before || piece.raw == piece.folded;
}

// "al-", "el-", and its forms before sun letters: "as-Sisi", "ar-Rahman".
bool is_arabic_article(const std::vector<Piece>& pieces, std::size_t i) {
  const Piece& piece = pieces[i];
  if (one_of(piece.folded, {"al", "el"})) return true;
  if (i + 1 == pieces.size() || !piece.hyphen_after || piece.raw != piece.folded) return false;
  return one_of(piece.folded, {"as", "ash", "ar", "an", "at", "ad", "adh", "az"}) &&
         pieces[i + 1].folded.starts_with(piece.folded[1]);
}

// Transliterations write long vowels with two letters or one: "daroon", "darun". Short words are left alone, so that
// Lee and Li stay apart.
std::string with_short_vowels(std::string word) {
  constexpr std::size_t kLongEnough = 5;  // letters
  if (word.size() < kLongEnough) return word;
  for (const auto& [two, one] : {std::pair("oo", 'u'), std::pair("ou", 'u'), std::pair("ee", 'i')})
    for (std::size_t at; (at = word.find(two)) != std::string::npos;) word.replace(at, 2, 1, one);
  return word;
}

// A word as the tables have it; one spelling may stand for two words ("abdurrahman" -> "abdul rahman").
void append_word(std::vector<std::string>& words, const std::string& folded) {
  const auto variant = name_tables().variants.find(folded);
  std::string word = with_short_vowels(variant == name_tables().variants.end() ? folded : variant->second);
  constexpr std::string_view kServant = "abdul";
  if (word.starts_with(kServant) && word.size() >= kServant.size() + 4 && word[kServant.size()] != ' ' &&
      word.compare(kServant.size(), 3, "lah") != 0) {  // Abdullah is one name
    words.emplace_back(kServant);
    append_word(words, word.substr(kServant.size()));
    return;
  }
  if (word.find(' ') == word.npos) return words.push_back(std::move(word));
  for (std::string_view part : split(word, ' ')) words.emplace_back(part);
}

// "u s" -> "us", "j k rowling" -> "jk rowling"
void join_letters(std::vector<std::string>& words) {
  const auto is_letter = [](const std::string& word) { return word.size() == 1 && word[0] >= 'a' && word[0] <= 'z'; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_letter(words[i])) continue;
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    const auto last = std::find_if_not(first, words.end(), is_letter);
    for (auto letter = first; letter != last; ++letter) words[i] += *letter;
    words.erase(first, last);
  }
}

// One word of ASCII letters, too long for an article: nothing of it joins another.
bool is_plain_word(std::string_view name) {
  constexpr std::size_t kArticle = 2;  // letters
  return name.size() > kArticle &&
         std::all_of(name.begin(), name.end(), [](char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; });
}

// "D' Escoto" is "D'Escoto".
void join_elided(std::vector<Piece>& pieces) {
  constexpr std::size_t kElided = 2;  // letters at most
  for (std::size_t i = 0; i + 1 < pieces.size();) {
    const Piece& piece = pieces[i];
    const bool elided = piece.raw.ends_with('\'') || piece.raw.ends_with("\u2019");
    if (elided && !piece.folded.empty() && piece.folded.size() <= kElided) {
      pieces[i + 1].folded.insert(0, piece.folded);
      pieces[i + 1].hyphen_before = piece.hyphen_before;
      pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

}  // namespace

std::vector<std::string> folded_words(std::string_view name) {
  if (is_plain_word(name)) {
    std::vector<std::string> words;
    append_word(words, ascii_lower(name));
    join_letters(words);
    return words;
  }
  std::vector<Piece> pieces = pieces_of(name);
  join_elided(pieces);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (is_izafet(pieces, i)) continue;
    const bool article = is_arabic_article(pieces, i);
    if (article && !words.empty() && words.back() == "abd") words.back() = "abdul";
    else if (article) words.emplace_back("al");
    else append_word(words, pieces[i].folded);
  }
  join_letters(words);
  while (words.size() > 1 && one_of(words.front(), {"the", "a", "an"})) words.erase(words.begin());
  return words;
}

std::string plain_form(std::string_view name) { return joined(folded_words(name), " "); }

}  // namespace relata::names
