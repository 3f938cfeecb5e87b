#include "extract/model/lemmatizer.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "extract/model/inflection.h"
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

bool is_one_of(std::string_view tag, std::initializer_list<std::string_view> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// Penn tags whose form is seldom its lemma,
bool is_inflected(std::string_view xpos) {
  return is_one_of(xpos, {"VBD", "VBG", "VBN", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS"});
}

// and those of which it nearly always is, but for the case.
bool is_uninflected(std::string_view xpos) { return is_one_of(xpos, {"NN", "NNP", "JJ", "RB", "VB", "VBP"}); }

bool goes_by_script(std::string_view upos) { return is_one_of(upos, {"PROPN", "X"}); }

bool has_digit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "1,800" -> "1800"; nothing if `form` is no number with groups of three digits.
std::optional<std::string> without_groups(std::string_view form) {
  const std::size_t point = std::min(form.find('.'), form.size());
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  std::string number;
  std::string_view rest = form.substr(0, point);
  for (std::size_t comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
    const std::string_view part = rest.substr(0, comma);
    if (!digits(part) || (number.empty() ? part.size() > 3 : part.size() != 3)) return std::nullopt;
    number += part;
    rest.remove_prefix(comma + 1);
  }
  if (number.empty() || rest.size() != 3 || !digits(rest)) return std::nullopt;
  if (point < form.size() && !digits(form.substr(point + 1))) return std::nullopt;
  return number + std::string(rest) + std::string(form.substr(point));
}

// The first character, in upper case, and how many bytes of `text` it takes.
std::pair<std::string, std::size_t> capital(std::string_view text) {
  std::size_t size = std::min<std::size_t>(1, text.size());
  while (size < text.size() && (text[size] & 0xC0) == 0x80) ++size;
  return {apply_lemma_script("U0", text.substr(0, size)).value_or(std::string()), size};
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
    const std::string_view key = line.substr(0, tab);
    lemmas_.push_back(line.substr(tab + 1));
    if (!key.ends_with("\tPROPN")) lemma_set_.insert(lemmas_.back());
    auto& lemmas = lexicon_[key];
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
  if (xpos == "ADD") return std::string(form);  // an address
  if (auto number = without_groups(form)) return *number;
  std::vector<Made> made = likely_lemmas(form, scores);
  const auto [first, size] = capital(form);
  const bool name = upos != "NOUN" && is_one_of(xpos, {"NNP", "NNPS"}) && form.starts_with(first);
  if (!name) return choose(form, upos, xpos, made);
  // a name keeps its capital
  std::erase_if(made, [&](const Made& m) { return !m.lemma.starts_with(first); });
  const std::string found = choose(form, upos, xpos, made);
  const auto [found_first, found_size] = capital(found);
  return found_first + found.substr(found_size);
}

std::string Lemmatizer::choose(std::string_view form, std::string_view upos, std::string_view xpos,
                               const std::vector<Made>& made) const {
  const std::string form_lower = lower(form);
  const auto seen = lexicon_.find(form_lower + '\t' + std::string(upos));
  if (seen != lexicon_.end()) {
    const auto had = seen->second;
    const auto found = std::find_if(made.begin(), made.end(), [&](const Made& m) {
      return std::find(had.begin(), had.end(), m.lemma) != had.end();
    });
    return found != made.end() ? found->lemma : std::string(had.front());
  }
  if (is_uninflected(xpos) || has_digit(form)) {
    for (const Made& m : made) {
      if (lower(m.lemma) == form_lower) return m.lemma;
    }
    return is_uninflected(xpos) && xpos != "NNP" ? form_lower : std::string(form);
  }
  if (!goes_by_script(upos) && is_inflected(xpos)) {
    const std::vector<std::string> stems = regular_stems(form_lower, xpos);
    for (const Made& m : made) {
      const std::string made_lower = lower(m.lemma);
      if (std::find(stems.begin(), stems.end(), made_lower) != stems.end() && is_known(made_lower)) return m.lemma;
    }
    const auto known =
        std::find_if(stems.begin(), stems.end(), [&](const std::string& stem) { return is_known(stem); });
    if (!stems.empty()) return known != stems.end() ? *known : stems.front();
  }
  return likeliest_known(form, upos, xpos, made);
}

std::string Lemmatizer::likeliest_known(std::string_view form, std::string_view upos, std::string_view xpos,
                                        const std::vector<Made>& made) const {
  if (made.empty()) return std::string(form);
  const std::string form_lower = lower(form);
  const bool inflected = is_inflected(xpos);
  const Made& best = made.front();
  if (goes_by_script(upos) || (lower(best.lemma) == form_lower && !inflected)) return best.lemma;
  for (const Made& m : made) {
    const std::string made_lower = lower(m.lemma);
    const bool likely = m.score >= best.score - kClose && !(inflected && made_lower == form_lower);
    if (likely && is_known(made_lower)) return m.lemma;
  }
  return best.lemma;
}

}  // namespace relata::model
