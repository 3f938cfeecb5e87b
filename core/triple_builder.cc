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
  const std::string source = provenance.source ? "source " + *provenance.source : "doc " + provenance.doc;
  if (provenance.story != 0) {
    Copy& copy = stories_[provenance.story][provenance.doc];
    copy.sentences.insert(single_blanks(provenance.sentence));
    copy.source = source;
  } else {
    sources_.insert(source);
    sentences_.insert(single_blanks(provenance.sentence));
  }
  if (statement.attributed_to.empty()) return;
  attributed_statements_.insert(statement.id);
  attributed_to_.insert(said_by(statement.attributed_to.front()));
}

// Of each story the copy that counts.
template <typename Visit>
void TripleBuilder::each_that_counts(const Visit& visit) const {
  for (const auto& [story, copies] : stories_) {
    const Copy* best = nullptr;
    for (const auto& [doc, copy] : copies)
      if (!best || copy.sentences.size() > best->sentences.size()) best = &copy;
    visit(*best);
  }
}

std::set<std::string> TripleBuilder::sentences() const {
  std::set<std::string> sentences = sentences_;
  each_that_counts([&](const Copy& copy) { sentences.insert(copy.sentences.begin(), copy.sentences.end()); });
  return sentences;
}

std::set<std::string> TripleBuilder::sources() const {
  std::set<std::string> sources = sources_;
  each_that_counts([&](const Copy& copy) { sources.insert(copy.source); });
  return sources;
}

Triple TripleBuilder::build() const {
  Triple triple;
  triple.subject = subject_;
  triple.relation = relation_;
  triple.object = object_;
  // a copy of the sets is made only where there are copies of documents
  triple.support = static_cast<std::uint32_t>(stories_.empty() ? sentences_.size() : sentences().size());
  triple.sources = static_cast<std::uint32_t>(stories_.empty() ? sources_.size() : sources().size());
  triple.docs.assign(docs_.begin(), docs_.end());
  triple.statements.assign(statements_.begin(), statements_.end());
  triple.attributed_to.assign(attributed_to_.begin(), attributed_to_.end());
  triple.denied.assign(denied_.begin(), denied_.end());
  triple.attributed = static_cast<std::uint32_t>(attributed_statements_.size());
  triple.negative = static_cast<std::uint32_t>(negative_.size());
  return triple;
}

}  // namespace relata
