#include "kb/indexed_triples.h"

#include <algorithm>
#include <set>

#include "store/terms.h"

namespace relata::kb {

bool IndexedTriples::can_take(const Filter& filter) { return !filter.attributed_to && filter.actors; }

std::vector<std::string> IndexedTriples::add() {
  read_documents();
  read_ends();
  store_.indexed_edges([&](const store::IndexedEdge& edge) { return add(edge), true; });
  std::sort(without_days_.begin(), without_days_.end());
  without_days_.erase(std::unique(without_days_.begin(), without_days_.end()), without_days_.end());
  return std::move(special_);
}

void IndexedTriples::read_documents() {
  stories_.read_all();
  std::set<std::string> special;
  for (const auto& [place, node] : rulings_.mentions) special.insert(place.doc);
  store_.facts([&](store::DocumentNumber number, const store::DocumentFacts& facts) {
    if (number >= documents_.size()) documents_.resize(number + 1);
    DocumentAt& at = documents_[number];
    if (!postings_.takes_document(facts.id, facts.source)) return true;
    if (special.contains(facts.id) || rulings_.meanings.speak_of(facts.id)) {
      special_.push_back(facts.id);
      return true;
    }
    at.taken = true;
    at.document = table_.documents_.number(facts.id);
    at.source = table_.sources_.number(facts.source ? "source " + *facts.source : "doc " + facts.id);
    table_.put_story(at.document, stories_.of(facts.id));
    at.first_statement = static_cast<std::uint32_t>(hashes_.size());
    std::size_t distinct = 0;
    for (std::size_t i = 0; i < facts.sentences.size(); ++i) {
      if (i > 0 && facts.sentences[i] != facts.sentences[i - 1]) ++distinct;
      hashes_.push_back(facts.hashes[distinct]);
    }
    return true;
  });
  std::sort(special_.begin(), special_.end());
}

// The terms of entities. Most terms are phrases, so that reading all once costs less than asking for those of edges.
void IndexedTriples::read_ends() {
  std::unordered_map<std::string, std::uint32_t> places;  // of keys, among the table's ends
  entities_.all([&](const std::string& key, const EntityRef& entity) {
    places.emplace(store::entity_term(key), table_.ends_.number(entity));
  });
  ends_.reserve(places.size());
  std::string term;
  store_.terms([&](store::TermId number, std::string_view text) {
    term = text;
    if (const auto place = places.find(term); place != places.end()) ends_.emplace(number, place->second);
  });
}

std::uint32_t IndexedTriples::end_of(store::TermId term) const {
  const auto known = ends_.find(term);
  return known == ends_.end() ? kNone : known->second;
}

std::uint32_t IndexedTriples::relation_of(store::TermId term) {
  const auto [known, fresh] = relations_.try_emplace(term, 0);
  if (fresh)
    known->second =
        table_.relations_.number(std::string_view(store_.term_text(term)).substr(store::relation_term("").size()));
  return known->second;
}

// As TripleTable::flags_of(), of what the filter takes widely.
std::uint8_t IndexedTriples::flags_of(const store::Posting& posting, bool rejected) const {
  const bool asserts = store::asserts(posting.flags);
  std::uint8_t flags = TripleTable::kTaken | TripleTable::kIndexed;
  if (asserts && !rejected) flags |= TripleTable::kAsserts;
  if (posting.flags & store::kNegative) flags |= TripleTable::kNegative;
  if (posting.flags & store::kAttributed) flags |= TripleTable::kAttributed;
  if (postings_.takes_force(posting)) return flags | TripleTable::kAdmitted;
  return rejected || asserts ? 0 : flags;
}

void IndexedTriples::add(const store::IndexedEdge& edge) {
  const store::Posting& posting = edge.posting;
  if (posting.document >= documents_.size() || !documents_[posting.document].taken) return;
  const std::uint32_t subject = end_of(edge.subject), object = subject == kNone ? kNone : end_of(edge.object);
  if (object == kNone) return;
  const std::vector<End>& ends = table_.ends_.all;
  if (!admits_types(filter_, ends[subject].type, ends[object].type)) return;
  const std::uint64_t place = place_of(posting.document, posting.ordinal);
  const bool rejected = rejected_.contains(place);
  const std::uint8_t flags = postings_.takes_widely(posting, rejected) ? flags_of(posting, rejected) : 0;
  if (flags == 0) return;
  if (postings_.lacks_days(posting)) without_days_.push_back(place);
  if (postings_.lacks_days(posting) || !postings_.takes_days(posting)) return;
  const DocumentAt& at = documents_[posting.document];
  TripleTable::Record record;
  record.statement = place;
  record.sentence = hashes_.at(at.first_statement + posting.ordinal);
  record.subject = subject;
  record.relation = relation_of(edge.relation);
  record.object = object;
  record.source = at.source;
  record.document = at.document;
  record.turn = static_cast<std::uint32_t>(table_.records_.size());
  record.flags = flags;
  table_.records_.push_back(record);
}

}  // namespace relata::kb
