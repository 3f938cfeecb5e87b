// path, between, ego, rank, communities: questions to the graph.
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "export/statement_json.h"
#include "python/answer.h"
#include "verbs/between.h"
#include "verbs/communities.h"
#include "verbs/ego.h"
#include "verbs/path.h"
#include "verbs/rank.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

Answer path(Handle& handle, const std::string& from, const std::string& to, const Given& given) {
  verbs::PathRequest request{from, to, {}, {}, {}};
  bool evidence = false;
  Keywords keywords(given);
  keywords.take("evidence", evidence);
  keywords.take("paths", request.count);
  keywords.take("avoid", request.search.avoid);
  keywords.take("max_hops", request.search.longest);
  keywords.take("directed", request.search.directed);
  keywords.take("fewest", request.search.fewest);
  take_filters(keywords, request.filters);
  keywords.finish();
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    const verbs::FoundPaths found = verbs::path(kb, request);
    Answer answer{{}, found.notes, {}, {}, found.undated.size()};
    for (const verbs::WalkedPath& path : found.paths)
      answer.rows.push_back(verbs::path_json(kb, path, answer.rows.size() + 1, evidence));
    return answer;
  });
}

Answer between(Handle& handle, const std::string& one, const std::string& other, const Given& given) {
  verbs::BetweenRequest request;
  request.one = one, request.other = other;
  bool evidence = false;
  Keywords keywords(given);
  keywords.take("evidence", evidence);
  keywords.take("hops", request.hops);
  keywords.take("detours", request.detours);
  keywords.take("limit", request.limit);
  take_filters(keywords, request.filters);
  keywords.finish();
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    const verbs::Between found = verbs::between(kb, request);
    Answer answer{{}, found.notes, {}, {}, found.undated.size()};
    for (const verbs::LinkingChain& chain : found.chains)
      answer.rows.push_back(verbs::chain_json(kb, found, chain, evidence));
    if (found.is_cut) answer.notes.push_back("there are more chains: a greater --limit shows them");
    return answer;
  });
}

Answer ego(Handle& handle, const std::string& name, const Given& given) {
  verbs::EgoRequest request;
  request.name = name;
  bool evidence = false;
  Keywords keywords(given);
  keywords.take("evidence", evidence);
  keywords.take("hops", request.hops);
  keywords.take("limit", request.limit);
  take_filters(keywords, request.filters);
  keywords.finish();
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    const verbs::Ego found = verbs::ego(kb, request);
    Answer answer{{}, found.notes, {}, {}, found.undated.size(), found.total - found.rows.size()};
    for (const verbs::Around& row : found.rows) answer.rows.push_back(verbs::around_json(kb, row, evidence));
    answer.about = exporter::entity_json(found.center);
    return answer;
  });
}

Answer rank(Handle& handle, const Given& given) {
  verbs::RankRequest request;
  Keywords keywords(given);
  keywords.take("by", request.by);
  keywords.take("limit", request.limit);
  take_filters(keywords, request.filters);
  keywords.finish();
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    const verbs::Ranking found = verbs::rank(kb, request);
    Answer answer{{}, found.notes, {}, {}, found.undated.size()};
    for (const verbs::RankedEntity& row : found.rows)
      answer.rows.push_back(verbs::ranked_json(row, request.by, found.sample));
    if (found.sample)
      answer.notes.push_back(request.by + " is an estimate, from the shortest paths from " +
                             verbs::counted(*found.sample, "entity", "entities") + " drawn by chance");
    return answer;
  });
}

Answer communities(Handle& handle, const Given& given) {
  verbs::CommunitiesRequest request;
  Keywords keywords(given);
  keywords.take("resolution", request.resolution);
  keywords.take("seed", request.seed);
  keywords.take("smallest", request.smallest);
  keywords.take("limit", request.limit);
  take_filters(keywords, request.filters);
  keywords.finish();
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    const verbs::FoundCommunities found = verbs::communities(kb, request);
    Answer answer{{}, found.notes, {}, {}, found.undated.size(), found.total - found.rows.size()};
    for (const verbs::Community& row : found.rows)
      answer.rows.push_back(verbs::community_json(row, answer.rows.size() + 1));
    return answer;
  });
}

}  // namespace

void add_graph_questions(HandleClass& kb) {
  kb.def("path", path, nb::arg("from_"), nb::arg("to"), nb::arg("given"));
  kb.def("between", between, nb::arg("one"), nb::arg("other"), nb::arg("given"));
  kb.def("ego", ego, nb::arg("name"), nb::arg("given"));
  kb.def("rank", rank, nb::arg("given"));
  kb.def("communities", communities, nb::arg("given"));
}

}  // namespace relata::python
