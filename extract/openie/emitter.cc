#include "extract/openie/emitter.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/ascii.h"
#include "core/relation_lexicon.h"
#include "extract/openie/canonical_objects.h"
#include "extract/openie/phrases.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// A statement about "he" is right if both it and the link to who "he" is are. It is never dropped for the link alone.
std::uint8_t with_references(std::uint8_t confidence, const Statement& statement) {
  double sure = confidence;
  sure *= statement.subject.reference_confidence / 100.0;
  if (statement.object) sure *= statement.object->reference_confidence / 100.0;
  return std::max(std::min(confidence, kLeastConfidence), static_cast<std::uint8_t>(std::lround(sure)));
}

// "I think", "you know", "it says": of somebody whom the text does not name, or of what a verb wants to be told.
bool is_fragment(const Statement& statement) {
  if (statement.object || !statement.args.empty() || statement.polarity == Polarity::kNegative) return false;
  if (statement.construction != Construction::kActive && statement.construction != Construction::kRelative &&
      statement.construction != Construction::kParticiple)
    return false;
  const bool passive = statement.relation.lemma.starts_with("be ");
  if (!passive && word_list("wants an object").contains(statement.relation.lemma)) return true;
  const Phrase& subject = statement.subject;
  const bool open = !subject.cluster && !subject.name && !subject.actor && statement.attributed_to.empty();
  return open && !passive && word_list("nobody told").contains(ascii_lower(subject.mention));
}

bool says_nothing(const Statement& statement) {
  if (statement.subject.span.empty() || statement.relation.lemma.empty()) return true;
  if (statement.object && statement.object->span == statement.subject.span) return true;
  if (statement.object && statement.construction == Construction::kCopula && statement.relation.lemma == "be" &&
      ascii_lower(statement.object->mention) == ascii_lower(statement.subject.mention))
    return true;  // "Orbis is Orbis"
  return statement.construction == Construction::kRelative &&
         word_list("nobody in particular").contains(statement.subject.mention);
}

bool holds_name(const Phrase& phrase, const Cluster& cluster) {
  return std::any_of(cluster.names.begin(), cluster.names.end(),
                     [&](const NameForm& name) { return phrase.mention.find(name.text) != std::string::npos; });
}

bool says_self(const Phrase& phrase) {
  const std::string words = ascii_lower(phrase.mention);
  return words.ends_with("self") || words.ends_with("selves") || words == "each other" || words == "one another";
}

// The cluster that a phrase names or acts for.
std::optional<std::uint32_t> stands_for(const Phrase& phrase) {
  if (phrase.cluster || !phrase.actor) return phrase.cluster;
  return phrase.actor->acting.cluster;
}

// "was elected as president": what somebody is made is nobody else. Nor is what a pronoun or description beside the
// verb means its subject.
void part_argument(const ExtractedDocument& document, const Phrase& subject, Argument& argument) {
  const bool office = argument.preposition == "as";
  if (office) argument.actor.reset();
  if (!argument.cluster || says_self(argument) || holds_name(argument, document.clusters[*argument.cluster])) return;
  if (office || stands_for(subject) == argument.cluster) leave_open(argument);
}

// "U.S. troops in Mali": an army is where its soldiers are, but no ministry where its officials are.
bool brings_it_along(const Acting& acting) {
  return !acting.inferred && (acting.kind == ActorKind::kMil || acting.kind == ActorKind::kReb);
}

// "Those killed are Ann Berg and Bo Lund": a subject without a name of its own that coreference has for another than
// the name that it is.
bool is_another(const ExtractedDocument& document, const Phrase& subject, const Phrase& object) {
  return subject.cluster && object.cluster && subject.cluster != object.cluster &&
         !holds_name(subject, document.clusters[*subject.cluster]) &&
         holds_name(object, document.clusters[*object.cluster]);
}

// Subject and object of one verb are two, unless the words say self, and nothing is said of a thing by the thing
// itself: where coreference has both ends as one ("The attackers were Afghans", "The rebels held them"), the end that
// describes loses what it stands for. What somebody is, he acts for: "He is a CIA agent" is not that he is the CIA.
void part_ends(const ExtractedDocument& document, Statement& statement) {
  for (Argument& argument : statement.args) part_argument(document, statement.subject, argument);
  if (!statement.object) return;
  Phrase &subject = statement.subject, &object = *statement.object;
  if (statement.relation.lemma == "be") object.actor.reset();
  if (statement.construction == Construction::kLocation && subject.actor && !brings_it_along(subject.actor->acting))
    subject.actor.reset();
  if (says_self(object)) return;
  if (statement.relation.lemma == "be" && is_another(document, subject, object)) leave_open(subject);
  if (object.actor && object.actor->acting.cluster == stands_for(subject)) object.actor.reset();
  const auto one = stands_for(subject);
  if (!one || stands_for(object) != one) return;
  const Cluster& cluster = document.clusters[*one];
  Phrase& other = holds_name(object, cluster) && (!subject.cluster || !holds_name(subject, cluster)) ? subject : object;
  other.actor.reset();
  leave_open(other);
}

