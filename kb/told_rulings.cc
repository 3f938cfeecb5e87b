#include "kb/told_rulings.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/error.h"
#include "kb/knowledge_base.h"

namespace relata::kb {
namespace {

constexpr int kMostRounds = 100;             // of parting
constexpr std::size_t kMostNeighbours = 64;  // of one in a group that are parted from it in a round

using Refuse = std::function<void(const std::string& what, const std::string& why)>;

class ToldRulings {
 public:
  ToldRulings(KnowledgeBase& kb, const identity::IdentityTable& table, const ToldEntities& entities,
              const std::vector<std::uint32_t>& documents, const Refuse& refuse)
      : kb_(kb), table_(table), entities_(entities), documents_(documents), refuse_(refuse) {}

  RulingCounts rule() {
    for (std::uint32_t node = 0; node < entities_.nodes(); ++node)
      if (is_told_alone(node)) {
        ours_.push_back(node);
        by_key_.emplace(entities_.key(node), node);
      }
    add_actors();
    part();
    if (correct(those_to_name())) correct(those_to_name());  // of another type it may be called otherwise
    count_others();
    return counts_;
  }

 private:
  bool is_told_alone(std::uint32_t node) const {
    if (documents_[node] == 0) return false;
    const std::optional<identity::Node> stored = table_.node(entities_.key(node));
    return stored && stored->docs == documents_[node];
  }

  Side side_of(std::uint32_t node) const {
    const std::string& key = entities_.key(node);
    const std::string base = identity::base_key(key);
    const bool alone = base == key && table_.nodes_of(base).size() == 1;
    const std::string called = alone ? key : identity::exact_key(key);
    const std::size_t bar = called.find('|');
    return {called.substr(0, bar), called.substr(bar + 1), std::nullopt};
  }

  void add_actors() {
    std::vector<Actor> actors = kb_.actors();
    const std::size_t before = actors.size();
    for (const std::uint32_t node : ours_)
      for (const std::uint32_t number : entities_.entities_of(node)) {
        if (entities_.links(number).empty()) continue;
        const EntityRef& entity = entities_.entity(number);
        const auto known = std::find_if(actors.begin(), actors.end(), [&](const Actor& actor) {
          return actor.name == entity.name && actor.type.value_or(entity.type) == entity.type;
        });
        Actor actor;
        actor.name = entity.name;
        actor.type = entity.type;
        actor.links = entities_.links(number);
        if (known == actors.end()) actors.push_back(std::move(actor));
        else if (known->links != actor.links) refuse_("actor " + entity.name, "another entry of this name is here");
      }
    if (actors.size() == before) return;
    try {
      kb_.set_actors(actors);
      counts_.actors = actors.size() - before;
    } catch (const CorrectionError& error) {
      refuse_("actors", error.what());
    }
  }

  // Parts what is told apart and is one here. What is parted may meet others then: a short name the next longer one.
  void part() {
    std::set<std::uint32_t> suspects(ours_.begin(), ours_.end());
    for (int round = 0; round < kMostRounds && !suspects.empty(); ++round) {
      std::set<std::string> heads;
      for (const std::uint32_t node : suspects)
        if (const auto head = table_.head(entities_.key(node))) heads.insert(*head);
      suspects.clear();
      std::vector<Correction> corrections;
      for (const std::string& head : heads) add_parting(head, corrections, suspects);
      if (!correct(corrections)) return;
    }
  }

  void add_parting(const std::string& head, std::vector<Correction>& corrections, std::set<std::uint32_t>& parted) {
    const std::optional<identity::Group> group = table_.group(head);
    if (!group || group->members.size() < 2) return;
    std::vector<std::uint32_t> nodes;
    for (const std::string& member : group->members)
      if (const auto node = by_key_.find(member); node != by_key_.end()) nodes.push_back(node->second);
    for (std::size_t a = 0; a < nodes.size(); ++a)
      for (std::size_t b = a + 1; b < std::min(nodes.size(), a + 1 + kMostNeighbours); ++b) {
        if (!are_apart(nodes[a], nodes[b])) continue;
        corrections.push_back({CorrectionKind::kDistinct, side_of(nodes[a]), side_of(nodes[b]), ""});
        parted.insert({nodes[a], nodes[b]});
      }
  }

  bool are_apart(std::uint32_t a, std::uint32_t b) const {
    for (const std::uint32_t one : entities_.entities_of(a))
      for (const std::uint32_t other : entities_.entities_of(b))
        if (entities_.are_apart(one, other)) return true;
    return false;
  }

  std::optional<identity::Group> group_of(std::uint32_t node) const {
    const std::optional<std::string> head = table_.head(entities_.key(node));
    return head ? table_.group(*head) : std::nullopt;
  }

  std::vector<Correction> those_to_name() const {
    std::vector<Correction> corrections;
    for (const std::uint32_t node : ours_) {
      const auto told = entities_.entities_of(node);
      const std::optional<identity::Group> group = group_of(node);
      if (told.size() > 1 || !group || group->members.size() > 1 || !group->actor.empty()) continue;
      const EntityRef& entity = entities_.entity(told.front());
      if (group->name != entity.name) corrections.push_back({CorrectionKind::kRename, side_of(node), {}, entity.name});
      if (group->type != entity.type)
        corrections.push_back({CorrectionKind::kRetype, side_of(node), {}, std::string(to_string(entity.type))});
    }
    return corrections;
  }

  // In one write; where one of them contradicts what is here, one by one. Whether any is new.
  bool correct(const std::vector<Correction>& corrections) {
    std::size_t added = 0;
    try {
      added = kb_.correct(corrections);
    } catch (const CorrectionError&) {
      for (const Correction& correction : corrections) {
        try {
          added += kb_.correct({&correction, 1});
        } catch (const CorrectionError& error) {
          if (refused_.insert(to_string(correction)).second) refuse_("correction", error.what());
        }
      }
    }
    counts_.corrections += added;
    return added > 0;
  }

  void count_others() {
    for (std::uint32_t node = 0; node < entities_.nodes(); ++node) {
      if (documents_[node] == 0) continue;
      const std::optional<identity::Group> group = group_of(node);
      for (const std::uint32_t number : entities_.entities_of(node)) {
        const EntityRef& told = entities_.entity(number);
        if (!group || group->id != told.id || group->name != told.name || group->type != told.type) ++counts_.otherwise;
      }
    }
  }

  KnowledgeBase& kb_;
  const identity::IdentityTable& table_;
  const ToldEntities& entities_;
  const std::vector<std::uint32_t>& documents_;
  const Refuse& refuse_;
  std::vector<std::uint32_t> ours_;                        // nodes that the import alone names
  std::unordered_map<std::string, std::uint32_t> by_key_;  // of these
  std::set<std::string> refused_;
  RulingCounts counts_;
};

}  // namespace

RulingCounts rule_as_told(KnowledgeBase& kb, const identity::IdentityTable& table, const ToldEntities& entities,
                          const std::vector<std::uint32_t>& documents, const Refuse& refuse) {
  return ToldRulings(kb, table, entities, documents, refuse).rule();
}

}  // namespace relata::kb
