#include "identity/group_naming.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "core/ascii.h"
#include "identity/name_groups.h"
#include "identity/place_body.h"
#include "identity/place_digits.h"
#include "names/countries.h"
#include "names/country_body.h"
#include "names/normal_form.h"
#include "names/places.h"

namespace relata::identity {
namespace {

bool has_small_letter(std::string_view name) {
  return std::any_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
}

bool is_person(const Node& node) { return node.type_class() == "person"; }

// The node that the entity goes by: of a person the commonest full name, else the commonest name.
const Node& main_node(std::span<const Node* const> nodes) {
  const auto is_firm = [&](const Node* node) {  // "Vance Carlton" beside "Vance Carlton Partners"
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node* other) {
      return !is_person(*other) && names::is_firm_in_short(node->normal_name(), other->normal_name());
    });
  };
  const auto rank = [&](const Node* node) {
    const bool full = is_person(*node) && names::word_count(node->normal_name()) > 1 && !is_firm(node);
    const bool told = !is_untold_body(node->key);
    return std::tuple(full, told, node->mentions, names::word_count(node->normal_name()), node->normal_name());
  };
  return **std::max_element(nodes.begin(), nodes.end(),
                            [&](const Node* a, const Node* b) { return rank(a) < rank(b); });
}

// A form under which an entity may be printed: spellings that differ in capitals are one.
struct PrintedForm {
  std::string text;         // the commonest spelling, with small letters if one has any
  std::uint64_t spelt = 0;  // how often
  std::uint64_t count = 0, docs = 0;
  int words = 0;
  bool acronym = false, clean = false;
  bool standard = false;  // what the table of countries prints
};

// Brackets, commas, possessives and letters apart are slips, or another order of words: "VACA NARVAJA, FERNANDO".
bool is_clean(std::string_view text) {
  if (text.find_first_of("[](),;:\"/") != text.npos || text.ends_with("'s") || text.ends_with("'S")) return false;
  bool letters_apart = text.size() > 2;
  for (std::size_t i = 1; i < text.size(); i += 2) letters_apart = letters_apart && text[i] == ' ';
  return !letters_apart;
}

// A blank too much is a slip: "Lopez Mic Helsen" beside "Lopez Michelsen".
void mark_torn(std::vector<PrintedForm>& forms) {
  const auto letters = [](const PrintedForm& form) {
    std::string text = ascii_lower(form.text);
    std::erase(text, ' ');
    return text;
  };
  std::map<std::string, const PrintedForm*> fewest;  // of the forms with these letters that of fewest words
  for (const PrintedForm& form : forms) {
    const auto [place, added] = fewest.emplace(letters(form), &form);
    if (!added && form.words < place->second->words) place->second = &form;
  }
  for (PrintedForm& form : forms) {
    const PrintedForm& whole = *fewest.at(letters(form));
    if (whole.words < form.words && whole.count >= form.count) form.clean = false;
  }
}

// The forms of nodes' own normal names: what only coreference or an acronym brought in does not name an entity.
std::vector<PrintedForm> printed_forms(std::span<const Node* const> nodes, EntityType type) {
  std::map<std::string, PrintedForm> forms;
  for (const Node* node : nodes)
    for (const auto& [text, count] : node->names) {
      const std::string bare(type == EntityType::kPer ? names::without_titles(text) : std::string_view(text));
      const names::NormalName normal = names::normal_name(bare, type);
      if (std::none_of(nodes.begin(), nodes.end(),
                       [&](const Node* other) { return other->normal_name() == normal.text; }))
        continue;
      PrintedForm& form = forms[ascii_lower(bare)];
      const auto rank = [](std::string_view spelling, std::uint64_t spelt) {
        return std::tuple(has_small_letter(spelling), spelt);
      };
      if (form.text.empty() || rank(bare, count.count) > rank(form.text, form.spelt)) {
        form.text = bare;
        form.spelt = count.count;
      }
      form.count += count.count;
      form.docs += count.docs;
      form.words = names::word_count(normal.text);
      form.acronym = normal.acronym && bare.find(' ') == bare.npos;
      form.clean = is_clean(bare);
      if (const auto in_print = names::country_in_print(normal.text); normal.country && in_print)
        form.standard = ascii_lower(bare) == ascii_lower(*in_print);
    }
  std::vector<PrintedForm> result;
  for (auto& [lower, form] : forms) result.push_back(std::move(form));
  mark_torn(result);
  return result;
}

