#include "extract/entity/coreference_exclusion.h"

#include <algorithm>
#include <string_view>

#include "core/ascii.h"
#include "extract/entity/referents.h"

namespace relata::entity {
namespace {

bool is_person_name(const CorefMention& m) { return m.named_type == static_cast<int>(EntityType::kPer); }

std::string_view last_word(const CorefMention& m) {
  const std::string_view text = m.text;
  const std::size_t blank = text.rfind(' ');
  return text.substr(blank == text.npos ? 0 : blank + 1);
}

bool is_place_name(const CorefMention& m) {
  return m.named_type == static_cast<int>(EntityType::kGpe) || m.named_type == static_cast<int>(EntityType::kLoc);
}

// Whether the longer of two names that end alike is of, or for, what the shorter names: "University of El Salvador".
bool is_of_the_other(const CorefMention& a, const CorefMention& m) {
  const std::string_view longer = a.text.size() > m.text.size() ? a.text : m.text;
  std::string_view shorter = a.text.size() > m.text.size() ? m.text : a.text;
  if (!longer.ends_with(shorter) || longer.size() == shorter.size()) return false;
  std::string_view lead = longer.substr(0, longer.size() - shorter.size());
  if (!lead.ends_with(' ')) return true;  // "San Salvador-Santa Ana"
  lead.remove_suffix(1);
  if (lead.ends_with(" the")) lead.remove_suffix(4);
  const std::string_view word = lead.substr(lead.rfind(' ') + 1);
  return referents().holds("of another", word) || word.find_first_not_of("-") == word.npos;
}

bool names_differ(const CorefMention& a, const CorefMention& m) {
  if (a.named_type < 0 || m.named_type < 0) return false;
  if (is_person_name(a) != is_person_name(m)) return true;
  const NameMatch match = name_match(a, m);
  if (match == NameMatch::kShareWord || match == NameMatch::kShareNothing) return true;
  if (is_person_name(a)) return false;
  if (match == NameMatch::kWithin) return true;  // "Kabul University"
  return match == NameMatch::kSurname &&
         (is_place_name(a) || is_place_name(m) || is_of_the_other(a, m));  // "New Mexico"
}

// Whether `a` is the subject of the clause that holds `m`, or the owner of a phrase that does: "it has taken a softer
// approach towards this group", "the Taliban's admission of this"; unless `m` points, of a clause above that says this
// one, too: "Vukan claims that the sprinter cheats". A description is never what stands so above it (Chomsky 1981,
// Principle C).
bool c_commands(const DependencyTree& tree, int a, int m, bool points) {
  const auto is_clause = [&](int token) {
    return tree[token].upos == "VERB" || tree[token].upos == "AUX" ||
           tree.child(token, "nsubj") != DependencyTree::kNone;
  };
  const auto goes_on = [&](int token) { return tree.is(token, "xcomp") || (!points && tree.is(token, "ccomp")); };
  if (tree.below(m, a)) return false;
  for (int token = tree.head(m); token != DependencyTree::kNone; token = tree.head(token)) {
    if (tree.head(a) == token && (tree.is(a, "nsubj") || tree.is(a, "nmod:poss"))) return true;
    if (is_clause(token) && !goes_on(token)) return false;
  }
  return false;
}

bool is_apposition(const DependencyTree& tree, const CorefMention& a, const CorefMention& m) {
  return tree.head(static_cast<int>(m.head)) == static_cast<int>(a.head) && m.role == CorefRole::kApposition;
}

// "a rival club", "the other bank": another than any that was named.
bool says_another(const CorefMention& m) {
  if (m.form != MentionKind::kDescription) return false;
  return std::any_of(m.modifiers.begin(), m.modifiers.end(), [&](const ShortText& word) {
    return referents().holds("another", word) ||
           (m.definiteness == Definiteness::kPossessed && referents().holds("another of somebody's", word));
  });
}

// Whether `m` is said of something new: a doctor, one of two clubs, "her new party".
bool opens(const CorefMention& a, const CorefMention& m) {
  if (m.form != MentionKind::kDescription) return false;
  if (m.definiteness == Definiteness::kIndefinite) return true;
  if (m.definiteness == Definiteness::kNumbered && std::binary_search(m.modifiers.begin(), m.modifiers.end(), "one"))
    return true;  // "one doctor"
  return says_another(m) && m.modifiers != a.modifiers;
}

// "those who fled", "one of which": words behind a pronoun that say whom it means.
bool says_who(const DependencyTree& tree, const CorefMention& m) {
  const int head = static_cast<int>(m.head);
  return m.is_pronoun() && m.grammatical_person == 3 && tree.child(head, "acl") != DependencyTree::kNone &&
         (m.head_word == "those" || m.head_word == "that");
}

// "was sold to Holm Group by [its] founder": what it was that was sold, else DependencyTree::kNone.
int owner_of_agent(const DependencyTree& tree, const CorefMention& m) {
  if (!m.is_pronoun() || m.role != CorefRole::kPossessor || m.grammatical_person != 3) return DependencyTree::kNone;
  const int agent = tree.head(static_cast<int>(m.head));
  const int by = tree.child(agent, "case"), verb = tree.head(agent);
  if (by == DependencyTree::kNone || tree[by].lemma != "by" || !tree.is(agent, "obl")) return DependencyTree::kNone;
  return tree.child(verb, "nsubj:pass");
}

// Who does it to a thing, and is said to be somebody's, is that thing's, not his to whom it goes.
bool is_passed_over(const DependencyTree& tree, const CorefMention& a, const CorefMention& m) {
  const int subject = owner_of_agent(tree, m), ah = static_cast<int>(a.head);
  return subject != DependencyTree::kNone && ah != subject && tree.head(ah) == tree.head(subject) &&
         a.role == CorefRole::kOblique;
}

// "himself", "each other" (its head is "each"), "one another".
bool is_reflexive(const CorefMention& m) {
  if (m.head_word == "each" || m.head_word == "one") return m.text.ends_with("other");
  return m.head_word.ends_with("self") || m.head_word.ends_with("selves");
}

// Whether a clause, or "and", stands between a phrase and the word in it: "the man who lost [his] hat", "the king and
// [his] wife", not "the cause of [it]".
bool is_loosely_inside(const DependencyTree& tree, int phrase, int word) {
  static constexpr std::string_view kLoose[] = {"acl", "advcl", "ccomp", "parataxis", "conj"};
  for (int token = word; token != phrase && token != DependencyTree::kNone; token = tree.head(token))
    if (std::any_of(std::begin(kLoose), std::end(kLoose), [&](auto name) { return tree.is(token, name); })) return true;
  return false;
}

// "the man [he] saw", "the man seeing [him]": of a clause that is said of a phrase the phrase itself is an argument, so
// another is not (Chomsky 1981, Principle B); "the man whose wife left [him]" says it of his wife.
bool is_said_with(const DependencyTree& tree, int phrase, const CorefMention& m) {
  const int clause = tree.head(static_cast<int>(m.head));
  if (!tree.is(clause, "acl") || tree.head(clause) != phrase) return false;
  if (!is_subject(m) && m.role != CorefRole::kObject) return false;
  const std::vector<int> words = tree.subtree(clause);
  return std::none_of(words.begin(), words.end(), [&](int word) { return tree[word].xpos == "WP$"; });
}

// A pronoun is nobody who does to it what the verb says (Principle B).
bool is_done_by(const DependencyTree& tree, int doer, const CorefMention& m) {
  return m.role == CorefRole::kObject && doer_of(tree, tree.head(static_cast<int>(m.head))) == doer;
}

// Whether their places in one sentence rule it out.
bool are_apart(const DependencyTree& tree, const CorefMention& a, const CorefMention& m) {
  const int ah = static_cast<int>(a.head), mh = static_cast<int>(m.head);
  if (ah == mh) return true;
  // one inside the other: "[the son of [the king]]", "[[his] father]"; but "[the man who lost [his] hat]"
  if (is_inside(a, m)) return true;
  if (is_inside(m, a) && (!m.is_pronoun() || !is_loosely_inside(tree, ah, mh))) return true;
  if (m.is_pronoun() && !is_reflexive(m) && (is_said_with(tree, ah, m) || is_done_by(tree, ah, m))) return true;
  if (tree.is(mh, "conj") && tree.head(mh) == ah && m.definiteness != Definiteness::kDemonstrative) return true;
  const bool description = m.form == MentionKind::kDescription;
  const bool points = m.definiteness == Definiteness::kDemonstrative;
  if (description && !m.predicate && c_commands(tree, ah, mh, points)) return true;
  // "Mazar, the largest city in [the region]"
  if (description && tree.head(mh) != ah && tree.below(mh, ah)) return true;
  if (is_passed_over(tree, a, m)) return true;
  const bool of_one_verb = tree.head(ah) == tree.head(mh) && is_subject(a) && m.role == CorefRole::kObject;
  return of_one_verb && !is_reflexive(m);
}

// Whether these words alone have all the letters, in any order: FMLN is the Farabundo Marti National Liberation Front,
// not its general command.
bool are_initials_of(std::string_view letters, std::string_view words) {
  std::string initials;
  for (const std::string_view word : split(words, ' ')) initials += word.front();
  return std::all_of(letters.begin(), letters.end(), [&](char letter) {
    const std::size_t at = initials.find(letter);
    if (at == initials.npos) return false;
    initials.erase(at, 1);
    return true;
  });
}

}  // namespace

std::size_t shared_words(const std::vector<ShortText>& a, const std::vector<ShortText>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++count, ++i, ++j;
    else if (*i < *j) ++i;
    else ++j;
  }
  return count;
}

