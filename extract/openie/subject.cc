#include "extract/openie/subject.h"

#include "extract/openie/coordination.h"
#include "extract/openie/predicate.h"
#include "extract/openie/relative_clause.h"
#include "extract/openie/signature.h"
#include "extract/openie/table.h"
#include "extract/openie/time_phrase.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

using Constituents = std::vector<Constituent>;
constexpr int kDeepest = 8;  // predicates that a subject is looked up through

class SubjectFinder {
 public:
  explicit SubjectFinder(const SentenceView& view) : view_(view), tree_(view.tree()) {}

  Constituents find(int t, int depth) const {
    if (depth > kDeepest) return {};
    if (Constituents own = own_subject(t); !own.empty()) return own;
    if (tree_.child(t, "expl") != kNone) return {};
    const int head = tree_.head(t);
    if (head == kNone) return {};
    if (const int teller = coordinated_report_verb(view_, t); teller != kNone) return find(teller, depth + 1);
    if (tree_.is(t, "conj")) return shared_subject(shared_conjunct(view_, t), depth);
    if (is_deed_of_nobody(t, head)) return {};
    // "found the surgeon not guilty": the parser may take the object's predicate for a clause.
    const bool of_object = tree_.is(t, "ccomp") && token(t).upos == "ADJ" && tree_.child(t, "mark") == kNone &&
                           tree_.child(head, "obj") != kNone;
    if (tree_.is(t, "xcomp") || of_object) return controller(head, depth);
    if (is_gerund_in_chain(view_, t, head)) return find(head, depth + 1);
    if (depth > 0 && tree_.is(t, "advmod") && one_of(token(t).upos, {"ADV", "ADJ"}))
      return find(head, depth + 1);  // "came very close to capturing it", "stopped short of it"
    if (token(t).deprel == "advcl") return adverbial_subject(t, head, depth);
    if (token(t).deprel == "acl") return adnominal_subject(t, head, depth);
    return {};
  }

 private:
  const Token& token(int t) const { return view_.token(t); }

  // What there is does nothing in the clause coordinated with it: "she claims that there was no fire, and has sued".
  Constituents shared_subject(int conjunct, int depth) const {
    const int expletive = tree_.child(conjunct, "expl");
    if (expletive == kNone || view_.lower(expletive) != "there") return find(conjunct, depth + 1);
    return tree_.is(conjunct, "ccomp") ? find(tree_.head(conjunct), depth + 1) : Constituents{};
  }

  Constituents own_subject(int t) const {
    for (int child : tree_.children(t)) {
      if (!tree_.is(child, "nsubj") || token(child).deprel == "nsubj:outer") continue;
      if (const int focus = cleft_focus(view_, t); focus != kNone) return focused(focus, t);
      Constituents members = distributed_with_denied(view_, child);
      add_company(t, child, members);
      return members;
    }
    const int clause = tree_.child(t, "csubj");
    if (clause == kNone || tree_.child(t, "expl") != kNone) return {};
    return {Constituent{.head = clause, .collective = true}};
  }

  // "it was too early to assign blame": nobody in particular
  bool is_deed_of_nobody(int infinitive, int adjective) const {
    const int subject = tree_.child(adjective, "nsubj"), mark = tree_.child(infinitive, "mark");
    return token(adjective).upos == "ADJ" && subject != kNone && view_.lower(subject) == "it" && mark != kNone &&
           view_.lower(mark) == "to" && word_list("adjective of a deed").contains(view_.lower(adjective));
  }

  // "It was not the minister but her driver who hit it": both, the one denied.
  Constituents focused(int focus, int clause) const {
    Constituents members;
    for (const int member : view_.conjuncts(focus)) members.push_back({.head = member, .without = clause});
    return members;
  }

