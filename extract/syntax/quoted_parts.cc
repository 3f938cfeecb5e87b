#include "extract/syntax/quoted_parts.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

bool is_quotation_mark(const DependencyTree& tree, int t) {
  return t >= 0 && t < tree.size() && word_lists().holds("quotation mark", tree[t].form);
}

// Of a straight mark: it touches what stands before it alone.
bool is_closing_mark(const DependencyTree& tree, int t) {
  if (t < 1 || t + 1 >= tree.size() || !is_quotation_mark(tree, t)) return false;
  if (tree[t].form != "\"") return tree[t].form == "”" || tree[t].form == "''" || tree[t].form == "»";
  return tree[t - 1].span.end == tree[t].span.begin && tree[t].span.end != tree[t + 1].span.begin;
}

bool is_finite_verb(const DependencyTree& tree, int t) {
  return tree[t].upos == "VERB" && (tree[t].xpos == "VBD" || tree[t].xpos == "VBZ" || tree[t].xpos == "VBP");
}

bool is_nominal(const Token& token) { return token.upos == "NOUN" || token.upos == "PROPN" || token.upos == "PRON"; }

// Whether a colon or comma and an opening mark stand behind the subtree of `noun`.
bool quotes_behind(const DependencyTree& tree, int noun) {
  const int next = tree.subtree(noun).back() + 1;
  return next + 1 < tree.size() && (tree[next].form == ":" || tree[next].form == ",") &&
         is_quotation_mark(tree, next + 1);
}

// The object right behind the verb that says so, or kNone.
int inverted_subject(const DependencyTree& tree, int verb) {
  const bool reads = verb > 0 && tree[verb].upos == "VERB" && tree[verb].lemma == "read";  // its past is no other form
  if ((!is_finite_verb(tree, verb) && !reads) || tree.child(verb, "aux") != kNone || tree.child(verb, "mark") != kNone)
    return kNone;
  if (verb > 0 && (verb < 3 || !is_closing_mark(tree, verb - 1) || tree[verb - 2].upos != "PUNCT")) return kNone;
  int opening = verb - 2;
  while (opening >= 0 && !is_quotation_mark(tree, opening)) --opening;
  for (const int child : tree.children(verb))  // one in the marks is what the parser took for the subject
    if (tree.is(child, "nsubj") && (child > verb || child < opening || verb == 0)) return kNone;
  for (const int child : tree.children(verb)) {
    const bool object = tree.is(child, "obj") || tree.is(child, "iobj");
    if (!object || !is_nominal(tree[child]) || tree.subtree(child).front() != verb + 1) continue;
    return verb > 0 || quotes_behind(tree, child) ? child : kNone;
  }
  return kNone;
}

// "reads a letter from the dean": what the parser hung on the verb right behind the subject is the subject's.
void hang_on_subject(const DependencyTree& tree, int verb, int subject, Sentence& sentence) {
  const int next = tree.subtree(subject).back() + 1;
  for (const int child : tree.children(verb)) {
    const int preposition = tree.child(child, "case");
    if (tree.is(child, "obl") && preposition == next && tree.subtree(child).front() == next &&
        word_lists().holds("preposition of a writer", tree[preposition].form))
      hang(sentence, child, subject, "nmod");
  }
}

// The outermost word of tokens [first, last) if there is just one and it is no punctuation, or kNone.
int head_of(const DependencyTree& tree, int first, int last) {
  int head = kNone;
  for (int t = first; t < last; ++t) {
    const int above = tree.head(t);
    if (tree[t].upos == "PUNCT" || (above != kNone && above >= first && above < last)) continue;
    if (head != kNone) return kNone;
    head = t;
  }
  return head;
}

// The indices of the quotation marks.
std::vector<int> marks_of(const DependencyTree& tree) {
  std::vector<int> marks;
  for (int t = 0; t < tree.size(); ++t)
    if (is_quotation_mark(tree, t)) marks.push_back(t);
  return marks;
}

// The verb that says so between two quotations, a participle by its tag too if it stands first, or kNone.
int saying_between(const DependencyTree& tree, int first, int last) {
  if (last - first < 3 || tree[last - 1].form != ",") return kNone;
  int verb = kNone;
  for (int t = first; t < last; ++t) {
    if (!is_finite_verb(tree, t) && !(t == first && tree[t].xpos == "VBN")) continue;
    if (verb != kNone) return kNone;
    verb = t;
  }
  return verb;
}

// Who says so: the verb's subject, else the first noun between the marks that hangs on none there but the verb.
int speaker_between(const DependencyTree& tree, int verb, int first, int last) {
  if (const int subject = tree.child(verb, "nsubj"); subject >= first && subject < last) return subject;
  for (int t = first; t < last; ++t) {
    const int above = tree.head(t);
    if (is_nominal(tree[t]) && (above == verb || above == kNone || above < first || above >= last)) return t;
  }
  return kNone;
}

