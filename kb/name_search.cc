#include "kb/name_search.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "kb/knowledge_base_impl.h"

namespace relata::kb {
namespace {

using identity::begins;
using identity::Begins;

// The slug, but "" of what has neither letter nor digit, of which slug() makes a name all the same.
std::string slug_of_prefix(std::string_view prefix) {
  std::string own = slug(prefix);
  return own == "x" && slug(std::string("x").append(prefix)) == "x" ? std::string() : own;
}

// By head: whether it is a word behind the first that begins so.
std::map<std::string, bool> heads_from(const identity::NameIndex& index, const std::string& prefix) {
  std::map<std::string, bool> heads;
  index.names_from(prefix, [&](std::string_view, std::string_view head) { return heads.emplace(head, false), true; });
  const std::string first = prefix.substr(0, prefix.find('-'));
  if (first.empty()) return heads;
  index.words_from(first, [&](std::string_view word, std::string_view slug) {
    if (first.size() < prefix.size() && word != first) return false;
    if (begins(slug, prefix) != Begins::kWord) return true;
    index.names_from(slug, [&](std::string_view other, std::string_view head) {
      if (other.size() == slug.size()) heads.emplace(head, true);
      return other.size() == slug.size();
    });
    return true;
  });
  return heads;
}

// Of the names of a group that which begins as a match does.
std::string matched_name(const identity::IdentityTable& identity, const identity::Group& group,
                         const std::string& prefix, bool is_word) {
  const auto matches = [&](const std::string& name) {
    return begins(slug(name), prefix) == (is_word ? Begins::kWord : Begins::kName);
  };
  if (matches(group.name)) return group.name;
  for (const NameForm& alias : group.aliases)
    if (matches(alias.text)) return alias.text;
  if (const std::optional<identity::ActorClaims> actor = identity.actor(group.actor))
    for (const std::string& alias : actor->actor.aliases)
      if (matches(alias)) return alias;
  return group.name;
}

// What matches are ordered by.
struct Ranked {
  bool is_word = false;
  std::uint64_t mentions = 0;
  std::string id, head;

  bool operator<(const Ranked& other) const {
    return std::tie(is_word, other.mentions, id) < std::tie(other.is_word, mentions, other.id);
  }
};

}  // namespace

std::vector<NameMatch> NameSearch::names(std::string_view prefix, std::size_t limit) const {
  const KnowledgeBase::Impl& kb = *kb_.impl_;
  const std::string slug = slug_of_prefix(prefix);
  const auto moved = kb.moved_mentions();
  std::vector<Ranked> ranked;
  for (auto& [head, is_word] : heads_from(kb.names, slug)) {
    const std::optional<identity::Group> group = kb.identity_table.group(head);
    if (!group || kb.is_gone(*group)) continue;
    const std::uint64_t mentions = moved->contains(group->id) ? kb.entity_of(*group).mentions : group->mentions;
    ranked.push_back({is_word, mentions, group->id, head});
  }
  limit = std::min(limit, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(limit), ranked.end());
  ranked.resize(limit);
  std::vector<NameMatch> matches;
  for (Ranked& one : ranked)
    if (const std::optional<identity::Group> group = kb.identity_table.group(one.head))
      matches.push_back({std::move(one.id), group->name, group->type, one.mentions,
                         matched_name(kb.identity_table, *group, slug, one.is_word), one.is_word});
  return matches;
}

void NameSearch::in_order(std::string_view prefix, std::size_t limit, const Visit& visit) const {
  if (limit == 0) return;
  std::size_t visited = 0;
  kb_.impl_->names.names_from(slug_of_prefix(prefix), [&](std::string_view slug, std::string_view key) {
    return visit(slug, key) && ++visited < limit;
  });
}

std::string NameSearch::id_of(std::string_view key) const {
  const std::optional<identity::Group> group = kb_.impl_->identity_table.group(std::string(key));
  return group ? group->id : std::string();
}

}  // namespace relata::kb
