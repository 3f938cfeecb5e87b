#include "verbs/knowledge.h"

#include <algorithm>
#include <system_error>

#include "core/ascii.h"
#include "query/query.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kNearestNames = 5;

std::string unknown_text(const std::string& name, const std::vector<std::string>& nearest) {
  return "nothing here is called '" + name + "'" + (nearest.empty() ? "" : "; near to it: " + joined(nearest, ", "));
}

void require_existing(const std::filesystem::path& dir) {
  std::error_code ignored;
  if (!std::filesystem::exists(dir, ignored))
    throw MissingError("no knowledge base at " + dir.string() + ": make one with 'relata build INPUT.. -d " +
                       dir.string() + "', or name another by -d or RELATA_KB");
}

// Whether one of them has this very name or alias.
bool any_is_called(const std::vector<Entity>& entities, const std::string& name) {
  return std::any_of(entities.begin(), entities.end(), [&](const Entity& entity) {
    const auto is_it = [&](const NameForm& alias) { return alias.text == name; };
    return entity.name == name || std::any_of(entity.aliases.begin(), entity.aliases.end(), is_it);
  });
}

}  // namespace

UnknownName::UnknownName(const std::string& name, const std::vector<std::string>& nearest)
    : NothingFound(unknown_text(name, nearest)), name_(name), nearest_(nearest) {}

kb::KnowledgeBase open_to_write(const std::filesystem::path& dir) {
  require_existing(dir);
  return kb::KnowledgeBase::open(dir, kb::Access::kWrite);
}

kb::KnowledgeBase open_to_read(const std::filesystem::path& dir) {
  require_existing(dir);
  return kb::KnowledgeBase::open(dir, kb::Access::kRead);
}

Entity entity_named(const EdgeSource& source, const std::string& name, Notes& notes) {
  const query::EndPattern pattern = one_name(source, name);
  if (const auto entity = query::choose_entity(source, pattern, notes)) return *entity;
  throw UnknownName(pattern.text, source.nearest(pattern.text, kNearestNames));
}

std::vector<Entity> entities_named(const EdgeSource& source, const std::string& name, Notes& notes) {
  const query::EndPattern pattern = one_name(source, name);
  std::vector<Entity> found = source.find(pattern.text);
  if (found.size() == 1 && found.front().id == pattern.text) return {entity_named(source, name, notes)};
  for (Entity& namesake : source.namesakes(pattern.text))
    if (std::none_of(found.begin(), found.end(), [&](const Entity& one) { return one.id == namesake.id; }))
      found.push_back(std::move(namesake));
  std::erase_if(found, [&](const Entity& entity) {
    const auto& types = pattern.types;
    return !types.empty() && std::find(types.begin(), types.end(), entity.type) == types.end();
  });
  if (found.empty()) throw UnknownName(pattern.text, source.nearest(pattern.text, kNearestNames));
  std::stable_sort(found.begin(), found.end(),
                   [](const Entity& a, const Entity& b) { return a.mentions > b.mentions; });
  return found;
}

std::optional<query::EndPattern> asked_prefix(const EdgeSource& source, const std::string& name) {
  if (name.find('*') == name.npos) return std::nullopt;
  query::EndPattern pattern = name_pattern(name);
  if (!pattern.text.ends_with('*') || any_is_called(source.find(pattern.text), pattern.text)) return std::nullopt;
  pattern.text.pop_back();
  return pattern;
}

query::EndPattern name_pattern(const std::string& name) {
  const bool wrapped = name.size() > 2 && name.front() == '(' && name.back() == ')';
  return query::parse_name(wrapped ? name.substr(1, name.size() - 2) : name);
}

query::EndPattern one_name(const EdgeSource& source, const std::string& name) {
  query::EndPattern pattern = name_pattern(name);
  if (!pattern.with_bodies) return pattern;
  pattern.with_bodies = false;
  const std::string whole = pattern.text + "+";
  if (any_is_called(source.find(whole), whole)) {
    pattern.text = whole;
    return pattern;
  }
  std::vector<std::string> meant;
  for (const Entity& entity : source.find(pattern.text)) {
    meant.push_back(entity.name);
    for (const Entity& body : source.bodies_of(entity.id)) meant.push_back(body.name);
  }
  throw UsageError("'" + whole + "' may stand for several, which patterns of 'relata query' take; here name one" +
                   (meant.empty() ? "" : ": " + joined(meant, ", ")) + "; quote a name that ends in +: '\"" + whole +
                   "\"'");
}

std::vector<EntityType> types_named(const std::vector<std::string>& values) {
  std::vector<EntityType> types;
  for (const std::string& given : values)
    for (std::size_t begin = 0; begin <= given.size();) {
      const std::size_t end = std::min(given.find_first_of(",|", begin), given.size());
      const auto type = parse_entity_type(given.substr(begin, end - begin));
      if (!type) throw UsageError("unknown --type '" + given + "': try PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC");
      types.push_back(*type);
      begin = end + 1;
    }
  return types;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace relata::verbs
