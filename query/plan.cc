#include "query/plan.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace relata::query {
namespace {

// What a look into an index costs beside the edges that it gives, in edges.
constexpr double kLook = 4;
// Edges of a part where the source keeps no counts, by how much of it is known: a million of all, a hundred of an end,
// a twentieth of these of a relation.
constexpr double kAllEdges = 1e6, kOfAnEnd = 1e-4, kOfARelation = 0.05;
// A path reads some hundred edges from each end, and thousands if one is open.
constexpr double kPath = 500, kOpenPath = 20'000;

std::size_t index_of(const Pattern& pattern, const std::string& variable) {
  return static_cast<std::size_t>(std::find(pattern.variables.begin(), pattern.variables.end(), variable) -
                                  pattern.variables.begin());
}

}  // namespace

std::vector<PartVariables> variables_of(const Pattern& pattern) {
  std::vector<PartVariables> all;
  for (const TriplePattern& part : pattern.parts) {
    PartVariables& variables = all.emplace_back();
    if (part.subject.kind == EndKind::kVariable) variables.subject = index_of(pattern, part.subject.text);
    if (part.object.kind == EndKind::kVariable) variables.object = index_of(pattern, part.object.text);
    if (part.relation.kind == RelationKind::kVariable) variables.relation = index_of(pattern, part.relation.variable);
  }
  return all;
}

std::vector<bool> path_directions(const Pattern& pattern) {
  constexpr int kMustWait = 100;
  std::vector<bool> from_object(pattern.parts.size(), false), done(pattern.parts.size(), false);
  std::set<std::string> bound;
  const auto openness = [&](const EndPattern& end) {  // more, the less an end narrows
    if (end.kind == EndKind::kName || (end.kind == EndKind::kVariable && bound.contains(end.text))) return 0;
    return end.kind == EndKind::kWord ? 2 : 3;
  };
  for (std::size_t step = 0; step < pattern.parts.size(); ++step) {
    std::size_t best = 0;
    int least = INT32_MAX;
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
      if (done[i]) continue;
      const TriplePattern& part = pattern.parts[i];
      const int subject = openness(part.subject), object = openness(part.object);
      int cost = subject + object + (part.relation.kind == RelationKind::kWords ? 0 : 1);
      if (part.relation.kind == RelationKind::kPath && subject > 0 && object > 0) cost += kMustWait;
      if (cost >= least) continue;
      best = i;
      least = cost;
    }
    const TriplePattern& part = pattern.parts[best];
    if (least >= kMustWait)
      fail_at(pattern.text, part.relation.offset, "a path needs an end to start from",
              "name one of its ends, or bind it by another pattern: (A)-[r]->(?x), (?x)-[*1..3]->(?y)");
    done[best] = true;
    from_object[best] = openness(part.subject) > 0;
    for (const EndPattern* end : {&part.subject, &part.object})
      if (end->kind == EndKind::kVariable) bound.insert(end->text);
  }
  return from_object;
}

Planner::Planner(const Pattern& pattern, const std::vector<PreparedPattern>& parts, const EdgeSource& source)
    : pattern_(pattern),
      parts_(parts),
      source_(source),
      variables_(variables_of(pattern)),
      from_object_(path_directions(pattern)) {}

bool Planner::is_known(std::size_t variable, const std::vector<BoundValues>& bound) const {
  return variable != PartVariables::kNone && bound[variable].distinct > 0;
}

bool Planner::must_wait(std::size_t part, const std::vector<BoundValues>& bound) const {
  if (pattern_.parts[part].relation.kind != RelationKind::kPath) return false;
  const bool backwards = from_object_[part];
  const std::size_t start = backwards ? variables_[part].object : variables_[part].subject;
  return start != PartVariables::kNone && !is_known(start, bound);
}

