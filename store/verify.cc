// Store::verify: every invariant of docs/store_format.md, in one pass over the documents and one over the index.
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/error.h"
#include "store/document_check.h"
#include "store/posting_scan.h"
#include "store/scan.h"
#include "store/store_impl.h"

namespace relata::store {
namespace {

constexpr std::size_t kLists = 8;  // kinds of posting lists, with none at 0
constexpr std::array<std::string_view, kLists> kListNames = {"",         "SPO",           "POS",   "OSP",
                                                             "speakers", "statement ids", "times", "mentions"};

// Postings as numbers that are equal for the same ones in any order, and for other ones but by a chance of 1 in 2^64:
// damage is no adversary.
struct PostingSum {
  std::uint64_t postings = 0, sum = 0;
  void add(TermId term, const Posting& posting) {
    ++postings;
    std::uint64_t hash = term;
    for (const std::uint64_t part :
         {std::uint64_t{posting.a}, std::uint64_t{posting.b}, std::uint64_t{posting.document},
          std::uint64_t{posting.ordinal}, std::uint64_t{posting.edge}, std::uint64_t{posting.flags},
          std::uint64_t{posting.first_day}, std::uint64_t{posting.last_day}})
      hash = mixed(hash ^ part);
    sum += hash;
  }
  // The finalizer of splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
  static std::uint64_t mixed(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15;
    value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
    value = (value ^ value >> 27) * 0x94d049bb133111eb;
    return value ^ value >> 31;
  }
  bool operator==(const PostingSum&) const = default;
};
using PostingSums = std::array<PostingSum, kLists>;

std::size_t place_of(IndexKind kind) { return static_cast<std::size_t>(kind); }

class Verifier {
 public:
  Verifier(const Store& store, const Store::Impl& impl) : store_(store), impl_(impl), rocks_(*impl.rocks) {}

  std::vector<std::string> run() {
    guarded("the files", [&] { rocks_.check(rocks_.db().VerifyChecksum(), "read"); });
    guarded("the dictionary", [&] { read_terms(); });
    guarded("the list of documents", [&] { list(); });
    guarded("the documents", [&] { documents(); });
    guarded("the index", [&] { index(); });
    guarded("the counts", [&] { counts(); });
    guarded("the dictionary", [&] { dictionary(); });
    return std::move(violations_);
  }

 private:
  void add(std::string violation) { violations_.push_back(std::move(violation)); }

  // What cannot be decoded is a violation too, and the rest is still looked at.
  template <typename Check>
  void guarded(const std::string& what, const Check& check) {
    try {
      check();
    } catch (const StoreError& error) {
      add(what + ": " + error.what());
    }
  }

  void read_terms() {
    impl_.dictionary.all([&](TermId number, std::string_view text) { numbers_.emplace(text, number); });
  }

  // Ids, numbers and parts of documents belong together.
  void list() {
    rocks_.scan(Family::kIndex, index_prefix(IndexKind::kDocument), [&](std::string_view key, std::string_view bytes) {
      ids_[take_u32(bytes)] = key.substr(1);
      return true;
    });
    std::set<DocumentNumber> texts, told;
    rocks_.scan(Family::kDocuments, "", [&](std::string_view key, std::string_view) {
      texts.insert(decode_document_key(key));
      return true;
    });
    store_.facts([&](DocumentNumber number, const DocumentFacts& facts) {
      told.insert(number);
      if (const auto id = ids_.find(number); id == ids_.end() || id->second != facts.id)
        add("document " + facts.id + " is not found by its id");
      return true;
    });
    for (const auto& [number, id] : ids_) {
      if (!texts.contains(number)) add("document " + id + " is without its text");
      if (!told.contains(number)) add("document " + id + " is without its facts");
    }
    for (const DocumentNumber number : texts)
      if (!ids_.contains(number)) add("a text belongs to no document");
    readings(texts);
  }

