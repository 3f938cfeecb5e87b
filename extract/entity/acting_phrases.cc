#include "extract/entity/acting_phrases.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "core/dependency_tree.h"
#include "core/table.h"
#include "extract/entity/acting_compounds_tsv.h"
#include "extract/entity/acting_names_tsv.h"
#include "extract/entity/acting_nouns_tsv.h"
#include "extract/entity/gazetteer.h"
#include "extract/entity/metonyms_tsv.h"
#include "extract/entity/referents.h"
#include "extract/text/demonyms.h"

namespace relata::entity {
namespace {

constexpr int kNone = DependencyTree::kNone;
constexpr int kDeepest = 4;  // "a spokesman for the commander of the army of .."

// What a noun is of whom.
struct ActingNoun {
  std::optional<ActorKind> of_place;
  bool of_organisation = false;
  std::optional<ActorKind> of_its_kind;  // of an organisation that no table knows
  bool through = false;                  // "hundreds of fighters"
  bool bare = false;
};

ActingNoun noun_of(std::string_view of_place, std::string_view of_organisation, std::string_view bare) {
  ActingNoun noun;
  noun.of_place = parse_actor_kind(of_place);
  noun.of_organisation = of_organisation != "-";
  if (of_organisation == "rebel") noun.of_its_kind = ActorKind::kReb;
  if (of_organisation == "media") noun.of_its_kind = ActorKind::kMed;
  noun.bare = bare == "bare";
  noun.through = of_place == "through";
  return noun;
}

// The tables, by what is looked up in them.
struct ActingTables {
  std::unordered_map<std::string, ActingNoun> nouns, compounds;  // "army"; "armed force"
  std::unordered_map<std::string, std::string> countries;        // folded: "kabul" -> "Afghanistan"
  std::unordered_map<std::string, ActorKind> kinds, words;       // folded names, and their first and last words
};

const ActingTables& tables() {
  static const ActingTables all = [] {
    ActingTables read;
    each_row(data::acting_nouns_tsv, [&](const TableRow& row) {
      for (const std::string_view lemma : split(row[3], ' '))
        read.nouns.emplace(lemma, noun_of(row[0], row[1], row[2]));
    });
    each_row(data::acting_compounds_tsv, [&](const TableRow& row) {
      read.compounds.emplace(std::string(row[1]) + " " + std::string(row[0]), noun_of(row[2], "yes", row[3]));
    });
    each_row(data::acting_names_tsv, [&](const TableRow& row) {
      for (const std::string_view name : split(row[2], '|')) {
        if (row[0] == "of") read.countries.emplace(fold(name), row[1]);
        else (row[0] == "kind" ? read.kinds : read.words).emplace(fold(name), *parse_actor_kind(row[1]));
      }
    });
    each_row(data::metonyms_tsv, [&](const TableRow& row) {
      if (row[0] == "capital") read.countries.emplace(fold(row[1]), row[2]);
    });
    return read;
  }();
  return all;
}

// "SALVADORAN" -> "Salvadoran", as the table of demonyms has it.
std::string as_written_small(std::string_view word) {
  std::string small = ascii_lower(word);
  if (small.empty() || word.front() == small.front()) return std::string(word);
  small.front() = word.front();
  return small;
}

std::optional<std::string> country_of_people(std::string_view word) {
  if (auto country = text::country_of_demonym(word)) return country;
  return text::country_of_demonym(as_written_small(word));
}

class Finder {
 public:
  explicit Finder(ExtractedDocument& document) : document_(document) {
    for (std::size_t m = 0; m < document.mentions.size(); ++m)
      by_sentence_[document.mentions[m].sentence].push_back(&document.mentions[m]);
    country_ = country_of_document();
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
      if (mention->kind != MentionKind::kName) described_[mention->head] = mention;
      else
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

  // The country with half as many mentions more than any other; peoples count for theirs. Towns have no armies.
  std::string country_of_document() const {
    std::map<std::string, std::uint64_t> countries;
    for (const Cluster& one : document_.clusters) {
      if (one.names.empty() || one.type != EntityType::kGpe) continue;
      if (const auto entry = look_up(name_of(one)); entry && entry->known == Known::kState)
        countries[fold(name_of(one))] += one.mentions;
    }
    std::map<std::string, std::string> peoples;  // folded country -> as the table has it
    for (const Sentence& sentence : document_.sentences)
      for (const Token& word : sentence.tokens) {
        if (word.form.empty() || word.form[0] < 'A' || word.form[0] > 'Z' || word.upos == "VERB") continue;
        if (const auto country = country_of_people(word.form)) {
          const std::string folded = fold(*country);
          ++countries[folded];
          peoples.emplace(folded, *country);
        }
      }
    std::string most;
    std::uint64_t first = 0, second = 0;
    for (const auto& [name, mentions] : countries) {
      second = std::max(second, std::min(mentions, first));
      if (mentions > first) most = name, first = mentions;
    }
    if (2 * first < 3 * second || most.empty()) return "";
    for (const Cluster& one : document_.clusters) {
      if (one.names.empty()) continue;
      if (one.type == EntityType::kGpe && fold(name_of(one)) == most) return name_of(one);
    }
    return peoples.at(most);
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
    std::optional<ActingNoun> noun;
    std::string word = lemma(t);
    if (!tables().nouns.contains(word) && word.ends_with('s')) word.pop_back();  // "troops"
    if (const auto plain = tables().nouns.find(word); plain != tables().nouns.end()) noun = plain->second;
    for (const int child : tree_->children(t)) {
      if (child > t) break;
      const auto compound = tables().compounds.find(ascii_lower(token(child).form) + " " + lemma(t));
      if (compound != tables().compounds.end()) return compound->second;
      const auto of_lemma = tables().compounds.find(lemma(child) + " " + lemma(t));
      if (of_lemma != tables().compounds.end()) return of_lemma->second;
    }
    return noun;
  }

  bool is_hyphenated(int t) const {
    return (t + 1 < tree_->size() && token(t + 1).form == "-") || (t > 0 && token(t - 1).form == "-");
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
    bool told = false;  // a modifier says whose it is
    for (const bool behind : {true, false})
      for (const int child : tree_->children(t)) {
        if ((child > t) != behind || !tells_whose(child, t) || is_hyphenated(child)) continue;
        if (std::optional<Acting> acting = acting_beside(*noun, child, depth)) return acting;
        told |= child > t || name_of_[static_cast<std::size_t>(child)] != nullptr || tree_->is(child, "nmod:poss");
      }
    if (told || !noun->bare || !noun->of_place || country_.empty() || !may_be_bare(t)) return std::nullopt;
    return body(*noun->of_place, {country_, true}, t);
  }

  // "the army", "police", "three soldiers"; not "an official", "any government", "its troops".
  bool may_be_bare(int t) const {
    if (const Mention* mention = described_[static_cast<std::size_t>(t)])
      if (!cluster(mention->cluster).names.empty()) return false;  // it has an entity
    for (const int child : tree_->children(t)) {
      const std::string word = ascii_lower(token(child).form);
      if (tree_->is(child, "det") && word != "the") return word == "a" || word == "an";
      if (tree_->is(child, "amod") && (word == "foreign" || word == "other" || word == "own")) return false;
    }
    return true;
  }

  // What the modifier `child` makes of the noun.
  std::optional<Acting> acting_beside(const ActingNoun& noun, int child, int depth) {
    if (child > 0 && noun.of_place) {  // "North Korean"
      const auto two =
          tables().countries.find(fold(std::string(token(child - 1).form) + " " + std::string(token(child).form)));
      if (two != tables().countries.end()) return body(*noun.of_place, {two->second, false}, child);
    }
    const Mention* name = name_of_[static_cast<std::size_t>(child)];
    const bool described = !name && described_[static_cast<std::size_t>(child)];
    if (described) name = described_[static_cast<std::size_t>(child)];
    if (!name) {
      if (const auto country = country_of_people(token(child).form); country && noun.of_place)
        return body(*noun.of_place, {*country, false}, child);
      if (child > 0 && noun.of_organisation && noun_at(child)) return acting_of(child, depth + 1);
      return std::nullopt;
    }
    const Cluster& whose = cluster(name->cluster);
    if (whose.names.empty()) return std::nullopt;
    const std::string& called = name_of(whose);
    const auto ruled = tables().countries.find(fold(called));
    const bool governs = noun.of_place == ActorKind::kGov;
    const bool rules = ruled != tables().countries.end() && whose.type != EntityType::kGpe;
    if (whose.type == EntityType::kPer || (rules && governs)) {
      if (ruled != tables().countries.end() && noun.of_place)
        return body(*noun.of_place, {ruled->second, described}, child);
      if (!governs) return std::nullopt;
      if (country_.empty()) return std::nullopt;
      return body(ActorKind::kGov, {country_, described}, child);
    }
    auto people = country_of_people(called);
    if (!people && whose.type == EntityType::kNorp && ruled != tables().countries.end()) people = ruled->second;
    const bool place = whose.type == EntityType::kGpe || whose.type == EntityType::kLoc || people;
    if (place && noun.of_place) {
      if (people) return body(*noun.of_place, {*people, described}, child);
      if (governs && ruled != tables().countries.end()) return body(ActorKind::kGov, {ruled->second, described}, child);
      return body(*noun.of_place, {called, described}, child);
    }
    if (place || !noun.of_organisation) return std::nullopt;
    if (whose.type != EntityType::kOrg && whose.type != EntityType::kNorp && whose.type != EntityType::kMisc)
      return std::nullopt;
    return Acting{name->cluster, kind_of(called, noun, child), described};
  }

  ActorKind kind_of(const std::string& called, const ActingNoun& noun, int child) const {
    const std::string folded = fold(called);
    if (const auto known = tables().kinds.find(folded); known != tables().kinds.end()) return known->second;
    if (referents().holds("armed", called)) return ActorKind::kReb;
    if ((" " + folded + " ").find(" court ") != std::string::npos) return ActorKind::kJud;
    for (const std::string_view word :
         {std::string_view(folded).substr(folded.rfind(' ') + 1), std::string_view(folded).substr(0, folded.find(' '))})
      if (const auto known = tables().words.find(std::string(word)); known != tables().words.end())
        return known->second;
    if (noun.of_its_kind) return *noun.of_its_kind;
    for (int t = std::max(0, child - 6); t < child; ++t)
      if (ascii_lower(token(t).form) == "opposition") return ActorKind::kOpp;
    return ActorKind::kOrg;
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
  std::string country_;  // that the document is about, "" if none stands out
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
