#include "core/triple_collector.h"

namespace relata {
namespace {

bool asserts(const Statement& statement) {
  return statement.polarity == Polarity::kPositive && statement.modality == Modality::kAsserted;
}

}  // namespace

Filter with_denials(Filter filter) {
  filter.all = true;
  return filter;
}

void TripleCollector::add(const Edge& edge) {
  const bool admitted = admits(*filter_, *edge.statement, *edge.provenance);
  if (!admitted && (edge.statement->rejected || asserts(*edge.statement))) return;
  Collected& collected = triples_[{edge.subject.key(), edge.relation, edge.object.key()}];
  collected.builder.add(edge);
  collected.admitted |= admitted;
}

void TripleCollector::each(const Visit& visit) const {
  for (const auto& [key, collected] : triples_) {
    if (!collected.admitted) continue;
    const Triple triple = collected.builder.build();
    if (triple.support < filter_->min_support || triple.sources < filter_->min_sources) continue;
    if (!visit(triple, collected.builder.sentences())) return;
  }
}

}  // namespace relata
