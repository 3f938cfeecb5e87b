#include "extract/openie/views.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "core/ascii.h"
#include "core/dependency_tree.h"
#include "core/relation_lexicon.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

std::uint32_t first_byte(const Spans& spans) { return spans.empty() ? kNowhere : spans.front().begin; }
std::uint32_t last_byte(const Spans& spans) { return spans.empty() ? 0 : spans.back().end; }

// Cuts phrases of one sentence to what identifies them.
class PhraseShortener {
 public:
  PhraseShortener(const Sentence& sentence, std::string_view text) : tree_(sentence), text_(text) {}

  void shorten(Phrase& phrase) const {
    const std::vector<int> tokens = tokens_of(phrase.span);
    int head = head_of(tokens);
    if (head == DependencyTree::kNone || is_clause(head)) return;
    head = through_quantifier(head, tokens);
    std::vector<int> kept;
    keep(head, tokens, kept, 0);
    std::sort(kept.begin(), kept.end());
    const Spans spans = spans_of(kept);
    if (spans.empty() || spans == phrase.span) return;
    phrase.span = spans;
    phrase.mention = cut(text_, spans);
  }

 private:
  std::vector<int> tokens_of(const Spans& spans) const {
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

  int head_of(const std::vector<int>& tokens) const {
    for (int t : tokens)
      if (tree_[t].upos != "PUNCT" && !std::binary_search(tokens.begin(), tokens.end(), tree_.head(t))) return t;
    return DependencyTree::kNone;
  }

  bool is_clause(int head) const {
    return tree_[head].upos == "VERB" || tree_[head].upos == "AUX" ||
           tree_.child(head, "cop") != DependencyTree::kNone || tree_.child(head, "nsubj") != DependencyTree::kNone;
  }

  // "all of Logar province": Logar province.
  int through_quantifier(int head, const std::vector<int>& tokens) const {
    if (!word_list("quantifier").contains(tree_[head].lemma)) return head;
    for (int child : tree_.children(head))
      if (tree_.is(child, "nmod") && child > head && std::binary_search(tokens.begin(), tokens.end(), child))
        return child;
    return head;
  }

  // The head with its names, adjectives, numbers and owner, and what an "of" tells of it.
  void keep(int head, const std::vector<int>& tokens, std::vector<int>& kept, int depth) const {
    kept.push_back(head);
    for (int child : tree_.children(head)) {
      if (!std::binary_search(tokens.begin(), tokens.end(), child)) continue;
      const bool name = tree_.is(child, "flat") || tree_.is(child, "compound") || tree_.is(child, "goeswith") ||
                        tree_.is(child, "fixed");
      const bool quality = tree_.is(child, "amod") || tree_.is(child, "nummod") || tree_.is(child, "nmod:poss") ||
                           tree_.is(child, "nmod:desc");
      if (name || (quality && child < head)) {
        for (int t : tree_.subtree(child))
          if (std::binary_search(tokens.begin(), tokens.end(), t) && !tree_.is(t, "det")) kept.push_back(t);
      } else if (tree_.is(child, "nmod") && child > head && depth < 3) {
        const int preposition = tree_.child(child, "case");
        if (preposition == DependencyTree::kNone || tree_[preposition].lemma != "of") continue;
        kept.push_back(preposition);
        keep(child, tokens, kept, depth + 1);
      } else if (tree_.is(child, "punct") && tree_[child].form == "-") {
        kept.push_back(child);
      }
    }
  }

  Spans spans_of(const std::vector<int>& tokens) const {
    Spans spans;
    int last = -2;
    for (int t : tokens) {
      if (!spans.empty() && t == last + 1) spans.back().end = tree_[t].span.end;
      else spans.push_back(tree_[t].span);
      last = t;
    }
    return spans;
  }

  DependencyTree tree_;
  std::string_view text_;
};

class StatementSplitter {
 public:
  StatementSplitter(const ExtractedDocument& document, View view) : document_(document), view_(view) {}

  std::vector<Statement> split() {
    for (const Statement& statement : document_.statements) {
      Statement first = statement;
      first.args.clear();
      first.place.reset();
      add(std::move(first));
      for (const Argument& argument : statement.args) add(of_argument(statement, argument));
    }
    sort_statements(result_);
    return std::move(result_);
  }

