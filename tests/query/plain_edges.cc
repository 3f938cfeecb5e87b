#include "plain_edges.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/ascii.h"

namespace relata::query::testing {
namespace {

using Steps = std::map<std::pair<std::string, std::string>, Triple>;
using Level = std::map<std::string, Way>;

Triple triple_of(const std::vector<const KeptEdge*>& edges, std::set<std::string>& sentences) {
  Triple triple;
  triple.subject = edges.front()->edge.subject;
  triple.relation = edges.front()->edge.relation;
  triple.object = edges.front()->edge.object;
  std::set<std::string> docs, sources, statements, speakers, denied, attributed, negative;
  for (const KeptEdge* kept : edges) {
    const Statement& said = kept->statement;
    if (!asserts(said)) {
      denied.insert(said.id);
      if (said.polarity == Polarity::kNegative) negative.insert(said.id);
      continue;
    }
    statements.insert(said.id);
    docs.insert(kept->provenance.doc);
    sources.insert(kept->provenance.source ? "s" + *kept->provenance.source : "d" + kept->provenance.doc);
    sentences.insert(single_blanks(kept->provenance.sentence));
    if (said.attributed_to.empty()) continue;
    attributed.insert(said.id);
    speakers.insert(said_by(said.attributed_to.front()));
  }
  triple.support = static_cast<std::uint32_t>(sentences.size());
  triple.sources = static_cast<std::uint32_t>(sources.size());
  triple.docs = {docs.begin(), docs.end()};
  triple.statements = {statements.begin(), statements.end()};
  triple.attributed_to = {speakers.begin(), speakers.end()};
  triple.denied = {denied.begin(), denied.end()};
  triple.attributed = static_cast<std::uint32_t>(attributed.size());
  triple.negative = static_cast<std::uint32_t>(negative.size());
  return triple;
}

// Each triple of two entities by the ends that it leads from and to.
Steps steps_of(const std::vector<KeptEdge>& edges, const Filter& filter, const PlainPath& path) {
  std::vector<const KeptEdge*> all;
  for (const KeptEdge& kept : edges)
    if (kept.edge.subject.is_entity() && kept.edge.object.is_entity()) all.push_back(&kept);
  Steps steps;
  const auto add = [&](const End& from, const End& to, const Triple& triple) {
    const auto [place, is_new] = steps.try_emplace({from.key(), to.key()}, triple);
    if (!is_new && place->second.support < triple.support) place->second = triple;
  };
  for (const auto& [key, kept] : plain_triples(all, filter)) {
    if (path.along) add(kept.triple.subject, kept.triple.object, kept.triple);
    if (path.against) add(kept.triple.object, kept.triple.subject, kept.triple);
  }
  return steps;
}

Level next_level(const Level& level, const Steps& steps, std::set<std::string>& reached) {
  Level next;
  for (const auto& [key, way] : level)
    for (const auto& [ends, triple] : steps) {
      if (ends.first != key || reached.contains(ends.second)) continue;
      Way longer = way;
      const bool from_subject = triple.subject.key() == key;
      if (longer.triples.empty()) longer.start = from_subject ? triple.subject : triple.object;
      longer.end = from_subject ? triple.object : triple.subject;
      longer.triples.push_back(triple);
      longer.weakest = std::min(longer.weakest, triple.support);
      const auto [place, is_new] = next.try_emplace(ends.second, longer);
      if (!is_new && place->second.weakest < longer.weakest) place->second = longer;
    }
  for (const auto& [key, way] : next) reached.insert(key);
  return next;
}

}  // namespace

bool asserts(const Statement& statement) {
  return !statement.rejected && statement.polarity == Polarity::kPositive && statement.modality == Modality::kAsserted;
}

PlainTriples plain_triples(const std::vector<const KeptEdge*>& edges, const Filter& filter) {
  std::map<std::tuple<std::string, std::string, std::string>, std::vector<const KeptEdge*>> by_key;
  for (const KeptEdge* kept : edges)
    by_key[{kept->edge.subject.key(), kept->edge.relation, kept->edge.object.key()}].push_back(kept);
  PlainTriples triples;
  for (const auto& [key, list] : by_key) {
    if (std::none_of(list.begin(), list.end(), [](const KeptEdge* kept) { return kept->admitted; })) continue;
    PlainTriple plain;
    plain.triple = triple_of(list, plain.sentences);
    if (plain.triple.support >= filter.min_support && plain.triple.sources >= filter.min_sources)
      triples.emplace(key, std::move(plain));
  }
  return triples;
}

std::vector<Way> plain_paths(const std::vector<KeptEdge>& edges, const Filter& filter, const PlainPath& path,
                             const Keys& starts) {
  const Steps steps = steps_of(edges, filter, path);
  std::set<std::string> reached(starts.begin(), starts.end());
  Level level;
  for (const std::string& start : starts) level[start];
  std::vector<Way> ways;
  for (std::uint32_t hops = 1; hops <= path.relation->max_hops; ++hops) {
    level = next_level(level, steps, reached);
    if (hops < path.relation->min_hops) continue;
    std::optional<Way> best;
    for (const auto& [key, way] : level) {
      if (!path.far->matches(way.end) || !path.near->matches(way.start)) continue;
      if (!path.one) ways.push_back(way);
      else if (!best || best->weakest < way.weakest) best = way;
    }
    if (best) return {*best};
  }
  return ways;
}

}  // namespace relata::query::testing
