#include "identity/grouping.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "identity/name_groups.h"
#include "names/normal_form.h"

namespace relata::identity {
namespace {

bool is_short_link(const std::pair<const std::string, Link>& link) {
  return link.second.kind == LinkKind::kShort && link.second.is_short;
}

// Company with one group that is not by chance, and as much again as with any other.
constexpr std::uint32_t kLeastCompany = 8;
bool outdoes(std::uint32_t company, std::uint32_t other) { return company >= kLeastCompany && company >= 2 * other; }

class Grouping {
 public:
  Grouping(const std::map<std::string, Candidate>& candidates, const Rulings& rulings, const ActorOf& actor_of)
      : rulings_(rulings), actor_of_(actor_of) {
    for (const auto& [key, candidate] : candidates) {
      index_.emplace(key, nodes_.size());
      nodes_.push_back(&candidate);
      group_of_.push_back(members_.size());
      members_.push_back({nodes_.size() - 1});
    }
    joins_.resize(nodes_.size());
    join_claimed();
    join_same();
    join_links();
    join_short_names();
  }

  std::vector<NodeGroup> groups() {
    std::vector<NodeGroup> groups;
    for (std::size_t group = 0; group < members_.size(); ++group) {
      if (members_[group].empty()) continue;
      NodeGroup& made = groups.emplace_back();
      for (std::size_t member : members_[group]) made.members.push_back(nodes_[member]->key);
      std::sort(made.members.begin(), made.members.end());
      made.joins = std::move(joins_[group]);
      std::sort(made.joins.begin(), made.joins.end(),
                [](const Join& a, const Join& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
    }
    std::sort(groups.begin(), groups.end(),
              [](const NodeGroup& a, const NodeGroup& b) { return a.members.front() < b.members.front(); });
    return groups;
  }

 private:
  struct Pair {
    std::uint16_t score = 0;
    std::size_t a = 0, b = 0;  // a < b, which is the order of keys
    const Link* link = nullptr;
    std::uint32_t company = 0;  // that short names keep with its group, of all links to it
  };

  std::optional<std::size_t> find(const std::string& key) const {
    const auto found = index_.find(key);
    return found == index_.end() ? std::nullopt : std::optional(found->second);
  }
  const std::string& key(std::size_t node) const { return nodes_[node]->key; }

  void unite(std::size_t a, std::size_t b, Join join) {
    std::size_t into = group_of_[a], from = group_of_[b];
    if (members_[into].size() < members_[from].size()) std::swap(into, from);
    for (std::size_t member : members_[from]) group_of_[member] = into;
    members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
    members_[from].clear();
    joins_[into].insert(joins_[into].end(), std::make_move_iterator(joins_[from].begin()),
                        std::make_move_iterator(joins_[from].end()));
    joins_[from].clear();
    joins_[into].push_back(std::move(join));
  }

  // Whether the dictionary or a `distinct` keeps two nodes apart.
  bool ruled_apart(std::size_t a, std::size_t b) const {
    if (rulings_.keep_apart(key(a), key(b))) return true;
    const auto &one = nodes_[a]->actor, &other = nodes_[b]->actor;
    if (one && other) return *one != *other;
    return (one && shuns(*one, b)) || (other && shuns(*other, a));
  }
  bool shuns(const std::string& id, std::size_t node) const {
    const ActorClaims* actor = actor_of_(id);
    return actor && std::binary_search(actor->never.begin(), actor->never.end(), base_key(key(node)));
  }

  bool apart(std::size_t a, std::size_t b, bool conflicts_count) {
    for (std::size_t one : members_[group_of_[a]])
      for (std::size_t other : members_[group_of_[b]])
        if (ruled_apart(one, other) ||
            (conflicts_count && !is_mistaken(one) && !is_mistaken(other) && conflict(one, other)))
          return true;
    return false;
  }
  bool conflict(std::size_t a, std::size_t b) {
    const PairEvidence &one = *nodes_[a]->evidence, &other = *nodes_[b]->evidence;
    return (are_set_apart(one, other) && !may_be_one(a, key(b))) ||
           (in_conflict(one, other, workspace_) && !are_both_of_full_name(a, b) && !is_spelled_out(a, b) &&
            !is_spelled_out(b, a));
  }
  // Whether documents give the name as acronym to another of those that would be one: whose letters it does not begin,
  // such as slips of that, are no reason against it.
  bool is_spelled_out(std::size_t acronym, std::size_t other) const {
    const auto& members = members_[group_of_[other]];
    return std::any_of(members.begin(), members.end(), [&](std::size_t member) {
      return goes_by(*nodes_[member]->evidence, *nodes_[acronym]->evidence);
    });
  }
  // Whether a full name among those that would be one has the words of both: "Antonio Rojas" and "Luis Rojas" are "Luis
  // Antonio Rojas", who is called by either.
  bool are_both_of_full_name(std::size_t a, std::size_t b) const {
    const std::string_view x = nodes_[a]->evidence->normal_name, y = nodes_[b]->evidence->normal_name;
    if (!nodes_[a]->evidence->is_person() || !nodes_[b]->evidence->is_person()) return false;
    const auto has_both = [&](std::size_t node) {
      const std::string_view full = nodes_[node]->evidence->normal_name;
      return names::is_shortened(x, full) && names::is_shortened(y, full);
    };
    const auto &one = members_[group_of_[a]], &other = members_[group_of_[b]];
    return std::any_of(one.begin(), one.end(), has_both) || std::any_of(other.begin(), other.end(), has_both);
  }
  // Whether company outweighs what sets them apart: their link says so, so that groups change where it does.
  bool may_be_one(std::size_t node, const std::string& other) const {
    const auto link = nodes_[node]->links->find(other);
    return link != nodes_[node]->links->end() && link->second.kind != LinkKind::kConflict;
  }

  // Whether the node is a person of its group, taken for something else: the person's own node says what conflicts.
  bool is_mistaken(std::size_t node) const {
    const PairEvidence& evidence = *nodes_[node]->evidence;
    if (evidence.is_person() || evidence.is_body() || local_key_of(key(node)).size() < key(node).size()) return false;
    const auto person = find(evidence.normal_name + "|person");
    return person && group_of_[*person] == group_of_[node];
  }

  void join_claimed() {
    std::map<std::string, std::size_t> first;
    for (std::size_t node = 0; node < nodes_.size(); ++node) {
      if (!nodes_[node]->actor) continue;
      const auto [seen, added] = first.emplace(*nodes_[node]->actor, node);
      if (!added)  // nothing keeps apart what one entry claims
        unite(seen->second, node,
              {key(seen->second), key(node), MergeVerdict::kByDictionary, kCertain,
               "names of one entry of the dictionary"});
    }
  }
  void join_same() {
    std::map<std::string, std::vector<std::size_t>> called;  // by what rulings call them
    for (std::size_t node = 0; !rulings_.same_pairs.empty() && node < nodes_.size(); ++node)
      for (std::string& name : names_in_rulings(key(node))) called[std::move(name)].push_back(node);
    for (const auto& [a, b] : rulings_.same_pairs)
      for (std::size_t one : called[a])
        for (std::size_t other : called[b]) {
          if (group_of_[one] == group_of_[other] || apart(one, other, false)) continue;
          const auto [first, second] = std::minmax(key(one), key(other));
          unite(one, other, {first, second, MergeVerdict::kForced, kCertain, "said to be the same"});
        }
  }

  void join_links() {
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < nodes_.size(); ++a)
      for (const auto& [other, link] : *nodes_[a]->links) {
        if (link.kind != LinkKind::kJoin || other < key(a)) continue;
        if (const auto b = find(other)) pairs.push_back({link.score, a, *b, &link});
      }
    std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
      return std::tuple(y.score, x.a, x.b) < std::tuple(x.score, y.a, y.b);
    });
    for (const Pair& pair : pairs)
      if (group_of_[pair.a] != group_of_[pair.b] && !apart(pair.a, pair.b, true))
        unite(pair.a, pair.b, {key(pair.a), key(pair.b), MergeVerdict::kMerged, pair.score, pair.link->reason});
  }

