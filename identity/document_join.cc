// Step 1: the clusters of one document.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "identity/facets.h"
#include "identity/name_groups.h"
#include "identity/place_body.h"
#include "identity/resolver.h"
#include "names/countries.h"
#include "names/country_body.h"
#include "names/name_pair.h"
#include "names/normal_form.h"
#include "names/places.h"
#include "names/type_class.h"

namespace relata::identity {
namespace {

// A cluster's names in normal form. `main` is the one it goes by: of a person the fullest, else the commonest that
// spells something out, or what tells which of a kind it is: "Bogota Red Cross" before "Red Cross".
struct View {
  names::NormalName main;
  std::set<std::string> others;
  names::TypeClass type = names::TypeClass::kOther;
};

bool is_spelled_out(const names::NormalName& name) { return !name.acronym || name.text.find(' ') != std::string::npos; }

bool is_fuller(const names::NormalName& a, const names::NormalName& b, bool person) {
  if (!person && is_spelled_out(a) != is_spelled_out(b)) return is_spelled_out(a);
  if (!person) return names::ends_in(a.text, b.text) && names::says_only_kind(b.text) && !is_of_another(a.text, b.text);
  return std::pair(names::word_count(a.text), a.text.size()) > std::pair(names::word_count(b.text), b.text.size());
}

View view_of(const Cluster& cluster) {
  View view;
  view.type = names::type_class(cluster.type);
  for (const NameForm& form : cluster.names) {
    names::NormalName name = names::normal_name(form.text, cluster.type);
    if (name.text.empty() || stands_for_another(form.text, name, cluster)) continue;
    view.others.insert(name.text);
    const bool names_country = name.country && !view.main.country && view.type != names::TypeClass::kPerson;
    if (view.main.text.empty() || names_country || is_fuller(name, view.main, view.type == names::TypeClass::kPerson))
      view.main = std::move(name);
  }
  view.others.erase(view.main.text);
  if (view.main.country) view.type = names::TypeClass::kPlace;
  // "Washington" may speak for its country; where it is a city, it does not.
  if (view.main.country) view.others.clear();
  return view;
}

class DocumentJoin {
 public:
  explicit DocumentJoin(std::span<const Cluster> clusters) : clusters_(clusters), sets_(clusters.size()) {
    for (const Cluster& cluster : clusters) {
      views_.push_back(view_of(cluster));
      names_.push_back(views_.back().main.text);
    }
    join_equal_names();
    join_other_names();
    join_persons();
    join_organisations();
  }

  const DisjointSets& sets() const { return sets_; }
  // Which cluster was joined to which, and why.
  struct Step {
    std::uint32_t item = 0, into = 0;
    std::uint8_t score = 0;
    std::string_view reason;
  };
  const std::vector<Step>& steps() const { return steps_; }
  const View& view(std::uint32_t cluster) const { return views_[cluster]; }

 private:
  using Index = std::map<std::string, std::set<std::uint32_t>, std::less<>>;  // clusters by what they are looked up by
  static constexpr std::size_t kLettersInAnyOrder = 4;

  void join(std::uint32_t item, std::uint32_t into, std::uint8_t score, std::string_view reason) {
    sets_.join(item, into);
    steps_.push_back({item, into, score, reason});
  }

  // The roots that pass `test` and have a name.
  template <typename Test>
  std::vector<std::uint32_t> roots(Test&& test) const {
    std::vector<std::uint32_t> items;
    for (std::uint32_t i = 0; i < views_.size(); ++i)
      if (sets_.root(i) == i && !names_[i].empty() && test(views_[i])) items.push_back(i);
    return items;
  }

  // One sense per discourse (Gale, Church and Yarowsky 1992): a name means one thing in a document, whatever its
  // clusters were tagged as. Only a single word may be a person as well: where it has a title or is part of a full
  // name ("George Washington flew to Washington").
  void join_equal_names() {
    const std::set<std::string_view> parts = parts_of_full_names();
    std::map<std::pair<std::string_view, bool>, std::uint32_t> first;
    for (std::uint32_t i : roots([](const View&) { return true; })) {
      const bool lone_person = views_[i].type == names::TypeClass::kPerson && names::word_count(names_[i]) == 1 &&
                               (!clusters_[i].titles.empty() || parts.contains(names_[i]));
      const auto [seen, added] = first.try_emplace({names_[i], lone_person}, i);
      if (!added) join(i, seen->second, 100, "one normal form");
    }
  }

