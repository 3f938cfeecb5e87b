#include "identity/name_index.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/key_bytes.h"
#include "identity/record_codec.h"
#include "identity/text_pool.h"

namespace relata::identity {
namespace {

constexpr std::string_view kSlugs = "s:", kWords = "w:", kTrigrams = "t:";

std::string joined_text(std::string_view kind, std::string_view text) { return std::string(kind).append(text); }

// The beginning of a key whose first text begins so.
std::string key_from(std::string_view kind, std::string_view prefix) {
  return identity_key(IdentityKind::kLookup, {}).append(kind).append(prefix);
}
std::string key_of(std::string_view kind, std::string_view first) {
  return identity_key(IdentityKind::kLookup, {joined_text(kind, first)});
}
std::string key_of(std::string_view kind, std::string_view first, std::string_view second) {
  return identity_key(IdentityKind::kLookup, {joined_text(kind, first), second});
}

// Takes keys of two texts apart, into the same memory again and again.
class KeyTexts {
 public:
  void read(std::string_view key) {
    key.remove_prefix(1);
    take_text(key, first_);
    take_text(key, second_);
  }
  std::string_view first() const { return std::string_view(first_).substr(2); }  // without the kind
  std::string_view second() const { return second_; }

 private:
  std::string first_, second_;
};

bool is_indexed(std::string_view slug) { return slug.size() <= kMostSlug; }
bool is_indexed_word(std::string_view word, bool is_first) {
  return word.size() <= kMostWord && (is_first || word.size() >= kLeastWord);
}

// The indexed words of a slug: the first, and those behind it; bytewise, each once.
struct IndexedWords {
  std::string_view first;  // "": it is not indexed
  std::vector<std::string_view> behind;