// The edges that the names of a part, or these ends in the place of variables, give; both ways where it asks so.
double Planner::edges(std::size_t number, const std::optional<std::string>* subject,
                      const std::optional<std::string>* object) const {
  const PreparedPattern& part = parts_[number];
  const auto keys = [](const EndMatcher& matcher, const std::optional<std::string>* value) {
    const std::optional<Keys> named = matcher.keys();
    std::vector<std::optional<std::string>> all;
    if (value) all.push_back(*value);
    else if (!named) all.emplace_back();
    else all.assign(named->begin(), named->end());
    return all;
  };
  const bool both_ways = part.pattern->either_way || part.relation.can_turn();
  double sum = 0;
  for (const auto& from : keys(part.subject, subject))
    for (const auto& to : keys(part.object, object)) {
      const auto counted = source_.count({from, to, part.relation});
      if (!counted) {
        sum +=
            kLook + kAllEdges * (from ? kOfAnEnd : 1) * (to ? kOfAnEnd : 1) * (part.relation.any() ? 1 : kOfARelation);
        continue;
      }
      sum += kLook + static_cast<double>(*counted);
      if (both_ways && (from || to))
        sum += kLook + static_cast<double>(source_.count({to, from, part.relation}).value_or(0));
    }
  return sum;
}

double Planner::path_cost(std::size_t number, const std::vector<BoundValues>& bound) const {
  const auto ways = [&](const EndPattern& end, std::size_t variable) {
    if (end.kind == EndKind::kName) return 1.0;
    return is_known(variable, bound) ? static_cast<double>(bound[variable].distinct) : 0.0;
  };
  const double subject = ways(pattern_.parts[number].subject, variables_[number].subject);
  const double object = ways(pattern_.parts[number].object, variables_[number].object);
  return subject > 0 && object > 0 ? kPath * subject * object : kOpenPath * std::max(subject, object);
}

// `most`: so many rows are asked for at most.
Planner::Cost Planner::cost(std::size_t number, const std::vector<BoundValues>& bound, std::size_t rows,
                            std::size_t most) const {
  const PartVariables& variables = variables_[number];
  const bool subject = is_known(variables.subject, bound), object = is_known(variables.object, bound);
  const bool relation = is_known(variables.relation, bound);
  Cost cost;
  cost.apart = rows > 1 && !subject && !object && !relation;
  if (pattern_.parts[number].relation.kind == RelationKind::kPath) {
    cost.edges = path_cost(number, bound);
    cost.access = Access::kEachBinding;
    return cost;
  }
  cost.edges = edges(number, nullptr, nullptr);
  if (!subject && !object) return cost;
  // For each binding: as many questions as there are pairs of values, at most one for each row.
  const std::size_t of_subject = subject ? bound[variables.subject].distinct : 1;
  const std::size_t of_object = object ? bound[variables.object].distinct : 1;
  const double asked = static_cast<double>(std::min({rows, most, of_subject * of_object}));
  const std::size_t samples = std::max(subject ? bound[variables.subject].sample.size() : 1,
                                       object ? bound[variables.object].sample.size() : 1);
  double sampled = 0;
  for (std::size_t i = 0; i < samples; ++i) {
    std::optional<std::string> from, to;
    if (subject) from = bound[variables.subject].sample[i % bound[variables.subject].sample.size()];
    if (object) to = bound[variables.object].sample[i % bound[variables.object].sample.size()];
    sampled += edges(number, subject ? &from : nullptr, object ? &to : nullptr);
  }
  const double each = asked * sampled / static_cast<double>(samples);
  if (each > cost.edges) return cost;
  cost.edges = each;
  cost.access = Access::kEachBinding;
  return cost;
}

Step Planner::next(const std::vector<bool>& done, const std::vector<BoundValues>& bound, std::size_t rows,
                   std::size_t limit) const {
  constexpr std::size_t kRowsForOne = 4;  // of the parts before, for one row that a limit wants: some give none
  const bool last = std::count(done.begin(), done.end(), false) == 1;
  const std::size_t most = last && limit > 0 ? limit * kRowsForOne : SIZE_MAX;
  std::optional<Step> best;
  Cost least;
  if (parts_.size() == 1)  // no choice
    return {0, parts_[0].pattern->relation.kind == RelationKind::kPath ? Access::kEachBinding : Access::kOnce};
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    if (done[part] || must_wait(part, bound)) continue;
    const Cost cost = this->cost(part, bound, rows, most);
    if (best && !(cost < least)) continue;
    best = {part, cost.access};
    least = cost;
  }
  return *best;
}

}  // namespace relata::query
