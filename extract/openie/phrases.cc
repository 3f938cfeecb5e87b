#include "extract/openie/phrases.h"

#include <algorithm>

#include "core/ascii.h"
#include "extract/openie/quantity.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// Hundredths: how sure a link must be for "the war" to go back to the phrase that described it first.
constexpr std::uint8_t kLikely = 50;

// "The war", "the war"
bool same_words(std::string_view a, std::string_view b) { return ascii_lower(a) == ascii_lower(b); }

bool is_quotation_mark(std::string_view form) { return word_list("quotation mark").contains(form); }

// The tokens of one noun phrase.
class PhraseCutter {
 public:
  PhraseCutter(const SentenceView& view, const Constituent& constituent)
      : view_(view), tree_(view.tree()), constituent_(constituent), head_(constituent.head) {}

  std::vector<int> cut() {
    tokens_.push_back(head_);
    add_of_first_conjunct();
    for (int child : tree_.children(head_))
      if (!leaves(child)) add_subtree(child);
    add_name();
    drop_inner_appositions();
    std::sort(tokens_.begin(), tokens_.end());
    drop_what_is_not_its_own();
    keep_contiguous();
    if (const std::vector<int> before = view_.preposition(head_); !before.empty())  // "shortly before midnight"
      std::erase_if(tokens_, [&](int t) { return t < before.back(); });
    trim();
    if (tokens_.empty()) tokens_.push_back(head_);
    return std::move(tokens_);
  }

 private:
  const Token& token(int t) const { return view_.token(t); }
  void add_subtree(int t) {
    for (int below : tree_.subtree(t)) tokens_.push_back(below);
  }

  // "a scientist and author of a book": what stands behind the last conjunct is its own, whatever it hangs on.
  bool follows_conjunct(int child, int head) const {
    if (!tree_.is(child, "nmod") && !tree_.is(child, "acl")) return false;
    for (int other : view_.conjuncts(head))
      if (other != head && other < child && tree_.head(other) == head) return true;
    return false;
  }

  // What hangs on the first conjunct and stands behind the last, which this is.
  void add_of_first_conjunct() {
    const int first = tree_.head(head_);
    if (first == kNone || !tree_.is(head_, "conj") || view_.conjuncts(first).back() != head_) return;
    for (int child : tree_.children(first))
      if (child > head_ && child != constituent_.without && follows_conjunct(child, first) &&
          !view_.is_apposition(child) && !view_.is_nonrestrictive(child))
        add_subtree(child);
  }

  // Whether what hangs on the head by `child` is no part of its phrase.
  bool leaves(int child) const {
    if (child == constituent_.without) return true;
    if (view_.is_apposition(child)) return view_.is_nonrestrictive(child);  // "his agent Paolo Rinaldi" is one name
    const std::string_view deprel = token(child).deprel;
    if (deprel == "cc:preconj" || word_list("outside phrase").contains(deprel.substr(0, deprel.find(':')))) return true;
    return leaves_as_conjunct(child) || leaves_as_supplement(child) || leaves_by_its_words(child);
  }

  bool leaves_as_conjunct(int child) const {
    if (constituent_.collective) return false;
    if (child > head_ && (follows_conjunct(child, head_) || (tree_.is(child, "appos") && view_.is_list_member(child))))
      return true;
    if (!tree_.is(child, "conj") && !tree_.is(child, "cc")) return false;
    const bool same_name =
        tree_.is(child, "conj") && ((view_.mention_at(child) && view_.mention_at(child) == view_.mention_at(head_)) ||
                                    view_.is_modifier_conjunct(child, head_));
    return !same_name;
  }

  // Set apart by a comma or dash: "the rebels, backed by Iran".
  bool leaves_as_supplement(int child) const {
    if (view_.time_at(child) && view_.time_at(child) == view_.time_at(head_))
      return false;  // "Saturday, 5 June" is one
    const std::string_view deprel = token(child).deprel;
    const bool clause = tree_.is(child, "acl");
    if (clause && child < head_ && token(child).xpos == "VBN" && view_.mention_at(head_))
      return true;  // "Seized with fear, Jerome"
    const bool modifier = child > head_ && one_of(deprel, {"amod", "advmod", "nmod:unmarked"});
    if ((clause || modifier) && view_.is_nonrestrictive(child)) return true;
    if (!view_.mention_at(head_) || !tree_.is(child, "nmod") || child < head_) return false;
    for (int other : tree_.children(head_))  // "Noor, the governor, on the sidelines": not his
      if (other > head_ && other < child && view_.is_apposition(other) && view_.is_nonrestrictive(other)) return true;
    return is_home(child);
  }

