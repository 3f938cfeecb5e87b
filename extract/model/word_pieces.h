// WordPieces: a word as the encoder sees it: sub-tokens of a closed vocabulary, and the shape of its letters.
//
//   "Mazar-e-Sharif" -> maza ##r - e - sharif, mixed case
//
// BERT's uncased scheme (Devlin et al. 2019; Wu et al. 2016), with three departures: curly quotes and long dashes
// become ASCII, Penn Treebank brackets and quotes become what they stand for, and a word gives at most 16 pieces.
// Training does the same in training/wordpiece.py.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata::model {

// On disk: rows of the shape table; never renumber.
enum class WordShape : std::uint8_t {
  kLower = 0,         // city
  kTitle = 1,         // Kabul
  kCapital = 2,       // A
  kUpper = 3,         // NATO
  kMixed = 4,         // McCain
  kDigits = 5,        // 1,800
  kAlphanumeric = 6,  // 20th
  kSymbols = 7,       // ... and the sentence's own marks
  kUncased = 8,       // letters without case
};

WordShape word_shape(std::string_view form);

// Immutable; any thread may call.
class WordPieces {
 public:
  static constexpr std::size_t kMostPieces = 16;  // of one word: a long address needs no more to be recognised

  // Refers to the bytes of `vocabulary`. Throws ModelError if [UNK], [CLS] or [SEP] is missing.
  explicit WordPieces(std::span<const std::string_view> vocabulary);

  // Appends the ids of `form`'s pieces to `ids`: at least one, at most kMostPieces. Bytes that are no UTF-8 are
  // dropped.
  void append(std::string_view form, std::vector<std::int32_t>& ids) const;

  // Whether `piece` is one of the vocabulary, as it stands there.
  bool knows(std::string_view piece) const { return find(piece) >= 0; }
  std::int32_t begin_mark() const { return begin_mark_; }  // [CLS]
  std::int32_t end_mark() const { return end_mark_; }      // [SEP]
  std::size_t size() const { return vocabulary_.size(); }

 private:
  std::int32_t find(std::string_view piece) const;  // -1: none
  std::int32_t require(std::string_view piece) const;
  void append_part(std::string_view part, std::vector<std::int32_t>& ids) const;

  std::vector<std::string_view> vocabulary_;
  std::vector<std::int32_t> slots_;  // open addressing by hash: ids, -1 where empty
  std::int32_t unknown_, begin_mark_, end_mark_;
};

}  // namespace relata::model
