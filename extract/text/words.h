// The tokenizer's word list: extract/text/words.tsv, one set for each kind.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace relata::text {

enum class WordKind : std::uint8_t {
  kAbbreviationBefore,
  kAbbreviation,
  kAbbreviationNumber,
  kPrefix,
  kSuffix,
  kUnit,
  kApostropheWord,
  kStarter,
  kSpeech,
  kUnfinished,
  kDomain,
  kFile,
  kEmoticon
};

// Whether the table has `word` under `kind`; kinds that are listed in lower case are asked in lower case.
bool is_word(WordKind kind, std::string_view word);

// Bytes of the first of the two words that `lower` writes together: first_of_contraction("cannot") -> 3.
std::optional<std::size_t> first_of_contraction(std::string_view lower);

}  // namespace relata::text
