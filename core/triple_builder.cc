#include "core/triple_builder.h"

#include "core/ascii.h"

namespace relata {
void TripleBuilder::add(const Edge& edge) {
  if (first_) {
    subject_ = edge.subject;
    relation_ = edge.relation;
    object_ = edge.object;
    first_ = false;
  }
  const Statement& statement = *edge.statement;
  if (statement.rejected || statement.polarity != Polarity::kPositive || statement.modality != Modality::kAsserted) {
    denied_.insert(statement.id);
    if (statement.polarity == Polarity::kNegative) negative_.insert(statement.id);
    return;
  }
  const Provenance& provenance = *edge.provenance;
  statements_.insert(statement.id);
  docs_.insert(provenance.doc);
  sources_.insert(provenance.source ? "source " + *provenance.source : "doc " + provenance.doc);
  sentences_.insert(single_blanks(provenance.sentence));
  if (statement.attributed_to.empty()) return;
  attributed_statements_.insert(statement.id);
  attributed_to_.insert(said_by(statement.attributed_to.front()));
}

Triple TripleBuilder::build() const {
  Triple triple;
  triple.subject = subject_;
  triple.relation = relation_;
  triple.object = object_;
  triple.support = static_cast<std::uint32_t>(sentences_.size());
  triple.sources = static_cast<std::uint32_t>(sources_.size());
  triple.docs.assign(docs_.begin(), docs_.end());
  triple.statements.assign(statements_.begin(), statements_.end());
  triple.attributed_to.assign(attributed_to_.begin(), attributed_to_.end());
  triple.denied.assign(denied_.begin(), denied_.end());
  triple.attributed = static_cast<std::uint32_t>(attributed_statements_.size());
  triple.negative = static_cast<std::uint32_t>(negative_.size());
  return triple;
}

}  // namespace relata
