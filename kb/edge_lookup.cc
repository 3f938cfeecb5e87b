#include "kb/edge_lookup.h"

#include <deque>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/error.h"
#include "core/statement_edges.h"
#include "kb/knowledge_base_impl.h"
#include "kb/posting_filter.h"
#include "store/day_code.h"
#include "store/edge_scan.h"
#include "store/terms.h"

namespace relata::kb {
namespace {

constexpr std::string_view kPhrasePrefix = "p:";  // of a term, as of End::key()
constexpr EdgeLookup::Number kUnknownNumber = UINT32_MAX;

// Which days a pattern asks for.
Filter days_filter(std::string_view since, std::string_view until) {
  Filter filter;
  if (!since.empty()) filter.since = since;
  if (!until.empty()) filter.until = until;
  return filter;
}

bool asks_days(const Filter& filter) { return filter.since || filter.until; }

}  // namespace

struct EdgeLookup::Impl {
  explicit Impl(const KnowledgeBase::Impl& opened)
      : kb(opened), scan(kb.store), rejected(kb.rejected_places()), reader(kb.reader()) {
    for (const std::string& doc : kb.rulings.get()->documents()) read_special(doc);
  }

  // What corrections say of single mentions stands in statements alone.
  struct SpecialEdge {
    Edge edge;
    std::optional<Days> days;
  };
  void read_special(const std::string& doc) {
    for (const Statement& statement : reader.statements(doc)) {
      const auto location = kb.store.locate(statement.id);
      if (!location || statement.rejected) continue;
      special_documents.insert(location->document);
      const Provenance& provenance = reader.provenance(statement);
      for (const NumberedEdge& numbered : resolved_edges(statement, provenance)) {
        Edge edge;
        edge.subject = end_number(numbered.edge.subject.key(), [&] { return numbered.edge.subject; });
        edge.object = end_number(numbered.edge.object.key(), [&] { return numbered.edge.object; });
        edge.relation = relation_number(numbered.edge.relation);
        edge.document = location->document;
        edge.statement = location->ordinal;
        edge.number = numbered.number;
        edge.negative = statement.polarity == Polarity::kNegative;
        edge.asserts = !edge.negative && statement.modality == Modality::kAsserted;
        edge.attributed = !statement.attributed_to.empty();
        edge.implied = statement.relation.implied;
        special_edges.push_back({edge, days_of(statement, provenance.date)});
      }
    }
  }

  template <typename MakeEnd>
  Number end_number(const std::string& key, const MakeEnd& make) {
    const auto [known, fresh] = number_of_key.try_emplace(key, static_cast<Number>(ends.size()));
    if (fresh) ends.push_back({make(), {}, false});
    return known->second;
  }

  Number relation_number(const std::string& lemma) {
    const auto [known, fresh] = number_of_relation.try_emplace(lemma, static_cast<Number>(relations.size()));
    if (fresh) relations.push_back({lemma, kb.store.find_term(store::relation_term(lemma))});
    return known->second;
  }

  // The end that a term is: of an entity, or a phrase in lower case.
  Number end_of_term(store::TermId term) {
    if (term >= end_of.size()) end_of.resize(term + std::size_t{1}, kUnknownNumber);
    Number& number = end_of[term];
    if (number != kUnknownNumber) return number;
    if (const End* end = kb.ends.of(term, kb.store, kb.entities))
      return number = end_number(end->key(), [&] { return *end; });
    const std::string text = term == 0 ? "" : kb.store.term_text(term);
    End end;
    if (!text.empty()) end.name = text.substr(kPhrasePrefix.size());
    return number = end_number(end.key(), [&] { return end; });
  }

  Number relation_of_term(store::TermId term) {
    if (term >= relation_at.size()) relation_at.resize(term + std::size_t{1}, kUnknownNumber);
    Number& number = relation_at[term];
    if (number == kUnknownNumber)
      number = relation_number(kb.store.term_text(term).substr(store::relation_term("").size()));
    return number;
  }

  const std::vector<store::TermId>& terms_of(Number number) {
    EndLine& line = ends[number];
    if (!std::exchange(line.has_terms, true))
      for (const std::string& term : kb.entities.terms_of_end(line.end.key()))
        if (const store::TermId found = kb.store.find_term(term); found != 0 || term.empty())
          line.terms.push_back(found);
    return line.terms;
  }

  static bool is_asked(const SpecialEdge& special, const Pattern& pattern, const Filter& filter) {
    const auto is = [](const std::optional<Number>& wanted, Number number) { return !wanted || *wanted == number; };
    return is(pattern.subject, special.edge.subject) && is(pattern.relation, special.edge.relation) &&
           is(pattern.object, special.edge.object) && admits(filter, special.days);
  }

  static bool admits(const Filter& filter, const std::optional<Days>& days) {
    return !asks_days(filter) || (days && admits_days(filter, days->first, days->last));
  }

  // Whether a posting, of SPO where days are asked for, is to be told of.
  bool takes(const store::Posting& posting, const Filter& filter, const PostingFilter& days) {
    if (!special_documents.empty() && special_documents.contains(posting.document)) return false;
    if (!rejected->empty() && rejected->contains(place_of(posting.document, posting.ordinal))) return false;
    if (!days.lacks_days(posting)) return days.takes_days(posting);
    if (posting.first_day == store::kNoDay) return false;
    const std::string bytes = kb.store.facts_bytes(posting.document);
    const store::FactsView facts(bytes);
    const auto statement = kb.store.outline({std::string(facts.id()), posting.document, posting.ordinal});
    return statement && admits(filter, days_of(*statement, std::optional<std::string>(facts.date())));
  }

