#include "extract/model/lemmatizer.h"

#include <algorithm>

#include "extract/model/lemma_script.h"

namespace relata::model {
namespace {

constexpr std::size_t kScriptsTried = 8;
constexpr float kClose = 5.0f;  // natural logarithms of odds: a script this much less probable is still almost as good

std::string lower(std::string_view word) { return apply_lemma_script("L0", word).value_or(std::string()); }

// The numbers of the best scripts, best first; of equal scores the smaller number.
std::vector<std::uint32_t> best_scripts(const float* scores, std::size_t count) {
  std::vector<std::uint32_t> ranked;
  const auto better = [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; };
  for (std::uint32_t i = 0; i < count; ++i) {
    if (ranked.size() == kScriptsTried && !better(i, ranked.back())) continue;
    ranked.insert(std::upper_bound(ranked.begin(), ranked.end(), i, better), i);
    if (ranked.size() > kScriptsTried) ranked.pop_back();
  }
  return ranked;
}

}  // namespace

Lemmatizer::Lemmatizer(std::span<const std::string_view> scripts, std::span<const std::string_view> lexicon,
                       const WordPieces& pieces)
    : scripts_(scripts.begin(), scripts.end()), pieces_(&pieces) {
  lexicon_.reserve(lexicon.size());
  for (std::string_view line : lexicon) {
    const std::size_t tab = line.rfind('\t');
    if (tab == std::string_view::npos) continue;
    const std::string_view lemma = line.substr(tab + 1);
    lexicon_.emplace(line.substr(0, tab), lemma);
    lemmas_.insert(lemma);
  }
}

bool Lemmatizer::is_known(std::string_view word) const {
  return lemmas_.contains(word) || (word.size() > 1 && word[0] != '[' && word[0] != '#' && pieces_->knows(word));
}

std::string Lemmatizer::lemma(std::string_view form, std::string_view upos, const float* scores) const {
  const bool by_word = upos != "PROPN" && upos != "X";
  const std::string form_lower = lower(form);
  if (by_word) {
    const auto known = lexicon_.find(form_lower + "\t" + std::string(upos));
    if (known != lexicon_.end()) return std::string(known->second);
  }
  std::string best;
  float best_score = 0;
  for (std::uint32_t script : best_scripts(scores, scripts_.size())) {
    auto made = apply_lemma_script(scripts_[script], form);
    if (!made) continue;
    const std::string made_lower = lower(*made);
    if (best.empty()) {
      best = *made;
      best_score = scores[script];
      if (!by_word || made_lower == form_lower || is_known(made_lower)) return best;
    } else if (scores[script] >= best_score - kClose && is_known(made_lower)) {
      return *made;
    }
  }
  return best.empty() ? std::string(form) : best;
}

}  // namespace relata::model