// The form that a careful editor would print (contract, section 3). Well attested is what several documents or a tenth
// of all that name it have; the longer form of an organisation that mostly goes by one word must be common, unless the
// word is its acronym.
std::string printed_name(std::span<const Node* const> nodes, EntityType type) {
  const std::vector<PrintedForm> forms = printed_forms(nodes, type);
  if (forms.empty()) return "";
  std::uint64_t all = 0;
  for (const PrintedForm& form : forms) all += form.count;
  const PrintedForm& commonest = *std::max_element(
      forms.begin(), forms.end(), [](const PrintedForm& a, const PrintedForm& b) { return a.count < b.count; });
  const auto attested = [&](const PrintedForm& form) { return form.docs > 1 || form.count * 10 >= all; };
  const auto spells_out = [&](const PrintedForm& form) {
    if (form.acronym || form.words < 2) return false;
    return commonest.acronym || commonest.words > 1 || form.count * 10 >= all;
  };
  const bool place = type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kNorp;
  // "State Department" where "U.S. State Department" is attested, too.
  const auto says_less = [&](const PrintedForm& form) {
    const std::string words = ascii_lower(form.text);  // whatever tables call the thing
    return !place && type != EntityType::kPer && names::says_only_kind(words) &&
           std::any_of(forms.begin(), forms.end(), [&](const PrintedForm& other) {
             return other.clean && attested(other) && names::ends_in(ascii_lower(other.text), words);
           });
  };
  const auto rank = [&](const PrintedForm& form) {
    const bool full = type == EntityType::kPer ? false : place ? !form.acronym : spells_out(form);
    return std::tuple(form.standard, form.clean, attested(form), full, !says_less(form),
                      type == EntityType::kPer ? form.words : 0, form.count, form.words);
  };
  return std::max_element(forms.begin(), forms.end(),
                          [&](const PrintedForm& a, const PrintedForm& b) { return rank(a) < rank(b); })
      ->text;
}

// "DRUMMOND, IAN" where a person's documents give no other order of words is as they give it; where another name of the
// person is clean, that is printed: "IAN DRUMMOND".
std::string printed_person(std::span<const Node* const> nodes, std::string name) {
  if (is_clean(name) || name.find(',') == name.npos) return name;
  const std::string surname = ascii_lower(name.substr(0, name.find(',')));
  std::string_view best;
  std::uint64_t most = 0;
  for (const Node* node : nodes)
    for (const auto& [text, count] : node->names) {
      const std::string_view bare = names::without_titles(text);
      if (is_clean(bare) && names::ends_in(ascii_lower(bare), surname) && count.count > most)
        best = bare, most = count.count;
    }
  return best.empty() ? std::move(name) : std::string(best);
}

bool is_body(const Node& node) { return node.type_class() == "body"; }

// "el salvador" -> "El Salvador"
std::string in_title_case(std::string_view normal) {
  std::string title;
  for (const std::string_view word : split(normal, ' ')) {
    if (!title.empty()) title += ' ';
    title += word;
    if (word != "of" && word != "and" && word != "the")
      title[title.size() - word.size()] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  }
  return title;
}

// "united states" -> "the United States"
std::string printed_country(std::string_view normal) {
  std::string country = names::country_in_print(normal).value_or(in_title_case(normal));
  if (country.starts_with("United ") || country == "Netherlands" || country == "Philippines" ||
      country == "Soviet Union")
    country.insert(0, "the ");
  return country;
}