  explicit IndexedWords(std::string_view slug) {
    if (!is_indexed(slug)) return;
    std::vector<std::string_view> words = words_of_slug(slug);
    if (words.empty()) return;
    if (is_indexed_word(words.front(), true)) first = words.front();
    words.erase(words.begin());
    std::erase_if(words, [](std::string_view word) { return !is_indexed_word(word, false); });
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    behind = std::move(words);
  }
  void each(const std::function<void(std::string_view)>& visit) const {
    if (!first.empty()) visit(first);
    for (const std::string_view word : behind) visit(word);
  }
};

template <typename Change>
void for_trigram_rows(std::string_view word, const Change& change) {
  for (const std::string& trigram : trigrams_of(word)) change(key_of(kTrigrams, trigram, word));
}

// Whether the row of its first trigram is there: then all are.
std::string key_of_word(std::string_view word) {
  return key_of(kTrigrams, std::string("  ").append(word.substr(0, 1)), word);
}

std::uint64_t pair_of(std::uint32_t upper, std::uint32_t lower) { return std::uint64_t{upper} << 32 | lower; }
std::uint32_t upper_of(std::uint64_t pair) { return static_cast<std::uint32_t>(pair >> 32); }
std::uint32_t lower_of(std::uint64_t pair) { return static_cast<std::uint32_t>(pair); }

std::uint32_t code_of(std::string_view trigram) {
  std::uint32_t code = 0;
  for (const char letter : trigram) code = code << 8 | static_cast<unsigned char>(letter);
  return code;
}

}  // namespace

std::vector<std::string_view> words_of_slug(std::string_view slug) {
  std::vector<std::string_view> words;
  while (!slug.empty()) {
    words.push_back(slug.substr(0, slug.find('-')));
    slug.remove_prefix(std::min(slug.size(), words.back().size() + 1));
  }
  return words;
}

std::vector<std::string> trigrams_of(std::string_view word) {
  const std::string padded = std::string("  ").append(word).append(" ");
  std::vector<std::string> trigrams;
  for (std::size_t begin = 0; begin + 3 <= padded.size(); ++begin) trigrams.push_back(padded.substr(begin, 3));
  std::sort(trigrams.begin(), trigrams.end());
  trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
  return trigrams;
}

Begins begins(std::string_view slug, std::string_view prefix) {
  if (slug.starts_with(prefix)) return Begins::kName;
  if (!is_indexed(slug)) return Begins::kNo;
  const std::vector<std::string_view> words = words_of_slug(slug);
  for (std::size_t i = 1; i < words.size(); ++i)
    if (is_indexed_word(words[i], false) &&
        slug.substr(static_cast<std::size_t>(words[i].data() - slug.data())).starts_with(prefix))
      return Begins::kWord;
  return Begins::kNo;
}

void NameIndex::names_from(std::string_view prefix, const VisitName& visit) const {
  KeyTexts texts;
  rows_.scan(key_from(kSlugs, prefix), [&](std::string_view key, std::string_view) {
    texts.read(key);
    return visit(texts.first(), texts.second());
  });
}

void NameIndex::words_from(std::string_view prefix, const VisitWord& visit) const {
  KeyTexts texts;
  rows_.scan(key_from(kWords, prefix), [&](std::string_view key, std::string_view) {
    texts.read(key);
    return visit(texts.first(), texts.second());
  });
}

void NameIndex::words_with(std::string_view trigram, const Visit& visit) const {
  KeyTexts texts;
  rows_.scan(key_of(kTrigrams, trigram), [&](std::string_view key, std::string_view) {
    texts.read(key);
    return visit(texts.second());
  });
}

void NameIndex::slugs_with(std::string_view word, const Visit& visit) const {
  bool open = true;
  KeyTexts texts;
  // "kunduz", then "kunduz-..", then "kunduza" and others: the end of a text and the hyphen sort before all letters.
  rows_.scan(key_from(kSlugs, word), [&](std::string_view key, std::string_view) {
    texts.read(key);
    const std::string_view slug = texts.first();
    if (slug.size() > word.size() && slug[word.size()] != '-') return false;
    return open = !is_indexed(slug) || visit(slug);
  });
  if (!open) return;
  rows_.scan(key_of(kWords, word), [&](std::string_view key, std::string_view) {
    texts.read(key);
    return visit(texts.second());
  });
}

NameIndexEdit::NameIndexEdit(RowEdit& rows, std::set<std::string> slugs) : rows_(rows) {
  for (const std::string& slug : slugs)
    if (is_indexed(slug)) (is_there(slug) ? went_ : came_).insert(slug);
}

bool NameIndexEdit::is_there(const std::string& slug) const {
  bool there = false;
  rows_.scan(key_of(kSlugs, slug), [&](std::string_view, std::string_view) { return there = true, false; });
  return there;
}

bool NameIndexEdit::is_word(std::string_view word) const {
  bool there = false;
  NameIndex(rows_).slugs_with(word, [&](std::string_view) { return there = true, false; });
  return there;
}

void NameIndexEdit::apply() {
  std::erase_if(came_, [&](const std::string& slug) { return !is_there(slug); });
  std::erase_if(went_, [&](const std::string& slug) { return is_there(slug); });
  std::set<std::string_view> gone;  // words, perhaps
  for (const std::string& slug : went_) {
    const IndexedWords words(slug);
    for (const std::string_view word : words.behind) rows_.erase(key_of(kWords, word, slug));
    words.each([&](std::string_view word) { gone.insert(word); });
  }
  for (const std::string& slug : came_) {
    const IndexedWords words(slug);
    for (const std::string_view word : words.behind) rows_.put(key_of(kWords, word, slug), "");
    words.each([&](std::string_view word) {
      if (!rows_.get(key_of_word(word)))
        for_trigram_rows(word, [&](std::string key) { rows_.put(std::move(key), ""); });
    });
  }
  for (const std::string_view word : gone)
    if (!is_word(word)) for_trigram_rows(word, [&](std::string key) { rows_.erase(std::move(key)); });
}

void name_index_rows(std::span<const std::string_view> slugs,
                     const std::function<void(std::string_view first, std::string_view second)>& visit) {
  TextPool words;
  std::vector<std::uint64_t> behind;  // word, slug
  for (std::uint32_t slug = 0; slug < slugs.size(); ++slug) {
    const IndexedWords indexed(slugs[slug]);
    if (!indexed.first.empty()) words.number(indexed.first);
    for (const std::string_view word : indexed.behind) behind.push_back(pair_of(words.number(word), slug));
  }
  const std::vector<std::uint32_t> order = words.in_order();
  const std::vector<std::uint32_t> rank = TextPool::places_in(order);
  const auto word_at = [&](std::uint32_t place) { return words.text(order[place]); };

  std::vector<std::uint64_t> trigrams;  // its letters, rank of the word
  for (std::uint32_t place = 0; place < order.size(); ++place)
    for (const std::string& trigram : trigrams_of(word_at(place))) trigrams.push_back(pair_of(code_of(trigram), place));
  std::sort(trigrams.begin(), trigrams.end());
  std::string first(kTrigrams);
  for (const std::uint64_t pair : trigrams) {
    first.resize(kTrigrams.size());
    for (const int shift : {16, 8, 0}) first += static_cast<char>(upper_of(pair) >> shift & 0xff);
    visit(first, word_at(lower_of(pair)));
  }
  for (std::uint64_t& pair : behind) pair = pair_of(rank[upper_of(pair)], lower_of(pair));
  std::sort(behind.begin(), behind.end());
  for (const std::uint64_t pair : behind) {
    first.assign(kWords).append(word_at(upper_of(pair)));
    visit(first, slugs[lower_of(pair)]);
  }
}

}  // namespace relata::identity
