#include "extract/openie/sentence_facts.h"

#include <algorithm>
#include <cmath>

#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

constexpr double kLeastProbability = 0.02;
constexpr float kUnsure = 0.7F;

double log_of(float probability) { return std::log(std::max<double>(probability, kLeastProbability)); }

LogProbabilities logarithms(const Token& token) {
  return {log_of(token.head_probability), log_of(token.tag_probability), log_of(token.relation_probability),
          log_of(token.name_probability)};
}

}  // namespace

void LogProbabilities::lower_to(const LogProbabilities& word) {
  arc = std::min(arc, word.arc);
  tag = std::min(tag, word.tag);
  relation = std::min(relation, word.relation);
  name = std::min(name, word.name);
}

SentenceFacts::SentenceFacts(const SentenceView& sentence) : view(sentence) {
  for (int t = 0; t < view.size(); ++t) {
    const Token& token = view.token(t);
    places.push_back(token.span);
    words.push_back(logarithms(token));
    arcs += words.back().arc;
    tags += words.back().tag;
    relations += words.back().relation;
    const std::string word = view.lower(t);
    verbs += token.upos == "VERB";
    commas += word == ",";
    unsure += token.head_probability < kUnsure;
    condition |= one_of(word, {"if", "unless", "whether"});
    modal |= token.xpos == "MD";
    question |= word == "?";
    denial |= view.is_negation(t) || word == "no";
    quote |= one_of(word, {"\"", "“", "”"});
    saying |= token.upos == "VERB" && verb_table().value(view.lemma(t)) == "say";
  }
  open = view.size() == 0 || !word_list("sentence end").contains(view.token(view.size() - 1).form);
}

std::vector<int> SentenceFacts::tokens_of(const Spans& spans) const {
  std::vector<int> tokens;
  for (std::size_t t = 0; t < places.size(); ++t)
    if (std::any_of(spans.begin(), spans.end(),
                    [&](const Span& span) { return places[t].begin >= span.begin && places[t].end <= span.end; }))
      tokens.push_back(static_cast<int>(t));
  return tokens;
}

}  // namespace relata::openie
