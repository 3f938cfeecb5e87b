// Visits of a KnowledgeBase: statements, edges and triples.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/statement_edges.h"
#include "kb/edge_visit.h"
#include "kb/knowledge_base_impl.h"
#include "kb/phrase_entities.h"
#include "kb/triple_table.h"

namespace relata::kb {
namespace {

std::optional<EntityType> type_of(const Phrase& phrase) {
  return phrase.entity ? std::optional(phrase.entity->type) : std::nullopt;
}

// Whether the filter takes the statement; one that it leaves out for want of a date alone is noted in `undated`.
bool takes(const Filter& filter, const Statement& statement, const Provenance& provenance, Undated& undated) {
  if (!admits_types(filter, type_of(statement.subject), statement.object ? type_of(*statement.object) : std::nullopt))
    return false;
  bool without_date = false;
  const bool admitted = admits(filter, statement, provenance, &without_date);
  if (without_date) undated.insert(statement.id);
  return admitted;
}

// The number of what a `mean` may have changed: which edges there are is told when its phrases are known.
constexpr std::uint32_t kAllEdges = UINT32_MAX;

// Whether an edge of a statement may be of the relation, whatever its arguments are.
bool any_may_match(const RelationMatcher& relation, const Statement& statement) {
  for (const StatementEdge& edge : statement_edges(statement, [](const Phrase&) { return true; }))
    if (edge.number > 0 && relation.may_match(edge.relation)) return true;
  return false;
}

// Whether one of the edges in `numbers` may be of the relation: that of the object is told by the statement alone,
// those of arguments by the lexicon, which the index was asked by.
bool may_match(const RelationMatcher& relation, const Statement& statement, const std::set<std::uint32_t>& numbers) {
  if (relation.any()) return true;
  if (*numbers.rbegin() == kAllEdges ? any_may_match(relation, statement) : *numbers.rbegin() > 0) return true;
  const RelationForm form{statement.relation.lemma, statement.relation.canonical,
                          statement.relation.canonical_reversed};
  return relation.direct(form) || relation.turned(form);
}

// Whether statements are found by their days.
bool reads_days(const Filter& filter) { return filter.docs.empty() && (filter.since || filter.until); }

// Bytewise, each once.
std::vector<std::string> named_documents(const Filter& filter) {
  const std::set<std::string> docs(filter.docs.begin(), filter.docs.end());
  return {docs.begin(), docs.end()};
}

}  // namespace

// Whether so many statements are a third of all: one by one these cost more than all in turn.
bool KnowledgeBase::Impl::are_many(std::size_t statements) const {
  std::size_t all = 0;
  store.facts([&](store::DocumentNumber, const store::DocumentFacts& facts) {
    all += facts.ids.size();
    return all <= 3 * statements;
  });
  return all <= 3 * statements;
}

void KnowledgeBase::Impl::statements_for(const Filter& filter, const Visit& visit) const {
  StatementReader reader = this->reader();
  if (reads_days(filter)) {
    std::vector<store::StatementLocation> found =
        store.statements_of_days(filter.since.value_or(""), filter.until.value_or(""));
    if (are_many(found.size())) {
      found = {};
      return reader.all(visit);
    }
    for (const store::StatementLocation& location : found)
      if (const std::optional<Statement> statement = reader.statement(location))
        if (!visit(*statement, reader.provenance(*statement))) return;
    return;
  }
  if (filter.docs.empty()) return reader.all(visit);
  for (const std::string& doc : named_documents(filter))
    for (const Statement& statement : reader.statements(doc))
      if (!visit(statement, reader.provenance(statement))) return;
}

void KnowledgeBase::Impl::undated_for(const Filter& filter,
                                      const std::function<void(const Statement&, const Provenance&)>& visit) const {
  if (!reads_days(filter)) return;
  StatementReader reader = this->reader();
  const bool needs_entities = !filter.types.empty() || filter.attributed_to;
  store.documents([&](const Document& document) {
    if (document.date) return true;
    const Provenance provenance{document.id, document.title, document.source, document.date, document.url, "", 0};
    for (const Statement& statement : needs_entities ? reader.statements(document.id) : reader.unresolved(document.id))
      if (!days_of(statement, document.date)) visit(statement, provenance);
    return true;
  });
}

Undated KnowledgeBase::statements(const Filter& filter, const StatementVisit& visit) const {
  Undated undated;
  impl_->statements_for(filter, [&](const Statement& statement, const Provenance& provenance) {
    return !takes(filter, statement, provenance, undated) || visit(statement, provenance);
  });
  impl_->undated_for(filter, [&](const Statement& statement, const Provenance& provenance) {
    takes(filter, statement, provenance, undated);
  });
  return undated;
}

Undated KnowledgeBase::statements(const Filter& filter, const DocumentRange& range, const StatementVisit& visit) const {
  Undated undated;
  impl_->reader().all_of(range, [&](const Statement& statement, const Provenance& provenance) {
    return !takes(filter, statement, provenance, undated) || visit(statement, provenance);
  });
  return undated;
}

Undated KnowledgeBase::statements_of(std::string_view entity_id, const Filter& filter,
                                     const StatementVisit& visit) const {
  Undated undated;
  StatementReader reader = impl_->reader();
  const std::vector<std::string> terms = impl_->entities.terms_of_end("e:" + std::string(entity_id));
  std::vector<store::StatementLocation> locations = impl_->store.participations(terms);
  const auto ids = impl_->rulings.get()->meanings.statements_of(entity_id, impl_->entities);
  if (const auto meant = impl_->locate(ids); !meant.empty()) {
    locations.insert(locations.end(), meant.begin(), meant.end());
    std::sort(locations.begin(), locations.end());
    locations.erase(std::unique(locations.begin(), locations.end()), locations.end());
  }
  for (const store::StatementLocation& location : locations) {
    const std::optional<Statement> statement = reader.statement(location);
    if (!statement || !involves(*statement, entity_id)) continue;
    const Provenance& provenance = reader.provenance(*statement);
    if (takes(filter, *statement, provenance, undated) && !visit(*statement, provenance)) break;
  }
  return undated;
}

bool KnowledgeBase::statement(std::string_view id,
                              const std::function<void(const Statement&, const Provenance&)>& visit) const {
  const std::optional<store::StatementLocation> location = impl_->store.locate(id);
  if (!location) return false;
  StatementReader reader = impl_->reader();
  const std::optional<Statement> statement = reader.statement(*location);
  if (statement) visit(*statement, reader.provenance(*statement));
  return statement.has_value();
}

std::vector<Evidence> KnowledgeBase::statements(std::span<const std::string> ids) const {
  std::vector<std::pair<store::StatementLocation, std::size_t>>
      places;  // in the order of documents, each with its turn
  for (std::size_t turn = 0; turn < ids.size(); ++turn)
    if (std::optional<store::StatementLocation> location = impl_->store.locate(ids[turn]))
      places.emplace_back(std::move(*location), turn);
  std::sort(places.begin(), places.end());
  std::map<std::size_t, Evidence> found;
  StatementReader reader = impl_->reader();
  for (const auto& [location, turn] : places)
    if (std::optional<Statement> statement = reader.statement(location)) {
      const Provenance& provenance = reader.provenance(*statement);
      found.emplace(turn, Evidence{std::move(*statement), provenance});
    }
  std::vector<Evidence> evidence;
  for (auto& [turn, said] : found) evidence.push_back(std::move(said));
  return evidence;
}

KnowledgeBase::Impl::Asked KnowledgeBase::Impl::asked(const EdgePattern& pattern) const {
  const auto terms = [&](const std::optional<std::string>& end) {
    return end ? store::Store::Terms(entities.terms_of_end(*end)) : std::nullopt;
  };
  Asked asked{terms(pattern.subject), terms(pattern.object), {}};
  if (!pattern.relation.any())
    asked.takes = [&pattern](std::string_view relation) { return pattern.relation.may_match(relation); };
  return asked;
}

std::vector<store::EdgeLocation> KnowledgeBase::Impl::edges_of(const EdgePattern& pattern) const {
  const Asked by = asked(pattern);
  std::vector<store::EdgeLocation> found = store.edges(by.subjects, by.objects, by.takes);
  // What a `mean` may change is not in the index.
  const auto rulings_now = rulings.get();
  const std::vector<std::string>& meant = rulings_now->meanings.statements();
  if (meant.empty()) return found;
  for (store::StatementLocation& location : locate(meant)) found.push_back({std::move(location), kAllEdges});
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<store::StatementLocation> KnowledgeBase::Impl::locate(std::span<const std::string> statements) const {
  std::vector<store::StatementLocation> found;
  for (const std::string& id : statements)
    if (std::optional<store::StatementLocation> location = store.locate(id)) found.push_back(std::move(*location));
  return found;
}

Undated KnowledgeBase::edges(const EdgePattern& pattern, const Filter& filter,
                             const std::function<bool(const Edge&)>& visit) const {
  EdgeVisit edges(pattern, filter, visit);
  if (!pattern.subject && !pattern.object && pattern.relation.any()) {
    impl_->statements_for(
        filter, [&](const Statement& statement, const Provenance& provenance) { return edges(statement, provenance); });
    impl_->undated_for(filter, [&](const Statement& statement, const Provenance& provenance) {
      edges.undated(statement, provenance);
    });
    return edges.take_undated();
  }
  const std::vector<std::string> docs = named_documents(filter);
  const std::vector<store::EdgeLocation> found = impl_->edges_of(pattern);
  StatementReader reader = impl_->reader();
  for (auto next = found.begin(); next != found.end();) {
    const store::StatementLocation& location = next->statement;
    std::set<std::uint32_t> numbers;
    for (; next != found.end() && next->statement == location; ++next) numbers.insert(next->edge);
    if (!docs.empty() && !std::binary_search(docs.begin(), docs.end(), location.doc)) continue;
    const std::optional<Statement> statement = reader.statement(
        location, [&](const Statement& unresolved) { return may_match(pattern.relation, unresolved, numbers); });
    const bool all = numbers.contains(kAllEdges);
    if (statement && !edges(*statement, reader.provenance(*statement), all ? nullptr : &numbers)) break;
  }
  return edges.take_undated();
}

void KnowledgeBase::Impl::collect_from_statements(TripleTable& table, Undated& undated, const Visit& also) const {
  const Filter& filter = table.filter();
  statements_for(filter, [&](const Statement& statement, const Provenance& provenance) {
    table.add(statement, provenance, undated);
    return !also || !takes(filter, statement, provenance, undated) || also(statement, provenance);
  });
  undated_for(filter, [&](const Statement& statement, const Provenance& provenance) {
    table.add(statement, provenance, undated);
    if (also) takes(filter, statement, provenance, undated);
  });
}

void KnowledgeBase::collect(TripleTable& table, Undated& undated, const StatementVisit& also) const {
  if (also || !impl_->collect_from_index(table, undated)) impl_->collect_from_statements(table, undated, also);
  table.finish();
}

Undated KnowledgeBase::triples(const Filter& filter, const std::function<bool(const Triple&)>& visit) const {
  Undated undated;
  TripleTable table(filter, TripleTable::Ends::kAll);
  impl_->collect_from_statements(table, undated, {});
  table.finish();
  for (const TripleTable::Row& row : table.rows())
    if (!visit(table.triple(row))) break;
  return undated;
}

}  // namespace relata::kb
