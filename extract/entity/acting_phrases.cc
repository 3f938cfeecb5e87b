#include "extract/entity/acting_phrases.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "core/dependency_tree.h"
#include "extract/entity/acting_tables.h"
#include "extract/entity/document_country.h"
#include "extract/entity/gazetteer.h"
#include "extract/entity/referents.h"

namespace relata::entity {
namespace {

constexpr int kNone = DependencyTree::kNone;
constexpr int kDeepest = 4;  // "a spokesman for the commander of the army of .."

class Finder {
 public:
  explicit Finder(ExtractedDocument& document) : document_(document) {
    for (std::size_t m = 0; m < document.mentions.size(); ++m)
      by_sentence_[document.mentions[m].sentence].push_back(&document.mentions[m]);
    country_ = document.country = country_of_document(document);
    rebels_ = rebels_of_document();
  }

  void find() {
    std::vector<ActingPhrase> found;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Sentence& sentence = document_.sentences[s];
      if (sentence.furniture || sentence.tokens.empty()) continue;
      enter(s);
      for (int t = 0; t < tree_->size(); ++t)
        if (const std::optional<Acting> acting = acting_of(t, 0))
          found.push_back({s, static_cast<std::uint32_t>(t), *acting});
    }
    for (Cluster& body : bodies_) document_.clusters.push_back(std::move(body));
    document_.acting = std::move(found);
  }

 private:
  // A place whose body acts: what it is called, and whether a name said so.
  struct Place {
    std::string name;
    bool inferred = false;
  };

  void enter(std::uint32_t s) {
    sentence_ = s;
    tree_.emplace(document_.sentences[s]);
    name_of_.assign(document_.sentences[s].tokens.size(), nullptr);
    described_.assign(name_of_.size(), nullptr);
    const auto mentions = by_sentence_.find(s);
    if (mentions == by_sentence_.end()) return;
    for (const Mention* mention : mentions->second) {
      if (mention->kind != MentionKind::kName && mention->confidence > 0) described_[mention->head] = mention;
      if (mention->kind == MentionKind::kName)
        for (std::uint32_t t = mention->first; t < mention->last; ++t) name_of_[t] = mention;
    }
  }

  const Token& token(int t) const { return (*tree_)[t]; }
  std::string lemma(int t) const {
    const Token& word = token(t);
    return ascii_lower(word.lemma.empty() || word.lemma == "_" ? word.form : word.lemma);
  }
  const Cluster& cluster(std::uint32_t c) const { return document_.clusters[c]; }
  static const std::string& name_of(const Cluster& cluster) { return cluster.names.front().text; }

  // The one armed group that the document names, or that it names three times as often as the others together.
  std::optional<std::uint32_t> rebels_of_document() const {
    std::optional<std::uint32_t> most;
    std::uint64_t all = 0;
    for (std::uint32_t c = 0; c < document_.clusters.size(); ++c) {
      const Cluster& one = document_.clusters[c];
      if (one.names.empty() || known_kind(name_of(one)) != ActorKind::kReb) continue;
      all += one.mentions;
      if (!most || one.mentions > document_.clusters[*most].mentions) most = c;
    }
    if (!most || 4 * document_.clusters[*most].mentions < 3 * all) return std::nullopt;
    return most;
  }

  // Whether the noun stands in another word's shadow: "government buildings", or is a name or part of one.
  bool is_head(int t) const {
    const std::string& upos = token(t).upos;
    if (upos != "NOUN" && upos != "PROPN" && upos != "ADJ") return false;
    if (name_of_[static_cast<std::size_t>(t)]) return false;
    for (const std::string_view relation : {"compound", "amod", "flat", "fixed", "goeswith", "cc", "advmod"})
      if (tree_->is(t, relation)) return false;
    return upos != "ADJ" || tree_->child(t, "det") != kNone;  // "the military"
  }

