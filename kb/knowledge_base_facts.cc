// KnowledgeBase::facts() and count(): what questions ask of edges, from the index and the facts of documents; a
// statement is looked at only where these do not tell all.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/relation_lexicon.h"
#include "core/statement_edges.h"
#include "core/triple_collector.h"
#include "kb/knowledge_base_impl.h"
#include "store/day_code.h"
#include "store/terms.h"

namespace relata::kb {
namespace {

template <typename T>
bool holds_value(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// By its polarity and modality.
bool is_admitted(const Filter& filter, const store::Posting& posting) {
  if (filter.all) return true;
  const bool negative = (posting.flags & store::kNegative) != 0;
  if (filter.polarity && *filter.polarity != (negative ? Polarity::kNegative : Polarity::kPositive)) return false;
  const auto modality = static_cast<Modality>(store::modality_in(posting.flags));
  return filter.modalities.empty() ? modality == Modality::kAsserted : holds_value(filter.modalities, modality);
}

// The edges of an answer, document by document.
class FactsOfEdges {
 public:
  using Visit = EdgeSource::FactVisit;
  using Edge = store::IndexedEdge;

  FactsOfEdges(const KnowledgeBase::Impl& kb, const EdgePattern& pattern, const Filter& filter, const Visit& visit)
      : kb_(kb), pattern_(pattern), filter_(filter), wide_(with_denials(filter)), visit_(visit), reader_(kb.reader()) {}

  Undated run(std::vector<Edge> edges) {
    const auto place = [](const Edge& edge) {
      return std::tuple(edge.posting.document, edge.posting.ordinal, edge.posting.edge);
    };
    std::sort(edges.begin(), edges.end(), [&](const Edge& a, const Edge& b) { return place(a) < place(b); });
    edges.erase(
        std::unique(edges.begin(), edges.end(), [&](const Edge& a, const Edge& b) { return place(a) == place(b); }),
        edges.end());
    std::map<std::string, std::span<const Edge>> by_id;
    std::map<std::string, std::string> facts;
    const std::span<const Edge> all(edges);
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
      while (end < all.size() && all[end].posting.document == all[begin].posting.document) ++end;
      std::string bytes = kb_.store.facts_bytes(all[begin].posting.document);
      const std::string id(store::FactsView(bytes).id());
      by_id.emplace(id, all.subspan(begin, end - begin));
      facts.emplace(id, std::move(bytes));
    }
    for (const auto& [id, of_document] : by_id) document(store::FactsView(facts.at(id)), of_document);
    return std::move(undated_);
  }

 private:
  void document(const store::FactsView& facts, std::span<const Edge> edges) {
    if (!filter_.docs.empty() && !holds_value(filter_.docs, std::string(facts.id()))) return;
    if (!filter_.sources.empty() && (!facts.source() || !holds_value(filter_.sources, std::string(*facts.source()))))
      return;
    for (std::size_t begin = 0, end = 0; begin < edges.size(); begin = end) {
      while (end < edges.size() && edges[end].posting.ordinal == edges[begin].posting.ordinal) ++end;
      const std::span<const Edge> said = edges.subspan(begin, end - begin);
      if (std::all_of(said.begin(), said.end(), [&](const Edge& edge) { return tells_all(edge); }))
        for (const Edge& edge : said) fact(facts, edge);
      else statement(facts, said);
    }
  }

  // Whether nothing of the statement itself is needed.
  bool tells_all(const Edge& edge) {
    const store::Posting& posting = edge.posting;
    if (posting.flags & (store::kOwnCanonical | store::kAttributed)) return false;
    if (!end(edge.subject) || !end(edge.object)) return false;
    if (filter_.min_confidence > 0 && !edge.whole) return false;
    if (!filter_.since && !filter_.until) return true;
    return edge.whole && posting.first_day != store::kNoDay && posting.first_day != store::kStrangeDay;
  }

  // Null for a phrase.
  const End* end(store::TermId term) { return kb_.ends.of(term, kb_.store, kb_.entities); }

  void fact(const store::FactsView& facts, const Edge& edge) {
    const store::Posting& posting = edge.posting;
    const End &subject = *end(edge.subject), &object = *end(edge.object);
    if (!is_asked(pattern_.subject, subject) || !is_asked(pattern_.object, object)) return;
    if (!admits_types(filter_, subject.type, object.type)) return;
    const Relation& relation = relation_of(edge.relation);
    const RelationForm form{relation.words, relation.canonical.name, relation.canonical.reversed};
    if (!pattern_.relation.any() && !pattern_.relation.direct(form) && !pattern_.relation.turned(form)) return;
    const bool rejected = kb_.is_rejected(posting.document, posting.ordinal);
    const bool asserts = store::asserts(posting.flags), negative = (posting.flags & store::kNegative) != 0;
    if (!is_admitted_widely(edge, rejected)) return;
    const bool admitted = is_admitted(filter_, posting);
    if (!admitted && (rejected || asserts)) return;
    store::format_statement_id(facts.statement_id(posting.ordinal), id_);
    EdgeFact fact;
    fact.subject = &subject;
    fact.relation = relation.words;
    fact.object = &object;
    fact.canonical = relation.canonical.name;
    fact.canonical_reversed = relation.canonical.reversed;
    fact.statement = id_;
    fact.doc = facts.id();
    fact.source = facts.source();
    fact.sentence = facts.sentence_hash(posting.ordinal);
    fact.asserts = asserts && !rejected;
    fact.negative = negative;
    fact.admitted = admitted;
    visit_(fact);
  }

  static bool is_asked(const std::optional<std::string>& key, const End& end) { return !key || end.key() == *key; }

  // Whatever its polarity and modality.
  bool is_admitted_widely(const Edge& edge, bool rejected) const {
    const store::Posting& posting = edge.posting;
    if (rejected && !filter_.rejected) return false;
    if (!filter_.implied && posting.flags & store::kImplied) return false;
    if (filter_.min_confidence > 0 && posting.confidence < filter_.min_confidence) return false;
    if (!filter_.since && !filter_.until) return true;
    return posting.last_day >= store::day_code(filter_.since.value_or("")).value_or(store::kOpenBegin) &&
           posting.first_day <= store::day_code(filter_.until.value_or("")).value_or(store::kOpenEnd);
  }

  struct Relation {
    std::string words;
    CanonicalRelation canonical;
  };
  const Relation& relation_of(store::TermId term) {
    const auto [known, fresh] = relations_.try_emplace(term);
    if (fresh) {
      known->second.words = kb_.store.term_text(term).substr(store::relation_term("").size());
      known->second.canonical = canonical_relation(known->second.words);
    }
    return known->second;
  }

  // The same from the statement.
  void statement(const store::FactsView& facts, std::span<const Edge> edges) {
    const store::StatementLocation location{std::string(facts.id()), edges.front().posting.document,
                                            edges.front().posting.ordinal};
    const std::optional<Statement> said = reader_.statement(location);
    if (!said) return;
    const Provenance& provenance = reader_.provenance(*said);
    bool without_date = false;
    if (!admits(wide_, *said, provenance, &without_date) && !without_date) return;
    for (const NumberedEdge& numbered : resolved_edges(*said, provenance)) {
      if (std::none_of(edges.begin(), edges.end(),
                       [&](const Edge& edge) { return edge.posting.edge == numbered.number; }))
        continue;
      const relata::Edge& edge = numbered.edge;
      if (!is_asked(pattern_.subject, edge.subject) || !is_asked(pattern_.object, edge.object)) continue;
      if (!pattern_.relation.any() && !pattern_.relation.direct(edge.form()) && !pattern_.relation.turned(edge.form()))
        continue;
      if (!admits_types(filter_, edge.subject.type, edge.object.type)) continue;
      if (without_date) undated_.insert(said->id);
      else fact(facts, edge);
    }
  }

  void fact(const store::FactsView& facts, const relata::Edge& edge) {
    const Statement& said = *edge.statement;
    const bool asserted = said.polarity == Polarity::kPositive && said.modality == Modality::kAsserted;
    EdgeFact fact;
    fact.admitted = admits(filter_, said, *edge.provenance);
    if (!fact.admitted && (said.rejected || asserted)) return;
    std::string speaker;
    if (!said.attributed_to.empty()) speaker = said_by(said.attributed_to.front());
    fact.subject = &edge.subject;
    fact.relation = edge.relation;
    fact.object = &edge.object;
    fact.canonical = edge.canonical;
    fact.canonical_reversed = edge.canonical_reversed;
    fact.statement = said.id;
    fact.doc = edge.provenance->doc;
    fact.source = facts.source();
    fact.said_by = speaker;
    fact.sentence = store::sentence_hash(edge.provenance->sentence);
    fact.asserts = asserted && !said.rejected;
    fact.negative = said.polarity == Polarity::kNegative;
    visit_(fact);
  }

  const KnowledgeBase::Impl& kb_;
  const EdgePattern& pattern_;
  const Filter& filter_;
  const Filter wide_;
  const Visit& visit_;
  StatementReader reader_;
  std::map<store::TermId, Relation> relations_;
  std::string id_;
  Undated undated_;
};

}  // namespace

Undated KnowledgeBase::facts(const EdgePattern& pattern, const Filter& filter, const FactVisit& visit) const {
  const auto known = impl_->rulings.get();
  const bool open = !pattern.subject && !pattern.object && pattern.relation.any();
  // What corrections say of single mentions stands in statements alone.
  if (open || !known->mentions.empty() || !known->meanings.statements().empty() || !filter.actors ||
      filter.attributed_to)
    return EdgeSource::facts(pattern, filter, visit);
  std::vector<store::IndexedEdge> edges;
  impl_->indexed_edges_of(pattern, [&](const store::IndexedEdge& edge) { return edges.push_back(edge), true; });
  return FactsOfEdges(*impl_, pattern, filter, visit).run(std::move(edges));
}

EdgeSource::RelationCounts KnowledgeBase::relations_of(const std::string& end_key, const Filter& filter) const {
  const auto known = impl_->rulings.get();
  // What else a filter asks is not in every list.
  const bool plain = filter.docs.empty() && filter.sources.empty() && filter.types.empty() && filter.implied &&
                     filter.actors && filter.min_confidence == 0 && !filter.since && !filter.until &&
                     !filter.attributed_to && known->mentions.empty() && known->meanings.statements().empty();
  if (!plain) return EdgeSource::relations_of(end_key, filter);
  std::map<store::TermId, std::uint64_t> counts;
  const auto count = [&](const store::IndexedEdge& edge) {
    const bool rejected = impl_->is_rejected(edge.posting.document, edge.posting.ordinal);
    if ((!rejected || filter.rejected) && is_admitted(filter, edge.posting)) ++counts[edge.relation];
    return true;
  };
  impl_->indexed_edges_of({end_key, std::nullopt}, count);
  impl_->indexed_edges_of({std::nullopt, end_key}, count);
  RelationCounts named;
  for (const auto& [relation, number] : counts)
    named[impl_->store.term_text(relation).substr(store::relation_term("").size())] += number;
  return named;
}

std::optional<std::uint64_t> KnowledgeBase::count(const EdgePattern& pattern) const {
  const auto terms = [&](const std::optional<std::string>& end) {
    return end ? store::Store::Terms(impl_->entities.terms_of_end(*end)) : std::nullopt;
  };
  store::Store::TakesRelation takes;
  if (!pattern.relation.any()) takes = [&](std::string_view relation) { return pattern.relation.may_match(relation); };
  return impl_->store.count_edges(terms(pattern.subject), terms(pattern.object), takes);
}

void KnowledgeBase::Impl::indexed_edges_of(const EdgePattern& pattern,
                                           const std::function<bool(const store::IndexedEdge&)>& visit) const {
  const auto terms = [&](const std::optional<std::string>& end) {
    return end ? store::Store::Terms(entities.terms_of_end(*end)) : std::nullopt;
  };
  store::Store::TakesRelation takes;
  if (!pattern.relation.any()) takes = [&](std::string_view relation) { return pattern.relation.may_match(relation); };
  store.indexed_edges(terms(pattern.subject), terms(pattern.object), takes, visit);
}

bool KnowledgeBase::Impl::is_rejected(store::DocumentNumber document, std::uint32_t ordinal) const {
  const auto known = rulings.get();
  if (known->rejected.empty()) return false;
  const std::lock_guard lock(mutex);
  if (!rejected) {
    rejected.emplace();
    for (const std::string& id : known->rejected)
      if (const auto location = store.locate(id)) rejected->emplace(location->document, location->ordinal);
  }
  return rejected->contains({document, ordinal});
}

const End* EndCache::of(store::TermId term, const store::Store& store, const EntityIndex& entities) const {
  const std::lock_guard lock(mutex_);
  const auto [known, fresh] = ends_.try_emplace(term);
  if (!fresh) return known->second.get();
  const std::string prefix = store::entity_term("");
  const std::string text = term == 0 ? "" : store.term_text(term);
  if (!text.starts_with(prefix)) return nullptr;
  if (const auto entity = entities.shared_of_node(text.substr(prefix.size())))
    known->second = std::make_unique<const End>(End{entity->id, entity->name, entity->type, entity->of});
  return known->second.get();
}

void EndCache::forget() {
  const std::lock_guard lock(mutex_);
  ends_.clear();
}

}  // namespace relata::kb