  // "Noor, along with Dostum, fled": an accompaniment that the parser hung on the verb, before it.
  void add_company(int verb, int subject, Constituents& members) const {
    for (int child : tree_.children(verb))
      if (tree_.is(child, "obl") && child > subject && child < verb && is_comitative(view_.preposition_text(child)))
        for (int member : view_.conjuncts(child)) members.push_back({.head = member});
  }

  // Of an infinitive or gerund below `governor`: its object, but for verbs of subject control, else its subject.
  Constituents controller(int governor, int depth) const {
    const int object = tree_.child(governor, "obj");
    const bool noun_governs = object != kNone && noun_table().contains(view_.lemma(object));  // "had no chance to flee"
    if (object != kNone && !noun_governs && !word_list("subject control").contains(view_.lemma(governor)))
      return distributed(view_, object);
    if (const int indirect = tree_.child(governor, "iobj"); indirect != kNone) return distributed(view_, indirect);
    if (const int told = oblique_controller(governor); told != kNone) return distributed(view_, told);
    return find(governor, depth + 1);
  }

  // "pleaded with him to go", "called on them to leave", "appealed to the army to stay".
  int oblique_controller(int governor) const {
    const auto orders = [&](const std::string& word) { return verb_table().value(word) == "order"; };
    if (governor_class(view_, governor, "xcomp") != "order" && !orders(view_.lemma(governor) + " on")) return kNone;
    for (int child : tree_.children(governor))
      if (tree_.is(child, "obl") && child > governor &&
          one_of(view_.preposition_text(child), {"with", "on", "upon", "to"}) && !is_time(view_, child) &&
          view_.is_animate(child))
        return child;
    return kNone;
  }

  // A participle or infinitive without subject has that of the clause it modifies, or the clause's object.
  Constituents adverbial_subject(int t, int head, int depth) const {
    if (!one_of(token(t).xpos, {"VBG", "VBN", "VB"}) && tree_.child(t, "cop") == kNone) return {};
    int mark = tree_.child(t, "mark");
    if (mark == kNone && token(t).xpos == "VBG") mark = tree_.child(t, "case");  // "out of resigning"
    if (mark != kNone && view_.lower(mark) == "as" && is_cited(t, head)) return cited(head, depth);
    if (mark != kNone && is_subjectless(t, head, view_.lower(mark))) return {};
    if (const int object = controlling_object(t, head, mark); object != kNone) return distributed(view_, object);
    if (mark == kNone) {
      if (const int noun = fronted_noun_before(t, head); noun != kNone)
        return {Constituent{.head = noun, .without = t}};
      if (word_list("generic participle").contains(view_.lower(t))) return {};
      // "the city surrendered, leading many to believe": the event leads, not the city.
      if (modifies_whole_clause(t, head)) return {Constituent{.head = head, .without = t, .clausal = true}};
    }
    return find(head, depth + 1);
  }

  // "quoted the minister as saying", "was cited as having said"
  bool is_cited(int participle, int head) const {
    return token(participle).xpos == "VBG" && governor_class(view_, head, "ccomp") == "say" &&
           governor_class(view_, participle, "ccomp") == "say";
  }

  // Who is quoted.
  Constituents cited(int head, int depth) const {
    const int object = tree_.child(head, "obj");
    if (object != kNone && !has_passive_mark(view_, head)) return distributed(view_, object);
    return find(head, depth + 1);
  }

  // Whether its mark says that an adverbial clause at `t` shares no subject: "as expected", "paid for by letting".
  bool is_subjectless(int t, int head, const std::string& mark) const {
    if (word_list("finite subordinator").contains(mark)) return true;
    if (mark == "by" && has_passive_mark(view_, head)) return true;  // "will be paid for by letting": who lets?
    return token(t).xpos == "VBN" && one_of(mark, {"until", "till", "once"});
  }

