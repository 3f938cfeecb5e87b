#include "identity/bulk_groups.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "core/byte_codec.h"
#include "identity/group_naming.h"
#include "identity/record_codec.h"

namespace relata::identity {

BulkGroups::BulkGroups(const NodeSums& sums, const BulkLinks& links, const Rulings& rulings,
                       std::span<const ActorClaims> claims)
    : sums_(sums), links_(links), rulings_(rulings), parents_(sums.size()), group_of_(sums.size()) {
  std::iota(parents_.begin(), parents_.end(), 0U);
  for (const ActorClaims& actor : claims) {
    actors_.emplace(actor.id, &actor);
    for (const std::string& key : actor.keys) claimed_.emplace(key, actor.id);
  }
  if (claimed_.empty() && rulings_.same.empty()) return;
  for (std::uint32_t node = 0; node < sums_.size(); ++node)
    by_base_.emplace(base_key(std::string(sums_.key(node))), node);
}

void BulkGroups::make() {
  connect_all();
  groups_.reserve(sums_.size());
  std::vector<std::uint32_t> by_root(sums_.size());
  for (std::uint32_t node = 0; node < sums_.size(); ++node) by_root[node] = node;
  std::vector<std::uint32_t> roots(sums_.size());
  for (std::uint32_t node = 0; node < sums_.size(); ++node) roots[node] = root(node);
  std::stable_sort(by_root.begin(), by_root.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return roots[a] < roots[b]; });
  for (std::size_t begin = 0, end = 0; begin < by_root.size(); begin = end) {
    while (end < by_root.size() && roots[by_root[end]] == roots[by_root[begin]]) ++end;
    group_connected(std::span(by_root).subspan(begin, end - begin));
  }
  // Within what is connected groups come by their heads, and what is connected by its first node: not all in order.
  std::vector<std::uint32_t> order(groups_.size()), place(groups_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return groups_[a].head < groups_[b].head; });
  std::vector<Made> sorted;
  sorted.reserve(groups_.size());
  for (const std::uint32_t group : order) {
    place[group] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(groups_[group]));
  }
  groups_ = std::move(sorted);
  for (std::uint32_t& group : group_of_) group = place[group];
  for (auto* named : {&slug_groups_, &lookup_groups_}) {
    for (auto& [text, group] : *named) group = place[group];
    std::sort(named->begin(), named->end());
  }
  give_ids();
}

// What rulings call a node: IdentityTable::nodes_of().
std::vector<std::uint32_t> BulkGroups::nodes_of(const std::string& key) const {
  const bool exact = key.ends_with(':');
  const std::string plain = exact ? key.substr(0, key.size() - 1) : key;
  std::vector<std::uint32_t> nodes;
  const auto [begin, end] = by_base_.equal_range(base_key(plain));
  for (auto at = begin; at != end; ++at)
    if (sums_.key(at->second) == plain || (!exact && base_key(key) == key)) nodes.push_back(at->second);
  std::sort(nodes.begin(), nodes.end());
  return nodes;
}

std::optional<std::string> BulkGroups::claim(std::string_view key) const {
  if (claimed_.empty()) return std::nullopt;
  const auto found = claimed_.find(base_key(std::string(key)));
  return found == claimed_.end() ? std::nullopt : std::optional(found->second);
}

const ActorClaims* BulkGroups::actor(const std::string& id) const {
  const auto found = actors_.find(id);
  return found == actors_.end() ? nullptr : found->second;
}

std::uint32_t BulkGroups::root(std::uint32_t node) {
  while (parents_[node] != node) node = parents_[node] = parents_[parents_[node]];
  return node;
}

void BulkGroups::connect(std::uint32_t a, std::uint32_t b) {
  const auto [first, second] = std::minmax({root(a), root(b)});
  parents_[second] = first;
}

void BulkGroups::connect_all() {
  std::unordered_map<std::string, std::uint32_t> first_of_actor;
  for (std::uint32_t node = 0; node < sums_.size(); ++node) {
    for (const BulkLinks::ToOther& to : links_.links(node))
      if (to.link.kind == LinkKind::kJoin || to.link.kind == LinkKind::kShort) connect(node, to.other);
    if (by_base_.empty()) continue;
    const std::string key(sums_.key(node));
    for (const std::string& same : rulings_.same_as(key))
      for (const std::uint32_t other : nodes_of(same)) connect(node, other);
    if (const auto id = claim(key)) connect(node, first_of_actor.emplace(*id, node).first->second);
  }
}