// "Congress" in articles on Chile -> "Congress of Chile"; where the texts say it, as the commonest does: "Chilean
// Congress".
std::string name_of_body(const Node& node, std::span<const Node* const> nodes) {
  NameForm best_plain, best_told;
  for (const Node* member : nodes)
    for (const auto& [text, count] : member->names) {
      const std::string normal = names::normal_name(text, EntityType::kOrg).text;
      const auto body = names::country_body(normal);
      if (!is_clean(text) || (!body && (is_body(*member) || !names::body_of_stranger(normal)))) continue;
      NameForm& best = body && body->country.empty() ? best_plain : best_told;
      if (count.count > best.count) best = {text, static_cast<std::uint32_t>(count.count)};
    }
  const std::string_view normal = node.normal_name();
  const std::string_view country = normal.substr(normal.rfind(" of ") + 4);
  if (const auto body = place_body(node.key)) return std::string(body_of_place(body->kind)) + printed_country(country);
  if (!best_told.text.empty()) return best_told.text;
  if (best_plain.text.empty() || names::is_numbered_unit(normal.substr(0, normal.rfind(" of "))) ||
      country.starts_with('#'))
    return best_plain.text;
  std::string whose = " of " + printed_country(country);
  if (!has_small_letter(best_plain.text))
    for (char& c : whose) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return best_plain.text + whose;
}

// Of all mentions but those of a firm that was taken for a person.
TypeCounts types_of(std::span<const Node* const> nodes, const Node& main) {
  TypeCounts types{};
  for (const Node* node : nodes) {
    const bool firm = is_person(*node) && names::is_firm_in_short(node->normal_name(), main.normal_name());
    for (std::size_t type = 0; type < types.size() && !firm; ++type) types[type] += node->types[type];
  }
  return types;
}

// What the tables know of a name outweighs the tagger.
EntityType found_type(const Node& main, const TypeCounts& types) {
  if (is_person(main)) return commonest_type(types);
  const std::string name(main.normal_name());
  if (const auto known = names::known_name(name, true); known && known->country) return EntityType::kGpe;
  return names::is_demonym(name) ? EntityType::kNorp : commonest_type(types);
}

template <typename Value>
const Value* ruled(const std::map<std::string, Value>& rulings, const std::vector<std::string>& members) {
  if (rulings.empty()) return nullptr;
  for (const std::string& member : members)
    for (const std::string& name : names_in_rulings(member))
      if (const auto found = rulings.find(name); found != rulings.end()) return &found->second;
  return nullptr;
}

std::vector<std::string> lookups_of(const Group& group, const ActorClaims* actor) {
  std::set<std::string> lookups;
  const auto add = [&](const std::string& name, const std::string& slug) {
    lookups.insert("s:" + slug);
    if (const std::string normal = names::normal_name(name, group.type).text; !normal.empty())
      lookups.insert("n:" + normal);
  };
  add(group.name, group.slug);
  for (const NameForm& alias : group.aliases)
    if (alias.text != group.name) add(alias.text, slug(alias.text));
  if (actor)
    for (const std::string& alias : actor->actor.aliases) add(alias, slug(alias));
  return {lookups.begin(), lookups.end()};
}

bool have_same_names(const Group& a, const Group& b) {
  const auto texts = [](const Group& group) {
    std::set<std::string_view> all;
    for (const NameForm& alias : group.aliases) all.insert(alias.text);
    return all;
  };
  return a.name == b.name && a.type == b.type && texts(a) == texts(b);
}

std::string lower_type(EntityType type) { return ascii_lower(to_string(type)); }

// All 16 over the head too, since two names may begin at one place.
std::string hex_digits(const Group& group, int digits) {
  return place_digits(group.first, digits, digits == 16 ? group.head() : "");
}

bool is_hex(std::string_view digits) { return digits.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

}  // namespace