  // The object of the clause above that does what the adverbial clause at `t` says, or kNone.
  int controlling_object(int t, int head, int mark) const {
    int object = tree_.child(head, "iobj");
    if (object == kNone) object = tree_.child(head, "obj");
    if (has_passive_mark(view_, head)) object = kNone;  // "was awarded a medal for treating them"
    const std::string word = view_.lower(mark);
    // "necessitated the UK withdrawing forces", "saw men crossing": right behind the object, whose participle it is
    if (object != kNone && mark == kNone && token(t).xpos == "VBG" && tree_.last(object) == view_.first_word(t) - 1 &&
        word_list("object participle").contains(view_.lemma(head)))
      return object;
    // "burned a coffin symbolizing the fund": what stands for something is the coffin
    if (object != kNone && mark == kNone && token(t).xpos == "VBG" && tree_.last(object) == view_.first_word(t) - 1 &&
        word_list("participle of a thing").contains(view_.lemma(t)))
      return object;
    // "accused the troops of handing over arms": the object does what hangs on "of" or "for".
    if (object != kNone &&
        (word_list("object gerund preposition").contains(word) ||
         (word == "with" && signature(verb_table().value(view_.lemma(head)), Place::kCharge).stated)))
      return object;
    if (word != "to") return kNone;
    if (const int told = oblique_controller(head); told != kNone && told < t) return told;
    // "summoned the army to depose them": the parser may call it a purpose.
    const bool follows = object != kNone && mark > object;
    return follows && governor_class(view_, head, "xcomp") == "order" ? object : kNone;
  }

  // "Under the rules, published on Monday, producers must ..": the noun of a fronted phrase right before a participle
  // that stands before the subject, or kNone.
  int fronted_noun_before(int participle, int head) const {
    const int subject = tree_.child(head, "nsubj");
    const int first = view_.first_word(participle);
    if (token(participle).xpos != "VBN" || subject == kNone || participle > subject || first < 2 ||
        token(first - 1).form != ",")
      return kNone;
    for (int child : tree_.children(head))
      if (tree_.is(child, "obl") && child < first && tree_.last(child) == first - 2 && view_.is_noun(child) &&
          !is_time(view_, child))
        return child;
    return kNone;
  }

  // Whether a participle's subject can be the main clause before it, which stands by itself, not in a complement.
  bool modifies_whole_clause(int participle, int head) const {
    const int first = view_.first_word(participle);
    return token(participle).xpos == "VBG" && participle > head && tree_.child(participle, "aux") == kNone &&
           first > 0 && token(first - 1).form == "," && tree_.is(head, "root") &&
           word_list("event consequence").contains(view_.lemma(participle));
  }

  // Of a participle or infinitive that hangs on a noun.
  Constituents adnominal_subject(int t, int noun, int depth) const {
    if (is_measured(t, noun)) return find(noun, depth + 1);
    if (is_charged_object(t, noun)) return {Constituent{.head = noun, .without = t}};
    if (!one_of(token(t).xpos, {"VBG", "VBN"}) || tree_.child(t, "mark") != kNone)
      return possessor_or_subject(noun, depth);
    if (const int governor = clause_of_supplement(t, noun); governor != kNone)
      if (Constituents members = find(governor, depth + 1); !members.empty()) return members;
    return {Constituent{.head = noun, .without = t}};
  }

  // "Orbis is 51 percent owned by Lumen": owned is Orbis.
  bool is_measured(int t, int noun) const {
    return token(t).xpos == "VBN" && tree_.child(noun, "cop") != kNone && tree_.child(noun, "nummod") != kNone &&
           word_list("share of a whole").contains(view_.lemma(noun));
  }

  // "suspects the clerk of burning it", "cleared the captain of sinking it": what the parser hangs on the object.
  bool is_charged_object(int t, int noun) const {
    const int mark = tree_.child(t, "mark");
    if (mark == kNone || token(t).xpos != "VBG" || !tree_.is(noun, "obj") || !view_.is_verb(tree_.head(noun)) ||
        !view_.is_animate(noun))
      return false;
    const std::string verb = view_.lemma(tree_.head(noun));
    return verb_table().contains(verb + ":gerund:" + view_.lower(mark)) ||
           (one_of(view_.lower(mark), {"of", "for", "with"}) &&
            signature(verb_table().value(verb), Place::kCharge).stated);
  }

