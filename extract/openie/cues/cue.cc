#include "extract/openie/cues/cue.h"

#include <algorithm>

#include "core/ascii.h"

namespace relata::openie {

std::string to_text(const Cue& cue, const Sentence& sentence) {
  std::vector<std::string> effects, words;
  if (cue.modality) effects.emplace_back(to_string(*cue.modality));
  if (cue.negative) effects.emplace_back("negative");
  if (cue.attributed) effects.emplace_back("said by another");
  if (effects.empty()) effects.emplace_back("as it stands");
  for (const int token : cue.tokens) words.push_back(sentence.tokens[static_cast<std::size_t>(token)].form);
  std::string text = joined(effects, ", ");
  if (!words.empty()) text += ": " + joined(words, " ");
  text += " (" + std::string(cue.name);
  if (!cue.word_class.empty()) text += " of " + std::string(cue.word_class);
  return text + ")";
}

std::vector<int> tokens_of(const std::vector<Cue>& cues) {
  std::vector<int> tokens;
  for (const Cue& cue : cues) tokens.insert(tokens.end(), cue.tokens.begin(), cue.tokens.end());
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

}  // namespace relata::openie
