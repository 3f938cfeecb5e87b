#include "extract/openie/phrase_shortener.h"

#include <algorithm>

#include "core/ascii.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool holds(const std::vector<int>& tokens, int t) { return std::binary_search(tokens.begin(), tokens.end(), t); }

bool is_article(const Token& token) {
  const std::string word = ascii_lower(token.form);
  return word == "the" || word == "a" || word == "an";
}

}  // namespace

void PhraseShortener::shorten(Phrase& phrase) const {
  const std::vector<int> tokens = tokens_of(phrase.span);
  int head = head_of(tokens);
  if (head == DependencyTree::kNone || is_clause(head, tokens)) return;
  head = through_quantifier(head, tokens);
  std::vector<int> kept;
  keep(head, tokens, kept, 0);
  std::sort(kept.begin(), kept.end());
  keep_between(tokens, kept);
  const Spans spans = spans_of(kept);
  if (spans.empty() || spans == phrase.span) return;
  phrase.span = spans;
  phrase.mention = cut(text_, spans);
}

bool PhraseShortener::is_clause(const Phrase& phrase) const {
  const std::vector<int> tokens = tokens_of(phrase.span);
  const int head = head_of(tokens);
  return head != DependencyTree::kNone && is_clause(head, tokens);
}

bool PhraseShortener::is_adverb(const Phrase& phrase) const {
  const std::vector<int> tokens = tokens_of(phrase.span);
  return tokens.size() == 1 && tree_[tokens.front()].upos == "ADV";
}

bool PhraseShortener::is_bare(const Spans& relation) const {
  const std::vector<int> tokens = tokens_of(relation);
  const int verb = head_of(tokens);
  return verb != DependencyTree::kNone && tree_[verb].xpos == "VB" && tree_.child(verb, "aux") == DependencyTree::kNone;
}

Spans PhraseShortener::with_shared_auxiliaries(const Spans& relation) const {
  std::vector<int> tokens = tokens_of(relation);
  const int verb = head_of(tokens);
  if (verb == DependencyTree::kNone || !tree_.is(verb, "conj") || tree_.child(verb, "aux") != DependencyTree::kNone ||
      tree_.child(verb, "cop") != DependencyTree::kNone)
    return relation;
  const int first = tree_.head(verb);
  if (tree_[verb].xpos != tree_[first].xpos || !tree_[verb].xpos.starts_with("VB")) return relation;
  for (int child : tree_.children(first)) {
    const std::string word = ascii_lower(tree_[child].form);
    const bool denial = tree_.is(child, "advmod") && (word == "not" || word == "n't" || word == "never");
    if (child < first && (tree_.is(child, "aux") || denial) && !holds(tokens, child)) tokens.push_back(child);
  }
  std::sort(tokens.begin(), tokens.end());
  return spans_of(tokens);
}

std::vector<int> PhraseShortener::tokens_of(const Spans& spans) const {
  std::vector<int> tokens;
  for (int t = 0; t < tree_.size(); ++t)
    for (const Span& span : spans)
      if (tree_[t].span.begin >= span.begin && tree_[t].span.end <= span.end &&
          tree_[t].span.begin < tree_[t].span.end) {
        tokens.push_back(t);
        break;
      }
  return tokens;
}

int PhraseShortener::head_of(const std::vector<int>& tokens) const {
  for (int t : tokens)
    if (tree_[t].upos != "PUNCT" && !holds(tokens, tree_.head(t))) return t;
  return DependencyTree::kNone;
}

bool PhraseShortener::is_clause(int head, const std::vector<int>& tokens) const {
  const int copula = tree_.child(head, "cop"), subject = tree_.child(head, "nsubj");
  return tree_[head].upos == "VERB" || tree_[head].upos == "AUX" ||
         (copula != DependencyTree::kNone && holds(tokens, copula)) ||
         (subject != DependencyTree::kNone && holds(tokens, subject));
}

int PhraseShortener::through_quantifier(int head, const std::vector<int>& tokens) const {
  if (!word_list("quantifier").contains(tree_[head].lemma)) return head;
  for (int child : tree_.children(head))
    if (tree_.is(child, "nmod") && child > head && holds(tokens, child)) return child;
  return head;
}

void PhraseShortener::keep(int head, const std::vector<int>& tokens, std::vector<int>& kept, int depth) const {
  kept.push_back(head);
  for (int child : tree_.children(head)) {
    if (!holds(tokens, child)) continue;
    const bool name = tree_.is(child, "flat") || tree_.is(child, "compound") || tree_.is(child, "goeswith") ||
                      tree_.is(child, "fixed");
    const bool quality = tree_.is(child, "amod") || tree_.is(child, "nummod") || tree_.is(child, "nmod:poss") ||
                         tree_.is(child, "nmod:desc") || tree_.is(child, "det") ||
                         (tree_.is(child, "advmod") && tree_[head].upos != "NOUN" && tree_[head].upos != "PROPN");
    const bool figure = (tree_.is(child, "nummod") || tree_.is(child, "nmod:unmarked")) &&
                        (tree_[child].upos == "NUM" || tree_[head].upos == "NUM");  // "$5 million", "4 July 2004"
    if (name || figure || (quality && child < head)) {
      for (int t : tree_.subtree(child))
        if (holds(tokens, t) && !is_article(tree_[t])) kept.push_back(t);
    } else if ((tree_.is(child, "nmod") || tree_.is(child, "obl")) && child > head && depth < 3) {
      const int preposition = tree_.child(child, "case");
      if (preposition == DependencyTree::kNone || tree_[preposition].lemma != "of") continue;
      kept.push_back(preposition);
      keep(child, tokens, kept, depth + 1);
    }
  }
}

// The marks between words that are kept: "3, 1990", "two-year-old", "'gouging' band".
void PhraseShortener::keep_between(const std::vector<int>& tokens, std::vector<int>& kept) const {
  std::vector<int> marks;
  for (std::size_t i = 0; i + 1 < kept.size(); ++i)
    if (kept[i + 1] == kept[i] + 2 && tree_[kept[i] + 1].upos == "PUNCT" && holds(tokens, kept[i] + 1))
      marks.push_back(kept[i] + 1);
  kept.insert(kept.end(), marks.begin(), marks.end());
  std::sort(kept.begin(), kept.end());
}

Spans PhraseShortener::spans_of(const std::vector<int>& tokens) const {
  Spans spans;
  int last = -2;
  for (int t : tokens) {
    if (t == last + 1 && are_neighbours(text_, spans.back(), tree_[t].span)) spans.back().end = tree_[t].span.end;
    else spans.push_back(tree_[t].span);
    last = t;
  }
  return spans;
}

}  // namespace relata::openie