  void join_short_names() {
    std::vector<std::size_t> items;
    for (std::size_t node = 0; node < nodes_.size(); ++node)
      if (std::any_of(nodes_[node]->links->begin(), nodes_[node]->links->end(), is_short_link)) items.push_back(node);
    std::stable_sort(items.begin(), items.end(), [&](std::size_t a, std::size_t b) {
      return names::word_count(nodes_[a]->evidence->normal_name) > names::word_count(nodes_[b]->evidence->normal_name);
    });
    for (std::size_t item : items) join_short_name(item);
  }
  void join_short_name(std::size_t item) {
    std::map<std::size_t, Pair> longer;  // group -> its best link
    for (const std::size_t node : asked_with(item))
      for (const auto& link : *nodes_[node]->links) {
        const auto other = is_short_link(link) ? find(link.first) : std::nullopt;
        if (!other) continue;
        if (group_of_[*other] == group_of_[item]) return;  // it has its longer form
        if (apart(node, *other, true)) continue;
        const Pair pair{link.second.score, node, *other, &link.second};
        const auto [place, added] = longer.emplace(group_of_[*other], pair);
        const std::uint32_t company = place->second.company + company_kept(link.second);
        if (!added && pair.score > place->second.score) place->second = pair;
        place->second.company = company;
      }
    if (longer.empty()) return;
    const Pair* plainest = ending_of_all(longer);
    if (!plainest) plainest = only_titled(longer);
    if (!plainest) plainest = only_of_letters(nodes_[item]->evidence->normal_name, longer);
    const Pair& pair = plainest ? *plainest : *best_known(longer);
    if (longer.size() > 1 && !plainest && !outdoes(pair, longer)) return;
    const auto [a, b] = std::minmax(key(pair.a), key(pair.b));
    unite(pair.a, pair.b, {a, b, MergeVerdict::kMerged, pair.score, pair.link->reason});
  }

