// KnowledgeBase::facts() and count(): what questions ask of edges, from the index and the facts of documents; a
// statement is looked at only where these do not tell all.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/relation_lexicon.h"
#include "core/statement_edges.h"
#include "core/triple_collector.h"
#include "kb/edge_visit.h"
#include "kb/knowledge_base_impl.h"
#include "kb/posting_filter.h"
#include "store/terms.h"

namespace relata::kb {
namespace {

// The edges of an answer, document by document.
class FactsOfEdges {
 public:
  using Visit = EdgeSource::FactVisit;
  using Edge = store::IndexedEdge;

  FactsOfEdges(const KnowledgeBase::Impl& kb, const EdgePattern& pattern, const Filter& filter, const Visit& visit)
      : kb_(kb),
        pattern_(pattern),
        filter_(filter),
        wide_(with_denials(filter)),
        postings_(filter),
        visit_(visit),
        rejected_(kb.rejected_places()),
        reader_(kb.reader()) {}

  // Whether the pattern may ask for the edge, by what stands in the index: the relation's words tell its form, unless
  // the statement has its own.
  bool may_be_asked(const Edge& edge) {
    if (edge.posting.flags & store::kOwnCanonical || pattern_.relation.any()) return true;
    const Relation& relation = relation_of(edge.relation);
    const RelationForm form{relation.words, relation.canonical.name, relation.canonical.reversed};
    return pattern_.relation.direct(form) || pattern_.relation.turned(form);
  }

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
    if (!postings_.takes_document(facts.id(), facts.source())) return;
    story_ = kb_.stories.of(facts.id());
    for (std::size_t begin = 0, end = 0; begin < edges.size(); begin = end) {
      while (end < edges.size() && edges[end].posting.ordinal == edges[begin].posting.ordinal) ++end;
      const std::span<const Edge> said = edges.subspan(begin, end - begin);
      const auto by = kb_.said_by(facts, said.front().posting.ordinal);
      if (by && std::all_of(said.begin(), said.end(), [&](const Edge& edge) { return tells_all(edge); }))
        for (const Edge& edge : said) fact(facts, *by, edge);
      else statement(facts, said);
    }
  }

  // Whether nothing of the statement itself is needed, but who says it.
  bool tells_all(const Edge& edge) {
    const store::Posting& posting = edge.posting;
    if (posting.flags & store::kOwnCanonical) return false;
    if (!end(edge.subject) || !end(edge.object)) return false;
    if (filter_.min_confidence > 0 && !edge.whole) return false;
    if (!filter_.since && !filter_.until) return true;
    return edge.whole && !postings_.lacks_days(posting);
  }

  // Null for a phrase.
  const End* end(store::TermId term) { return kb_.ends.of(term, kb_.store, kb_.entities); }

  void fact(const store::FactsView& facts, std::string_view by, const Edge& edge) {
    const store::Posting& posting = edge.posting;
    const End &subject = *end(edge.subject), &object = *end(edge.object);
    const Relation& relation = relation_of(edge.relation);
    const RelationForm form{relation.words, relation.canonical.name, relation.canonical.reversed};
    if (!is_asked(pattern_, subject, form, object) || !admits_types(filter_, subject.type, object.type)) return;
    const bool rejected = rejected_->contains(place_of(posting.document, posting.ordinal));
    const bool asserts = store::asserts(posting.flags), negative = (posting.flags & store::kNegative) != 0;
    if (!postings_.takes_widely(posting, rejected) || !postings_.takes_days(posting)) return;
    const bool admitted = postings_.takes_force(posting);
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
    fact.story = story_;
    fact.said_by = by;
    fact.sentence = facts.sentence_hash(posting.ordinal);
    fact.asserts = asserts && !rejected;
    fact.negative = negative;
    fact.admitted = admitted;
    visit_(fact);
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
    std::set<std::uint32_t> numbers;
    for (const Edge& edge : edges) numbers.insert(edge.posting.edge);
    const std::function<bool(const relata::Edge&)> tell = [&](const relata::Edge& edge) {
      std::optional<EdgeFact> fact = fact_of(edge, filter_, speaker_);
      if (fact) fact->sentence = store::sentence_hash(provenance.sentence);
      if (fact) visit_(*fact);
      return true;
    };
    EdgeVisit visit(pattern_, wide_, tell);
    visit(*said, provenance, &numbers);
    undated_.merge(visit.take_undated());
  }

  const KnowledgeBase::Impl& kb_;
  const EdgePattern& pattern_;
  const Filter& filter_;
  const Filter wide_;
  const PostingFilter postings_;
  const Visit& visit_;
  const std::shared_ptr<const Places> rejected_;
  StatementReader reader_;
  std::map<store::TermId, Relation> relations_;
  std::string id_, speaker_;
  std::uint64_t story_ = 0;  // of the document at hand
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
  FactsOfEdges facts(*impl_, pattern, filter, visit);
  impl_->indexed_edges_of(pattern, [&](const store::IndexedEdge& edge) {
    if (facts.may_be_asked(edge)) edges.push_back(edge);
    return true;
  });
  return facts.run(std::move(edges));
}

EdgeSource::RelationCounts KnowledgeBase::relations_of(const std::string& end_key, const Filter& filter) const {
  const auto known = impl_->rulings.get();
  // What else a filter asks is not in every list.
  const bool plain = filter.docs.empty() && filter.sources.empty() && filter.types.empty() && filter.implied &&
                     filter.actors && filter.min_confidence == 0 && !filter.since && !filter.until &&
                     !filter.attributed_to && known->mentions.empty() && known->meanings.statements().empty();
  if (!plain) return EdgeSource::relations_of(end_key, filter);
  const PostingFilter postings(filter);
  const std::shared_ptr<const Places> places = impl_->rejected_places();
  std::map<store::TermId, std::uint64_t> counts;
  const auto count = [&](const store::IndexedEdge& edge) {
    const bool rejected = places->contains(place_of(edge.posting.document, edge.posting.ordinal));
    if (postings.takes_widely(edge.posting, rejected) && postings.takes_force(edge.posting)) ++counts[edge.relation];
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
  const Impl::Asked asked = impl_->asked(pattern);
  return impl_->store.count_edges(asked.subjects, asked.objects, asked.takes);
}

void KnowledgeBase::Impl::indexed_edges_of(const EdgePattern& pattern,
                                           const std::function<bool(const store::IndexedEdge&)>& visit) const {
  const Asked by = asked(pattern);
  store.indexed_edges(by.subjects, by.objects, by.takes, visit);
}

std::optional<std::string_view> KnowledgeBase::Impl::said_by(const store::FactsView& facts,
                                                             std::uint32_t ordinal) const {
  const auto speaker = facts.speaker(ordinal);
  if (!speaker || speaker->entity == 0) return speaker ? std::optional(speaker->words) : std::nullopt;
  const End* const entity = ends.of(speaker->entity, store, entities);
  return entity ? std::optional<std::string_view>(entity->name) : std::nullopt;
}

std::shared_ptr<const Places> KnowledgeBase::Impl::rejected_places() const {
  const std::lock_guard lock(mutex);
  if (!rejected) {
    Places places;
    for (const std::string& id : rulings.get()->rejected)
      if (const auto location = store.locate(id)) places.insert(place_of(location->document, location->ordinal));
    rejected = std::make_shared<const Places>(std::move(places));
  }
  return rejected;
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
