#include "verbs/doubts.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "names/name_pair.h"
#include "verbs/pair_question.h"
#include "verbs/sides.h"

namespace relata::verbs {
namespace {

constexpr int kNarrow = 5;                   // hundredths of a score above the threshold of its types
constexpr std::uint32_t kLittleCompany = 1;  // names that the documents of both share

// Entities as far as a list needs them, each read once.
class Known {
 public:
  explicit Known(const kb::KnowledgeBase& kb) : kb_(kb) {}
  const NamedThing& operator()(const std::string& id) {
    const auto [place, is_new] = things_.try_emplace(id);
    if (is_new)
      if (const std::optional<Entity> entity = kb_.entity(id)) place->second = {entity->name, entity->type};
    return place->second;
  }

 private:
  const kb::KnowledgeBase& kb_;
  std::map<std::string, NamedThing> things_;
};

// Whether the user has said already that they are two: of these names, or of others of the same two entities.
class Settled {
 public:
  explicit Settled(const kb::KnowledgeBase& kb) {
    for (const Correction& said : kb.corrections()) {
      if (said.kind != CorrectionKind::kDistinct) continue;
      const std::optional<Entity> a = entity_of(kb, said.a), b = entity_of(kb, said.b);
      if (a && b) entities_.insert(std::minmax(a->id, b->id));
      if (!said.a.mention && !said.b.mention) names_.insert(std::minmax(key_of(said.a), key_of(said.b)));
    }
  }
  bool operator()(const Merge& merge) const {
    return entities_.contains(std::minmax(merge.a.entity, merge.b.entity)) ||
           names_.contains(std::minmax(merge.a.key, merge.b.key));
  }

 private:
  static std::string key_of(const Side& side) { return side.name + "|" + side.type_class; }
  std::set<std::pair<std::string, std::string>> entities_, names_;
};

// A `same` that something overrules: who said so should know, whatever the names look like.
bool is_overruled(const Merge& merge) {
  return merge.verdict == MergeVerdict::kForbidden && merge.reason.starts_with("said to be the same");
}

bool is_of_acronym(const Merge& merge) { return merge.reason.find("acronym") != merge.reason.npos; }

// Whether a reader would ask: of the names that meet, and of what the two entities are called, if that is not the same.
bool is_worth_asking(const Merge& merge, Known& known) {
  const NamedThing &one = known(merge.a.entity), &other = known(merge.b.entity);
  const NamedThing a{merge.a.name, one.type}, b{merge.b.name, other.type};
  if (is_of_acronym(merge)) return is_acronym_question(a, b);
  if (!is_question(a, b)) return false;
  return merge.verdict == MergeVerdict::kForbidden || is_question(one, other);
}

// What speaks more for being one, or more loudly against it.
bool is_better(const Merge& a, const Merge& b) {
  const auto rank = [](const Merge& merge) {
    return std::tuple(merge.score, merge.verdict == MergeVerdict::kForbidden);
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return std::tie(a.a.key, a.b.key) < std::tie(b.a.key, b.b.key);
}

using Visit = std::function<bool(const Merge&)>;

// `all`, or what `of_one` visits of each of the entities that are asked for.
void visit_asked(const kb::KnowledgeBase& kb, const ListOptions& options,
                 void (kb::KnowledgeBase::*all)(const Visit&) const,
                 void (kb::KnowledgeBase::*of_one)(std::string_view, const Visit&) const, const Visit& visit) {
  if (options.entities.empty()) return (kb.*all)(visit);
  for (const std::string& id : options.entities) (kb.*of_one)(id, visit);
}

std::vector<Merge> apart(const kb::KnowledgeBase& kb, const ListOptions& options, Known& known) {
  const Settled settled(kb);
  std::map<std::pair<std::string, std::string>, Merge> best;
  const Visit take = [&](const Merge& merge) {
    if (!is_overruled(merge) && (settled(merge) || !is_worth_asking(merge, known))) return true;
    const auto [place, is_new] = best.try_emplace(std::minmax(merge.a.entity, merge.b.entity), merge);
    if (!is_new && is_better(merge, place->second)) place->second = merge;
    return true;
  };
  visit_asked(kb, options, &kb::KnowledgeBase::review, &kb::KnowledgeBase::review_of, take);
  std::vector<Merge> found;
  for (auto& [entities, merge] : best) found.push_back(std::move(merge));
  return found;
}

bool has_low_score(const Merge& merge, EntityType type) {
  const double threshold = names::merge_threshold(type, type);
  return merge.score < static_cast<int>(threshold * 100 + 0.5) + kNarrow;
}
bool has_little_company(const Merge& merge) { return merge.company && *merge.company <= kLittleCompany; }

std::vector<Merge> one_on_little(const kb::KnowledgeBase& kb, const ListOptions& options, Known& known) {
  std::vector<Merge> found;
  const Visit take = [&](const Merge& merge) {
    if (merge.within_document) return false;  // these come last
    if (merge.verdict == MergeVerdict::kMerged && merge.cost > 0 &&
        (has_little_company(merge) || has_low_score(merge, known(merge.a.entity).type)))
      found.push_back(merge);
    return true;
  };
  visit_asked(kb, options, &kb::KnowledgeBase::merges, &kb::KnowledgeBase::merges_of, take);
  return found;
}

std::string why(const Merge& merge, bool one) {
  const std::string reason = in_written_words(merge.reason, merge.a.name, merge.b.name);
  if (!one) return reason;
  if (!has_little_company(merge)) return "merged, but little speaks for it: " + reason;
  return "merged, but their documents share " + std::string(*merge.company == 0 ? "no" : "one") +
         " other name: " + reason;
}

Doubt doubt_of(const kb::KnowledgeBase& kb, const Merge& merge) {
  const auto place = [&](std::size_t i) {
    return i < merge.evidence.size() ? std::optional(merge.evidence[i]) : std::nullopt;
  };
  const bool one = merge.a.entity == merge.b.entity;
  const std::string sides = word_of(kb, merge.a, place(0)) + " " + word_of(kb, merge.b, place(1));
  return {merge, one, why(merge, one), "relata same " + sides, "relata distinct " + sides};
}

bool goes_before(const Merge& a, const Merge& b) {
  const auto rank = [](const Merge& merge) {
    return std::tuple(merge.cost, merge.verdict == MergeVerdict::kForbidden, merge.score);
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return std::tie(a.a.key, a.b.key) < std::tie(b.a.key, b.b.key);
}

}  // namespace

std::vector<Doubt> doubts(const kb::KnowledgeBase& kb, const ListOptions& options) {
  Known known(kb);
  std::vector<Merge> rows = apart(kb, options, known);
  for (Merge& merge : one_on_little(kb, options, known)) rows.push_back(std::move(merge));
  const auto is_wanted = [&](const Merge::Named& named) {
    const EntityType type = known(named.entity).type;
    return std::find(options.types.begin(), options.types.end(), type) != options.types.end();
  };
  if (!options.types.empty())
    std::erase_if(rows, [&](const Merge& merge) { return !is_wanted(merge.a) && !is_wanted(merge.b); });
  std::sort(rows.begin(), rows.end(), goes_before);
  if (options.limit > 0 && rows.size() > options.limit) rows.resize(options.limit);
  std::vector<Doubt> found;
  for (const Merge& merge : rows) found.push_back(doubt_of(kb, merge));
  return found;
}

}  // namespace relata::verbs
