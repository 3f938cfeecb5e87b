// Whether a text is in English, by libcld2.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::read {

// Texts of fewer words are too short to tell.
inline constexpr std::size_t kWordsToTellLanguage = 20;

// The English name of the language that `text` is certainly in, if that is not English: "German".
std::optional<std::string> foreign_language(std::string_view text);

}  // namespace relata::read