  Edge edge_of(const store::IndexedEdge& found, const Pattern& pattern) {
    const store::Posting& posting = found.posting;
    Edge edge;
    edge.subject = pattern.subject ? *pattern.subject : end_of_term(found.subject);
    edge.relation = pattern.relation ? *pattern.relation : relation_of_term(found.relation);
    edge.object = pattern.object ? *pattern.object : end_of_term(found.object);
    edge.document = posting.document;
    edge.statement = posting.ordinal;
    edge.number = posting.edge;
    edge.asserts = store::asserts(posting.flags);
    edge.negative = (posting.flags & store::kNegative) != 0;
    edge.attributed = (posting.flags & store::kAttributed) != 0;
    edge.implied = (posting.flags & store::kImplied) != 0;
    return edge;
  }

  void each_posting(const Pattern& pattern, const store::EdgeScan::Visit& visit) {
    static const std::vector<store::TermId> kAny = {0};
    const store::TermId relation = pattern.relation ? relations.at(*pattern.relation).term : 0;
    if (pattern.relation && relation == 0) return;
    for (const store::TermId subject : pattern.subject ? terms_of(*pattern.subject) : kAny)
      for (const store::TermId object : pattern.object ? terms_of(*pattern.object) : kAny) {
        store::EdgeScan::Terms terms;
        if (pattern.subject) terms.subject = subject;
        if (pattern.relation) terms.relation = relation;
        if (pattern.object) terms.object = object;
        if (!scan.edges(terms, visit)) return;
      }
  }

  struct EndLine {
    End end;
    std::vector<store::TermId> terms;
    bool has_terms = false;
  };
  struct RelationLine {
    std::string lemma;
    store::TermId term = 0;
  };

  const KnowledgeBase::Impl& kb;
  store::EdgeScan scan;
  std::shared_ptr<const Places> rejected;
  StatementReader reader;
  std::unordered_set<store::DocumentNumber> special_documents;
  std::vector<SpecialEdge> special_edges;
  std::deque<EndLine> ends;
  std::deque<RelationLine> relations;
  std::unordered_map<std::string, Number> number_of_key, number_of_relation;
  std::vector<Number> end_of, relation_at;  // by term
  std::vector<std::unique_ptr<const DocumentLine>> documents;
};

EdgeLookup::EdgeLookup(const KnowledgeBase& kb) : impl_(new Impl(*kb.impl_)) {}
EdgeLookup::~EdgeLookup() = default;

std::optional<EdgeLookup::Number> EdgeLookup::end(std::string_view end_key) {
  const std::string key(end_key);
  if (const auto known = impl_->number_of_key.find(key); known != impl_->number_of_key.end()) return known->second;
  for (const std::string& term : impl_->kb.entities.terms_of_end(key)) {
    const store::TermId found = impl_->kb.store.find_term(term);
    if (found == 0 && !term.empty()) continue;
    const Number number = impl_->end_of_term(found);
    if (impl_->ends[number].end.key() == key) return number;
  }
  return std::nullopt;
}

std::optional<EdgeLookup::Number> EdgeLookup::relation(std::string_view lemma) {
  const std::string words(lemma);
  if (const auto known = impl_->number_of_relation.find(words); known != impl_->number_of_relation.end())
    return known->second;
  if (impl_->kb.store.find_term(store::relation_term(words)) == 0) return std::nullopt;
  return impl_->relation_number(words);
}

const End& EdgeLookup::end(Number number) const { return impl_->ends.at(number).end; }
const std::string& EdgeLookup::relation(Number number) const { return impl_->relations.at(number).lemma; }

const EdgeLookup::DocumentLine& EdgeLookup::document(Number number) {
  auto& documents = impl_->documents;
  if (number >= documents.size()) documents.resize(number + std::size_t{1});
  if (!documents[number]) {
    const std::string bytes = impl_->kb.store.facts_bytes(number);
    const store::FactsView facts(bytes);
    documents[number] = std::make_unique<const DocumentLine>(DocumentLine{
        std::string(facts.id()), std::optional<std::string>(facts.date()), std::optional<std::string>(facts.source())});
  }
  return *documents[number];
}

std::string EdgeLookup::statement_id(const Edge& edge) {
  const std::string bytes = impl_->kb.store.facts_bytes(edge.document);
  return store::format_statement_id(store::FactsView(bytes).statement_id(edge.statement));
}

void EdgeLookup::visit(const Pattern& pattern, const Visit& visit) {
  const Filter filter = days_filter(pattern.since, pattern.until);
  if (!pattern.subject && (asks_days(filter) || (!pattern.object && !pattern.relation)))
    throw Error("edges are looked up by their subject, relation or object, and by days of a subject alone");
  for (const Impl::SpecialEdge& special : impl_->special_edges)
    if (impl_->is_asked(special, pattern, filter) && !visit(special.edge)) return;
  const PostingFilter days(filter);
  impl_->each_posting(pattern, [&](const store::IndexedEdge& found) {
    return !impl_->takes(found.posting, filter, days) || visit(impl_->edge_of(found, pattern));
  });
}

void EdgeLookup::relation_counts(const std::function<void(std::string_view, std::uint64_t)>& visit) const {
  impl_->kb.store.relation_counts(
      [&](std::string_view lemma, const store::RelationCount& count) { visit(lemma, count.edges); });
}

}  // namespace relata::kb
