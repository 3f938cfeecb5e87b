#include "extract/openie/sentence_view.h"

#include <algorithm>
#include <set>

#include "extract/openie/quantity.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

std::string ascii_lower(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

// Hundredths. A statement takes over who a pronoun is from here on (an unresolved "them" does less harm than a wrong
// one), and what phrase "the war" goes back to.
constexpr std::uint8_t kSure = 60, kLikely = 50;

// "The war", "the war"
bool same_words(std::string_view a, std::string_view b) { return ascii_lower(a) == ascii_lower(b); }

bool is_quote(std::string_view form) { return one_of(form, {"\"", "“", "”", "``", "''", "‘", "’", "'"}); }

}  // namespace

SentenceView::SentenceView(const ExtractedDocument& document, std::uint32_t index)
    : document_(&document),
      sentence_(&document.sentences[index]),
      index_(index),
      text_(sentence_->text(document.document.text)),
      tree_(*sentence_),
      mention_of_(sentence_->tokens.size(), nullptr),
      reference_of_(sentence_->tokens.size(), nullptr),
      times_(time::find_expressions(*sentence_, document.document.date)),
      time_of_(sentence_->tokens.size(), kNone) {
  for (std::size_t e = 0; e < times_.size(); ++e)
    for (std::uint32_t t = times_[e].phrase; t < times_[e].last; ++t) time_of_[t] = static_cast<int>(e);
  const auto first = std::lower_bound(document.mentions.begin(), document.mentions.end(), index,
                                      [](const Mention& m, std::uint32_t s) { return m.sentence < s; });
  for (auto mention = first; mention != document.mentions.end() && mention->sentence == index; ++mention) {
    if (mention->kind != MentionKind::kName && mention->head < reference_of_.size())
      reference_of_[mention->head] = &*mention;
    if (mention->kind != MentionKind::kName) continue;
    for (std::uint32_t t = mention->first; t < mention->last && t < mention_of_.size(); ++t)
      if (!mention_of_[t]) mention_of_[t] = &*mention;
  }
}

std::string SentenceView::lower(int t) const { return t == kNone ? std::string() : ascii_lower(token(t).form); }

std::vector<int> SentenceView::hyphenated(int t) const {
  std::vector<int> parts;
  for (; t >= 2 && token(t - 1).form == "-" && token(t - 1).span.end == token(t).span.begin &&
         token(t - 2).span.end == token(t - 1).span.begin;
       t -= 2) {
    parts.push_back(t - 1);
    parts.push_back(t - 2);
  }
  return parts;
}

std::string SentenceView::lemma(int t) const {
  if (t == kNone) return {};
  std::string words = ascii_lower(token(t).lemma.empty() || token(t).lemma == "_" ? token(t).form : token(t).lemma);
  if (is_verb(t))  // "green-lighted" is three tokens
    for (int part : hyphenated(t)) words = lower(part) + words;
  for (int part : particles(t)) words += ' ' + lower(part);
  return words;
}