  // Bodies whose documents do not tell of which country they are, and that are one already, find it together.
  std::vector<std::size_t> asked_with(std::size_t item) const {
    if (!nodes_[item]->evidence->is_untold()) return {item};
    std::vector<std::size_t> all = members_[group_of_[item]];
    std::erase_if(all, [&](std::size_t node) { return !nodes_[node]->evidence->is_untold(); });
    std::sort(all.begin(), all.end());
    return all;
  }

  // That whose name ends all others, which only say more of it: "Army of National Liberation" of "Marxist Army of
  // National Liberation". Null if there is none.
  // Persons of whom that is so are kept apart by something else they are called.
  const Pair* ending_of_all(const std::map<std::size_t, Pair>& longer) const {
    if (nodes_[longer.begin()->second.b]->evidence->is_person()) return nullptr;
    const auto name = [&](const Pair& pair) -> const std::string& { return nodes_[pair.b]->evidence->normal_name; };
    for (const auto& [group, pair] : longer)
      if (std::all_of(longer.begin(), longer.end(), [&](const auto& other) {
            return other.second.b == pair.b || names::ends_in(name(other.second), name(pair));
          }))
        return &pair;
    return nullptr;
  }

  // That which alone has an office of the short name: "Prime Minister Tolsky" of Marek and Bernard Tolsky.
  static const Pair* only_titled(const std::map<std::size_t, Pair>& longer) {
    const Pair* found = nullptr;
    for (const auto& [group, pair] : longer) {
      if (!is_titled(*pair.link)) continue;
      if (found) return nullptr;
      found = &pair;
    }
    return found;
  }

  // That which alone has words that begin with the letters of an acronym, in any order: "URNG", Unidad, is a Unity.
  const Pair* only_of_letters(std::string acronym, const std::map<std::size_t, Pair>& longer) const {
    std::sort(acronym.begin(), acronym.end());
    const Pair* found = nullptr;
    for (const auto& [group, pair] : longer) {
      std::vector<std::string> all = names::acronyms_of(nodes_[pair.b]->evidence->normal_name);
      for (std::string& letters : all) std::sort(letters.begin(), letters.end());
      if (std::find(all.begin(), all.end(), acronym) == all.end()) continue;
      if (found) return nullptr;
      found = &pair;
    }
    return found;
  }

