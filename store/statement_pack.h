// StatementPack: the statements of one document in a few bytes each.
//
//   "The Taliban captured Kunduz."  ->  where its phrases stand, and "capture": the words are in the text already
//
// What a span cuts out of the stored text is not stored again, nor is an id that is the hash of what is; words that are
// not in the text (lemmas, canonical relations, days) stand once, before all statements, which name them by numbers;
// spans are told by their distance from the one before. Any statement can be read without those before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/statement.h"
#include "store/records.h"

namespace relata::store {

// What statements are told from.
struct StatementContext {
  std::string_view doc;   // id
  std::string_view text;  // of the document
  std::span<const StoredSentence> sentences;
};

// `statements` in the order of the contract, each of a sentence of the document and with an id that has the form of
// one. Spans that do not cut the words out of the text, and speakers of sentences that are none, are kept as they are.
std::string encode(const StatementContext& context, std::span<const Statement> statements);

class StatementPack {
 public:
  // Keeps a view of `bytes`. Throws StoreError for what encode() does not write, here and below.
  explicit StatementPack(std::string_view bytes);

  std::size_t size() const { return bodies_.size(); }
  // Reads the statement of that place, which must be there, into the memory of one that held another. All but
  // Phrase::entity and `rejected`, which depend on other documents and on corrections. Without a context words that
  // stand in the text, and an id that is their hash, are left empty.
  void read(std::size_t ordinal, const StatementContext* context, Statement& statement) const;

 private:
  std::vector<std::string_view> words_;
  std::vector<std::string_view> bodies_;
};

}  // namespace relata::store