NameMatch name_match(const CorefMention& a, const CorefMention& m) {
  if (a.names.empty() || m.names.empty() || a.is_pronoun() || m.is_pronoun()) return NameMatch::kNoNames;
  if (a.names == m.names) return NameMatch::kEqual;
  const std::size_t common = shared_words(a.names, m.names);
  if (common == std::min(a.names.size(), m.names.size()))
    return last_word(a) == last_word(m) ? NameMatch::kSurname : NameMatch::kWithin;
  if ((!a.acronym.empty() && m.text == a.acronym) || (!m.acronym.empty() && a.text == m.acronym))
    return NameMatch::kAcronym;
  return common > 0 ? NameMatch::kShareWord : NameMatch::kShareNothing;
}

Agreement agreement(Number a, Number b) {
  if (a == Number::kUnknown || b == Number::kUnknown) return Agreement::kUnknown;
  return a == b ? Agreement::kAgree : Agreement::kDiffer;
}

bool is_subject(const CorefMention& m) { return m.role == CorefRole::kSubject || m.role == CorefRole::kPassiveSubject; }

bool means_one(const CorefMention& m) { return m.is_pronoun() && m.number == Number::kSingular; }

bool is_inside(const CorefMention& inner, const CorefMention& outer) {
  return inner.sentence == outer.sentence && inner.first >= outer.first && inner.last <= outer.last;
}

