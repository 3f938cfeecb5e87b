// "Defence Secretary Ben Wallace" -> Ben Wallace | is | Defence Secretary, implied
// The title hangs on the name, or heads it ("Editorial Manager Chet Clem"). Honorifics ("Mr") are none.
#include "extract/openie/construct.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"
#include "extract/text/demonyms.h"

namespace relata::openie::constructs {
namespace {

// A noun with the name it is a title of right behind it.
void title_above(const Reading& reading, int head, Emitter& out) {
  const SentenceView& view = reading.view;
  const bool common = view.token(head).upos == "NOUN";
  if (word_list("naming noun").contains(view.lemma(head))) return;  // "real name Tom Reed"
  for (int child : reading.tree().children(head)) {
    const Mention* name = view.mention_at(child);
    const bool heads_name = reading.tree().is(child, "flat") || (reading.tree().is(child, "appos") && common);
    if (!heads_name || !name || static_cast<int>(name->first) != head + 1 || view.is_pronoun(head)) continue;
    if (name->type != EntityType::kPer && !common) continue;
    std::vector<int> title = phrase_tokens(view, {.head = head});
    std::erase_if(title, [&](int t) { return t > head || one_of(view.token(t).upos, {"DET", "ADP"}); });
    emit_is_a(reading,
              {.subject = name_phrase(view, *name),
               .subject_head = child,
               .noun = head,
               .noun_tokens = std::move(title),
               .construction = Construction::kTitle},
              out);
    return;
  }
}

// Whether `child` of a name's head is a noun before the name that can be its title; "lender Banco Aurora" for
// organisations and places.
bool is_title(const SentenceView& view, const Mention& name, int child) {
  const DependencyTree& tree = view.tree();
  const bool noun =
      tree.is(child, "nmod:desc") || ((tree.is(child, "compound") || tree.is(child, "flat")) && view.is_noun(child));
  const Mention* other = view.mention_at(child);
  if (!noun || (other && other->type != EntityType::kMisc)) return false;
  if (word_list("naming noun").contains(view.lemma(child))) return false;  // "real name Tom Reed"
  if (name.type == EntityType::kPer) return true;
  const bool common = view.token(child).upos == "NOUN" && view.lower(child) == view.token(child).form;
  return common && one_of(to_string(name.type), {"ORG", "GPE", "LOC", "FAC"}) &&
         child == static_cast<int>(name.first) - 1;
}

bool modifies_name(const DependencyTree& tree, int child) {
  return tree.is(child, "nmod:desc") || tree.is(child, "compound") || tree.is(child, "amod") || tree.is(child, "flat");
}

// The modifiers of a name's head up to its title `office`, which is one of them.
std::vector<int> title_words(const SentenceView& view, int head, int office) {
  std::vector<int> words;
  for (int child : view.tree().children(head))
    if (child <= office && (modifies_name(view.tree(), child) || child == office)) words.push_back(child);
  return words;
}

// The name or people among the modifiers before an office: "Orbis founder and CEO", or kNone.
int whose_office(const SentenceView& view, const std::vector<int>& words, int office) {
  int whose = kNone;
  const auto names = [&](int t) { return view.mention_at(t) || text::is_demonym(view.token(t).form); };
  for (int word : words)
    if (word != office && names(word)) whose = word;
  for (int child : view.tree().children(office))
    if (child < office && whose == kNone && names(child)) whose = child;
  return whose;
}

// A name whose titles hang on its head; the last of them, and what is joined to it, is what one is.
void title_below(const Reading& reading, int head, const Mention& name, Emitter& out) {
  const SentenceView& view = reading.view;
  int office = kNone;
  for (int child : reading.tree().children(head))
    if (child < static_cast<int>(name.first) && is_title(view, name, child)) office = child;
  if (office == kNone) return;
  const std::vector<int> words = title_words(view, head, office);
  const int whose = whose_office(view, words, office);
  for (int each : view.conjuncts(office)) {
    std::vector<int> tokens;
    for (int word : words) {
      if (word == office || each == office)
        for (int t : phrase_tokens(view, {.head = word == office ? each : word})) tokens.push_back(t);
    }
    std::erase_if(tokens, [&](int t) {
      return view.token(t).upos == "DET" || (t < each && one_of(view.token(t).upos, {"CCONJ", "ADP"}));
    });
    if (role_table().value(view.lower(each)) == "honorific" && tokens.size() == 1) continue;
    const bool joined = each != office, own = view.tree().head(whose) == office;
    emit_is_a(reading,
              {.subject = name_phrase(view, name),
               .subject_head = head,
               .noun = each,
               .noun_tokens = std::move(tokens),
               .construction = Construction::kTitle,
               .beside = own && !joined ? kNone : whose},
              out);
  }
}

}  // namespace

void title(const Reading& reading, Emitter& out) {
  for (int t = 0; t < reading.view.size(); ++t) {
    if (!reading.view.is_noun(t)) continue;
    if (const Mention* name = reading.view.mention_at(t)) title_below(reading, t, *name, out);
    else title_above(reading, t, out);
  }
}

}  // namespace relata::openie::constructs
