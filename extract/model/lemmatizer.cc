#include "extract/model/lemmatizer.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

#include "extract/model/inflection.h"
#include "extract/model/lemma_script.h"
#include "extract/model/misspelling.h"

namespace relata::model {
namespace {

constexpr std::size_t kScriptsTried = 8;
// Natural logarithms of odds: a script this much less probable is still almost as good,
constexpr float kClose = 5.0f;
// and this much more probable, better than the commonest lemma of a form.
constexpr float kClear = 3.0f;

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

// Of which the lexicon has nearly all words.
bool has_all_words(std::string_view upos) {
  return is_one_of(upos, {"ADP", "ADV", "AUX", "CCONJ", "DET", "PRON", "SCONJ", "VERB"});
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_digit(std::string_view form) { return std::any_of(form.begin(), form.end(), is_digit); }

// What a plural in -s counts, where a digit or an apostrophe stands before the -s: AK47s -> AK47, NGO's -> NGO; but
// 1960's -> 1960s, for a decade is no plural.
std::optional<std::string> counted(std::string_view form) {
  if (!form.ends_with('s') && !form.ends_with('S')) return std::nullopt;
  std::string_view body = form.substr(0, form.size() - 1);
  for (bool cut = true; cut;) {
    cut = false;
    for (std::string_view mark : {"'", "’", "`"}) {
      if (!body.ends_with(mark)) continue;
      body.remove_suffix(mark.size());
      cut = true;
    }
  }
  std::size_t digits = 0;
  while (digits < body.size() && is_digit(body[body.size() - 1 - digits])) ++digits;
  const bool marked = body.size() + 1 < form.size();
  if (body.empty() || (!marked && (digits == 0 || form.ends_with('S')))) return std::nullopt;
  const bool decade = (digits == 2 || digits == 4) && body.ends_with('0');
  return std::string(body) + (decade ? "s" : "");
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

// Nothing if it is not there; the views point into what the constructor was given.
std::span<const std::string_view> Lemmatizer::lemmas_of(std::string_view lower, std::string_view tag) const {
  std::string key(lower);
  key += '\t';
  key += tag;
  const auto found = lexicon_.find(key);
  return found == lexicon_.end() ? std::span<const std::string_view>() : found->second;
}

bool Lemmatizer::is_known(std::string_view word) const {
  return lemma_set_.contains(word) || (word.size() > 1 && word[0] != '[' && word[0] != '#' && pieces_->knows(word));
}

bool Lemmatizer::knows(std::string_view lower) const {
  constexpr auto kOpen = std::to_array<std::string_view>({"NOUN", "VERB", "ADJ", "ADV", "PROPN"});
  return is_known(lower) || std::any_of(kOpen.begin(), kOpen.end(),
                                        [&](std::string_view upos) { return !lemmas_of(lower, upos).empty(); });
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
  const auto [first, size] = capital(form);
  const bool name = upos != "NOUN" && is_one_of(xpos, {"NNP", "NNPS"}) && form.starts_with(first);
  const std::string form_lower = lower(form);
  auto seen = lemmas_of(form_lower, std::string(upos) + ' ' + std::string(xpos));
  if (seen.empty()) seen = lemmas_of(form_lower, upos);
  if (seen.size() == 1 && !name) return std::string(seen.front());  // as of most words
  std::vector<Made> made = likely_lemmas(form, scores);
  // a name keeps its capital
  if (name) std::erase_if(made, [&](const Made& m) { return !m.lemma.starts_with(first); });
  std::string found = seen.empty() ? choose(form, upos, xpos, made) : likely_of(seen, made);
  if (!name) return found;
  const auto [found_first, found_size] = capital(found);
  return found_first + found.substr(found_size);
}

// One of the lemmas that a form had, the commonest first.
std::string Lemmatizer::likely_of(std::span<const std::string_view> had, const std::vector<Made>& made) {
  const auto likeliest = std::find_if(
      made.begin(), made.end(), [&](const Made& m) { return std::find(had.begin(), had.end(), m.lemma) != had.end(); });
  if (likeliest == made.end()) return std::string(had.front());
  const auto usual = std::find_if(made.begin(), made.end(), [&](const Made& m) { return m.lemma == had.front(); });
  const float usual_score = usual != made.end() ? usual->score : made.back().score;
  return likeliest->score >= usual_score + kClear ? likeliest->lemma : std::string(had.front());
}

std::string Lemmatizer::choose(std::string_view form, std::string_view upos, std::string_view xpos,
                               const std::vector<Made>& made) const {
  const std::string form_lower = lower(form);
  if (auto right = spelt_right(form_lower, upos, xpos)) return *right;
  const bool digit = has_digit(form);
  if (is_one_of(xpos, {"NNS", "NNPS"})) {
    if (const auto one = counted(form)) return digit || upos == "PROPN" ? *one : lower(*one);
  }
  if (is_one_of(xpos, {"NN", "JJ"})) {
    if (auto inner = with_inner_capital(form)) return *inner;
  }
  if (is_uninflected(xpos) || digit) {
    for (const Made& m : made) {
      if (lower(m.lemma) == form_lower) return m.lemma;
    }
    return is_uninflected(xpos) && xpos != "NNP" ? form_lower : std::string(form);
  }
  if (!goes_by_script(upos) && is_inflected(xpos)) {
    const std::vector<std::string> stems = regular_stems(form_lower, xpos);
    if (!stems.empty()) return known_stem(stems, made);
  }
  return likeliest_known(form, upos, xpos, made);
}

// The lemma of the only word one slip of the pen from `form`, if nobody knows that.
std::optional<std::string> Lemmatizer::spelt_right(std::string_view form, std::string_view upos,
                                                   std::string_view xpos) const {
  if (!has_all_words(upos) || form.size() < 4 || is_known(form)) return std::nullopt;
  for (const std::string& stem : regular_stems(form, xpos)) {
    if (is_known(stem)) return std::nullopt;
  }
  std::string_view only;
  for (const std::string& word : words_one_slip_from(form)) {
    const auto lemmas = lemmas_of(word, upos);
    if (lemmas.empty() || lemmas.front() == only) continue;
    if (!only.empty()) return std::nullopt;
    only = lemmas.front();
  }
  if (only.empty()) return std::nullopt;
  return std::string(only);
}

// pro-Iraqi -> pro-Iraqi, Anti-American -> anti-American; nothing for Co-Founder, which capitals of a title have.
std::optional<std::string> Lemmatizer::with_inner_capital(std::string_view form) const {
  const std::size_t hyphen = form.rfind('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == form.size()) return std::nullopt;
  const std::string_view tail = form.substr(hyphen + 1);
  const std::string head = lower(form.substr(0, hyphen)), tail_lower = lower(tail);
  const std::size_t first = capital(tail).second;
  if (tail == tail_lower || lower(tail.substr(first)) != tail.substr(first)) return std::nullopt;
  const auto is_name = [&](std::string_view upos) {
    const auto lemmas = lemmas_of(tail_lower, upos);
    return !lemmas.empty() && lemmas.front() != tail_lower;
  };
  if (head != form.substr(0, hyphen) && !is_name("ADJ") && !is_name("NOUN")) return std::nullopt;
  return head + '-' + std::string(tail);
}

// The first of the stems that scripts make, then of all, that is a lemma of the lexicon, else a word of the vocabulary,
// else the first of all.
std::string Lemmatizer::known_stem(const std::vector<std::string>& stems, const std::vector<Made>& made) const {
  std::vector<std::string> likely;
  for (const Made& m : made) {
    if (std::find(stems.begin(), stems.end(), lower(m.lemma)) != stems.end()) likely.push_back(m.lemma);
  }
  likely.insert(likely.end(), stems.begin(), stems.end());
  for (const std::string& stem : likely) {
    if (lemma_set_.contains(lower(stem))) return stem;
  }
  const auto known =
      std::find_if(likely.begin(), likely.end(), [&](const auto& stem) { return is_known(lower(stem)); });
  return known != likely.end() ? *known : stems.front();
}

std::string Lemmatizer::likeliest_known(std::string_view form, std::string_view upos, std::string_view xpos,
                                        const std::vector<Made>& made) const {
  if (made.empty()) return std::string(form);
  const std::string form_lower = lower(form);
  const bool inflected = is_inflected(xpos);
  const Made& best = made.front();
  if (xpos == "NNPS" && form_lower.ends_with("ies") && best.lemma.ends_with("ie")) {
    const std::string stem = best.lemma.substr(0, best.lemma.size() - 2) + "y";
    if (is_known(lower(stem))) return stem;
  }
  if (goes_by_script(upos) || (lower(best.lemma) == form_lower && !inflected)) return best.lemma;
  for (const Made& m : made) {
    const std::string made_lower = lower(m.lemma);
    const bool likely = m.score >= best.score - kClose && !(inflected && made_lower == form_lower);
    if (likely && is_known(made_lower)) return m.lemma;
  }
  if (xpos == "NNS" && is_known(form_lower)) return form_lower;
  return best.lemma;
}

}  // namespace relata::model