  // What the head says, with a word before it that makes one noun of the two.
  std::optional<ActingNoun> noun_at(int t) const {
    const std::string word = lemma(t);
    for (const int child : tree_->children(t)) {
      if (child > t) break;
      for (const std::string& before : {ascii_lower(token(child).form), lemma(child)})
        if (const auto compound = acting_compound(before, word)) return compound;
    }
    return acting_noun(word);
  }

  // "US-led"; not "al-Shabaab", of which the hyphen is part.
  bool is_hyphenated(int t) const {
    const Mention* const name = name_of_[static_cast<std::size_t>(t)];
    const auto is_hyphen = [&](int at) {
      return at >= 0 && at < tree_->size() && token(at).form == "-" &&
             (!name || name_of_[static_cast<std::size_t>(at)] != name);
    };
    return is_hyphen(t - 1) || is_hyphen(t + 1);
  }

  // "former", "ex-", "anti-", "would-be": who does not act for it, or no longer.
  bool is_set_apart(int t) const {
    for (const int child : tree_->children(t)) {
      const std::string word = ascii_lower(token(child).form);
      if (child < t && referents().holds("set apart", word)) return true;
      if (child < t && word.find('-') != word.npos &&
          (word.ends_with("-backed") || word.starts_with("ex-") || word.starts_with("anti-") ||
           word.starts_with("pro-") || word.ends_with("-born") || word.ends_with("-trained")))
        return true;
      if (child < t && (tree_->is(child, "amod") || tree_->is(child, "compound")) && is_hyphenated(child) &&
          !tree_->is(child, "punct"))
        return true;
    }
    return false;
  }

  bool names_person(int t) const {
    const Mention* name = name_of_[static_cast<std::size_t>(t)];
    return name && cluster(name->cluster).type == EntityType::kPer;
  }

  // The preposition of a modifier behind the noun that says whose it is.
  bool tells_whose(int child, int noun) const {
    if (child < noun)
      return tree_->is(child, "nmod:poss") || tree_->is(child, "compound") || tree_->is(child, "amod") ||
             tree_->is(child, "nmod");
    if (!tree_->is(child, "nmod")) return tree_->is(child, "amod");
    const int preposition = tree_->child(child, "case");
    return preposition != kNone && referents().holds("acts for", ascii_lower(token(preposition).form));
  }

  std::optional<Acting> acting_of(int t, int depth) {
    if (depth > kDeepest || (depth == 0 && !is_head(t))) return std::nullopt;
    const std::optional<ActingNoun> noun = noun_at(t);
    if (!noun || is_set_apart(t)) return std::nullopt;
    if (noun->through) {
      for (const int child : tree_->children(t))
        if (child > t && tree_->is(child, "nmod") && !name_of_[static_cast<std::size_t>(child)])
          return acting_of(child, depth + 1);
      return std::nullopt;
    }
    bool told = false;                        // a modifier says whose it is
    for (const bool persons : {false, true})  // "the Cuban government of Fidel Castro" is Cuba's
      for (const bool behind : {true, false})
        for (const int child : tree_->children(t)) {
          if ((child > t) != behind || names_person(child) != persons || !tells_whose(child, t) || is_hyphenated(child))
            continue;
          if (std::optional<Acting> acting = acting_beside(*noun, child, depth)) return acting;
          told |= child > t || name_of_[static_cast<std::size_t>(child)] || tree_->is(child, "nmod:poss");
        }
    if (const int lord = loyal_to(t); lord != kNone) return acting_beside(*noun, lord, depth);
    if (noun->of_its_kind == ActorKind::kReb && rebels_ && may_be_the_rebels(t))
      return Acting{*rebels_, ActorKind::kReb, true};
    if (!told && noun->bare && noun->of_place && *noun->of_place != ActorKind::kMil)
      if (const auto country = country_around(t, *noun->of_place)) return body(*noun->of_place, {*country, true}, t);
    if (told || !noun->bare || !noun->of_place || country_.empty() || !may_be_bare(t)) return std::nullopt;
    return body(*noun->of_place, {country_, true}, t);
  }