Group named_group(NodeGroup nodes_of_group, std::span<const Node* const> nodes, const Rulings& rulings,
                  const ActorClaims* actor, const Group* before) {
  Group group;
  group.members = std::move(nodes_of_group.members);
  group.joins = std::move(nodes_of_group.joins);
  const Node& main = main_node(nodes);
  group.first = nodes.front()->first;
  for (const Node* node : nodes) {
    group.first = std::min(group.first, node->first);
    group.mentions += node->mentions;
  }
  group.type = found_type(main, types_of(nodes, main));
  const EntityType* type = ruled(rulings.types, group.members);
  if (actor && actor->actor.type) type = &*actor->actor.type;
  if (type) group.type = *type;
  std::map<std::string, std::uint64_t> names;
  for (const Node* node : nodes)
    for (const auto& [text, count] : node->names)
      names[group.type == EntityType::kPer ? std::string(names::without_titles(text)) : text] += count.count;
  for (const auto& [text, count] : names)
    group.aliases.push_back(
        {text, static_cast<std::uint32_t>(std::min<std::uint64_t>(count, std::numeric_limits<std::uint32_t>::max()))});
  std::stable_sort(group.aliases.begin(), group.aliases.end(),
                   [](const NameForm& a, const NameForm& b) { return a.count > b.count; });
  const std::string* name = ruled(rulings.names, group.members);
  if (actor) name = &actor->actor.name;
  group.name = name ? *name : is_body(main) ? name_of_body(main, nodes) : printed_name(nodes, group.type);
  if (!name && group.type == EntityType::kPer) group.name = printed_person(nodes, std::move(group.name));
  if (group.name.empty() && !group.aliases.empty()) group.name = group.aliases.front().text;
  group.slug = slug(group.name);
  if (actor) {
    group.actor = actor->id;
    group.links = actor->actor.links;
  }
  group.lookups = before && !actor && before->actor.empty() && have_same_names(*before, group)
                      ? before->lookups
                      : lookups_of(group, actor);
  return group;
}

std::vector<std::string> ids_of(std::span<const Group* const> holders,
                                const std::function<bool(const std::string& slug)>& taken) {
  if (holders.size() == 1) return {holders.front()->slug};
  std::map<EntityType, int> of_type;
  for (const Group* group : holders) ++of_type[group->type];
  std::vector<std::string> ids(holders.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < holders.size(); ++i) {
    ids[i] = holders[i]->slug + "-" + lower_type(holders[i]->type);
    if (of_type[holders[i]->type] > 1 || taken(ids[i])) open.push_back(i);
  }
  for (const int digits : {4, 8, 16}) {
    std::map<std::string, std::vector<std::size_t>> made;
    for (std::size_t i : open)
      made[holders[i]->slug + "-" + lower_type(holders[i]->type) + "-" + hex_digits(*holders[i], digits)].push_back(i);
    open.clear();
    for (const auto& [id, wanted] : made) {
      for (std::size_t i : wanted) ids[i] = id;
      if (wanted.size() > 1 || taken(id)) open.insert(open.end(), wanted.begin(), wanted.end());
    }
  }
  return ids;
}

std::vector<std::string> slugs_that_ask_for(const std::string& slug) {
  std::vector<std::string> slugs;
  std::string_view rest = slug;
  for (const bool digits : {false, true}) {
    if (digits) {
      const std::size_t dash = rest.rfind('-');
      if (dash == std::string_view::npos || !is_hex(rest.substr(dash + 1))) return slugs;
      rest = rest.substr(0, dash);
    }
    for (int type = 0; type < kEntityTypes; ++type) {
      const std::string ending = std::string("-").append(lower_type(static_cast<EntityType>(type)));
      if (rest.ends_with(ending) && rest.size() > ending.size())
        slugs.emplace_back(rest.substr(0, rest.size() - ending.size()));
    }
  }
  return slugs;
}

}  // namespace relata::identity