bool SentenceView::is_animate(int head) const {
  if (mention_of_[head]) return true;
  if (is_pronoun(head))
    return !one_of(lower(head), {"it", "this", "that", "which", "what", "something", "nothing", "everything"});
  for (int child : tree_.children(head))  // "his agent Paolo Rinaldi"
    if (child > head && (tree_.is(child, "flat") || is_apposition(child)) && mention_of_[child]) return true;
  const std::string word = lemma(head);
  for (std::string_view ending : {"ist", "ian", "man", "woman", "person", "eer"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  return (animate_table().contains(word) && event_likelihood(word) < 60) ||  // "the meeting" does nothing
         token(head).upos == "NUM" || token(head).upos == "DET" || token(head).upos == "ADJ";
}

std::vector<int> SentenceView::particles(int verb) const {
  std::vector<int> found;
  for (int child : tree_.children(verb)) {
    const bool adverb =
        child == verb + 1 && tree_.is(child, "advmod") && token(verb).upos == "VERB" && tree_.children(child).empty() &&
        one_of(lower(child),
               {"up", "down", "out", "off", "away", "back", "over", "in", "on", "along", "apart", "aside"});
    if (tree_.is(child, "compound:prt") || adverb) found.push_back(child);
  }
  return found;
}

bool SentenceView::is_negation(int t) const {
  if (adverb_table().value(lower(t)) == "negative")
    return !(t + 1 < size() && one_of(lower(t), {"not", "n't"}) &&
             one_of(lower(t + 1), {"only", "just", "merely", "simply", "least"}));
  if (token(t).upos != "ADV") return false;
  for (int child : tree_.children(t))  // "never before"
    if (child < t && lower(child) == "never") return true;
  return false;
}

std::optional<std::uint32_t> SentenceView::cluster_of(int head) const {
  if (const Mention* mention = mention_of_[head]) {
    for (int child : tree_.children(head))  // "the UK-US rout" is not the UK
      if (child > head && is_noun(child) && mention_of_[child] != mention && is_hyphenated_part(child))
        return std::nullopt;
    return mention->cluster;
  }
  // A title that heads its name: "Editorial Manager Chet Clem".
  for (int child : tree_.children(head))
    if (tree_.is(child, "flat") && mention_of_[child] && mention_of_[child]->type == EntityType::kPer)
      return mention_of_[child]->cluster;
  // "the former governor of Balkh, Atta Mohammad Noor,": the description stands for the name beside it.
  for (int child : tree_.children(head))
    if (is_apposition(child) && conjuncts(child).size() == 1 && child > head &&
        token(tree_.subtree(child).front()).form != "(")
      if (const auto named = cluster_of(child)) return named;
  const std::string word = lemma(head);
  const bool through_of = one_of(word, {"all", "whole", "entirety", "city", "town", "village", "province", "state",
                                        "republic", "kingdom", "island", "district", "port"});
  const bool through_compound = one_of(word, {"province", "city", "district", "county", "government-held"});
  for (int child : tree_.children(head)) {
    if (through_of && tree_.is(child, "nmod") && child > head && preposition_text(child) == "of")
      return cluster_of(child);
    if (!mention_of_[child]) continue;
    if (through_compound && (tree_.is(child, "compound") || tree_.is(child, "nmod:desc")) && child == head - 1)
      return mention_of_[child]->cluster;
  }
  return std::nullopt;
}

const Mention* SentenceView::reference_at(int head) const {
  const Mention* mention = reference_of_[head];
  if (!mention || tree_.child(head, "cop") != kNone || tree_.is(head, "appos")) return nullptr;
  if (mention->kind == MentionKind::kPronoun && mention->confidence < kSure) return nullptr;
  const bool first_or_second = mention->kind == MentionKind::kPronoun &&
                               one_of(lower(head), {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours",
                                                    "ourselves", "you", "your", "yours", "yourself", "yourselves"});
  return first_or_second ? nullptr : mention;
}

std::optional<std::uint32_t> SentenceView::referent_of(int head) const {
  if (const auto named = cluster_of(head)) return named;
  const Mention* mention = reference_at(head);
  if (!mention || document_->clusters[mention->cluster].names.empty()) return std::nullopt;
  return mention->cluster;
}

// The entity of the phrase; of a pronoun or "the .." whose meaning has no name, the phrase that first described it.
void SentenceView::refer(Phrase& phrase, int head) const {
  phrase.cluster = referent_of(head);
  const Mention* mention = reference_at(head);
  if (!mention || cluster_of(head)) return;
  const std::string& description = document_->clusters[mention->cluster].description;
  if (phrase.cluster) {
    phrase.reference_confidence = mention->confidence;
  } else if (!description.empty() && description != phrase.mention &&
             (mention->kind == MentionKind::kPronoun ||
              (tree_.child(head, "det") != kNone && mention->confidence >= kLikely &&
               !same_words(description, phrase.mention)))) {
    phrase.name = description;
    if (mention->kind == MentionKind::kPronoun) phrase.reference_confidence = mention->confidence;
  }
}

bool SentenceView::nonrestrictive(int clause) const {
  const std::vector<int> tokens = tree_.subtree(clause);
  const int first = tokens.front();
  const auto parts = [&](int t) {
    return token(t).upos == "PUNCT" && token(t).form != "-";
  };  // "the UK-US rout" is one
  return first > 0 && (parts(first) || parts(first - 1));
}

bool SentenceView::leaves_phrase(int child, const Node& node) const {
  if (child == node.without) return true;
  const std::string_view deprel = token(child).deprel;
  if (is_apposition(child)) return nonrestrictive(child);  // "his agent Paolo Rinaldi" is one name
  for (std::string_view relation :
       {"parataxis", "discourse", "cop", "aux", "mark", "nsubj", "csubj", "expl", "vocative", "orphan", "dislocated",
        "reparandum", "list", "cc:preconj", "advcl", "case"})
    if (tree_.is(child, relation)) return true;
  if (!node.whole && child > node.head &&
      (follows_conjunct(child, node.head) || (tree_.is(child, "appos") && is_list_member(child))))
    return true;
  const bool same_name =
      tree_.is(child, "conj") &&
      ((mention_of_[child] && mention_of_[child] == mention_of_[node.head]) || is_inner_conjunct(child, node.head));
  if (!node.whole && !same_name && (tree_.is(child, "conj") || tree_.is(child, "cc"))) return true;
  if ((tree_.is(child, "acl") || deprel == "acl:relcl") && nonrestrictive(child)) return true;
  if (child > node.head && (deprel == "amod" || deprel == "advmod" || deprel == "nmod:unmarked") &&
      nonrestrictive(child))
    return true;
  if (tree_.is(child, "det") && one_of(lower(child), {"no", "neither"}) && lower(node.head) != "one") return true;
  if (tree_.is(child, "advmod") && lower(child) == "longer") return true;
  if (!preposition(child).empty() && role_table().value(preposition_text(child) + " " + lower(child)) == "discourse")
    return true;
  if (mention_of_[node.head] && tree_.is(child, "nmod") &&
      child > node.head)  // "Noor, the governor, on the sidelines": not his
    for (int other : tree_.children(node.head))
      if (other > node.head && other < child && is_apposition(other) && nonrestrictive(other)) return true;
  if (tree_.is(child, "nmod:poss") && lower(child) == "whose") return true;
  if (tree_.is(child, "nmod") && one_of(preposition_text(child), {"along with", "together with", "as well as"}))
    return true;
  if (tree_.is(child, "advmod") && adverb_table().value(lower(child)) == "focus") return true;
  if (tree_.is(child, "advmod") && is_negation(child) && node.head > child) return true;
  return false;
}

void SentenceView::trim(std::vector<int>& tokens) const {
  const auto punct = [&](int t) { return token(t).upos == "PUNCT" && token(t).form != "%" && token(t).form != "$"; };
  // A comma or bracket whose neighbour left the phrase leaves too.
  for (bool changed = true; changed;) {
    changed = false;
    const std::set<int> held(tokens.begin(), tokens.end());
    std::erase_if(tokens, [&](int t) {
      const bool quote = is_quote(token(t).form);
      const bool alone = quote ? !held.count(t - 1) && !held.count(t + 1) : !held.count(t - 1) || !held.count(t + 1);
      const bool leaves = punct(t) && token(t).form != "-" && alone;
      changed |= leaves;
      return leaves;
    });
  }
  // "Frame Semantics (1976": a bracket that the phrase does not close ends it.
  const auto bracket =
      std::find_if(tokens.begin(), tokens.end(), [&](int t) { return token(t).form == "(" || token(t).form == "["; });
  if (bracket != tokens.end() && bracket != tokens.begin() &&
      std::none_of(bracket, tokens.end(), [&](int t) { return token(t).form == ")" || token(t).form == "]"; }))
    tokens.erase(bracket, tokens.end());
  while (tokens.size() > 1 && token(tokens.front()).upos == "CCONJ" && tree_.is(tokens.front(), "cc"))
    tokens.erase(tokens.begin());
  if (tokens.size() > 2 && lower(tokens.front()) == "about" && lower(tokens[1]) == "all") tokens.erase(tokens.begin());
  while (!tokens.empty() && punct(tokens.front())) {
    if (is_quote(token(tokens.front()).form) && tokens.size() > 2 && is_quote(token(tokens.back()).form)) break;
    tokens.erase(tokens.begin());
  }
  while (!tokens.empty() && punct(tokens.back())) {
    const bool closes = is_quote(token(tokens.back()).form) &&
                        std::any_of(tokens.begin(), tokens.end() - 1, [&](int t) { return is_quote(token(t).form); });
    if (closes) break;
    tokens.pop_back();
  }
}

// "a scientist and author of a book": what stands behind the last conjunct is its own, whatever it hangs on.
bool SentenceView::follows_conjunct(int child, int head) const {
  if (!tree_.is(child, "nmod") && !tree_.is(child, "acl")) return false;
  for (int other : conjuncts(head))
    if (other != head && other < child && tree_.head(other) == head) return true;
  return false;
}

std::vector<int> SentenceView::phrase_tokens(const Node& node) const {
  std::vector<int> tokens{node.head};
  if (const int first = tree_.head(node.head);
      first != kNone && tree_.is(node.head, "conj") && conjuncts(first).back() == node.head)
    for (int child : tree_.children(first))
      if (child > node.head && child != node.without && follows_conjunct(child, first) && !is_apposition(child) &&
          !nonrestrictive(child))
        for (int t : tree_.subtree(child)) tokens.push_back(t);
  for (int child : tree_.children(node.head)) {
    if (leaves_phrase(child, node)) continue;
    for (int t : tree_.subtree(child)) tokens.push_back(t);
  }
  if (const Mention* name = mention_of_[node.head])  // a name is whole, whatever the tree makes of it
    for (int t = static_cast<int>(name->first); t < static_cast<int>(name->last); ++t)
      if (std::find(tokens.begin(), tokens.end(), t) == tokens.end() &&
          !(node.without != kNone && tree_.below(t, node.without)))
        tokens.push_back(t);
  // Appositions inside the phrase ("the capital of Kunar, a province in the east") leave as well.
  std::vector<int> left_out;
  for (int t : tokens)
    if (t != node.head && !(mention_of_[t] && mention_of_[t] == mention_of_[node.head]) &&
        ((is_apposition(t) && nonrestrictive(t)) || ((tree_.is(t, "acl")) && nonrestrictive(t))))
      for (int below : tree_.subtree(t)) left_out.push_back(below);
  std::sort(left_out.begin(), left_out.end());
  std::erase_if(tokens, [&](int t) { return std::binary_search(left_out.begin(), left_out.end(), t); });
  std::sort(tokens.begin(), tokens.end());
  // Of a predicate, what stands before its copula is the clause's: "given the delay, it is a loss".
  if (const int copula = tree_.child(node.head, "cop"); copula != kNone && copula < node.head)
    std::erase_if(tokens, [&](int t) { return t < copula; });
  std::erase_if(tokens, [&](int t) { return is_citation(t) && t != node.head; });
  if (node.without != kNone && !tree_.below(node.head, node.without))
    std::erase_if(tokens, [&](int t) { return tree_.below(t, node.without); });
  keep_run(node.head, tokens);
  if (const std::vector<int> before = preposition(node.head); !before.empty())  // "shortly before midnight"
    std::erase_if(tokens, [&](int t) { return t < before.back(); });
  trim(tokens);
  if (tokens.empty()) tokens.push_back(node.head);
  return tokens;
}

// A word of "[22]", the mark of a footnote.
bool SentenceView::is_citation(int t) const {
  const auto form = [&](int i) { return i >= 0 && i < size() ? std::string_view(token(i).form) : std::string_view(); };
  const auto number = [&](int i) {
    return form(i - 1) == "[" && form(i + 1) == "]" &&
           std::all_of(form(i).begin(), form(i).end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return number(t) || (form(t) == "[" && number(t + 1)) || (form(t) == "]" && number(t - 1));
}

// A noun phrase is one stretch of the sentence: what the parser hung on it from beyond words of others leaves.
void SentenceView::keep_run(int head, std::vector<int>& tokens) const {
  const std::vector<int> all = tree_.subtree(head);
  const auto own = [&](int t) { return std::binary_search(all.begin(), all.end(), t) || token(t).upos == "PUNCT"; };
  int first = head, last = head;
  const auto kept = [&](int t) { return own(t) || std::find(tokens.begin(), tokens.end(), t) != tokens.end(); };
  while (first > 0 && kept(first - 1)) --first;
  while (last + 1 < size() && kept(last + 1)) ++last;
  std::erase_if(tokens, [&](int t) { return t < first || t > last; });
}

std::vector<int> SentenceView::clause_tokens(int head, int without) const {
  std::vector<int> tokens;
  for (int t : tree_.subtree(head)) {
    if (without != kNone && tree_.below(t, without)) continue;
    tokens.push_back(t);
  }
  const auto drop_first = [&](int t) {
    return tree_.is(t, "mark") && one_of(lower(t), {"that"}) && tree_.head(t) == head;
  };
  std::erase_if(tokens, drop_first);
  for (int t : tree_.subtree(head))
    if (t > head && is_comment(t)) std::erase_if(tokens, [&](int other) { return tree_.below(other, t); });
  const auto edge = [&](int t) { return token(t).upos == "PUNCT"; };
  while (!tokens.empty() && edge(tokens.front())) tokens.erase(tokens.begin());
  while (!tokens.empty() && edge(tokens.back())) tokens.pop_back();
  if (!tokens.empty() && tree_.is(tokens.front(), "cc")) tokens.erase(tokens.begin());
  return tokens;
}

Spans SentenceView::spans(std::vector<int> tokens) const {
  std::sort(tokens.begin(), tokens.end());
  Spans spans;
  int last = -2;
  for (int t : tokens) {
    const Span& span = token(t).span;
    if (span.begin == span.end) continue;
    if (!spans.empty() && (t == last + 1 || span.begin <= spans.back().end))
      spans.back().end = std::max(spans.back().end, span.end);
    else spans.push_back(span);
    last = t;
  }
  return spans;
}

Phrase SentenceView::phrase_of_tokens(std::vector<int> tokens) const {
  Phrase phrase;
  phrase.span = spans(std::move(tokens));
  phrase.mention = cut(text_, phrase.span);
  return phrase;
}

Phrase SentenceView::phrase(const Node& node) const {
  if (node.clause) {
    std::vector<int> tokens = clause_tokens(node.head, node.without);
    while (tokens.size() > 2 &&
           (adverb_table().value(lower(tokens.front())) == "focus" || token(tokens.front()).upos == "PUNCT"))
      tokens.erase(tokens.begin());
    return phrase_of_tokens(std::move(tokens));
  }
  Phrase phrase = phrase_of_tokens(phrase_tokens(node));
  if (!node.whole || conjuncts(node.head).size() == 1) refer(phrase, node.head);
  phrase.quantity = quantity(*this, node.head);
  return phrase;
}

Phrase SentenceView::clause_phrase(int head, int without) const {
  return phrase_of_tokens(clause_tokens(head, without));
}

// "the UK-US rout": what follows the hyphen belongs to the same word, and the whole is neither of the two.
bool SentenceView::is_hyphenated_part(int child) const {
  const int first = tree_.subtree(child).front();
  const int hyphen = token(first).form == "-" ? first : first - 1;
  return hyphen > 0 && hyphen + 1 < size() && token(hyphen).form == "-" &&
         token(hyphen - 1).span.end == token(hyphen).span.begin &&
         token(hyphen).span.end == token(hyphen + 1).span.begin;
}

bool SentenceView::is_apposition(int child) const {
  if (is_hyphenated_part(child)) return false;
  if (tree_.is(child, "appos")) return !is_list_member(child);
  return token(child).deprel == "nmod" && child > tree_.head(child) && is_noun(child) && preposition(child).empty() &&
         nonrestrictive(child);
}

// "the mayor, the governor and the senator": what parsers call an apposition, although no comma closes it before "and".
bool SentenceView::is_list_member(int child) const {
  const int next = tree_.subtree(child).back() + 1;
  if (next >= size() || token(next).upos != "CCONJ" || token(next).form == "but") return false;
  const int other = tree_.head(next);
  const auto determined = [&](int t) { return tree_.child(t, "det") != kNone || mention_of_[t]; };
  return tree_.is(other, "conj") && tree_.head(other) == tree_.head(child) && determined(child) && determined(other) &&
         determined(tree_.head(child)) && (mention_of_[child] != nullptr) == (mention_of_[other] != nullptr) &&
         (mention_of_[child] != nullptr) == (mention_of_[tree_.head(child)] != nullptr);
}

// "representatives of the government and of the council": the second "of" goes with the first.
bool SentenceView::is_inner_conjunct(int child, int head) const {
  if (!tree_.is(child, "conj")) return false;
  const std::string words = preposition_text(child);
  if (words.empty() || !preposition(head).empty()) return false;
  for (int other : tree_.children(head))
    if (other > head && other < child && tree_.is(other, "nmod") && !preposition_text(other).empty()) return true;
  return false;
}

std::vector<int> SentenceView::conjuncts(int head) const {
  std::vector<int> heads{head};
  const bool noun = is_noun(head) || token(head).upos == "ADJ";
  for (int child : tree_.children(head)) {
    const bool member = tree_.is(child, "appos") && !is_hyphenated_part(child) && is_list_member(child);
    if (!tree_.is(child, "conj") && !member) continue;
    if (noun &&
        (tree_.child(child, "cop") != kNone || tree_.child(child, "nsubj") != kNone || token(child).upos == "VERB"))
      continue;
    if (mention_of_[child] && mention_of_[child] == mention_of_[head]) continue;  // "Johnson & Johnson"
    if (noun && is_inner_conjunct(child, head)) continue;
    heads.push_back(child);
  }
  return heads;
}

std::vector<int> SentenceView::preposition(int t) const {
  std::vector<int> tokens;
  for (int child : tree_.children(t)) {
    if (!tree_.is(child, "case") || child > t) continue;
    tokens.push_back(child);
    for (int below : tree_.children(child))
      if (tree_.is(below, "fixed") || tree_.is(below, "goeswith")) tokens.push_back(below);
  }
  std::sort(tokens.begin(), tokens.end());
  return tokens;
}

std::string SentenceView::preposition_text(int t) const {
  std::string words;
  for (int part : preposition(t)) words += (words.empty() ? "" : " ") + lower(part);
  return words;
}

int SentenceView::first_word(int t) const {
  for (int word : tree_.subtree(t))
    if (token(word).upos != "PUNCT") return word;
  return t;
}

bool SentenceView::is_comment(int noun) const {
  if (!one_of(lemma(noun), {"something", "move", "accusation", "claim", "step", "charge", "allegation", "fact",
                            "development", "decision"}))
    return false;
  const int first = first_word(noun);
  const int determiner = tree_.child(noun, "det");
  if (first == 0 || token(first - 1).form != "," || (determiner != kNone && !one_of(lower(determiner), {"a", "an"})))
    return false;
  if (lemma(noun) == "something") return !tree_.is(noun, "nsubj") && tree_.head(noun) != kNone;
  return is_apposition(noun) || tree_.is(noun, "parataxis") || tree_.is(noun, "obl") || tree_.is(noun, "dislocated") ||
         tree_.is(noun, "conj") || tree_.is(noun, "obj");
}

bool SentenceView::has_negative_determiner(int head) const {
  for (int child : tree_.children(head))
    if ((tree_.is(child, "det") || tree_.is(child, "cc:preconj") || tree_.is(child, "advmod")) &&
        one_of(lower(child), {"no", "neither"}))
      return true;
  // "not everybody", "not all of them"
  for (int child : tree_.children(head))
    if (tree_.is(child, "advmod") && child < head && lower(child) == "not" &&
        (token(head).upos == "PRON" || token(head).upos == "DET"))
      return true;
  return one_of(lower(head), {"nobody", "nothing", "none", "neither"}) ||
         (lower(head) == "one" && tree_.child(head, "det") != kNone && lower(tree_.child(head, "det")) == "no");
}

}  // namespace relata::openie