  // "officials in [Chile]", "police in [Lima]": a state; of who keeps order in its capital, too ("officials in
  // Brussels" may be the Union's). Troops in a state may be another's.
  std::optional<std::string> country_around(int t, ActorKind kind) const {
    const bool keeps_order = kind == ActorKind::kCop || kind == ActorKind::kJud;
    if (auto country = country_in(t, "nmod", keeps_order)) return country;
    const int verb = tree_->head(t);
    if (!keeps_order || verb == kNone || !(tree_->is(t, "nsubj") || tree_->is(t, "nsubj:pass") || tree_->is(t, "obl")))
      return std::nullopt;
    return country_in(verb, "obl", true);
  }

  std::optional<std::string> country_in(int head, std::string_view relation, bool capitals) const {
    for (const int child : tree_->children(head)) {
      const Mention* name = name_of_[static_cast<std::size_t>(child)];
      const int preposition = name ? tree_->child(child, "case") : kNone;
      if (preposition == kNone || ascii_lower(token(preposition).form) != "in" || !tree_->is(child, relation)) continue;
      if (cluster(name->cluster).names.empty()) continue;  // coreference left its name out
      const std::string called = name_of(cluster(name->cluster));
      const auto known = look_up(called);
      if (known && known->known == Known::kState) return called;
      if (capitals && cluster(name->cluster).type == EntityType::kGpe)
        if (auto country = country_stood_for(called)) return country;
    }
    return std::nullopt;
  }

  // "militiamen loyal to [Hezbollah]"
  int loyal_to(int t) const {
    for (const int child : tree_->children(t))
      if (child > t && token(child).form.size() == 5 && ascii_lower(token(child).form) == "loyal")
        return tree_->child(child, "obl");
    return kNone;
  }

  // "the army", "police", "three soldiers"; not "an official", "any government", "its troops".
  bool may_be_bare(int t) const {
    if (const Mention* mention = described_[static_cast<std::size_t>(t)])
      if (!cluster(mention->cluster).names.empty()) return false;  // it has an entity
    for (const int child : tree_->children(t)) {
      const std::string word = ascii_lower(token(child).form);
      if (tree_->is(child, "det") && word != "the") return word == "a" || word == "an";
      if (tree_->is(child, "amod") && (word == "foreign" || word == "other" || word == "own")) return false;
      if (child < t && referents().holds("of a part of a country", word)) return false;  // "the state government"
    }
    return true;
  }

  // "the guerrillas", "Salvadoran guerrillas"; not "some guerrillas", "guerrillas from Chalatenango".
  bool may_be_the_rebels(int t) const {
    if (!may_be_bare(t) || referents().holds("doer of a crime", ascii_lower(token(t).lemma))) return false;
    bool known = false;
    for (const int child : tree_->children(t)) {
      if (child > t && (tree_->is(child, "nmod") || tree_->is(child, "appos"))) return false;
      known |= tree_->is(child, "det") && ascii_lower(token(child).form) == "the";
      known |= child < t && country_of_people(token(child).form).has_value();
    }
    return known;
  }

  // What the modifier `child` makes of the noun.
  std::optional<Acting> acting_beside(const ActingNoun& noun, int child, int depth) {
    if (child > 0 && noun.of_place) {  // "North Korean"
      const std::string two = std::string(token(child - 1).form) + " " + std::string(token(child).form);
      if (const auto country = country_stood_for(two)) return body(*noun.of_place, {*country, false}, child);
    }
    const Mention* name = name_of_[static_cast<std::size_t>(child)];
    const Mention* described = name ? nullptr : described_[static_cast<std::size_t>(child)];
    if (!name && !described) {
      if (const auto country = country_of_people(token(child).form); country && noun.of_place)
        return body(*noun.of_place, {*country, false}, child);
      if (child > 0 && noun.of_organisation && noun_at(child)) return acting_of(child, depth + 1);
      return std::nullopt;
    }
    const std::uint32_t whose = (name ? name : described)->cluster;
    if (cluster(whose).names.empty()) return std::nullopt;
    return acting_for(noun, whose, described != nullptr, child);
  }