  // The first and last words of persons' names of several words.
  std::set<std::string_view> parts_of_full_names() const {
    std::set<std::string_view> parts;
    for (std::uint32_t i = 0; i < views_.size(); ++i) {
      const std::string_view name = names_[i];
      if (views_[i].type != names::TypeClass::kPerson || names::word_count(name) < 2) continue;
      parts.insert(name.substr(0, name.find(' ')));
      parts.insert(name.substr(name.rfind(' ') + 1));
    }
    return parts;
  }

  // "NRF" joins "National Resistance Front"; a name joins the one cluster that coreference gave it to as well.
  void join_other_names() {
    const auto others = roots([](const View& view) { return view.type != names::TypeClass::kPerson; });
    Index spelled_by, by_letters, also_called;
    for (std::uint32_t i : others) {
      for (const std::string& name : views_[i].others) also_called[name].insert(i);
      if (!is_spelled_out(views_[i].main)) continue;
      for (std::string& acronym : names::acronyms_of(names_[i])) {
        add_letters(acronym, i, by_letters);
        spelled_by[std::move(acronym)].insert(i);
      }
    }
    for (std::uint32_t i : others) {
      const bool joined = !is_spelled_out(views_[i].main) &&
                          (join_the_one(i, spelled_by, "an acronym of it") || join_by_letters(i, by_letters));
      if (!joined) join_the_one(i, also_called, "another name of it here");
    }
  }

  // Joins an acronym of four letters and more to the one name here whose words begin with them in another order, one
  // word left out at most: "FMLN", Frente, is a Front. Whether there was one.
  bool join_by_letters(std::uint32_t i, const Index& by_letters) {
    const std::string& acronym = names_[i];
    if (acronym.size() < kLettersInAnyOrder || acronym.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != acronym.npos)
      return false;
    const auto named = by_letters.find(in_order(acronym));
    if (named == by_letters.end()) return false;
    std::optional<std::uint32_t> found;
    for (std::uint32_t other : named->second) {
      if (sets_.root(other) == sets_.root(i)) continue;
      if (found && sets_.root(*found) != sets_.root(other)) return false;
      found = other;
    }
    if (found) join(i, *found, 90, "its letters begin the words of it");
    return found.has_value();
  }

  // Where an acronym of the letters of `initials` looks, or of all but one of them.
  static void add_letters(const std::string& initials, std::uint32_t i, Index& by_letters) {
    const std::string letters = in_order(initials);
    if (letters.size() >= kLettersInAnyOrder) by_letters[letters].insert(i);
    if (letters.size() <= kLettersInAnyOrder) return;
    for (std::size_t left_out = 0; left_out < letters.size(); ++left_out)
      by_letters[std::string(letters).erase(left_out, 1)].insert(i);
  }
  static std::string in_order(std::string letters) {
    std::sort(letters.begin(), letters.end());
    return letters;
  }

  // Joins a name to the one cluster that `index` has for it; whether there was one.
  bool join_the_one(std::uint32_t i, const Index& index, std::string_view reason) {
    const auto found = index.find(names_[i]);
    if (found == index.end() || found->second.size() != 1) return false;
    const std::uint32_t other = *found->second.begin();
    if (sets_.root(other) == sets_.root(i)) return false;
    join(i, other, 95, reason);
    return true;
  }

  // Whether two clusters were given an office in common.
  bool share_title(std::uint32_t a, std::uint32_t b) const {
    return std::any_of(clusters_[a].titles.begin(), clusters_[a].titles.end(), [&](const std::string& title) {
      return std::find(clusters_[b].titles.begin(), clusters_[b].titles.end(), title) != clusters_[b].titles.end();
    });
  }

  std::optional<std::uint32_t> choose_person(std::uint32_t item, const std::vector<std::uint32_t>& candidates) const {
    if (candidates.size() == 1) return candidates.front();
    std::vector<std::uint32_t> titled;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(titled),
                 [&](std::uint32_t candidate) { return share_title(item, candidate); });
    return the_only(item, titled);
  }

  void join_persons() {
    const auto persons = roots([](const View& view) { return view.type == names::TypeClass::kPerson; });
    join_endings(
        sets_, persons, names_,
        [&](std::uint32_t item, const auto& candidates) { return choose_person(item, candidates); },
        [&](std::uint32_t item, std::uint32_t into) { join(item, into, 95, "the end of one longer name here"); });
    join_first_names(persons);
  }

