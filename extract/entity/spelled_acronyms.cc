#include "extract/entity/spelled_acronyms.h"

#include <optional>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "extract/entity/name_spans.h"
#include "extract/entity/name_words.h"

namespace relata::entity {
namespace {

constexpr std::size_t kLetters = 3;  // of an acronym at least

// The letters of an acronym that begin words, "" of what is none: "ADB" of "AfDB".
std::string letters_of(std::string_view form) {
  std::string letters;
  for (const char c : form) {
    if (c >= 'A' && c <= 'Z') letters += c;
    else if (!(c >= 'a' && c <= 'z')) return "";
  }
  return letters.size() >= kLetters && letters.size() + 1 >= form.size() ? letters : "";
}

bool begins_with(const Token& token, char letter) {
  return !token.form.empty() && ascii_lower(token.form)[0] == ascii_lower(std::string_view(&letter, 1))[0];
}

// The token where the name begins that ends before `last` and whose words `letters` begin.
std::optional<std::size_t> beginning_of(const std::vector<Token>& tokens, std::size_t last, std::string_view letters) {
  std::size_t at = last;
  while (at > 0) {
    const Token& token = tokens[at - 1];
    const bool small = name_words().holds("not in acronyms", ascii_lower(token.form));
    const bool spelled = !letters.empty() && begins_with(token, letters.back());
    if (!spelled && (!small || at == last)) return std::nullopt;
    --at;
    if (!spelled) continue;
    letters.remove_suffix(1);
    if (letters.empty()) return small || !may_be_name(token) ? std::nullopt : std::optional(at);
  }
  return std::nullopt;
}

}  // namespace

std::vector<SpelledAcronym> spelled_acronyms(const Sentence& sentence) {
  std::vector<SpelledAcronym> found;
  const std::vector<Token>& tokens = sentence.tokens;
  for (std::size_t i = 2; i + 2 < tokens.size(); ++i) {
    if (tokens[i].form != "(" && tokens[i].form != "[") continue;
    const std::string letters = letters_of(tokens[i + 1].form);
    if ((tokens[i + 2].form != ")" && tokens[i + 2].form != "]") || letters.empty()) continue;
    if (const auto first = beginning_of(tokens, i, letters)) found.push_back({*first, i, i + 1});
  }
  return found;
}

}  // namespace relata::entity