  // "Neil Abbott, 52, of Harrow Lane, Selby,": where a person is from, set apart by a comma.
  bool is_home(int child) const {
    return view_.mention_at(head_)->type == EntityType::kPer && view_.is_nonrestrictive(child) &&
           one_of(view_.preposition_text(child), {"of", "from"});
  }

  bool leaves_by_its_words(int child) const {
    const std::string word = view_.lower(child);
    if (tree_.is(child, "det") && one_of(word, {"no", "neither"}) && view_.lower(head_) != "one") return true;
    if (tree_.is(child, "advmod") && (word == "longer" || adverb_table().value(word) == "focus")) return true;
    if (tree_.is(child, "advmod") && view_.is_negation(child) && head_ > child) return true;
    if (tree_.is(child, "nmod:poss") && word == "whose") return true;
    const std::string preposition = view_.preposition_text(child);
    if (!preposition.empty() && role_table().value(preposition + " " + word) == "discourse") return true;
    return tree_.is(child, "nmod") && is_comitative(preposition);
  }

  // A name is whole, whatever the tree makes of it.
  void add_name() {
    const Mention* name = view_.mention_at(head_);
    if (!name) return;
    for (int t = static_cast<int>(name->first); t < static_cast<int>(name->last); ++t)
      if (std::find(tokens_.begin(), tokens_.end(), t) == tokens_.end() &&
          !(constituent_.without != kNone && tree_.below(t, constituent_.without)))
        tokens_.push_back(t);
  }

  // Appositions inside the phrase ("the capital of Kunar, a province in the east") leave as well.
  void drop_inner_appositions() {
    std::vector<int> left_out;
    for (int t : tokens_) {
      if (t == head_ || (view_.mention_at(t) && view_.mention_at(t) == view_.mention_at(head_))) continue;
      if ((view_.is_apposition(t) || tree_.is(t, "acl")) && view_.is_nonrestrictive(t))
        for (int below : tree_.subtree(t)) left_out.push_back(below);
    }
    std::sort(left_out.begin(), left_out.end());
    std::erase_if(tokens_, [&](int t) { return std::binary_search(left_out.begin(), left_out.end(), t); });
  }

  void drop_what_is_not_its_own() {
    // Of a predicate, what stands before its copula is the clause's: "given the delay, it is a loss".
    if (const int copula = tree_.child(head_, "cop"); copula != kNone && copula < head_)
      std::erase_if(tokens_, [&](int t) { return t < copula; });
    std::erase_if(tokens_, [&](int t) { return is_citation(t) && t != head_; });
    if (constituent_.without != kNone && !tree_.below(head_, constituent_.without))
      std::erase_if(tokens_, [&](int t) { return tree_.below(t, constituent_.without); });
  }

  // A word of "[22]", the mark of a footnote.
  bool is_citation(int t) const {
    const auto form = [&](int i) {
      return i >= 0 && i < view_.size() ? std::string_view(token(i).form) : std::string_view();
    };
    const auto number = [&](int i) {
      return form(i - 1) == "[" && form(i + 1) == "]" &&
             std::all_of(form(i).begin(), form(i).end(), [](char c) { return is_ascii_digit(c); });
    };
    return number(t) || (form(t) == "[" && number(t + 1)) || (form(t) == "]" && number(t - 1));
  }

  // A noun phrase is one stretch of the sentence: what the parser hung on it from beyond words of others leaves.
  void keep_contiguous() {
    const std::vector<int> all = tree_.subtree(head_);
    const auto kept = [&](int t) {
      return std::binary_search(all.begin(), all.end(), t) || token(t).upos == "PUNCT" ||
             std::find(tokens_.begin(), tokens_.end(), t) != tokens_.end();
    };
    int first = head_, last = head_;
    while (first > 0 && kept(first - 1)) --first;
    while (last + 1 < view_.size() && kept(last + 1)) ++last;
    std::erase_if(tokens_, [&](int t) { return t < first || t > last; });
  }