  // "Xi" joins "Xi Jinping" if no other person here begins with it and none ends in it.
  void join_first_names(const std::vector<std::uint32_t>& persons) {
    std::map<std::string_view, std::set<std::uint32_t>> beginning_with;
    std::set<std::string_view> endings;
    for (std::uint32_t i : persons) {
      const std::string_view name = names_[i];
      if (names::word_count(name) < 2) continue;
      beginning_with[name.substr(0, name.find(' '))].insert(sets_.root(i));
      endings.insert(name.substr(name.rfind(' ') + 1));
    }
    for (std::uint32_t i : persons) {
      const auto longer = beginning_with.find(names_[i]);
      if (sets_.root(i) == i && longer != beginning_with.end() && longer->second.size() == 1 &&
          !endings.contains(names_[i]))
        join(i, *longer->second.begin(), 85, "the beginning of one longer name here");
    }
  }

  // "Security Council" joins "UN Security Council"; single words never: "Taliban", "Pakistani Taliban".
  void join_organisations() {
    const auto items = roots([](const View& view) { return view.type == names::TypeClass::kOther; });
    join_endings(
        sets_, items, names_,
        [&](std::uint32_t item, std::vector<std::uint32_t> candidates) {
          std::erase_if(candidates, [&](std::uint32_t other) {
            return names::ends_in(names_[other], names_[item]) && is_of_another(names_[other], names_[item]);
          });
          return names::word_count(names_[item]) < 2 ? std::nullopt : the_only(item, candidates);
        },
        [&](std::uint32_t item, std::uint32_t into) { join(item, into, 90, "the end of one longer name here"); });
    join_beginnings(items);
    join_single_words(items);
  }

  // "Civic Alliance" joins "Civic Alliance of Marovia", "Vance Carlton" "Vance Carlton Partners".
  void join_beginnings(const std::vector<std::uint32_t>& items) {
    std::map<std::string_view, std::uint32_t> by_name;
    for (std::uint32_t i : items)
      if (is_body(i)) by_name.emplace(names_[i], i);
    for (std::uint32_t i : items) {
      if (sets_.root(i) != i || names::word_count(names_[i]) < 2 || !is_body(i)) continue;
      std::set<std::uint32_t> longer;
      for (auto other = by_name.upper_bound(names_[i]); other != by_name.end(); ++other) {
        if (!other->first.starts_with(names_[i])) break;
        if (names::is_short_for(names_[i], other->first)) longer.insert(sets_.root(other->second));
      }
      longer.erase(i);
      if (longer.size() == 1) join(i, *longer.begin(), 90, "the beginning of one longer name here");
    }
  }

  // "Nimbus" joins "Nimbus Software", "Condor" "Kestrel Condor", if no other name here begins or ends with the word,
  // or one only says of which sort it is, and what is left out says neither whose it is nor that the whole is another
  // thing.
  void join_single_words(const std::vector<std::uint32_t>& items) {
    std::map<std::string_view, std::set<std::uint32_t>> longer, of_sort;
    for (std::uint32_t i : items) {
      const std::string_view name = names_[i];
      if (names::word_count(name) < 2 || name.find(" of ") != name.npos) continue;
      const std::string_view first = name.substr(0, name.find(' ')), last = name.substr(name.rfind(' ') + 1);
      longer[first].insert(sets_.root(i));
      if (!names::begins_with_country(name)) longer[last].insert(sets_.root(i));
      if (names::word_count(name) == 2 && names::is_word_of_sort(last)) of_sort[first].insert(sets_.root(i));
    }
    for (std::uint32_t i : items) {
      if (sets_.root(i) != i || !longer.contains(names_[i])) continue;
      std::set<std::uint32_t> found = longer[names_[i]];
      if (found.size() > 1) found = of_sort[names_[i]];
      if (found.size() == 1 && is_word_of(i, *found.begin()))
        join(i, *found.begin(), 85, "a word of one longer name here");
    }
  }

  // Whether a name here says that something is of it: "Marovia", where there is a "Constitutional Court of Marovia".
  bool is_place_here(const std::string& name) const {
    return std::any_of(names_.begin(), names_.end(),
                       [ending = " of " + name](const std::string& other) { return other.ends_with(ending); });
  }

  bool is_body(std::uint32_t item) const { return clusters_[item].type == EntityType::kOrg; }

  bool is_word_of(std::uint32_t item, std::uint32_t longer) {
    if (!is_body(item) || !is_body(longer) || names::is_demonym(names_[item]) || is_place_here(names_[item]))
      return false;
    if (views_[item].main.acronym || views_[item].main.people || names::country_body(names_[item])) return false;
    const auto called = [&](std::uint32_t i) {
      names::NameEvidence evidence;
      evidence.names = {names_[i]};
      evidence.type = EntityType::kOrg;
      return evidence;
    };
    return !names::in_conflict(called(item), called(longer), workspace_);
  }