// The first word of tokens [first, last) that hangs on none of them: the predicate of the second part, or kNone.
int predicate_of(const DependencyTree& tree, int first, int last) {
  for (int t = first; t < last; ++t) {
    const int above = tree.head(t);
    if (tree[t].upos == "PUNCT" || (above != kNone && above >= first && above < last)) continue;
    return tree[t].upos == "VERB" || tree.child(t, "cop") != kNone ? t : kNone;
  }
  return kNone;
}

bool holds_predicate(const DependencyTree& tree, int first, int last) {
  for (int t = first; t < last; ++t)
    if (is_finite_verb(tree, t) || tree[t].upos == "AUX") return true;
  return false;
}

// Of three words the one that the others stand below, or kNone.
int uppermost(const DependencyTree& tree, std::initializer_list<int> words) {
  for (const int top : words)
    if (std::all_of(words.begin(), words.end(), [&](int t) { return tree.below(t, top); })) return top;
  return kNone;
}

// The two parts of a quotation, and who says so between them.
struct Parts {
  int part = kNone, verb = kNone, speaker = kNone, predicate = kNone;
  bool phrase = false;  // the first part is no subject: "In May"
};

// Of a quotation that begins with mark `marks[i]`; nothing where the second part does not lack the first.
std::optional<Parts> parts_of(const DependencyTree& tree, const std::vector<int>& marks, std::size_t i) {
  const int begin = marks[i] + 1, end = marks[i + 1], next = marks[i + 2] + 1;
  const int until = i + 3 < marks.size() ? marks[i + 3] : tree.size();
  if (end - begin < 2 || holds_predicate(tree, begin, end)) return std::nullopt;
  Parts parts{.part = head_of(tree, begin, end), .verb = saying_between(tree, end + 1, next - 1)};
  parts.predicate = predicate_of(tree, next, until);
  if (parts.part == kNone || parts.verb == kNone || parts.predicate == kNone || !is_nominal(tree[parts.part]))
    return std::nullopt;
  parts.speaker = speaker_between(tree, parts.verb, end + 1, next - 1);
  parts.phrase = tree.child(parts.part, "case") != kNone;
  bool subject = false;
  for (const int child : tree.children(parts.predicate))
    subject |= child != parts.part && child < parts.predicate && tree.is(child, "nsubj");
  return parts.phrase == subject && parts.speaker != kNone ? std::optional(parts) : std::nullopt;
}

// Makes one clause of the two parts, below the verb that says so, and of the marks nobody's.
bool join_parts(const DependencyTree& tree, const std::vector<int>& marks, std::size_t i, Sentence& sentence) {
  const std::optional<Parts> parts = parts_of(tree, marks, i);
  if (!parts) return false;
  const int top = uppermost(tree, {parts->verb, parts->predicate, parts->part});
  if (top == kNone) return false;
  hang(sentence, parts->verb, tree.head(top), std::string(tree[top].deprel));
  if (tree[parts->verb].xpos == "VBN") sentence.tokens[static_cast<std::size_t>(parts->verb)].xpos = "VBD";
  const bool passive = tree.child(parts->predicate, "aux:pass") != kNone;
  for (const int child : tree.children(parts->predicate))
    if (!parts->phrase && child > parts->predicate && tree.is(child, "nsubj"))
      hang(sentence, child, parts->predicate, "obj");
  hang(sentence, parts->part, parts->predicate, parts->phrase ? "obl" : passive ? "nsubj:pass" : "nsubj");
  hang(sentence, parts->predicate, parts->verb, "ccomp");
  hang(sentence, parts->speaker, parts->verb, "nsubj");
  for (const int t : {marks[i], marks[i + 1] - 1, marks[i + 1], marks[i + 2] - 1, marks[i + 2]})
    if (tree[t].upos == "PUNCT" && tree.children(t).empty()) hang(sentence, t, parts->verb, "punct");
  return true;
}

}  // namespace

void mend_quoted_parts(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 0; t < tree.size(); ++t)
    if (const int subject = inverted_subject(tree, t); subject != kNone) {
      hang(sentence, subject, t, "nsubj");
      hang_on_subject(tree, t, subject, sentence);
    }
  const DependencyTree mended(sentence);
  const std::vector<int> marks = marks_of(mended);
  for (std::size_t i = 0; i + 2 < marks.size(); ++i)
    if (join_parts(mended, marks, i, sentence)) return;  // the tree is another one
}

}  // namespace relata::syntax