  // That whose company the short name keeps most, by order of groups where two are equal.
  static const Pair* best_known(const std::map<std::size_t, Pair>& longer) {
    const auto best = std::max_element(
        longer.begin(), longer.end(), [](const auto& a, const auto& b) { return a.second.company < b.second.company; });
    return &best->second;
  }
  // Whether it keeps twice the company of each other, and not by chance. Of many documents that do not tell of which
  // country their body is some name others beside it, so that there a fifth more is enough.
  bool outdoes(const Pair& pair, const std::map<std::size_t, Pair>& longer) const {
    constexpr std::uint32_t kLeastOfUntold = 2, kMany = 8;
    std::uint32_t others = 0;
    for (const auto& [group, other] : longer)
      if (other.link != pair.link) others = std::max(others, other.company);
    const bool untold = nodes_[pair.a]->evidence->is_untold();
    if (untold && asked_with(pair.a).size() >= kMany) return 5 * pair.company >= 6 * others;
    if (untold) return pair.company >= kLeastOfUntold && pair.company >= 2 * others;
    return identity::outdoes(pair.company, others);
  }

  const Rulings& rulings_;
  const ActorOf& actor_of_;
  std::map<std::string, std::size_t> index_;
  std::vector<const Candidate*> nodes_;
  std::vector<std::size_t> group_of_;
  std::vector<std::vector<std::size_t>> members_;
  std::vector<std::vector<Join>> joins_;
  names::NameWorkspace workspace_;
};

}  // namespace

std::vector<NodeGroup> group(const std::map<std::string, Candidate>& candidates, const Rulings& rulings,
                             const ActorOf& actor_of) {
  return Grouping(candidates, rulings, actor_of).groups();
}

namespace {

// A link of a short name, with its score as it was.
struct Rescored {
  const Link *was = nullptr, *is = nullptr;
  std::optional<std::string> head;  // of the group of the longer name
  bool changed() const { return was != is; }
};

bool outdoes(const Link& link, const Link& other) { return outdoes(company_kept(link), company_kept(other)); }

// Which of two groups is joined depends on whether the company with the one outdoes that with the other; which link to
// a group is its best, on the order of scores.
bool may_tell_otherwise(const Rescored& a, const Rescored& b) {
  if (outdoes(*a.was, *b.was) != outdoes(*a.is, *b.is) || outdoes(*b.was, *a.was) != outdoes(*b.is, *a.is)) return true;
  return a.head == b.head && (a.was->score <=> b.was->score) != (a.is->score <=> b.is->score);
}

// Whether links to one group, whose company is added up, may together be more than chance.
bool may_add_up(const std::vector<Rescored>& links) {
  std::uint32_t was = 0, is = 0;
  std::set<std::optional<std::string>> heads;
  for (const Rescored& link : links) {
    was += company_kept(*link.was);
    is += company_kept(*link.is);
    heads.insert(link.head);
  }
  return heads.size() < links.size() && std::max(was, is) >= kLeastCompany;
}

}  // namespace

bool may_join_otherwise(const std::string& short_name, const std::map<std::string, Link>& was,
                        const std::map<std::string, Link>& is, const HeadOf& head_of) {
  if (is_untold_body(short_name)) return true;  // asks with others
  const auto own = head_of(short_name);
  std::vector<Rescored> links;
  std::size_t changed = 0;
  for (const auto& link : is) {
    if (!is_short_link(link)) continue;
    const auto before = was.find(link.first);
    changed += before != was.end();
    links.push_back({before == was.end() ? &link.second : &before->second, &link.second, head_of(link.first)});
    // A join holds its score.
    if (links.back().changed() && (links.back().head == own || is_titled(*links.back().was) != is_titled(link.second)))
      return true;
  }
  if (changed != was.size() || may_add_up(links)) return true;
  for (const Rescored& a : links)
    for (const Rescored& b : links)
      if (a.changed() && &a != &b && may_tell_otherwise(a, b)) return true;
  return false;
}

}  // namespace relata::identity