  void readings(const std::set<DocumentNumber>& texts) {
    std::map<DocumentNumber, std::set<ReadingKind>> parts;
    rocks_.scan(Family::kReadings, "", [&](std::string_view key, std::string_view) {
      const auto kind = static_cast<ReadingKind>(key.front());
      parts[decode_reading_key(key)].insert(kind);
      if (kind < ReadingKind::kAnalysis || kind > ReadingKind::kPending) add("a document has a record of no kind");
      return true;
    });
    const std::set<ReadingKind> whole = {ReadingKind::kAnalysis, ReadingKind::kMentions, ReadingKind::kStatements};
    for (const auto& [number, kinds] : parts) {
      if (!texts.contains(number)) add("document number " + std::to_string(number) + " is without its text");
      else if (kinds == whole) ++extracted_;
      else if (kinds != std::set{ReadingKind::kPending})
        add("document " + ids_[number] + " lacks a part of its analysis");
    }
    for (const DocumentNumber number : texts)
      if (!parts.contains(number)) add("document " + ids_[number] + " lacks a part of its analysis");
    if ((extracted_ == 0) != store_.extractor().empty())
      add(extracted_ == 0 ? "an extractor is named though nothing is extracted" : "the extractor is not named");
  }

  void documents() {
    for (const auto& [number, id] : ids_) guarded("document " + id, [&] { document(number); });
  }

  void document(DocumentNumber number) {
    const std::optional<StoredDocument> stored = impl_.stored(number);
    if (!stored) return;
    const std::optional<StoredMentions> mentions = store_.mentions(stored->document.id);
    if (!mentions) return;
    const std::vector<Statement> statements = impl_.statements(*stored);
    for (std::string& violation : document_violations(*stored, *mentions, statements)) add(std::move(violation));
    if (impl_.facts_differ(*stored, statements))
      add("document " + stored->document.id + " has facts that are not those of its statements");
    for (std::size_t i = 1; i < statements.size(); ++i)
      if (!precedes(statements[i - 1], statements[i]))
        add("document " + stored->document.id + " has statement " + statements[i].id + " out of order");
    const IndexRows rows = index_rows(stored->document, number, statements, stored->entities,
                                      [&](const std::string& term) { return number_of(term); });
    for (const ListedPosting& listed : rows.postings) {
      expected_[place_of(listed.kind)].add(listed.term, listed.posting);
      if (listed.kind != IndexKind::kStatement && listed.kind != IndexKind::kTime) used_.insert(listed.term);
    }
    for (const auto& [relation, count] : rows.relations) {
      relations_[relation].edges += count.edges;
      relations_[relation].asserted += count.asserted;
    }
  }

  TermId number_of(const std::string& term) const {
    const auto number = numbers_.find(term);
    return number == numbers_.end() ? 0 : number->second;
  }

  void index() {
    PostingSums found;
    PostingScan scan(rocks_, PostingScan::Reads::kAll);
    for (std::size_t kind = 1; kind < kLists; ++kind)
      guarded("the index " + std::string(kListNames[kind]), [&] {
        scan.all(static_cast<IndexKind>(kind),
                 [&](TermId term, const Posting& posting) { return found[kind].add(term, posting), true; });
      });
    bool equal = true;
    for (std::size_t kind = 1; kind < kLists; ++kind) {
      equal = equal && found[kind] == expected_[kind];
      if (found[kind].postings != expected_[kind].postings)
        add("the index " + std::string(kListNames[kind]) + " holds " + std::to_string(found[kind].postings) +
            " postings, the documents give " + std::to_string(expected_[kind].postings));
    }
    if (!equal)
      for (const auto& [number, id] : ids_) guarded("document " + id, [&] { name_missing(number); });
    kinds();
  }

