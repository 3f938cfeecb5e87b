// TripleCollector: edges put together into triples, one for each subject, relation and object (contract, section 4).
//
//   TripleCollector triples(filter);
//   source.edges(pattern, with_denials(filter), [&](const Edge& edge) { return triples.add(edge), true; });
//   triples.each([](const Triple& triple, const auto& sentences) { .. });
//
// A triple is there if the filter takes a statement of it; the statements that do not assert it are its `denied`,
// whether the filter takes their polarity and modality or not.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "core/filter.h"
#include "core/triple.h"
#include "core/triple_builder.h"

namespace relata {

// A filter that also visits what denies, plans, fears or orders, so that it can hang on its triple.
Filter with_denials(Filter filter);

class TripleCollector {
 public:
  // Keeps a reference.
  explicit TripleCollector(const Filter& filter) : filter_(&filter) {}

  // Edges come from a source that was asked by with_denials(). One that neither counts nor hangs on a triple is left
  // out.
  void add(const Edge& edge);
  // Calls `visit` for each triple of enough support and sources, with the distinct sentences that assert it, by the
  // keys of subject, relation, object; until it returns false.
  using Visit = std::function<bool(const Triple& triple, const std::set<std::string>& sentences)>;
  void each(const Visit& visit) const;

 private:
  struct Collected {
    TripleBuilder builder;
    bool admitted = false;  // a statement of it is one that the filter takes
  };

  const Filter* filter_;
  std::map<std::tuple<std::string, std::string, std::string>, Collected> triples_;
};

}  // namespace relata
