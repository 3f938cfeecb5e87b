// Edges gathered by their triple in bounded memory: as many passes over the edges as it takes, each for the triples of
// a range of subjects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "core/triple.h"

namespace relata::exporter {

// By the keys of subject, relation and object (End::key()).
using TripleKey = std::tuple<std::string, std::string, std::string>;

// `Gathered` is what the edges of one triple come together in.
template <typename Gathered>
class TripleGathering {
 public:
  // `most`: edges that are held at once, but for a subject that has more; 0: all, in one pass.
  explicit TripleGathering(std::size_t most) : most_(most == 0 ? SIZE_MAX : most) {}

  using Edges = std::function<void(const std::function<bool(const Edge&)>&)>;
  // Puts an edge into its triple, which the second argument gives; false: it is left out.
  using Add = std::function<bool(const Edge&, const std::function<Gathered&()>&)>;

  // Calls visit(key, gathered) for each triple, in the order of the keys, until it returns false. `edges` is asked
  // again for each pass and must tell the same.
  void each(const Edges& edges, const Add& add,
            const std::function<bool(const TripleKey&, const Gathered&)>& visit) const {
    for (std::optional<std::string> from = ""; from;) {
      std::map<TripleKey, Counted> triples;
      const std::optional<std::string> past = gather(edges, add, *from, triples);
      for (const auto& [key, counted] : triples)
        if (!visit(key, counted.gathered)) return;
      from = past;
    }
  }

 private:
  struct Counted {
    Gathered gathered;
    std::size_t edges = 0;
  };

  // The triples of subjects from `from` on, as many as are held at once; returns the first subject that is left.
  std::optional<std::string> gather(const Edges& edges, const Add& add, const std::string& from,
                                    std::map<TripleKey, Counted>& triples) const {
    std::optional<std::string> past;
    std::size_t held = 0, limit = most_;
    edges([&](const Edge& edge) {
      const std::string subject = edge.subject.key();
      if (subject < from || (past && subject >= *past)) return true;
      Counted* counted = nullptr;
      const auto place = [&]() -> Gathered& {
        counted = &triples[{subject, edge.relation, edge.object.key()}];
        return counted->gathered;
      };
      if (!add(edge, place)) return true;
      ++counted->edges;
      if (++held <= limit) return true;
      held = shrink(triples, past);
      if (held > limit / 2) limit = held * 2;  // a subject with more edges than are held at once
      return true;
    });
    return past;
  }

  // Leaves the later half, or the last subject alone, for another pass; returns how many edges are still held.
  static std::size_t shrink(std::map<TripleKey, Counted>& triples, std::optional<std::string>& past) {
    std::size_t all = 0, kept = 0, before = 0;
    for (const auto& [key, counted] : triples) all += counted.edges;
    auto cut = triples.end();
    const std::string* subject = nullptr;
    for (auto triple = triples.begin(); triple != triples.end(); ++triple) {
      const std::string& next = std::get<0>(triple->first);
      if (subject && *subject != next) {
        cut = triple, before = kept;
        if (kept >= all / 2) break;
      }
      subject = &next;
      kept += triple->second.edges;
    }
    if (cut == triples.end()) return all;
    past = std::get<0>(cut->first);
    triples.erase(cut, triples.end());
    return before;
  }

  std::size_t most_;
};

}  // namespace relata::exporter
