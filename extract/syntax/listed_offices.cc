#include "extract/syntax/listed_offices.h"

#include <string>
#include <string_view>

#include "core/ascii.h"
#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

constexpr int kLongestLine = 24;  // words; what goes on longer is prose

// "acting dean", "retired nurse": a participle that describes.
bool is_modifier(const Token& token) {
  return token.deprel == "amod" || token.deprel == "compound" || token.xpos.starts_with("NN");
}

// A bullet, a number, a title: what may stand before the name.
bool may_open(const DependencyTree& tree, int t, int name) {
  const bool title = tree.head(t) == name && (tree.is(t, "nmod") || tree.is(t, "compound"));
  return title || tree[t].upos == "PUNCT" || tree[t].upos == "SYM" || tree[t].upos == "X" || tree[t].upos == "NUM";
}

// The head of the person's name that the line begins with, or kNone where it is none of these lines.
int name_of_line(const DependencyTree& tree) {
  const int name = tree.root();
  if (name == kNone || tree.size() > kLongestLine || !tree[name].ner.ends_with("-PER")) return kNone;
  bool before = true;
  for (int t = 0; t < tree.size(); ++t) {
    before = before && !tree[t].ner.ends_with("-PER");
    if (before && !may_open(tree, t, name)) return kNone;
    const std::string_view upos = tree[t].upos;
    if ((upos == "VERB" || upos == "AUX" || upos == "PRON") && !is_modifier(tree[t])) return kNone;
    if (tree[t].form == "?" || tree[t].form == "!" || tree[t].form == ":") return kNone;
  }
  return name;
}

// Past the last word of the phrase between commas in which `t` stands.
int end_of_part(const DependencyTree& tree, int t) {
  while (t < tree.size() && tree[t].form != "," && tree[t].form != ";" && tree[t].form != "(") ++t;
  return t;
}

// Whether `t` is what the person `name` is, taken for an item beside it: one noun for a person, outside of names.
bool is_office(const DependencyTree& tree, int name, int t) {
  const Token& token = tree[t];
  const bool person = token.mention == "person" || word_lists().holds("title without article", token.lemma);
  if (!person || token.ner != "O" || (token.xpos != "NN" && token.xpos != "NNP")) return false;
  if (tree.head(t) != name || tree.is(t, "vocative") || tree.child(t, "nummod") != kNone) return false;
  const int first = tree.subtree(t).front();
  return first > name && (tree[first].form == "," || tree[first - 1].form == ",");
}

// "Secretary-General", "editor-in-chief", "farmer and father": the rest of its phrase, where it hangs on the name.
void gather(const DependencyTree& tree, int name, int office, Sentence& sentence) {
  for (int t = office + 1; t < end_of_part(tree, office); ++t) {
    if (tree.head(t) != name || tree[t].upos == "PUNCT") continue;
    const bool hyphened = tree[t - 1].xpos == "HYPH";
    hang(sentence, t, office, hyphened ? "flat" : std::string(tree[t].deprel));
  }
}

// "Lord Mayor", "Ambassador to Norway": an office in capital letters is no second name.
void read_as_noun(Token& office) {
  office.upos = "NOUN";
  office.xpos = "NN";
  office.lemma = ascii_lower(office.lemma);
}

}  // namespace

void mend_listed_offices(Sentence& sentence) {
  const DependencyTree tree(sentence);
  const int name = name_of_line(tree);
  if (name == kNone) return;
  for (int t = name + 1; t < tree.size(); ++t) {
    if (tree[t].ner == "B-PER") return;  // the next person's
    if (!is_office(tree, name, t)) continue;
    hang(sentence, t, name, "appos");
    read_as_noun(sentence.tokens[static_cast<std::size_t>(t)]);
    gather(tree, name, t, sentence);
    t = end_of_part(tree, t);
  }
}

}  // namespace relata::syntax