  // "arrested the clerk on suspicion of burning it": who is charged, of a noun behind the charge, or kNone.
  int charged_with(int noun, int verb) const {
    if (!tree_.is(noun, "obl") || !one_of(view_.preposition_text(noun), {"on", "over", "for", "amid"})) return kNone;
    std::string_view kind = noun_table().value(view_.lemma(noun));
    if (kind.empty()) kind = noun_table().value(view_.lemma(noun) + ":claim");
    return signature(kind, Place::kGerund).attributed ? tree_.child(verb, "obj") : kNone;
  }

  // "the rebels dominate the areas, surrounding the capital", "it is a form of praise, pretending that": after a comma
  // the participle goes with the subject of the clause that the noun stands in. Its predicate, or kNone.
  int clause_of_supplement(int participle, int noun) const {
    const int first = view_.first_word(participle);
    if (token(participle).xpos != "VBG" || first == 0 || token(first - 1).form != "," || view_.mention_at(noun))
      return kNone;
    int governor = kNone;
    if (tree_.child(noun, "cop") != kNone) governor = noun;
    else if (tree_.is(noun, "obj") || tree_.is(noun, "nmod")) governor = tree_.head(noun);
    while (governor != kNone && !view_.is_verb(governor) && tree_.child(governor, "cop") == kNone)
      governor = tree_.head(governor);
    return governor;
  }

  // "Biden's push to reconsider", "Noor had no chance to": who pushes, who galvanizes.
  Constituents possessor_or_subject(int noun, int depth) const {
    if (const int owner = owner_of(noun); owner != kNone) return distributed(view_, owner);
    if (tree_.is(noun, "obj") && tree_.head(noun) != kNone)  // "gave the clubs a chance to sign"
      if (const int given = tree_.child(tree_.head(noun), "iobj"); given != kNone) return distributed(view_, given);
    const int first = first_conjunct(view_, noun);
    const int head = tree_.head(first);
    const bool said = tree_.child(first, "cop") != kNone && !view_.preposition(first).empty();
    if (said && noun_table().contains(view_.lemma(noun))) return find(first, depth + 1);  // "is in talks to buy Lumen"
    if (head != kNone)
      if (const int charged = charged_with(first, head); charged != kNone) return distributed(view_, charged);
    // "reviving an attempt to unseat him": somebody else attempts
    if (head != kNone && tree_.is(first, "obj") && word_list("verb of another's plan").contains(view_.lemma(head)))
      return {};
    if (head != kNone && (tree_.is(first, "obj") || tree_.is(first, "obl"))) return find(head, depth + 1);
    return {};
  }

  // Whose push, power or proposal it is, or kNone.
  int owner_of(int noun) const {
    if (const int owner = tree_.child(noun, "nmod:poss"); owner != kNone) return owner;
    if (noun_table().contains(view_.lemma(noun)))  // "the power of this group to rule"
      for (int child : tree_.children(noun))
        if (tree_.is(child, "nmod") && child > noun && view_.preposition_text(child) == "of" && view_.is_animate(child))
          return child;
    for (int child :
         tree_.children(noun))  // "a proposal by the union to strike", "charges against the clerk of burning it"
      if (tree_.is(child, "nmod") && child > noun && one_of(view_.preposition_text(child), {"by", "against"}))
        return child;
    return kNone;
  }

  const SentenceView& view_;
  const DependencyTree& tree_;
};

}  // namespace

std::vector<Constituent> subjects_of(const SentenceView& view, int t) { return SubjectFinder(view).find(t, 0); }

}  // namespace relata::openie
