#include "query/name_lookup.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"

namespace relata::query {
namespace {

constexpr std::size_t kSuggestions = 5;
constexpr std::uint64_t kTimesTheOthers = 10;

// Those of the types that a name was narrowed to.
std::vector<Entity> of_types(std::vector<Entity> entities, const std::vector<EntityType>& types) {
  if (!types.empty())
    std::erase_if(entities, [&](const Entity& entity) {
      return std::find(types.begin(), types.end(), entity.type) == types.end();
    });
  return entities;
}

// Whom the name may mean. The types of NAME+ are those of the bodies, too: they tell namesakes apart where they can.
std::vector<Entity> candidates(const EdgeSource& source, const EndPattern& name) {
  std::vector<Entity> found = source.find(name.text);
  std::vector<Entity> narrowed = of_types(found, name.types);
  return name.with_bodies && narrowed.empty() ? found : narrowed;
}

// What NAME+ means beside the place: its bodies. A place that is known by its bodies alone is known by its slug.
std::vector<Entity> bodies(const EdgeSource& source, const EndPattern& name, const std::optional<Entity>& place) {
  if (!name.with_bodies) return {};
  return source.bodies_of(place ? place->id : slug(name.text));
}

// Whether `one` has ten times the mentions of all others together (contract, 3).
bool stands_out(const Entity& one, const std::vector<Entity>& others) {
  std::uint64_t mentions = 0;
  for (const Entity& other : others) mentions += other.mentions;
  return others.empty() || (one.mentions > 0 && one.mentions >= kTimesTheOthers * mentions);
}

std::vector<Entity> without(std::vector<Entity> entities, const Entity& one) {
  std::erase_if(entities, [&](const Entity& entity) { return entity.id == one.id; });
  return entities;
}

// The one that a name of these stands for; null if none of several stands out.
std::optional<Entity> chosen(const std::vector<Entity>& found) {
  for (const Entity& entity : found)
    if (stands_out(entity, without(found, entity))) return entity;
  return std::nullopt;
}

// "Alfredo Cristiani (alfredo-cristiani, PER, mentioned 825 times)"
std::string described(const Entity& entity) {
  return single_blanks(entity.name) + " (" + entity.id + ", " + std::string(to_string(entity.type)) + ", mentioned " +
         (entity.mentions == 1 ? "once" : std::to_string(entity.mentions) + " times") + ")";
}

// "'Cristiani' is Alfredo Cristiani (..) here; also called so: ..", the most mentioned first.
std::string taken_in_words(const std::string& name, const Entity& taken, std::vector<Entity> others) {
  std::stable_sort(others.begin(), others.end(),
                   [](const Entity& a, const Entity& b) { return a.mentions > b.mentions; });
  std::vector<std::string> shown;
  for (const Entity& other : others)
    if (shown.size() < kSuggestions) shown.push_back(described(other));
  const std::size_t more = others.size() - shown.size();
  return "'" + name + "' is " + described(taken) + " here; also called so: " + joined(shown, ", ") +
         (more > 0 ? " and " + std::to_string(more) + " more" : "") + "; for another write its id";
}

// Says so where `taken` of those that were found is not all that `name` may have meant.
void note_others(const EdgeSource& source, const EndPattern& name, const std::vector<Entity>& found,
                 const Entity& taken, std::vector<std::string>& notes) {
  std::vector<Entity> others = without(found, taken);
  for (Entity& namesake : of_types(source.namesakes(name.text), name.types)) {
    const auto is_it = [&](const Entity& entity) { return entity.id == namesake.id; };
    if (std::none_of(found.begin(), found.end(), is_it)) others.push_back(std::move(namesake));
  }
  if (found.size() == 1 && stands_out(taken, others)) return;  // what was meant, by its own name
  std::string words = taken_in_words(name.text, taken, std::move(others));
  if (std::find(notes.begin(), notes.end(), words) == notes.end()) notes.push_back(std::move(words));
}

std::string ambiguous(const std::string& name) { return "'" + name + "' is the name of several"; }

// "  washington-per  PER  George Washington" for each, and how to choose.
std::string choices(const std::vector<Entity>& entities) {
  std::string lines = "write the id of the one you mean";
  const auto same_type = [&](const Entity& entity) { return entity.type == entities.front().type; };
  if (!std::all_of(entities.begin(), entities.end(), same_type))
    lines += ", or its type: (NAME:" + std::string(to_string(entities.front().type)) + ")";
  lines += ':';
  for (const Entity& entity : entities)
    lines += "\n  " + entity.id + "  " + std::string(to_string(entity.type)) + "  " + single_blanks(entity.name);
  return lines;
}

bool has_edges(const EdgeSource& source, const EdgePattern& pattern) {
  bool found = false;
  Filter everything;
  everything.all = true;
  source.edges(pattern, everything, [&](const Edge&) {
    found = true;
    return false;
  });
  return found;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

// Shares a beginning ("fall", "fall to"; "captured", "capture") or differs by a slip of the finger.
bool is_near(const std::string& lemma, const std::string& word) {
  const std::size_t shorter = std::min(lemma.size(), word.size());
  const auto differs = std::mismatch(lemma.begin(), lemma.begin() + static_cast<std::ptrdiff_t>(shorter), word.begin());
  const auto same = static_cast<std::size_t>(differs.first - lemma.begin());
  return same >= 4 || (same == shorter && shorter >= 3) || edit_distance(lemma, word) <= 1 + word.size() / 6;
}

}  // namespace

Keys find_keys(const EdgeSource& source, const EndPattern& name, const std::string& pattern_text,
               std::vector<std::string>& notes) {
  const std::vector<Entity> found = candidates(source, name);
  const std::optional<Entity> entity = chosen(found);
  if (!entity && !found.empty()) fail_at(pattern_text, name.offset, ambiguous(name.text), choices(found));
  if (entity) note_others(source, name, found, *entity, notes);
  std::vector<Entity> meant = bodies(source, name, entity);
  if (entity) meant.push_back(*entity);
  Keys keys;
  for (const Entity& one : of_types(std::move(meant), name.types))
    keys.push_back(End{one.id, one.name, one.type}.key());
  std::sort(keys.begin(), keys.end());
  if (!keys.empty() || !name.types.empty()) return keys;
  std::string phrase = End{std::nullopt, name.text, std::nullopt}.key();
  if (has_edges(source, {phrase, std::nullopt}) || has_edges(source, {std::nullopt, phrase})) return {phrase};
  return {};
}

std::optional<Entity> choose_entity(const EdgeSource& source, const EndPattern& name, std::vector<std::string>& notes) {
  const std::vector<Entity> found = candidates(source, name);
  std::optional<Entity> entity = chosen(found);
  if (!entity && !found.empty()) throw QueryError(ambiguous(name.text) + "\n" + choices(found));
  if (entity) note_others(source, name, found, *entity, notes);
  return entity;
}

std::optional<Entity> find_entity(const EdgeSource& source, const EndPattern& name) {
  std::vector<Entity> found = candidates(source, name);
  if (found.empty()) return std::nullopt;
  if (found.size() > 1) throw QueryError(ambiguous(name.text) + "\n" + choices(found));
  return std::move(found.front());
}

UnknownName unknown_name(const EdgeSource& source, const EndPattern& name) {
  UnknownName unknown{name.text, name.offset, {}};
  std::vector<Entity> known = source.find(name.text);  // but of other types than asked
  const auto place = known.empty() ? std::nullopt : std::optional(known.front());
  for (Entity& body : bodies(source, name, place)) known.push_back(std::move(body));
  for (const Entity& entity : known) unknown.nearest.push_back(entity.name + ":" + std::string(to_string(entity.type)));
  if (unknown.nearest.empty()) unknown.nearest = source.nearest(name.text, kSuggestions);
  return unknown;
}

std::vector<std::string> nearby_relations(const EdgeSource& source, const std::vector<std::string>& keys,
                                          const std::vector<RelationWord>& words, const Filter& filter) {
  EdgeSource::RelationCounts counts;
  for (const std::string& key : keys)
    for (const auto& [relation, count] : source.relations_of(key, filter)) counts[relation] += count;
  std::vector<std::tuple<bool, std::size_t, std::string>> ranked;  // far, all but count, lemma: the least is the best
  for (const auto& [lemma, number] : counts) {
    const bool near = std::any_of(words.begin(), words.end(), [&](const RelationWord& word) {
      return is_near(ascii_lower(lemma), ascii_lower(word.text));
    });
    ranked.emplace_back(!near, SIZE_MAX - number, lemma);
  }
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > kSuggestions) ranked.resize(kSuggestions);
  std::vector<std::string> lemmas;
  for (auto& entry : ranked) lemmas.push_back(std::move(std::get<2>(entry)));
  return lemmas;
}

}  // namespace relata::query