 private:
  // subject | relation and the words up to the argument | argument
  Statement of_argument(const Statement& whole, const Argument& argument) const {
    Statement part = whole;
    part.args.clear();
    part.place.reset();
    part.object = static_cast<const Phrase&>(argument);
    const std::uint32_t argument_begin = first_byte(argument.span);
    Spans words = whole.relation.span;
    const Span preposition = preposition_before(whole, argument);
    const bool turned = whole.object && first_byte(whole.object->span) < first_byte(words) && by_agent(whole);
    if (turned) {  // "Kunduz was captured by the rebels on Sunday": Kunduz | was captured on | Sunday
      part.subject = *whole.object;
      while (!words.empty() &&
             text(whole).substr(words.back().begin, words.back().end - words.back().begin).ends_with("by")) {
        words.back().end -= 2;
        while (words.back().end > words.back().begin && text(whole)[words.back().end - 1] == ' ') --words.back().end;
        if (words.back().end == words.back().begin) words.pop_back();
        else break;
      }
      part.relation.lemma = "be " + participle(whole, words);
    } else if (whole.object && first_byte(whole.object->span) >= last_byte(words) &&
               last_byte(whole.object->span) <= argument_begin) {
      words.insert(words.end(), whole.object->span.begin(), whole.object->span.end());
    }
    if (preposition.begin < preposition.end) words.push_back(preposition);
    part.relation.span = joined(words, text(whole));
    part.relation.text = cut(text(whole), part.relation.span);
    if (whole.relation.implied)
      part.relation.text = (whole.relation.lemma == "have" ? "has " : "is ") + part.relation.text;
    if (argument.preposition) part.relation.lemma += " " + *argument.preposition;
    const CanonicalRelation canonical = canonical_relation(part.relation.lemma);
    part.relation.canonical = canonical.name;
    part.relation.canonical_reversed = canonical.reversed;
    return part;
  }

  // Where the argument's preposition or conjunction stands before it; empty if it has none.
  Span preposition_before(const Statement& statement, const Argument& argument) const {
    if (!argument.preposition) return {};
    const std::string_view sentence = text(statement).substr(0, first_byte(argument.span));
    for (std::size_t end = sentence.size(); end >= argument.preposition->size();) {
      const std::size_t at = end - argument.preposition->size();
      const bool word = at == 0 || sentence[at - 1] == ' ';
      if (word && std::equal(argument.preposition->begin(), argument.preposition->end(),
                             sentence.begin() + static_cast<std::ptrdiff_t>(at),
                             [](char a, char b) { return a == (b == '\n' ? ' ' : ascii_lower(b)); }))
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + argument.preposition->size())};
      if (end == 0) break;
      --end;
    }
    return {};
  }

  // Neighbouring pieces that only a blank parts are one.
  static Spans joined(const Spans& pieces, std::string_view sentence) {
    Spans spans;
    for (const Span& piece : pieces) {
      const bool next =
          !spans.empty() && spans.back().end <= piece.begin &&
          sentence.substr(spans.back().end, piece.begin - spans.back().end).find_first_not_of(" \n") == sentence.npos;
      if (next) spans.back().end = piece.end;
      else spans.push_back(piece);
    }
    return spans;
  }

  bool by_agent(const Statement& statement) const {
    return statement.relation.text == "by" || statement.relation.text.ends_with(" by");
  }

  // The last word of a passive in lower case.
  std::string participle(const Statement& statement, const Spans& words) const {
    const std::string last = cut(text(statement), words);
    return ascii_lower(std::string_view(last).substr(last.find_last_of(" \n") + 1));
  }

  std::string_view text(const Statement& statement) const {
    return document_.sentences[statement.sentence_index].text(document_.document.text);
  }

  void add(Statement statement) {
    if (view_ == View::kMinimal) {
      if (!shortener_ || shortened_ != statement.sentence_index)
        shortener_.emplace(document_.sentences[shortened_ = statement.sentence_index], text(statement));
      shortener_->shorten(statement.subject);
      if (statement.object) shortener_->shorten(*statement.object);
    }
    if (!seen_
             .emplace(statement.sentence_index, statement.subject.mention, statement.relation.text,
                      statement.object ? statement.object->mention : "")
             .second)
      return;
    statement.id =
        statement_id(document_.document.id, document_.sentences[statement.sentence_index].span.begin, statement);
    result_.push_back(std::move(statement));
  }

  const ExtractedDocument& document_;
  View view_;
  std::optional<PhraseShortener> shortener_;  // of the sentence at hand
  std::uint32_t shortened_ = 0;
  std::set<std::tuple<std::uint32_t, std::string, std::string, std::string>> seen_;
  std::vector<Statement> result_;
};

}  // namespace

std::optional<View> parse_view(std::string_view name) {
  if (name == "nary") return View::kNary;
  if (name == "binary") return View::kBinary;
  if (name == "minimal") return View::kMinimal;
  return std::nullopt;
}

std::vector<Statement> in_view(const ExtractedDocument& document, View view) {
  if (view == View::kNary) return document.statements;
  return StatementSplitter(document, view).split();
}

}  // namespace relata::openie