  void kinds() {
    std::uint64_t strange = 0;
    rocks_.scan(Family::kIndex, "", [&](std::string_view key, std::string_view) {
      const auto kind = static_cast<IndexKind>(key.front());
      if (kind < IndexKind::kSpo || kind > IndexKind::kCounter || kind == IndexKind::kFacts) ++strange;
      return true;
    });
    rocks_.scan(Family::kFacts, "", [&](std::string_view key, std::string_view) {
      if (!key.starts_with(index_prefix(IndexKind::kFacts))) ++strange;
      return true;
    });
    if (strange > 0) add("the index holds " + std::to_string(strange) + " rows of no kind");
  }

  // Slow, posting by posting: for an index that is known to be damaged.
  void name_missing(DocumentNumber number) {
    const std::optional<StoredDocument> stored = impl_.stored(number);
    if (!stored) return;
    bool missing = false;
    PostingScan scan(rocks_);
    for (const ListedPosting& listed : impl_.rows(*stored).postings) {
      bool there = false;
      const PostingRange range{listed.posting.a, listed.posting.b};
      scan.list(listed.kind, listed.term, range,
                [&](const Posting& posting) { return !(there = posting == listed.posting); });
      if (there) continue;
      if (listed.kind != IndexKind::kStatement) missing = true;
      else add("document " + stored->document.id + " has a statement that is not found by its id");
    }
    if (missing) add("document " + stored->document.id + " has statements or names that the index does not find");
  }

  void counts() {
    std::uint64_t right = 0, all = 0;
    rocks_.scan(Family::kIndex, index_prefix(IndexKind::kCount), [&](std::string_view key, std::string_view bytes) {
      const RelationCount count = decode_count(bytes);
      const auto wanted = relations_.find(decode_index_number(key));
      ++all;
      if (wanted != relations_.end() && wanted->second.edges == count.edges &&
          wanted->second.asserted == count.asserted)
        ++right;
      return true;
    });
    if (right != relations_.size() || all != right) add("the counts of relations are not those of their edges");
  }

  void dictionary() {
    const TermId next = rocks_.counter(kNextTermCounter).value_or(1);
    std::unordered_set<TermId> without_text = used_;
    without_text.erase(0);  // nothing
    for (const auto& [term, number] : numbers_) {
      if (impl_.dictionary.find(term) != number) add("term " + term + " does not lead to its number");
      if (number >= next) add("term " + term + " has a number that is still to be given");
      if (!used_.contains(number)) add("term " + term + " is used by no posting");
      without_text.erase(number);
    }
    std::uint64_t places = 0;
    rocks_.scan(Family::kIndex, index_prefix(IndexKind::kTerm), [&](std::string_view, std::string_view number) {
      return places += take_u32(number) != 0 ? 1 : 0, true;
    });
    impl_.dictionary.relations([&](std::string_view, TermId) { ++places; });
    if (numbers_.size() != places)
      add("the dictionary has " + std::to_string(places) + " terms and " + std::to_string(numbers_.size()) + " texts");
    for (const TermId number : without_text)
      add("a posting uses term number " + std::to_string(number) + ", which the dictionary lacks");
  }

  const Store& store_;
  const Store::Impl& impl_;
  const Rocks& rocks_;
  std::vector<std::string> violations_;
  std::unordered_map<std::string, TermId> numbers_;  // of all terms
  std::map<DocumentNumber, std::string> ids_;
  std::uint64_t extracted_ = 0;
  PostingSums expected_;
  std::unordered_set<TermId> used_;
  std::map<TermId, RelationCount> relations_;
};

}  // namespace

bool Store::Impl::facts_differ(const StoredDocument& document, std::span<const Statement> statements) const {
  const auto bytes = rocks->get(Family::kFacts, index_key(IndexKind::kFacts, document.number));
  return !bytes || *bytes != encode(facts_of(document.document, document.sentences, statements, document.entities,
                                             [&](const std::string& term) { return dictionary.find(term); }));
}

std::vector<std::string> Store::verify() const { return Verifier(*this, *impl_).run(); }

}  // namespace relata::store