  bool is_mark(int t) const { return token(t).upos == "PUNCT" && token(t).form != "%" && token(t).form != "$"; }
  bool is_quote(int t) const { return is_quotation_mark(token(t).form); }

  void trim() {
    drop_lone_marks();
    drop_after_open_bracket();
    while (tokens_.size() > 1 && token(tokens_.front()).upos == "CCONJ" && tree_.is(tokens_.front(), "cc"))
      tokens_.erase(tokens_.begin());
    if (tokens_.size() > 2 && view_.lower(tokens_.front()) == "about" && view_.lower(tokens_[1]) == "all")
      tokens_.erase(tokens_.begin());
    while (!tokens_.empty() && is_mark(tokens_.front())) {
      if (is_quote(tokens_.front()) && tokens_.size() > 2 && is_quote(tokens_.back())) break;
      tokens_.erase(tokens_.begin());
    }
    while (!tokens_.empty() && is_mark(tokens_.back())) {
      const bool closes = is_quote(tokens_.back()) &&
                          std::any_of(tokens_.begin(), tokens_.end() - 1, [&](int t) { return is_quote(t); });
      if (closes) break;
      tokens_.pop_back();
    }
  }

  // A comma or bracket whose neighbour left the phrase leaves too.
  void drop_lone_marks() {
    for (bool changed = true; changed;) {
      changed = false;
      const std::vector<int> all = tokens_;  // in order
      const auto held = [&](int t) { return std::binary_search(all.begin(), all.end(), t); };
      std::erase_if(tokens_, [&](int t) {
        if (!is_mark(t) || token(t).form == "-") return false;
        const bool before = held(t - 1), after = held(t + 1);
        const bool alone = is_quote(t) ? !before && !after : !before || !after;
        changed |= alone;
        return alone;
      });
    }
  }

  // "Frame Semantics (1976": a bracket that the phrase does not close ends it.
  void drop_after_open_bracket() {
    const auto is_form = [&](std::string_view a, std::string_view b) {
      return [this, a, b](int t) { return token(t).form == a || token(t).form == b; };
    };
    const auto bracket = std::find_if(tokens_.begin(), tokens_.end(), is_form("(", "["));
    if (bracket != tokens_.end() && bracket != tokens_.begin() &&
        std::none_of(bracket, tokens_.end(), is_form(")", "]")))
      tokens_.erase(bracket, tokens_.end());
  }

  const SentenceView& view_;
  const DependencyTree& tree_;
  const Constituent& constituent_;
  const int head_;
  std::vector<int> tokens_;
};

// "arrested a butcher, Karl Lund": the name right behind an indefinite noun says who it is.
std::optional<std::uint32_t> named_beside(const SentenceView& view, int noun) {
  const DependencyTree& tree = view.tree();
  const int determiner = tree.child(noun, "det");
  if (view.token(noun).xpos != "NN" || determiner == kNone || !one_of(view.lower(determiner), {"a", "an", "one"}))
    return std::nullopt;
  for (const int child : tree.children(noun)) {
    const Mention* name = tree.is(child, "appos") ? view.mention_at(child) : nullptr;
    const int first = child == kNone ? kNone : tree.first(child);
    if (name && first > 0 && view.token(first - 1).form == "," && view.conjuncts(child).size() == 1)
      return name->cluster;
  }
  return std::nullopt;
}

// The entity of the phrase; of a pronoun or "the .." whose meaning has no name, the phrase that first described it.
void refer(const SentenceView& view, Phrase& phrase, int head) {
  if (const Acting* acting = view.acting_at(head)) phrase.actor = PhraseActor{*acting, {}, {}};
  phrase.cluster = view.referent_of(head);
  if (!phrase.cluster) phrase.cluster = named_beside(view, head);
  const Mention* mention = view.reference_at(head);
  if (!mention || view.cluster_of(head)) return;
  const std::string& description = view.document().clusters[mention->cluster].description;
  const bool pronoun = mention->kind == MentionKind::kPronoun;
  if (phrase.cluster) {
    phrase.reference_confidence = mention->confidence;
  } else if (!description.empty() && description != phrase.mention &&
             (pronoun || (view.tree().child(head, "det") != kNone && mention->confidence >= kLikely &&
                          !same_words(description, phrase.mention)))) {
    phrase.name = description;
    if (pronoun) phrase.reference_confidence = mention->confidence;
  }
}

}  // namespace

