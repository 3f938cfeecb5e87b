#include <algorithm>
#include <map>

#include "core/relation_lexicon.h"
#include "extract/openie/statement_builder.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"
#include "extract/text/demonyms.h"

namespace relata::openie {
namespace {

// Whether a noun tells of an event, a state or a wish rather than a thing: no one has it, and it is nowhere.
bool is_event(const SentenceView& view, int noun) {
  const std::string word = view.lemma(noun);
  return noun_table().contains(word) || event_likelihood(word) >= 60;
}

// "backed" -> back, "owned" -> own: of a participle that the tagger calls an adjective.
std::string verb_of_participle(std::string_view word) {
  static const std::map<std::string_view, std::string_view> verbs = [] {
    std::map<std::string_view, std::string_view> found;
    nominal_table().each([&](std::string_view, const std::vector<std::string_view>& row) {
      if (row.size() > 1) found.emplace(row[1], row[0]);
    });
    for (const auto& [participle, verb] :
         std::initializer_list<std::pair<std::string_view, std::string_view>>{{"led", "lead"},
                                                                              {"built", "build"},
                                                                              {"held", "hold"},
                                                                              {"made", "make"},
                                                                              {"run", "run"},
                                                                              {"owned", "own"},
                                                                              {"won", "win"}})
      found[participle] = verb;
    return found;
  }();
  if (const auto verb = verbs.find(word); verb != verbs.end()) return std::string(verb->second);
  return std::string(word.substr(0, word.size() - (word.ends_with("ed") ? 2 : 0)));
}

}  // namespace

void StatementBuilder::nouns() {
  for (int t = 0; t < view_.size(); ++t) {
    if (!view_.is_noun(t)) continue;
    titles(t);
    appositions(t);
    possessions(t);
    locations(t);
    places_of(t);
    participles_before(t);
    examples(t);
  }
}

// Whether the phrase with this head names a place.
bool StatementBuilder::is_place(int head) const {
  const auto cluster = view_.cluster_of(head);
  if (!cluster) return false;
  const EntityType type = view_.document().clusters[*cluster].type;
  return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
}

// The clause in whose words `token` stands, or kNone.
int StatementBuilder::clause_around(int token) const {
  while (token != kNone && clause_of_[token] == kNone) token = tree_.head(token);
  return token == kNone ? kNone : clause_of_[token];
}

// Who says what the clause around `token` says, as far as words name somebody: "reportedly" is of the event alone.
std::vector<Speaker> StatementBuilder::speakers_around(int token) const {
  const int around = clause_around(token);
  if (around == kNone) return {};
  std::vector<Speaker> speakers = contexts_[around].speakers;
  std::erase_if(speakers, [](const Speaker& who) { return who.phrase.mention.empty(); });
  return speakers;
}

// subject | is N [of] | owner or the whole noun phrase. Inside a report it carries the attribution, never the report's
// polarity or modality (contract, section 2).
void StatementBuilder::implied(Phrase subject, int subject_head, int predicate_noun, std::vector<int> noun_tokens,
                               Construction construction, int beside) {
  Statement statement = draft(kNone);
  statement.attributed_to = speakers_around(subject_head);
  statement.construction = construction;
  statement.subject = std::move(subject);
  std::string lemma = "be";
  std::vector<int> tokens;
  if (const auto role = role_of(predicate_noun, beside)) {
    tokens = role->relation_tokens;
    // An adverb or determiner is no part of what one is.
    while (!tokens.empty() && view_.token(tokens.front()).upos == "DET") tokens.erase(tokens.begin());
    lemma = role->lemma;
    statement.object = role->object;
  } else {
    statement.object = phrase_of_tokens(view_, std::move(noun_tokens));
    statement.object->cluster = view_.cluster_of(predicate_noun);
    if (statement.object->cluster == statement.subject.cluster) statement.object->cluster.reset();
  }
  // What a speaker is, nobody says in that speaker's name: "according to Hoda Ahmadi, a legislator".
  std::erase_if(statement.attributed_to, [&](const Speaker& who) {
    return who.sentence_index == view_.index() && !who.phrase.span.empty() && !statement.subject.span.empty() &&
           who.phrase.span.front().begin <= statement.subject.span.front().begin &&
           statement.subject.span.front().begin < who.phrase.span.back().end;
  });
  std::erase_if(statement.attributed_to, [&](const Speaker& who) {
    return who.phrase.cluster && who.phrase.cluster == statement.subject.cluster;
  });
  set_relation(statement, tokens, lemma);
  statement.relation.text = statement.relation.text.empty() ? "is" : "is " + statement.relation.text;
  statement.relation.implied = true;
  if (const auto role = role_of(predicate_noun, beside); role && role->owner > predicate_noun)
    for (int other : view_.conjuncts(role->owner)) {  // "a member of both NATO and the European Union"
      if (other == role->owner) continue;
      Statement further = statement;
      further.object = phrase_of(view_, {.head = other});
      emit(std::move(further), {predicate_noun, subject_head, other});
    }
  emit(std::move(statement), {predicate_noun, subject_head});
}

Phrase StatementBuilder::name_phrase(const Mention& name) const {
  std::vector<int> tokens;
  for (std::uint32_t t = name.first; t < name.last; ++t) tokens.push_back(static_cast<int>(t));
  Phrase phrase = phrase_of_tokens(view_, std::move(tokens));
  phrase.cluster = name.cluster;
  return phrase;
}

// "Defence Secretary Ben Wallace": Ben Wallace | is | Defence Secretary. The title may hang on the name, or head it
// ("Editorial Manager Chet Clem").
void StatementBuilder::titles(int head) {
  const Mention* name = view_.mention_at(head);
  if (!name) {
    for (int child : tree_.children(head)) {
      const Mention* flat = view_.mention_at(child);
      const bool heads_name = tree_.is(child, "flat") || (tree_.is(child, "appos") && view_.token(head).upos == "NOUN");
      if (!heads_name || !flat || static_cast<int>(flat->first) != head + 1 || view_.is_pronoun(head)) continue;
      if (flat->type != EntityType::kPer && view_.token(head).upos != "NOUN") continue;
      std::vector<int> title = phrase_tokens(view_, {.head = head});
      std::erase_if(title,
                    [&](int t) { return t > head || view_.token(t).upos == "DET" || view_.token(t).upos == "ADP"; });
      implied(name_phrase(*flat), child, head, std::move(title), Construction::kTitle);
      return;
    }
    return;
  }
  const bool person = name->type == EntityType::kPer;
  const bool named = one_of(to_string(name->type), {"ORG", "GPE", "LOC", "FAC"});
  int office = kNone;  // the last noun before the name that is one of its titles
  std::vector<int> tokens;
  for (int child : tree_.children(head)) {
    if (child >= static_cast<int>(name->first)) break;
    const bool noun = tree_.is(child, "nmod:desc") ||
                      ((tree_.is(child, "compound") || tree_.is(child, "flat")) && view_.is_noun(child));
    const Mention* other = view_.mention_at(child);
    const bool word =
        view_.token(child).upos == "NOUN" && view_.lower(child) == view_.token(child).form;  // "lender Banco Aurora"
    if (noun && !(other && other->type != EntityType::kMisc) &&
        (person || (word && named && child == static_cast<int>(name->first) - 1)))
      office = child;
  }
  if (office == kNone) return;
  int beside = kNone;
  for (int child : tree_.children(head)) {
    if (child > office) break;
    if (!tree_.is(child, "nmod:desc") && !tree_.is(child, "compound") && !tree_.is(child, "amod") &&
        !tree_.is(child, "flat") && child != office)
      continue;
    if (child != office && (view_.mention_at(child) || text::is_demonym(view_.token(child).form))) beside = child;
    for (int t : phrase_tokens(view_, {.head = child})) tokens.push_back(t);
  }
  std::erase_if(tokens, [&](int t) {
    return view_.token(t).upos == "DET" || view_.token(t).upos == "CCONJ" || view_.token(t).upos == "ADP";
  });
  if (role_table().value(view_.lower(office)) == "honorific" && tokens.size() == 1) return;  // "Mr Vukan": no office
  implied(name_phrase(*name), head, office, std::move(tokens), Construction::kTitle, beside);
}

// "Atta Mohammad Noor, the former governor of Balkh": the name is the subject, whichever stands first.
void StatementBuilder::appositions(int head) {
  for (int child : tree_.children(head)) {
    if (!view_.is_apposition(child) || !view_.is_noun(child)) continue;
    const Mention* left = view_.mention_at(head);
    const Mention* right = view_.mention_at(child);
    if (left && right && left->cluster == right->cluster) continue;
    if (!left && right && static_cast<int>(right->first) == head + 1) continue;  // "singer Amadou Keita": titles()
    const int first = view_.tree().subtree(child).front();
    if (first > 1 && view_.lower(first - 1) == "them" && view_.lower(first - 2) == "among") continue;
    const bool in_brackets = child > 0 && view_.token(first).form == "(";
    if (view_.token(first).form == "[" || (first > 0 && view_.token(first - 1).form == "["))
      continue;  // "Ann [Lee]": filled in
    if (in_brackets && (right || view_.conjuncts(child).size() > 1))
      continue;  // "(KSC)": an alias; "(friend and foe)": an aside
    if (view_.token(child).upos == "NUM" && tree_.child(child, "nmod") == kNone)
      continue;  // an age; "one of the richest" is none
    // "the fall of Arda, the seat of the province": the seat is Arda. An event is no article, and an article no event.
    if (!left && is_event(view_, head) != is_event(view_, child)) {
      const int of = tree_.child(head, "nmod");
      if (!is_event(view_, head) || of == kNone || !view_.mention_at(of) || of > child) continue;
      for (int each : view_.conjuncts(child))
        if (view_.is_noun(each))
          implied(phrase_of(view_, {.head = of}), of, each, phrase_tokens(view_, {.head = each}),
                  Construction::kApposition);
      continue;
    }
    // "goiter and cretinism, a condition": the last of a list, if one thing is described.
    if (const std::vector<int> members = view_.conjuncts(head);
        !left && !right && members.size() > 1 && child > members.back() && view_.token(child).xpos == "NN") {
      implied(phrase_of(view_, {.head = members.back()}), members.back(), child, phrase_tokens(view_, {.head = child}),
              Construction::kApposition);
      continue;
    }
    const auto appose = [&](int subject, int noun) {
      // "the seat of Balkh and one of three towns": each conjunct of what it is.
      const std::vector<int> nouns = view_.mention_at(noun) ? std::vector<int>{noun} : view_.conjuncts(noun);
      // "its largest cities, Kandahar and Herat": neither is cities.
      const bool list =
          view_.token(noun).xpos == "NNS" && view_.token(subject).xpos != "NNS" && view_.mention_at(subject);
      for (int each : nouns)
        if (view_.is_noun(each) && !list)
          implied(phrase_of(view_, {.head = subject}), subject, each, phrase_tokens(view_, {.head = each}),
                  Construction::kApposition);
    };
    // "Residents of Zemo Kari, a village of 800": the village is the name before the comma.
    const int last = first - 2;
    if (!left && !right && view_.token(head).xpos == "NNS" && view_.token(child).xpos == "NN" && last > head &&
        view_.mention_at(last) && tree_.below(last, head)) {
      const int named = static_cast<int>(view_.mention_at(last)->head);
      implied(phrase_of(view_, {.head = named}), named, child, phrase_tokens(view_, {.head = child}),
              Construction::kApposition);
      continue;
    }
    if (left && right && left->type == EntityType::kOrg &&
        (right->type == EntityType::kGpe || right->type == EntityType::kLoc))
      continue;                                                                               // "University of X, Y"
    if (first > 0 && view_.token(first - 1).form == ":" && view_.mention_at(head)) continue;  // "Smosh: The Movie"
    const std::vector<int> described = tree_.subtree(child);
    if (in_brackets &&
        std::any_of(described.begin(), described.end(), [&](int t) { return view_.token(t).form == ":"; }))
      continue;  // "(German: ..)"
    if (one_of(view_.lemma(child), {"most", "some", "many", "all", "half", "several", "both", "none"}))
      continue;  // "most of them women"
    if (right && !left) appose(child, head);
    else if (left && right && one_of(to_string(left->type), {"GPE", "LOC"}) &&
             one_of(to_string(right->type), {"GPE", "LOC"}))
      continue;
    else appose(head, child);
  }
}

// "China's appetite for chicken": China | has | appetite for chicken.
void StatementBuilder::possessions(int head) {
  const int owner = tree_.child(head, "nmod:poss");
  if (owner == kNone || view_.mention_at(head) || is_event(view_, head)) return;
  std::vector<Constituent> owners;
  if (view_.lower(owner) == "whose") {  // "a man whose boat sank"; "members of a group whose leader": the nearest
    const bool close = owner > 0 && view_.token(owner - 1).upos == "NOUN";
    owners.push_back(close ? Constituent{.head = owner - 1, .without = antecedent(view_, owner).without}
                           : antecedent(view_, owner));
  } else if (!view_.is_pronoun(owner)) owners = distributed(view_, owner);
  for (const Constituent& node : owners) {
    if (node.head == kNone || is_time(view_, node.head)) continue;
    // "a children's book author", "any members' bills": nobody in particular
    const int determiner = tree_.child(node.head, "det");
    if (!view_.cluster_of(node.head) && tree_.child(node.head, "nmod:poss") == kNone && view_.lower(owner) != "whose" &&
        (determiner == kNone || one_of(view_.lower(determiner), {"any", "no", "every", "each"})))
      continue;
    Statement statement = draft(kNone);
    statement.attributed_to = speakers_around(head);
    statement.construction = Construction::kPossessive;
    statement.subject = phrase_of(view_, node);
    std::vector<int> tokens = phrase_tokens(view_, {.head = head});
    std::erase_if(tokens, [&](int t) { return tree_.below(t, owner); });
    statement.object = phrase_of_tokens(view_, std::move(tokens));
    set_relation(statement, {}, "have");
    statement.relation.text = "has";
    statement.relation.implied = true;
    emit(std::move(statement), {owner});
  }
}

// "the port city of Mombasa": Mombasa | is | port city.
void StatementBuilder::places_of(int head) {
  if (!one_of(view_.lemma(head), {"city", "town", "village", "district", "province", "island", "port", "neighbourhood",
                                  "neighborhood", "suburb", "county", "resort", "hamlet", "region", "state", "republic",
                                  "capital", "peninsula", "prefecture"}) ||
      view_.token(head).upos != "NOUN")
    return;
  for (int child : tree_.children(head)) {
    if (!tree_.is(child, "nmod") || child < head || view_.preposition_text(child) != "of" || !view_.mention_at(child))
      continue;
    if (view_.lemma(head) == "capital" || !is_place(child)) continue;
    std::vector<int> tokens = phrase_tokens(view_, {.head = head, .without = child});
    std::erase_if(tokens, [&](int t) { return t > head || view_.token(t).upos == "DET"; });
    if (tree_.child(head, "nmod:poss") != kNone) continue;
    Statement statement = draft(kNone);
    statement.attributed_to = speakers_around(head);
    statement.construction = Construction::kOf;
    statement.subject = phrase_of(view_, {.head = child});
    statement.object = phrase_of_tokens(view_, std::move(tokens));
    set_relation(statement, {}, "be");
    statement.relation.text = "is";
    statement.relation.implied = true;
    emit(std::move(statement), {child});
  }
}

// "US-backed forces": US | back | forces. "The Nairobi-based firm": the firm | be based in | Nairobi.
void StatementBuilder::participles_before(int head) {
  for (int participle : tree_.children(head)) {
    if (participle > head || !one_of(view_.token(participle).xpos, {"VBN", "VBD", "JJ"}) ||
        !view_.lower(participle).ends_with("ed")) {
      const bool irregular =
          participle < head && one_of(view_.lower(participle), {"led", "built", "held", "made", "born", "run", "bound",
                                                                "fed", "won", "owned", "sent", "written"});
      if (!irregular) continue;
    }
    const std::vector<int> parts = view_.hyphenated(participle);
    if (parts.size() != 2 || participle > head) continue;
    const int agent = parts.back();
    const bool name = view_.mention_at(agent) || text::is_demonym(view_.token(agent).form);
    const bool people = one_of(view_.lower(agent), {"opposition", "government", "state", "rebel", "army", "military",
                                                    "police", "foreign", "family", "women", "child"});
    if (!name && !people) continue;
    const std::string word = view_.lower(participle);
    const bool located = one_of(
        word, {"based", "headquartered", "born", "located", "listed", "registered", "educated", "trained", "raised"});
    if (located && !name) continue;
    if (one_of(word, {"aligned", "linked", "related", "themed", "style", "bound"})) continue;
    Phrase from = phrase_of_tokens(view_, {agent});
    if (const Mention* mention = view_.mention_at(agent)) from = name_phrase(*mention);
    std::vector<int> tokens = phrase_tokens(view_, {.head = head});
    std::erase_if(tokens, [&](int t) {
      return t == participle || std::find(parts.begin(), parts.end(), t) != parts.end() || tree_.below(t, participle);
    });
    while (!tokens.empty() && view_.token(tokens.front()).upos == "DET") tokens.erase(tokens.begin());
    Phrase thing = phrase_of_tokens(view_, std::move(tokens));
    thing.cluster = view_.cluster_of(head);
    Statement statement = draft(kNone);
    statement.attributed_to = speakers_around(head);
    statement.construction = Construction::kParticiple;
    std::string verb =
        view_.token(participle).upos == "VERB" ? view_.token(participle).lemma : verb_of_participle(word);
    if (!from.cluster)
      if (const auto country = text::country_of_demonym(view_.token(agent).form)) from.name = std::string(*country);
    if (located) {
      statement.subject = std::move(thing);
      statement.object = std::move(from);
      set_relation(statement, {participle}, "be " + word + " in");
    } else {
      statement.subject = std::move(from);
      statement.object = std::move(thing);
      set_relation(statement, {participle}, std::move(verb));
    }
    emit(std::move(statement), {head, participle});
  }
}

// "the army in Kabul": the army | is in | Kabul. Nouns of events have their place as an argument and are left out.
void StatementBuilder::locations(int head) {
  if (is_event(view_, head)) return;
  for (int child : tree_.children(head)) {
    if (!tree_.is(child, "nmod") || child < head) continue;
    const std::string preposition = view_.preposition_text(child);
    if (!one_of(preposition, {"in", "at", "near"})) continue;
    // "cannot win a land war in Asia": it need not be there.
    const int around = clause_around(head), determiner = tree_.child(head, "det");
    const bool some = determiner == kNone || one_of(view_.lower(determiner), {"a", "an", "any", "no", "some"});
    if (around != kNone && some &&
        (contexts_[around].modality != Modality::kAsserted || contexts_[around].polarity == Polarity::kNegative))
      continue;
    for (const Constituent& place : distributed(view_, child)) {
      if (!is_place(place.head)) continue;
      Statement statement = draft(kNone);
      statement.attributed_to = speakers_around(head);
      statement.construction = Construction::kLocation;
      statement.subject = phrase_of(view_, {.head = head, .without = child});
      statement.object = phrase_of(view_, place);
      set_relation(statement, view_.preposition(child), "be " + preposition);
      statement.relation.text = "is " + statement.relation.text;
      statement.relation.implied = true;
      emit(std::move(statement), {child});
    }
  }
}

// "northern cities, including Mazar-e-Sharif": Mazar-e-Sharif | is | northern cities.
void StatementBuilder::examples(int head) {
  for (int child : tree_.children(head)) {
    if (!tree_.is(child, "nmod") || !one_of(view_.preposition_text(child), {"such as", "including"})) continue;
    if (tree_.child(head, "nummod") != kNone) continue;  // "eleven people, including two of them"
    std::vector<int> tokens = phrase_tokens(view_, {.head = head, .without = child});
    std::erase_if(tokens, [&](int t) {
      return one_of(view_.lower(t), {"several", "other", "many", "various", "some", "numerous", "few"});
    });
    for (int example : view_.conjuncts(child))
      if (view_.is_noun(example) && !view_.is_pronoun(example) && !is_negated_conjunct(view_, example))
        implied(phrase_of(view_, {.head = example}), example, head, tokens, Construction::kApposition);
  }
}

}  // namespace relata::openie