// "Ann Berg, a nurse who fled", "Ann Berg was a nurse who fled": who the nurse is, as the words beside her say.
std::optional<std::uint32_t> told_beside(const SentenceView& view, int noun) {
  const DependencyTree& tree = view.tree();
  if (noun == kNone || view.token(noun).xpos != "NN") return std::nullopt;
  if (tree.is(noun, "appos")) return view.cluster_of(tree.head(noun));
  const int subject = tree.child(noun, "cop") == kNone ? kNone : tree.child(noun, "nsubj");
  if (subject == kNone || tree.child(noun, "aux") != kNone || view.conjuncts(subject).size() > 1) return std::nullopt;
  for (const int child : tree.children(noun))
    if (view.is_negation(child) || (tree.is(child, "det") && view.lower(child) == "no")) return std::nullopt;
  return view.cluster_of(subject);
}

// The ends of a clause below a noun mean whom the noun describes.
void name_described(const SentenceView& view, Statement& statement) {
  if (statement.construction != Construction::kRelative && statement.construction != Construction::kParticiple) return;
  const auto name = [&](Phrase& phrase, const Phrase* other) {
    if (phrase.cluster) return;
    const auto told = told_beside(view, head_of(view, phrase));
    if (!told || (other && stands_for(*other) == told)) return;
    phrase.cluster = told;
    phrase.actor.reset();
  };
  name(statement.subject, statement.object ? &*statement.object : nullptr);
  if (statement.object) name(*statement.object, &statement.subject);
}

// The lemma of the last verb of the relation; of "was fired" fire.
std::string verb_of(const SentenceView& view, const Statement& statement) {
  std::string verb = statement.relation.canonical;
  for (int t = 0; t < view.size(); ++t)
    for (const Span& span : statement.relation.span)
      if (view.is_verb(t) && span.begin <= view.token(t).span.begin && view.token(t).span.end <= span.end)
        verb = view.lemma(t);
  return verb;
}

bool same(const Statement& a, const Statement& b) {
  return std::tie(a.subject.span, a.relation.span, a.relation.text) ==
             std::tie(b.subject.span, b.relation.span, b.relation.text) &&
         (a.object ? a.object->span : Spans{}) == (b.object ? b.object->span : Spans{});
}

}  // namespace

void Emitter::emit(Statement statement, std::vector<int> heads, std::vector<Cue> cues) {
  if (statement.object && statement.object->span.empty()) statement.object.reset();
  name_described(reading_.view, statement);
  part_ends(reading_.view.document(), statement);
  if (says_nothing(statement) || is_fragment(statement)) return;
  if (std::any_of(statements_.begin(), statements_.end(),
                  [&](const GroundedStatement& other) { return same(other.statement, statement); }))
    return;
  refine_canonical(statement);
  if (!facts_) facts_.emplace(reading_.view);
  StatementFeatures features = confidence_features(*facts_, statement, heads);
  statement.confidence = with_references(confidence(features.log_odds()), statement);
  if (statement.confidence < kLeastConfidence) return;
  std::erase(heads, kNone);
  statements_.push_back({std::move(statement), {rule_, std::move(heads), std::move(cues), std::move(features)}});
}

bool Emitter::in_relation(int token) const {
  const Span& word = reading_.view.token(token).span;
  return std::any_of(statements_.begin(), statements_.end(), [&](const GroundedStatement& said) {
    const Relation& relation = said.statement.relation;
    return !relation.implied && std::any_of(relation.span.begin(), relation.span.end(), [&](const Span& span) {
      return span.begin <= word.begin && word.end <= span.end;
    });
  });
}

// "The Taliban took Kunduz" and "Kunduz was taken": the kind of what is taken decides. "fired rockets" is no dismissal.
void Emitter::refine_canonical(Statement& statement) const {
  const bool agentless = !statement.object && statement.relation.canonical_reversed;
  const Phrase* object = statement.object ? &*statement.object : agentless ? &statement.subject : nullptr;
  const std::string verb = agentless ? verb_of(reading_.view, statement) : statement.relation.lemma;
  if (!has_canonical_object(reading_.view, verb, object)) {
    statement.relation.canonical = verb;
    statement.relation.canonical_reversed = agentless;
    return;
  }
  if (!object || !object->cluster) return;
  const std::string& lemma = agentless ? statement.relation.canonical : statement.relation.lemma;
  const auto refined = canonical_relation_of(lemma, reading_.view.document().clusters[*object->cluster].type);
  if (!refined) return;
  statement.relation.canonical = refined->name;
  statement.relation.canonical_reversed = refined->reversed != agentless;
}

}  // namespace relata::openie
