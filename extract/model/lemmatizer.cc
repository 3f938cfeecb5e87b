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

// Penn tags whose form is seldom its lemma.
bool is_inflected(std::string_view xpos) {
  return xpos == "VBD" || xpos == "VBG" || xpos == "VBN" || xpos == "VBZ" || xpos == "NNS";
}

// And those of which it nearly always is, but for the case.
bool is_uninflected(std::string_view xpos) {
  return xpos == "NN" || xpos == "NNP" || xpos == "JJ" || xpos == "RB" || xpos == "VB" || xpos == "VBP";
}

}  // namespace

Lemmatizer::Lemmatizer(std::span<const std::string_view> scripts, std::span<const std::string_view> lexicon,
                       const WordPieces& pieces)
    : scripts_(scripts.begin(), scripts.end()), pieces_(&pieces) {
  lexicon_.reserve(lexicon.size());
  lemmas_.reserve(lexicon.size());  // never grows, so that the spans stay
  lemma_set_.reserve(lexicon.size());
  for (std::string_view line : lexicon) {
    const std::size_t tab = line.rfind('\t');
    if (tab == std::string_view::npos) continue;
    lemmas_.push_back(line.substr(tab + 1));
    lemma_set_.insert(lemmas_.back());
    auto& lemmas = lexicon_[line.substr(0, tab)];
    lemmas = std::span(&lemmas_.back() - lemmas.size(), lemmas.size() + 1);
  }
}

bool Lemmatizer::is_known(std::string_view word) const {
  return lemma_set_.contains(word) || (word.size() > 1 && word[0] != '[' && word[0] != '#' && pieces_->knows(word));
}

std::vector<Lemmatizer::Made> Lemmatizer::likely_lemmas(std::string_view form, const float* scores) const {
  std::vector<Made> made;
  for (std::uint32_t script : best_scripts(scores, scripts_.size())) {
    if (auto lemma = apply_lemma_script(scripts_[script], form)) made.push_back({std::move(*lemma), scores[script]});
  }
  return made;
}

std::string Lemmatizer::lemma(std::string_view form, std::string_view upos, std::string_view xpos,
                              const float* scores) const {
  const std::vector<Made> made = likely_lemmas(form, scores);
  const std::string form_lower = lower(form);
  const auto seen = lexicon_.find(form_lower + '\t' + std::string(upos));
  if (seen != lexicon_.end()) {
    const auto had = seen->second;
    const auto found = std::find_if(made.begin(), made.end(), [&](const Made& m) {
      return std::find(had.begin(), had.end(), m.lemma) != had.end();
    });
    return found != made.end() ? found->lemma : std::string(had.front());
  }
  if (is_uninflected(xpos)) {
    for (const Made& m : made) {
      if (lower(m.lemma) == form_lower) return m.lemma;
    }
    return xpos == "NNP" ? std::string(form) : form_lower;
  }
  if (made.empty()) return std::string(form);
  const bool inflected = is_inflected(xpos);
  const bool by_script = upos == "PROPN" || upos == "X";
  if (by_script || (lower(made.front().lemma) == form_lower && !inflected)) return made.front().lemma;
  for (const Made& m : made) {
    const std::string made_lower = lower(m.lemma);
    const bool likely = m.score >= made.front().score - kClose && !(inflected && made_lower == form_lower);
    if (likely && is_known(made_lower)) return m.lemma;
  }
  return made.front().lemma;
}

}  // namespace relata::model