void BulkGroups::group_connected(std::span<const std::uint32_t> nodes) {
  if (nodes.size() == 1) return name({{std::string(sums_.key(nodes[0]))}, {}}, nodes);
  std::map<std::string, std::map<std::string, Link>> links;
  std::map<std::string, Candidate> candidates;
  std::map<std::string_view, std::uint32_t> numbers;
  for (const std::uint32_t node : nodes) {
    const std::string key(sums_.key(node));
    std::map<std::string, Link>& own = links[key];
    for (const BulkLinks::ToOther& to : links_.links(node)) own.emplace(sums_.key(to.other), to.link);
    candidates[key] = {key, &links_.evidence(node), &own, claim(key)};
    numbers.emplace(sums_.key(node), node);
  }
  std::vector<std::uint32_t> members;
  for (NodeGroup& made : group(candidates, rulings_, [&](const std::string& id) { return actor(id); })) {
    members.clear();
    for (const std::string& member : made.members) members.push_back(numbers.at(member));
    name(std::move(made), members);
  }
}

void BulkGroups::name(NodeGroup group, std::span<const std::uint32_t> nodes) {
  std::vector<Node> all;
  std::vector<const Node*> pointers;
  const ActorClaims* claims = nullptr;
  all.reserve(nodes.size());
  for (const std::uint32_t node : nodes) {
    pointers.push_back(&all.emplace_back(sums_.node(node)));
    if (const auto id = claim(all.back().key)) claims = actor(*id);
  }
  Group made = named_group(std::move(group), pointers, rulings_, claims, nullptr);
  const auto number = static_cast<std::uint32_t>(groups_.size());
  for (const std::uint32_t node : nodes) group_of_[node] = number;
  const std::uint32_t slug = slugs_.number(made.slug);
  slug_groups_.emplace_back(slug, number);
  for (const std::string& lookup : made.lookups) lookup_groups_.emplace_back(lookups_.number(lookup), number);
  const std::size_t begin = rows_.size();
  rows_.append(encode(made), 1);  // without the id, which is empty yet
  groups_.push_back({nodes.front(), slug, made.type, std::move(made.first), begin, rows_.size(), ""});
}

void BulkGroups::give_ids() {
  for (std::size_t begin = 0, end = 0; begin < slug_groups_.size(); begin = end) {
    while (end < slug_groups_.size() && slug_groups_[end].first == slug_groups_[begin].first) ++end;
    if (end - begin > 1) give_ids(std::span(slug_groups_).subspan(begin, end - begin));
  }
}

void BulkGroups::give_ids(std::span<const std::pair<std::uint32_t, std::uint32_t>> of_slug) {
  std::vector<Group> groups;
  std::vector<const Group*> pointers;
  groups.reserve(of_slug.size());
  for (const auto& [slug, group] : of_slug) {
    Group& made = groups.emplace_back();
    made.members = {std::string(sums_.key(groups_[group].head))};
    made.slug = slugs_.text(slug);
    made.type = groups_[group].type;
    made.first = groups_[group].first;
    pointers.push_back(&made);
  }
  const std::vector<std::string> ids =
      ids_of(pointers, [&](const std::string& other) { return slugs_.find(other).has_value(); });
  for (std::size_t i = 0; i < ids.size(); ++i) groups_[of_slug[i].second].id = ids[i];
}

std::string BulkGroups::bytes(std::uint32_t group) const {
  const Made& made = groups_[group];
  ByteWriter out;
  out.text(made.id.empty() ? slugs_.text(made.slug) : std::string_view(made.id));
  return std::move(out).take().append(rows_, made.begin, made.end - made.begin);
}

void BulkGroups::visit_in_order(const TextPool& texts, const TextGroups& groups, const Visit& visit) {
  std::vector<std::uint32_t> begins(texts.size() + 1, 0);
  for (const auto& [text, group] : groups) ++begins[text + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  for (const std::uint32_t text : texts.in_order())
    for (std::uint32_t i = begins[text]; i < begins[text + 1]; ++i) visit(texts.text(text), groups[i].second);
}

void BulkGroups::ids(const Visit& visit) const {
  TextPool ids;
  TextGroups groups;
  for (std::uint32_t group = 0; group < groups_.size(); ++group)
    groups.emplace_back(
        ids.number(groups_[group].id.empty() ? slugs_.text(groups_[group].slug) : std::string_view(groups_[group].id)),
        group);
  visit_in_order(ids, groups, visit);
}

}  // namespace relata::identity