bool same_name(const CorefMention& a, const CorefMention& m) { return a.name != UINT32_MAX && a.name == m.name; }

bool is_acronym_behind(const DependencyTree& tree, const CorefMention& name, const CorefMention& acronym) {
  if (name.named_type < 0 || acronym.named_type < 0 || is_person_name(name) || name.sentence != acronym.sentence)
    return false;
  const auto open = static_cast<int>(name.last), close = open + 2;
  if (acronym.first != name.last + 1 || acronym.last != acronym.first + 1 || close >= tree.size()) return false;
  const std::string_view before = tree[open].form, after = tree[close].form;
  const bool bracketed = (before == "(" && after == ")") || (before == "[" && after == "]");
  const bool between_commas = before == "," && (after == "," || after == ".") && acronym.head_word.size() > 2;
  if (!bracketed && !between_commas) return false;
  const std::string_view letters = tree[open + 1].form;
  if (std::any_of(letters.begin(), letters.end(), [](char c) { return c < 'A' || c > 'Z'; })) return false;
  std::string initials(name.acronym);
  const std::string_view words = name.text;
  if (const std::size_t of = words.rfind(" of ");
      of != words.npos && are_initials_of(acronym.head_word, words.substr(of + 4)))
    return false;
  std::size_t found = 0;
  for (const char letter : acronym.head_word)
    if (const std::size_t at = initials.find(letter); at != initials.npos) {
      ++found;
      initials.erase(at, 1);
    }
  return 2 * found > letters.size();
}

bool are_tied(const DependencyTree& tree, const CorefMention& a, const CorefMention& m) {
  if (a.sentence != m.sentence) return false;
  if (is_apposition(tree, a, m) || is_apposition(tree, m, a)) return true;
  const auto is_said_of = [&](const CorefMention& predicate, const CorefMention& subject) {
    return predicate.predicate && is_subject(subject) &&
           tree.head(static_cast<int>(subject.head)) == static_cast<int>(predicate.head);
  };
  return is_said_of(m, a) || is_said_of(a, m);
}

bool owns_agent(const DependencyTree& tree, const CorefMention& a, const CorefMention& m) {
  if (a.sentence != m.sentence || (a.gender & m.gender) == 0) return false;
  const bool crowd = m.number == Number::kPlural && a.named_type == static_cast<int>(EntityType::kOrg);
  return (crowd || agreement(a.number, m.number) != Agreement::kDiffer) &&
         owner_of_agent(tree, m) == static_cast<int>(a.head);
}

bool begins_with_owner(const DependencyTree& tree, const CorefMention& m, const CorefMention& owner) {
  return m.form == MentionKind::kDescription && owner.is_pronoun() && owner.role == CorefRole::kPossessor &&
         owner.grammatical_person == 3 && owner.sentence == m.sentence && owner.first == m.first &&
         tree.head(static_cast<int>(owner.head)) == static_cast<int>(m.head);
}

bool cannot_corefer(const DependencyTree& tree, const CorefMention& a, const CorefMention& m) {
  if (same_name(a, m)) return false;
  if (a.listing && !m.is_name()) return true;
  if (a.opponent && referents().holds("plays for", m.lemma)) return true;  // "the club" is whom the text is about
  if (opens(a, m) && !are_tied(tree, a, m)) return true;
  if (says_who(tree, m)) return true;
  if ((a.gender & m.gender) == 0 || names_differ(a, m)) return true;
  if ((means_one(a) || means_one(m)) && agreement(a.number, m.number) == Agreement::kDiffer && a.names.empty() &&
      m.names.empty())
    return true;
  return a.sentence == m.sentence && are_apart(tree, a, m);
}

}  // namespace relata::entity
