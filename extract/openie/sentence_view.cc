#include "extract/openie/sentence_view.h"

#include <algorithm>

#include "core/ascii.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"
#include "extract/time/story.h"

namespace relata::openie {
namespace {

// Hundredths: a statement takes over who a pronoun is from here on. An unresolved "them" does less harm than a wrong
// one.
constexpr std::uint8_t kSure = 60;

}  // namespace

SentenceView::SentenceView(const ExtractedDocument& document, std::uint32_t index)
    : document_(&document),
      sentence_(&document.sentences[index]),
      index_(index),
      text_(sentence_->text(document.document.text)),
      tree_(*sentence_),
      mention_of_(sentence_->tokens.size(), nullptr),
      reference_of_(sentence_->tokens.size(), nullptr),
      times_(time::find_in_story(document.sentences, index, document.document.date)),
      time_of_(sentence_->tokens.size(), kNone) {
  for (int t = 0; t < size(); ++t) forms_.push_back(ascii_lower(token(t).form));
  for (int t = 0; t < size(); ++t) lemmas_.push_back(whole_lemma(t));
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

const std::string& SentenceView::lower(int t) const {
  static const std::string none;
  return t == kNone ? none : forms_[static_cast<std::size_t>(t)];
}

const std::string& SentenceView::lemma(int t) const {
  return t == kNone ? lower(kNone) : lemmas_[static_cast<std::size_t>(t)];
}

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

std::string SentenceView::whole_lemma(int t) const {
  std::string words = ascii_lower(token(t).lemma.empty() || token(t).lemma == "_" ? token(t).form : token(t).lemma);
  if (is_verb(t))  // "green-lighted" is three tokens
    for (int part : hyphenated(t)) words = lower(part) + words;
  for (int part : particles(t)) words += ' ' + lower(part);
  return words;
}

bool SentenceView::is_animate(int head) const {
  if (mention_of_[head]) return true;
  if (is_pronoun(head)) return !word_list("inanimate pronoun").contains(lower(head));
  for (int child : tree_.children(head))  // "his agent Paolo Rinaldi"
    if (child > head && (tree_.is(child, "flat") || is_apposition(child)) && mention_of_[child]) return true;
  const std::string word = lemma(head);
  for (std::string_view ending : word_list("person ending"))
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  if (word_list("further person").contains(word)) return true;
  return (animate_table().contains(word) && event_likelihood(word) < 60) ||  // "the meeting" does nothing
         token(head).upos == "NUM" || token(head).upos == "DET" || token(head).upos == "ADJ";
}

std::vector<int> SentenceView::particles(int verb) const {
  std::vector<int> found;
  for (int child : tree_.children(verb)) {
    const bool adverb = child == verb + 1 && tree_.is(child, "advmod") && token(verb).upos == "VERB" &&
                        tree_.children(child).empty() && word_list("particle").contains(lower(child));
    if (tree_.is(child, "compound:prt") || adverb) found.push_back(child);
  }
  return found;
}

bool SentenceView::is_negation(int t) const {
  if (adverb_table().value(lower(t)) == "negative")
    return !(t + 1 < size() && one_of(lower(t), {"not", "n't"}) &&
             word_list("correlative focus").contains(lower(t + 1)));
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
    if (is_apposition(child) && conjuncts(child).size() == 1 && child > head && token(tree_.first(child)).form != "(")
      if (const auto named = cluster_of(child)) return named;
  if (const int name = name_told_by(head); name != kNone) return mention_of_[name]->cluster;
  const std::string word = lemma(head);
  if (is_owned_share(head)) return owned_whole(head);
  const bool through_of = word_list("transparent noun").contains(word) && !is_part(head);
  const bool through_compound = word_list("transparent head").contains(word);
  for (int child : tree_.children(head)) {
    if (through_of && tree_.is(child, "nmod") && child > head && preposition_text(child) == "of")
      return cluster_of(child);
    if (!mention_of_[child]) continue;
    if (through_compound && (tree_.is(child, "compound") || tree_.is(child, "nmod:desc")) && child == head - 1)
      return mention_of_[child]->cluster;
  }
  return std::nullopt;
}

const Acting* SentenceView::acting_at(int head) const {
  const std::vector<ActingPhrase>& all = document_->acting;
  const std::pair place(index_, static_cast<std::uint32_t>(head));
  const auto found = std::lower_bound(
      all.begin(), all.end(), place,
      [](const ActingPhrase& phrase, const auto& wanted) { return std::pair(phrase.sentence, phrase.head) < wanted; });
  if (head == kNone || found == all.end() || std::pair(found->sentence, found->head) != place) return nullptr;
  return &found->acting;
}

const Mention* SentenceView::reference_at(int head) const {
  const Mention* mention = reference_of_[head];
  if (!mention || tree_.child(head, "cop") != kNone || tree_.is(head, "appos") || tree_.is(head, "xcomp"))
    return nullptr;
  if (mention->confidence == 0) return nullptr;  // it is named only later
  if (mention->kind == MentionKind::kPronoun && mention->confidence < kSure) return nullptr;
  const bool first_or_second =
      mention->kind == MentionKind::kPronoun && word_list("speech participant").contains(lower(head));
  return first_or_second ? nullptr : mention;
}

std::optional<std::uint32_t> SentenceView::referent_of(int head) const {
  if (const auto named = cluster_of(head)) return named;
  const Mention* mention = reference_at(head);
  if (!mention || document_->clusters[mention->cluster].names.empty()) return std::nullopt;
  return mention->cluster;
}

// "a chemist named Ruth Berg", "a firm called Orbis": the name, or kNone.
int SentenceView::name_told_by(int noun) const {
  for (int clause : tree_.children(noun)) {
    if (clause != noun + 1 || !tree_.is(clause, "acl") || token(clause).xpos != "VBN" ||
        !word_list("verb of a name").contains(lemma(clause)))
      continue;
    for (int child : tree_.children(clause))
      if (mention_of_[child] && static_cast<int>(mention_of_[child]->first) == clause + 1) return child;
  }
  return kNone;
}

// "owns 51 percent of Orbis", "bought 15 percent of the shares of Orbis": Orbis, as far as ownership goes.
bool SentenceView::is_owned_share(int noun) const {
  if (!word_list("share of a whole").contains(lemma(noun))) return false;
  const int above = tree_.head(noun);
  return above != kNone && (tree_.is(noun, "obj") || tree_.is(noun, "nsubj:pass")) && is_verb(above) &&
         word_list("verb of ownership").contains(lemma(above));
}

std::optional<std::uint32_t> SentenceView::owned_whole(int share) const {
  for (int child : tree_.children(share)) {
    if (!tree_.is(child, "nmod") || child < share || !one_of(preposition_text(child), {"of", "in"})) continue;
    const bool nested = !mention_of_[child] && word_list("share of a whole").contains(lemma(child));
    return nested ? owned_whole(child) : cluster_of(child);
  }
  return std::nullopt;
}

bool SentenceView::is_part(int noun) const {
  const std::span<const int> children = tree_.children(noun);
  if (token(noun).xpos == "NNS")  // "the states of Oklahoma and Texas" are the two
    return std::none_of(children.begin(), children.end(),
                        [&](int child) { return tree_.is(child, "nmod") && conjuncts(child).size() > 1; });
  return std::any_of(children.begin(), children.end(), [&](int child) {
    return child < noun && (token(child).xpos == "JJS" || word_list("modifier of a part").contains(lower(child)));
  });
}

bool SentenceView::is_nonrestrictive(int clause) const {
  const int first = tree_.first(clause);
  const auto parts = [&](int t) {
    return token(t).upos == "PUNCT" && token(t).form != "-";
  };  // "the UK-US rout" is one
  return first > 0 && (parts(first) || parts(first - 1));
}

// "the UK-US rout": what follows the hyphen belongs to the same word, and the whole is neither of the two.
bool SentenceView::is_hyphenated_part(int child) const {
  const int first = tree_.first(child);
  const int hyphen = token(first).form == "-" ? first : first - 1;
  return hyphen > 0 && hyphen + 1 < size() && token(hyphen).form == "-" &&
         token(hyphen - 1).span.end == token(hyphen).span.begin &&
         token(hyphen).span.end == token(hyphen + 1).span.begin;
}

bool SentenceView::is_apposition(int child) const {
  if (is_hyphenated_part(child)) return false;
  if (tree_.is(child, "appos")) return !is_list_member(child);
  return token(child).deprel == "nmod" && child > tree_.head(child) && is_noun(child) && preposition(child).empty() &&
         is_nonrestrictive(child);
}

// "the mayor, the governor and the senator": what parsers call an apposition, although no comma closes it before "and".
bool SentenceView::is_list_member(int child) const {
  const int next = tree_.last(child) + 1;
  if (next >= size() || token(next).upos != "CCONJ" || token(next).form == "but") return false;
  const int other = tree_.head(next);
  const auto determined = [&](int t) { return tree_.child(t, "det") != kNone || mention_of_[t]; };
  return tree_.is(other, "conj") && tree_.head(other) == tree_.head(child) && determined(child) && determined(other) &&
         determined(tree_.head(child)) && (mention_of_[child] != nullptr) == (mention_of_[other] != nullptr) &&
         (mention_of_[child] != nullptr) == (mention_of_[tree_.head(child)] != nullptr);
}

// "representatives of the government and of the council": the second "of" goes with the first.
bool SentenceView::is_modifier_conjunct(int child, int head) const {
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
    if (noun && is_modifier_conjunct(child, head)) continue;
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

bool SentenceView::is_summative_apposition(int noun) const {
  if (!word_list("summative noun").contains(lemma(noun))) return false;
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
  // "not everybody", "not all of them", "not every bridge"
  for (int child : tree_.children(head))
    if (tree_.is(child, "advmod") && child < head && lower(child) == "not" &&
        (token(head).upos == "PRON" || token(head).upos == "DET" ||
         word_list("denied quantifier").contains(lower(child + 1))))
      return true;
  return one_of(lower(head), {"nobody", "nothing", "none", "neither"}) ||
         (lower(head) == "one" && tree_.child(head, "det") != kNone && lower(tree_.child(head, "det")) == "no");
}

}  // namespace relata::openie
