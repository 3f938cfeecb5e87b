#include "identity/document_names.h"

#include <algorithm>
#include <tuple>

#include "names/countries.h"
#include "names/country_body.h"
#include "names/places.h"

namespace relata::identity {
namespace {

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

}  // namespace

DocumentNames::DocumentNames(std::span<const Cluster> clusters) : clusters_(clusters), sets_(clusters.size()) {
  for (const Cluster& cluster : clusters) {
    views_.push_back(view_of(cluster));
    names_.push_back(views_.back().main.text);
  }
  join_equal_names();
  join_other_names();
  join_persons();
  join_organisations();
}

void DocumentNames::join(std::uint32_t item, std::uint32_t into, std::uint8_t score, std::string_view reason) {
  sets_.join(item, into);
  steps_.push_back({item, into, score, reason});
}

void DocumentNames::join_equal_names() {
  const std::set<std::string_view> parts = parts_of_full_names();
  std::map<std::pair<std::string_view, bool>, std::uint32_t> first;
  for (std::uint32_t i : roots([](const View&) { return true; })) {
    const bool lone_person = views_[i].type == names::TypeClass::kPerson && names::word_count(names_[i]) == 1 &&
                             (!clusters_[i].titles.empty() || parts.contains(names_[i]));
    const auto [seen, added] = first.try_emplace({names_[i], lone_person}, i);
    if (!added) join(i, seen->second, 100, "one normal form");
  }
}

std::set<std::string_view> DocumentNames::parts_of_full_names() const {
  std::set<std::string_view> parts;
  for (std::uint32_t i = 0; i < views_.size(); ++i) {
    const std::string_view name = names_[i];
    if (views_[i].type != names::TypeClass::kPerson || names::word_count(name) < 2) continue;
    parts.insert(name.substr(0, name.find(' ')));
    parts.insert(name.substr(name.rfind(' ') + 1));
  }
  return parts;
}

void DocumentNames::join_other_names() {
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

bool DocumentNames::join_by_letters(std::uint32_t i, const Index& by_letters) {
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

void DocumentNames::add_letters(const std::string& initials, std::uint32_t i, Index& by_letters) {
  const std::string letters = in_order(initials);
  if (letters.size() >= kLettersInAnyOrder) by_letters[letters].insert(i);
  if (letters.size() <= kLettersInAnyOrder) return;
  for (std::size_t left_out = 0; left_out < letters.size(); ++left_out)
    by_letters[std::string(letters).erase(left_out, 1)].insert(i);
}

std::string DocumentNames::in_order(std::string letters) {
  std::sort(letters.begin(), letters.end());
  return letters;
}

bool DocumentNames::join_the_one(std::uint32_t i, const Index& index, std::string_view reason) {
  const auto found = index.find(names_[i]);
  if (found == index.end() || found->second.size() != 1) return false;
  const std::uint32_t other = *found->second.begin();
  if (sets_.root(other) == sets_.root(i)) return false;
  join(i, other, 95, reason);
  return true;
}

bool DocumentNames::share_title(std::uint32_t a, std::uint32_t b) const {
  return std::any_of(clusters_[a].titles.begin(), clusters_[a].titles.end(), [&](const std::string& title) {
    return std::find(clusters_[b].titles.begin(), clusters_[b].titles.end(), title) != clusters_[b].titles.end();
  });
}

std::optional<std::uint32_t> DocumentNames::choose_person(std::uint32_t item,
                                                          const std::vector<std::uint32_t>& candidates) const {
  if (candidates.size() == 1) return candidates.front();
  std::vector<std::uint32_t> titled;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(titled),
               [&](std::uint32_t candidate) { return share_title(item, candidate); });
  return the_only(item, titled);
}

void DocumentNames::join_persons() {
  const auto persons = roots([](const View& view) { return view.type == names::TypeClass::kPerson; });
  join_endings(
      sets_, persons, names_,
      [&](std::uint32_t item, const auto& candidates) { return choose_person(item, candidates); },
      [&](std::uint32_t item, std::uint32_t into) { join(item, into, 95, "the end of one longer name here"); });
  join_first_names(persons);
}

void DocumentNames::join_first_names(const std::vector<std::uint32_t>& persons) {
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
    if (sets_.root(i) != i || names::word_count(names_[i]) > 1 || endings.contains(names_[i])) continue;
    if (longer == beginning_with.end()) {
      std::set<std::uint32_t> found;
      for (const auto& [given, roots] : beginning_with)
        if (names::are_forms_of_one_given_name(names_[i], given)) found.insert(roots.begin(), roots.end());
      if (found.size() == 1) join(i, *found.begin(), 85, "a short form of one given name here");
    } else if (longer->second.size() == 1) {
      join(i, *longer->second.begin(), 85, "the beginning of one longer name here");
    }
  }
}

void DocumentNames::join_organisations() {
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
  join_products();
}

void DocumentNames::join_beginnings(const std::vector<std::uint32_t>& items) {
  std::map<std::string_view, std::uint32_t> by_name;
  for (std::uint32_t i : items)
    if (is_body(i)) by_name.emplace(names_[i], i);
  std::vector<std::uint32_t> shorter = roots([](const View&) { return true; });
  std::erase_if(shorter, [&](std::uint32_t i) { return !is_body(i) && !may_be_firm(i); });
  for (std::uint32_t i : shorter) {
    if (sets_.root(i) != i || names::word_count(names_[i]) < 2) continue;
    std::set<std::uint32_t> longer;
    for (auto other = by_name.upper_bound(names_[i]); other != by_name.end(); ++other) {
      if (!other->first.starts_with(names_[i])) break;
      const bool told = clusters_[other->second].first_offset < clusters_[i].first_offset;
      const bool one = is_body(i) ? names::is_short_for(names_[i], other->first)
                                  : told && names::is_firm_in_short(names_[i], other->first);
      if (one) longer.insert(sets_.root(other->second));
    }
    longer.erase(i);
    if (longer.size() == 1) join(i, *longer.begin(), 90, "the beginning of one longer name here");
  }
}

void DocumentNames::join_single_words(const std::vector<std::uint32_t>& items) {
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

bool DocumentNames::may_be_firm(std::uint32_t item) const {
  const Cluster& cluster = clusters_[item];
  if (views_[item].type != names::TypeClass::kPerson || !cluster.titles.empty()) return false;
  std::uint32_t named = 0;
  for (const NameForm& form : cluster.names) named += form.count;
  return cluster.mentions <= named && !names::is_given_name(names_[item].substr(0, names_[item].find(' ')));
}

void DocumentNames::join_products() {
  const auto is_product = [&](std::uint32_t i) { return clusters_[i].type == EntityType::kMisc; };
  std::map<std::string_view, std::set<std::uint32_t>> ending_in;
  std::vector<std::uint32_t> items = roots([](const View& view) { return view.type == names::TypeClass::kOther; });
  std::erase_if(items, [&](std::uint32_t i) { return !is_product(i); });
  for (std::uint32_t i : items)
    if (names::word_count(names_[i]) == 2 && !names::begins_with_country(names_[i]))
      ending_in[std::string_view(names_[i]).substr(names_[i].find(' ') + 1)].insert(i);
  for (std::uint32_t i : items) {
    const auto longer = ending_in.find(names_[i]);
    if (longer == ending_in.end() || longer->second.size() != 1 || names::says_only_kind(names_[i]) ||
        views_[i].main.people)
      continue;
    join(i, *longer->second.begin(), 85, "the name of its make left out");
  }
}

bool DocumentNames::is_place_here(const std::string& name) const {
  return std::any_of(names_.begin(), names_.end(),
                     [ending = " of " + name](const std::string& other) { return other.ends_with(ending); });
}

bool DocumentNames::is_body(std::uint32_t item) const { return clusters_[item].type == EntityType::kOrg; }

bool DocumentNames::is_word_of(std::uint32_t item, std::uint32_t longer) {
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
}  // namespace relata::identity