bool is_comitative(std::string_view preposition) {
  return one_of(preposition, {"along with", "together with", "as well as"});
}

std::vector<int> phrase_tokens(const SentenceView& view, const Constituent& constituent) {
  return PhraseCutter(view, constituent).cut();
}

std::vector<int> clause_tokens(const SentenceView& view, int head, int without) {
  const DependencyTree& tree = view.tree();
  std::vector<int> tokens;
  for (int t : tree.subtree(head))
    if (without == kNone || !tree.below(t, without)) tokens.push_back(t);
  std::erase_if(tokens, [&](int t) { return tree.is(t, "mark") && view.lower(t) == "that" && tree.head(t) == head; });
  for (int t : tree.subtree(head))
    if (t > head && view.is_summative_apposition(t))
      std::erase_if(tokens, [&](int other) { return tree.below(other, t); });
  const auto mark = [&](int t) { return view.token(t).upos == "PUNCT"; };
  while (!tokens.empty() && mark(tokens.front())) tokens.erase(tokens.begin());
  while (!tokens.empty() && mark(tokens.back())) tokens.pop_back();
  if (!tokens.empty() && tree.is(tokens.front(), "cc")) tokens.erase(tokens.begin());
  return tokens;
}

Spans spans_of(const SentenceView& view, std::vector<int> tokens) {
  std::sort(tokens.begin(), tokens.end());
  Spans spans;
  int last = -2;
  for (int t : tokens) {
    const Span& span = view.token(t).span;
    if (span.begin == span.end) continue;
    const bool next = t == last + 1 && are_neighbours(view.text(), spans.back(), span);
    if (!spans.empty() && (next || span.begin <= spans.back().end))
      spans.back().end = std::max(spans.back().end, span.end);
    else spans.push_back(span);
    last = t;
  }
  return spans;
}

Phrase phrase_of_tokens(const SentenceView& view, std::vector<int> tokens) {
  Phrase phrase;
  phrase.span = spans_of(view, std::move(tokens));
  phrase.mention = cut(view.text(), phrase.span);
  return phrase;
}

Phrase phrase_of(const SentenceView& view, const Constituent& constituent) {
  if (constituent.clausal) {
    std::vector<int> tokens = clause_tokens(view, constituent.head, constituent.without);
    const auto focus = [&](int t) { return adverb_table().value(view.lower(t)) == "focus"; };
    while (tokens.size() > 2 && (focus(tokens.front()) || view.token(tokens.front()).upos == "PUNCT"))
      tokens.erase(tokens.begin());
    return phrase_of_tokens(view, std::move(tokens));
  }
  Phrase phrase = phrase_of_tokens(view, phrase_tokens(view, constituent));
  if (!constituent.collective || view.conjuncts(constituent.head).size() == 1) refer(view, phrase, constituent.head);
  phrase.quantity = quantity(view, constituent.head);
  return phrase;
}

Phrase clause_phrase(const SentenceView& view, int head, int without) {
  return phrase_of_tokens(view, clause_tokens(view, head, without));
}

void leave_open(Phrase& phrase) {
  phrase.cluster.reset();
  phrase.name.reset();
  phrase.reference_confidence = 100;
}

int head_of(const SentenceView& view, const Phrase& phrase) {
  const auto within = [&](int t) {
    const Span& word = view.token(t).span;
    return std::any_of(phrase.span.begin(), phrase.span.end(),
                       [&](const Span& span) { return span.begin <= word.begin && word.end <= span.end; });
  };
  for (int t = 0; t < view.size(); ++t)
    if (within(t) && view.is_noun(t) && (view.tree().head(t) == kNone || !within(view.tree().head(t)))) return t;
  return kNone;
}

}  // namespace relata::openie