  // `inferred`: the modifier is a description of what has the name.
  std::optional<Acting> acting_for(const ActingNoun& noun, std::uint32_t number, bool inferred, int child) {
    const EntityType type = cluster(number).type;
    const std::string called = name_of(cluster(number));
    const std::optional<std::string> ruled = country_stood_for(called);
    const bool governs = noun.of_place == ActorKind::kGov;
    if (type == EntityType::kPer || (ruled && governs && type != EntityType::kGpe)) {
      if (ruled && noun.of_place) return body(*noun.of_place, {*ruled, inferred}, child);
      if (!governs || !noun.bare || country_.empty()) return std::nullopt;  // "the Holm administration"
      return body(ActorKind::kGov, {country_, inferred}, child);
    }
    std::optional<std::string> people = country_of_people(called);
    if (!people && type == EntityType::kNorp) people = ruled;
    const bool place = type == EntityType::kGpe || type == EntityType::kLoc || people;
    if (place && noun.of_place)
      return body(*noun.of_place, {people ? *people : governs && ruled ? *ruled : called, inferred}, child);
    const bool body_of_people = type == EntityType::kOrg || type == EntityType::kNorp ||
                                (type == EntityType::kMisc && noun.of_its_kind == ActorKind::kReb);
    if (place || !noun.of_organisation || !body_of_people) return std::nullopt;
    return Acting{number, kind_of(called, noun, child), inferred};
  }

  ActorKind kind_of(const std::string& called, const ActingNoun& noun, int child) const {
    if (const auto known = known_kind(called)) return *known;
    for (int t = std::max(0, child - 6); t < child; ++t) {
      const std::string word = ascii_lower(token(t).form);
      if (word == "opposition") return ActorKind::kOpp;
      if (word == "ruling" || word == "governing") return ActorKind::kGov;
    }
    const auto told = kind_by_words(called);
    if (noun.of_its_kind == ActorKind::kReb && told == ActorKind::kMil) return ActorKind::kReb;  // no army has rebels
    if (told) return *told;
    if (noun.of_place == ActorKind::kCop) return ActorKind::kCop;  // "Scotland Yard detectives"
    return noun.of_its_kind.value_or(ActorKind::kOrg);
  }

  Acting body(ActorKind kind, const Place& place, int t) {
    const std::string name = std::string(body_of_place(kind)) + place.name;
    const auto [found, added] =
        numbers_.try_emplace(fold(name), static_cast<std::uint32_t>(document_.clusters.size() + bodies_.size()));
    if (added) {
      Cluster& made = bodies_.emplace_back();
      made.type = EntityType::kOrg;
      made.names.push_back({name, 0});
      made.first_offset = document_.sentences[sentence_].span.begin + token(t).span.begin;
    }
    Cluster& counted = bodies_[found->second - document_.clusters.size()];
    ++counted.mentions;
    ++counted.names.front().count;
    return {found->second, kind, place.inferred};
  }

  ExtractedDocument& document_;
  std::unordered_map<std::uint32_t, std::vector<const Mention*>> by_sentence_;
  std::string country_;                  // that the document is about, "" if none stands out
  std::optional<std::uint32_t> rebels_;  // cluster of the armed group that it is about
  std::uint32_t sentence_ = 0;
  std::optional<DependencyTree> tree_;
  std::vector<const Mention*> name_of_;                     // of each token: the name that covers it
  std::vector<const Mention*> described_;                   // of each token: the description or pronoun that it heads
  std::unordered_map<std::string, std::uint32_t> numbers_;  // folded name of a body -> its cluster
  std::vector<Cluster> bodies_;
};

}  // namespace

void find_acting_phrases(ExtractedDocument& document) { Finder(document).find(); }

}  // namespace relata::entity
