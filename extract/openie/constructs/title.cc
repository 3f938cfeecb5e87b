// "Defence Secretary Ben Wallace" -> Ben Wallace | is | Defence Secretary, implied
// The title hangs on the name, or heads it ("Editorial Manager Chet Clem"). Honorifics ("Mr") are none. Titles of
// several are each one's: "Presidents Ann Berg of Arda and Bo Lind of Oria".
#include "extract/openie/construct.h"
#include "extract/openie/name_list.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"
#include "extract/text/demonyms.h"

namespace relata::openie::constructs {
namespace {

// "Governor Ann Berg of Arda", "analyst Bo Lind of Orbis": the phrase behind the name that says whose office it is, or
// kNone. Farmers of a place hold no office there.
int office_behind(const SentenceView& view, int name, int office) {
  const Mention* person = view.mention_at(name);
  if (!person || person->type != EntityType::kPer) return kNone;
  for (int child : view.tree().children(name)) {
    if (child < static_cast<int>(person->last) || !view.tree().is(child, "nmod") ||
        view.preposition_text(child) != "of")
      continue;
    const Mention* whole = view.mention_at(child);
    const bool adjacent = view.tree().subtree(child).front() == static_cast<int>(person->last);
    if (!whole || !adjacent) return kNone;
    const bool held = whole->type == EntityType::kOrg || word_list("office of a place").contains(view.lemma(office));
    return held ? child : kNone;
  }
  return kNone;
}

bool is_several(const SentenceView& view, int office) { return one_of(view.token(office).xpos, {"NNS", "NNPS"}); }

bool has_own_title(const SentenceView& view, int name);

// Whose title it is, of which the first is at `name`: of a plural all of a list that have none of their own.
std::vector<int> bearers(const SentenceView& view, int name, int office) {
  if (!is_several(view, office)) return {name};
  std::vector<int> names = listed_names(view, name);
  std::erase_if(names, [&](int other) {
    return other != name && (view.mention_at(other)->type != EntityType::kPer || has_own_title(view, other));
  });
  return names;
}

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
    for (int bearer : bearers(view, child, head))
      emit_is_a(reading,
                {.subject = name_phrase(view, *view.mention_at(bearer)),
                 .subject_head = bearer,
                 .noun = head,
                 .noun_tokens = title,
                 .construction = Construction::kTitle,
                 .beside = office_behind(view, bearer, head)},
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

bool has_own_title(const SentenceView& view, int name) {
  const Mention& person = *view.mention_at(name);
  for (int child : view.tree().children(name))
    if (child < static_cast<int>(person.first) && is_title(view, person, child)) return true;
  return false;
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
    for (int bearer : bearers(view, head, each)) {
      const int behind = office_behind(view, bearer, each);
      emit_is_a(reading,
                {.subject = name_phrase(view, bearer == head ? name : *view.mention_at(bearer)),
                 .subject_head = bearer,
                 .noun = each,
                 .noun_tokens = tokens,
                 .construction = Construction::kTitle,
                 .beside = behind != kNone && whose == kNone ? behind
                           : own && !joined                  ? kNone
                                                             : whose},
                out);
    }
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
