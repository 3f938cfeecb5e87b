#include "store/dictionary.h"

#include <array>

#include "core/error.h"
#include "core/fnv1a.h"
#include "store/posting_scan.h"

namespace relata::store {
namespace {

constexpr std::size_t kRememberedTexts = 1 << 18;  // some 20 megabytes
constexpr std::string_view kRelationPrefix = "r:";

TermId number_of(std::string_view bytes) {
  const TermId number = take_u32(bytes);
  if (!bytes.empty()) throw DamagedError("damaged dictionary: bytes left over");
  return number;
}

std::string bytes_of(TermId number) {
  std::string bytes;
  append_u32(bytes, number);
  return bytes;
}

// Whether a statement of a document that is none of `documents`, or such a document itself, stands in a list of the
// term.
bool used_by_others(PostingScan& scan, TermId term, const std::set<DocumentNumber>& documents) {
  constexpr std::array kLists = {IndexKind::kSpo, IndexKind::kPos, IndexKind::kOsp, IndexKind::kSpeaker,
                                 IndexKind::kMention};
  for (const IndexKind kind : kLists)
    if (!scan.list(kind, term, {}, [&](const Posting& posting) { return documents.contains(posting.document); }))
      return true;
  return false;
}

}  // namespace

bool is_relation_term(std::string_view term) { return term.starts_with(kRelationPrefix); }
std::string_view words_of_relation_term(std::string_view term) { return term.substr(kRelationPrefix.size()); }
std::uint64_t term_hash(std::string_view term) { return fnv1a(term); }

TermId Dictionary::find(std::string_view term) const {
  if (term.empty()) return 0;
  if (is_relation_term(term)) {
    const auto bytes = rocks_.get(Family::kIndex, index_key(IndexKind::kRelation, words_of_relation_term(term)));
    return bytes ? number_of(*bytes) : 0;
  }
  for (std::uint64_t place = term_hash(term);; ++place) {
    const auto bytes = rocks_.get(Family::kIndex, term_key(place));
    if (!bytes) return 0;
    const TermId number = number_of(*bytes);  // 0: one that was here is gone
    if (number != 0 && text(number) == term) return number;
  }
}

std::optional<std::string> Dictionary::find_text(TermId number) const {
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = texts_.find(number); known != texts_.end()) return known->second;
  }
  std::optional<std::string> text = rocks_.get(Family::kIndex, index_key(IndexKind::kTermText, number));
  if (!text) return std::nullopt;
  const std::lock_guard lock(mutex_);
  if (texts_.size() >= kRememberedTexts) texts_.clear();
  texts_.emplace(number, *text);
  return text;
}

std::string Dictionary::text(TermId number) const {
  std::optional<std::string> text = find_text(number);
  if (!text)
    throw DamagedError("damaged dictionary: no term has number " + std::to_string(number) + "; run relata verify");
  return *std::move(text);
}

void Dictionary::relations(const std::function<void(std::string_view words, TermId number)>& visit) const {
  rocks_.scan(Family::kIndex, index_prefix(IndexKind::kRelation), [&](std::string_view key, std::string_view number) {
    visit(key.substr(1), number_of(number));
    return true;
  });
}

void Dictionary::all(const std::function<void(TermId number, std::string_view text)>& visit) const {
  rocks_.scan(Family::kIndex, index_prefix(IndexKind::kTermText), [&](std::string_view key, std::string_view text) {
    visit(number_of(key.substr(1)), text);
    return true;
  });
}

void Dictionary::forget() {
  const std::lock_guard lock(mutex_);
  texts_.clear();
}

DictionaryWriter::DictionaryWriter(const Rocks& rocks, const Dictionary& stored)
    : rocks_(rocks), stored_(stored), next_(rocks.counter(kNextTermCounter).value_or(1)) {}

TermId DictionaryWriter::number(const std::string& term) {
  if (term.empty()) return 0;
  const auto [entry, fresh] = known_.emplace(term, 0);
  TermId& number = entry->second;
  if (fresh) number = stored_.find(term);
  if (number != 0) return number;
  if (next_ == UINT32_MAX)
    throw StoreError("knowledge base " + rocks_.dir().string() + " has no numbers left for terms; build it again");
  number = next_++;
  new_terms_.emplace_back(number, term);
  return number;
}

void DictionaryWriter::put(const std::string& term, TermId number, rocksdb::WriteBatch& batch) {
  rocks_.put(batch, Family::kIndex, index_key(IndexKind::kTermText, number), term);
  if (is_relation_term(term)) {
    rocks_.put(batch, Family::kIndex, index_key(IndexKind::kRelation, words_of_relation_term(term)), bytes_of(number));
    return;
  }
  std::uint64_t place = term_hash(term);
  const auto is_taken = [&] {
    if (hashes_.contains(place)) return true;
    if (freed_.contains(place)) return false;  // another one behind it would not be found: a row less may stand there
    const auto bytes = rocks_.get(Family::kIndex, term_key(place));
    return bytes && number_of(*bytes) != 0;
  };
  while (is_taken()) ++place;
  hashes_.insert(place);
  rocks_.put(batch, Family::kIndex, term_key(place), bytes_of(number));
}

void DictionaryWriter::put_new_terms(rocksdb::WriteBatch& batch) {
  if (new_terms_.empty()) return;
  for (const auto& [number, term] : new_terms_) put(term, number, batch);
  rocks_.put_counter(batch, kNextTermCounter, next_);
}

void DictionaryWriter::drop_unused(const std::set<TermId>& terms, const std::set<DocumentNumber>& documents,
                                   rocksdb::WriteBatch& batch) {
  PostingScan scan(rocks_);
  for (const TermId term : terms) {
    if (term == 0 || used_by_others(scan, term, documents)) continue;
    const std::optional<std::string> text = stored_.find_text(term);
    if (!text) continue;
    rocks_.erase(batch, Family::kIndex, index_key(IndexKind::kTermText, term));
    if (is_relation_term(*text)) {
      rocks_.erase(batch, Family::kIndex, index_key(IndexKind::kRelation, words_of_relation_term(*text)));
      continue;
    }
    std::uint64_t place = term_hash(*text);
    const auto number_at = [&] { return rocks_.get(Family::kIndex, term_key(place)); };
    for (auto bytes = number_at(); bytes && number_of(*bytes) != term; bytes = number_at()) ++place;
    freed_.insert(place);
    // What follows may have moved on past it: it stays as a place where nobody is.
    if (rocks_.get(Family::kIndex, term_key(place + 1)))
      rocks_.put(batch, Family::kIndex, term_key(place), bytes_of(0));
    else rocks_.erase(batch, Family::kIndex, term_key(place));
  }
}

}  // namespace relata::store
