// In what order the parts of a pattern are asked, and how: by kept counts where the source has them, smallest first. No
// plan changes an answer.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "query/pattern_matches.h"

namespace relata::query {

// Where the variables of a part stand in Pattern::variables; kNone where an end or relation is no variable.
struct PartVariables {
  static constexpr std::size_t kNone = SIZE_MAX;
  std::size_t subject = kNone, relation = kNone, object = kNone;
};
std::vector<PartVariables> variables_of(const Pattern& pattern);

// Of each part whether its path begins at the object: where the subject is known neither by its name nor from the parts
// that say more, which are counted as taken one after the other by how much of each is known. A function of the pattern
// alone, since it decides between paths that are equally good. Throws QueryError for a path both of whose ends stay
// open.
std::vector<bool> path_directions(const Pattern& pattern);

// How a part is asked: once, for all that its names allow, or once for each way in which its variables are bound.
enum class Access : std::uint8_t { kOnce, kEachBinding };

struct Step {
  std::size_t part = 0;
  Access access = Access::kOnce;
};

// What is known when the next part is chosen. Of a variable that is bound: how many different values it has, and some
// of them; empty: not bound.
struct BoundValues {
  std::size_t distinct = 0;
  std::vector<std::string> sample;  // keys of ends; relations have none
};

class Planner {
 public:
  // Keeps references.
  Planner(const Pattern& pattern, const std::vector<PreparedPattern>& parts, const EdgeSource& source);

  // Of the parts that are not `done` the one to take next; `rows` stand so far, and `limit` (0: all) of the last part's
  // are wanted. A path waits until the end that it begins at is known.
  Step next(const std::vector<bool>& done, const std::vector<BoundValues>& bound, std::size_t rows,
            std::size_t limit = 0) const;
  bool from_object(std::size_t part) const { return from_object_[part]; }

 private:
  struct Cost {
    bool apart = false;  // shares no variable with what is known: every row would meet every match
    double edges = 0;    // that are read
    Access access = Access::kOnce;
    bool operator<(const Cost& other) const { return apart != other.apart ? other.apart : edges < other.edges; }
  };
  bool is_known(std::size_t variable, const std::vector<BoundValues>& bound) const;
  bool must_wait(std::size_t part, const std::vector<BoundValues>& bound) const;
  Cost cost(std::size_t part, const std::vector<BoundValues>& bound, std::size_t rows, std::size_t most) const;
  double edges(std::size_t part, const std::optional<std::string>* subject,
               const std::optional<std::string>* object) const;
  double path_cost(std::size_t part, const std::vector<BoundValues>& bound) const;

  const Pattern& pattern_;
  const std::vector<PreparedPattern>& parts_;
  const EdgeSource& source_;
  const std::vector<PartVariables> variables_;
  const std::vector<bool> from_object_;
};

}  // namespace relata::query
