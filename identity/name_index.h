// The name index: rows that find names by how they begin and by what they are nearly. They follow from the slugs of
// all names, which are lookups themselves (docs/store_format.md); nothing but a slug and its words is in them.
//
//   "s:battle-of-kunduz", head                     whose name it is
//   "w:kunduz", "battle-of-kunduz"                 a word behind the first: the slugs that have it
//   "t:  k", "kunduz"  "t: ku", "kunduz" ..        three letters: the words that have them
//
// Trigrams are those of words, which are fewer than names and meet in many (J. Zobel, P. Dart: Finding approximate
// matches in large lexicons, Software: Practice and Experience 25, 1995), and padded as PostgreSQL's pg_trgm does it:
// two blanks before a word, one behind it.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rows.h"

namespace relata::identity {

// What is longer, or shorter and not the first word ("of", "el"), is found by what the whole name begins with alone: so
// that no name costs more than some kilobytes.
inline constexpr std::size_t kLeastWord = 3, kMostWord = 32, kMostSlug = 128;

// Of a slug, in its order: "battle-of-kunduz" -> battle, of, kunduz.
std::vector<std::string_view> words_of_slug(std::string_view slug);
// Of a word, bytewise, each once: "omo" -> "  o", " om", "mo ", "omo".
std::vector<std::string> trigrams_of(std::string_view word);
// Whether a slug, or from one of its words of kLeastWord letters and more on the rest of it, begins with `prefix`.
enum class Begins { kNo, kWord, kName };
Begins begins(std::string_view slug, std::string_view prefix);

// Visits go in bytewise order until `visit` returns false; views are valid during a visit. Any thread, as far as the
// rows allow. Throws StoreError for damaged rows.
class NameIndex {
 public:
  // Keeps a reference.
  explicit NameIndex(const Rows& rows) : rows_(rows) {}

  // The slugs that begin with `prefix`, with each of their heads.
  using VisitName = std::function<bool(std::string_view slug, std::string_view head)>;
  void names_from(std::string_view prefix, const VisitName& visit) const;
  // The words behind the first one that begin with `prefix`, with each slug that has them.
  using VisitWord = std::function<bool(std::string_view word, std::string_view slug)>;
  void words_from(std::string_view prefix, const VisitWord& visit) const;

  using Visit = std::function<bool(std::string_view text)>;
  // The words that have a trigram.
  void words_with(std::string_view trigram, const Visit& visit) const;
  // The slugs that have a word; one may come twice. First those that begin with it.
  void slugs_with(std::string_view word, const Visit& visit) const;

 private:
  const Rows& rows_;
};

// Keeps the index right over a change of lookups. One thread.
class NameIndexEdit {
 public:
  // Before the change; `slugs` are those that a lookup of the change has. Keeps the reference.
  NameIndexEdit(RowEdit& rows, std::set<std::string> slugs);
  // After it.
  void apply();

 private:
  bool is_there(const std::string& slug) const;
  bool is_word(std::string_view word) const;

  RowEdit& rows_;
  std::set<std::string> came_, went_;  // whether they did, apply() sees
};

// All rows of the index, but for the slugs themselves, in the order of keys, as the two texts of each. `slugs` are
// bytewise and each once.
void name_index_rows(std::span<const std::string_view> slugs,
                     const std::function<void(std::string_view first, std::string_view second)>& visit);

}  // namespace relata::identity
