// The phrases of a statement where they stand in their document, and which of them are one mention.
//
//   each_placed_phrase(statement, sentence, [](Phrase& phrase, const Spans& place) { .. });
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/span.h"
#include "core/statement.h"

namespace relata::kb {

// `spans` of a sentence that begins at `sentence`, as bytes of the document.
Spans placed(Spans spans, std::uint32_t sentence);
bool covers(const Spans& place, std::uint32_t offset);

// Calls `visit` with subject, object, arguments and speakers, each with its bytes of the document; of a speaker without
// words there are none. `sentence` is the first byte of the statement's sentence.
template <typename StatementOrConst, typename Visit>
void each_placed_phrase(StatementOrConst& statement, std::uint32_t sentence, const Visit& visit) {
  const auto at = [&](auto& phrase, std::uint32_t begin) { visit(phrase, placed(phrase.span, begin)); };
  at(statement.subject, sentence);
  if (statement.object) at(*statement.object, sentence);
  for (auto& argument : statement.args) at(argument, sentence);
  for (auto& speaker : statement.attributed_to) at(speaker.phrase, speaker.offset);
}

// A phrase as it says which mention it is.
struct PhrasePlace {
  Spans place;
  std::optional<std::uint32_t> cluster;
  std::size_t words = 0;  // bytes of them
};

// The phrases of one mention: the shortest that covers `offset`, and all that overlap it and are of its cluster, "the
// minister Anna Berg" and "Anna Berg"; ordered, each place once. Empty where no phrase stands. "Its founder" and "its"
// are two mentions.
std::vector<Spans> mention_at(std::uint32_t offset, std::span<const PhrasePlace> phrases);

}  // namespace relata::kb
