// Edges of a Store, by its permutations.
#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "store/posting_scan.h"
#include "store/store_impl.h"

namespace relata::store {
namespace {

// Whether relations are taken, asked once for each number.
class RelationNumbers {
 public:
  RelationNumbers(const Dictionary& dictionary, const Store::TakesRelation& takes)
      : dictionary_(dictionary), takes_(takes) {}

  bool take(TermId number) {
    const auto [known, fresh] = taken_.try_emplace(number, false);
    if (fresh)
      if (const std::optional<std::string> term = dictionary_.find_text(number))
        known->second = takes_(words_of_relation_term(*term));
    return known->second;
  }

  // The numbers of all that are taken, ascending.
  std::set<TermId> all() const {
    std::set<TermId> numbers;
    dictionary_.relations([&](std::string_view words, TermId number) {
      if (takes_(words)) numbers.insert(number);
    });
    return numbers;
  }

 private:
  const Dictionary& dictionary_;
  const Store::TakesRelation& takes_;
  std::unordered_map<TermId, bool> taken_;
};

// The stored numbers of terms; "" is nothing and has number 0.
std::set<TermId> stored_numbers(const Dictionary& dictionary, const std::vector<std::string>& terms) {
  std::set<TermId> numbers;
  for (const std::string& term : terms) {
    const TermId number = dictionary.find(term);
    if (number != 0 || term.empty()) numbers.insert(number);
  }
  return numbers;
}

// The lists that hold the edges of an answer, each with the range of it.
struct Lists {
  IndexKind kind;
  std::vector<std::pair<TermId, PostingRange>> lists;
};

Lists lists_of(const Dictionary& dictionary, const Store::Terms& subjects, const Store::Terms& objects,
               RelationNumbers* wanted) {
  if (subjects && objects) {
    Lists found{IndexKind::kOsp, {}};
    const std::set<TermId> subject_numbers = stored_numbers(dictionary, *subjects);
    for (const TermId object : stored_numbers(dictionary, *objects))
      for (const TermId subject : subject_numbers) found.lists.push_back({object, {.a = subject}});
    return found;
  }
  Lists found{subjects ? IndexKind::kSpo : objects ? IndexKind::kOsp : IndexKind::kPos, {}};
  if (subjects || objects) {
    for (const TermId term : stored_numbers(dictionary, subjects ? *subjects : *objects))
      found.lists.push_back({term, {}});
  } else if (wanted) {
    for (const TermId relation : wanted->all()) found.lists.push_back({relation, {}});
  }
  return found;
}

TermId relation_of(IndexKind kind, const Posting& posting) { return kind == IndexKind::kSpo ? posting.a : posting.b; }

}  // namespace

std::vector<EdgeLocation> Store::edges(const Terms& subjects, const Terms& objects, const TakesRelation& takes) const {
  std::vector<std::tuple<DocumentNumber, std::uint32_t, std::uint32_t>> found;
  indexed_edges(subjects, objects, takes, [&](const IndexedEdge& edge) {
    found.emplace_back(edge.posting.document, edge.posting.ordinal, edge.posting.edge);
    return true;
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<EdgeLocation> edges;
  edges.reserve(found.size());
  std::string doc;
  for (const auto& [document, ordinal, edge] : found) {
    if (edges.empty() || edges.back().statement.document != document) doc = impl_->id(document);
    edges.push_back({{doc, document, ordinal}, edge});
  }
  std::sort(edges.begin(), edges.end());
  return edges;
}

std::uint64_t Store::count_edges(const Terms& subjects, const Terms& objects, const TakesRelation& takes) const {
  constexpr std::uint64_t kMany = 1 << 14;  // what is more is about as dear
  RelationNumbers relations(impl_->dictionary, takes);
  const Lists lists = lists_of(impl_->dictionary, subjects, objects, takes ? &relations : nullptr);
  std::uint64_t count = 0;
  if (lists.kind == IndexKind::kPos) {
    relation_counts([&](std::string_view relation, const RelationCount& all) {
      if (!takes || takes(relation)) count += all.edges;
    });
    return count;
  }
  PostingScan scan(*impl_->rocks);
  for (const auto& [term, range] : lists.lists) {
    scan.list(lists.kind, term, range, [&](const Posting& posting) {
      if (!takes || relations.take(relation_of(lists.kind, posting))) ++count;
      return count < kMany;
    });
    if (count >= kMany) break;
  }
  return count;
}

void Store::indexed_edges(const Terms& subjects, const Terms& objects, const TakesRelation& takes,
                          const std::function<bool(const IndexedEdge&)>& visit) const {
  if (!subjects && !objects && !takes) return indexed_edges(visit);
  RelationNumbers relations(impl_->dictionary, takes);
  const Lists lists = lists_of(impl_->dictionary, subjects, objects, takes ? &relations : nullptr);
  PostingScan scan(*impl_->rocks);
  for (const auto& [term, range] : lists.lists) {
    const TermId list = term;
    const bool more = scan.list(lists.kind, term, range, [&](const Posting& posting) {
      const IndexedEdge edge = edge_of_posting(lists.kind, list, posting);
      const bool taken = !takes || lists.kind == IndexKind::kPos || relations.take(edge.relation);
      return !taken || visit(edge);
    });
    if (!more) return;
  }
}

void Store::indexed_edges(const std::function<bool(const IndexedEdge&)>& visit) const {
  PostingScan(*impl_->rocks, PostingScan::Reads::kAll)
      .all(IndexKind::kSpo, [&](TermId subject, const Posting& posting) {
        return visit(edge_of_posting(IndexKind::kSpo, subject, posting));
      });
}

void Store::relation_counts(const std::function<void(std::string_view, const RelationCount&)>& visit) const {
  impl_->dictionary.relations([&](std::string_view words, TermId number) {
    const auto bytes = impl_->rocks->get(Family::kIndex, index_key(IndexKind::kCount, number));
    if (bytes) visit(words, decode_count(*bytes));
  });
}

}  // namespace relata::store