  std::span<const Cluster> clusters_;
  std::vector<View> views_;
  std::vector<std::string> names_;  // of views_[i].main
  DisjointSets sets_;
  std::vector<Step> steps_;
  names::NameWorkspace workspace_;
};

std::string_view class_word(const names::NormalName& name, names::TypeClass type) {
  if (type == names::TypeClass::kPerson) return "person";
  if (name.country) return "place";
  if (name.people) return "other";
  if (names::word_count(name.text) > 1) return "name";
  return type == names::TypeClass::kPlace ? "place" : "other";
}

LocalEntity merge(const std::string& doc, std::span<const Cluster> clusters, const View& main,
                  std::vector<std::uint32_t> members, const std::string& country) {
  LocalEntity local;
  std::map<std::string, std::uint32_t> names;
  std::set<std::string> titles;
  TypeCounts types{};
  local.cluster.first_offset = clusters[members.front()].first_offset;
  for (std::uint32_t member : members) {
    const Cluster& cluster = clusters[member];
    for (const NameForm& form : cluster.names) names[form.text] += form.count;
    titles.insert(cluster.titles.begin(), cluster.titles.end());
    types[static_cast<std::size_t>(cluster.type)] += cluster.mentions;
    local.cluster.first_offset = std::min(local.cluster.first_offset, cluster.first_offset);
    local.cluster.mentions += cluster.mentions;
  }
  local.doc = doc;
  local.cluster.type = commonest_type(types);
  local.cluster.names = by_count(names);
  local.cluster.titles.assign(titles.begin(), titles.end());
  local.members = std::move(members);
  if (!main.main.text.empty()) {
    const names::TypeClass type = main.main.country && main.type != names::TypeClass::kPerson
                                      ? names::TypeClass::kPlace
                                      : names::type_class(local.cluster.type);
    local.key = main.main.text + "|" + std::string(class_word(main.main, type));
    if (type == names::TypeClass::kOther && !main.main.country && !main.main.people)
      if (const auto key = body_key(main.main.text, country, doc)) local.key = *key;
  }
  return local;
}

std::string name_of(const Cluster& cluster) { return cluster.names.empty() ? "" : cluster.names.front().text; }

// The steps that made each local entity, by its root.
std::map<std::uint32_t, std::vector<SpellingMerge>> merges_by_root(std::span<const Cluster> clusters,
                                                                   const DocumentJoin& join) {
  std::map<std::uint32_t, std::vector<SpellingMerge>> all;
  for (const DocumentJoin::Step& step : join.steps()) {
    const Cluster &item = clusters[step.item], &into = clusters[step.into];
    all[join.sets().root(step.item)].push_back(
        {name_of(item), name_of(into), item.first_offset, into.first_offset, step.score, std::string(step.reason)});
  }
  for (auto& [root, merges] : all)
    std::sort(merges.begin(), merges.end(), [](const SpellingMerge& a, const SpellingMerge& b) {
      return std::tie(a.a_offset, a.b_offset, a.a, a.b, a.reason) <
             std::tie(b.a_offset, b.b_offset, b.a, b.b, b.reason);
    });
  return all;
}

}  // namespace

std::vector<LocalEntity> join_within_document(const std::string& doc, std::span<const Cluster> clusters,
                                              const Facets& facets, std::string_view about) {
  const DocumentJoin join(clusters);
  std::map<std::uint32_t, std::vector<std::uint32_t>> members;
  for (std::uint32_t i = 0; i < clusters.size(); ++i) members[join.sets().root(i)].push_back(i);
  std::map<std::uint32_t, std::vector<SpellingMerge>> merges = merges_by_root(clusters, join);
  const std::string country = names::normal_name(about, EntityType::kGpe).text;
  std::vector<LocalEntity> locals;
  for (auto& [root, group] : members) {
    locals.push_back(merge(doc, clusters, join.view(root), std::move(group), country));
    add_facet(locals.back(), facets);
    if (const auto made = merges.find(root); made != merges.end()) locals.back().merges = std::move(made->second);
  }
  std::stable_sort(locals.begin(), locals.end(), [](const LocalEntity& a, const LocalEntity& b) {
    return a.cluster.first_offset < b.cluster.first_offset;
  });
  return locals;
}

std::string key_of_name(std::string_view name, EntityType type) {
  const names::NormalName normal = names::normal_name(name, type);
  if (normal.text.empty()) return "";
  const names::TypeClass known = normal.country && names::type_class(type) != names::TypeClass::kPerson
                                     ? names::TypeClass::kPlace
                                     : names::type_class(type);
  if (known == names::TypeClass::kOther && !normal.country)
    if (const auto body = names::country_body(normal.text); body && !body->country.empty())
      return body->body + " of " + body->country + "|body";
  return normal.text + "|" + std::string(class_word(normal, known));
}

}  // namespace relata::identity
