#include "store/dictionary.h"

#include "core/error.h"

namespace relata::store {
namespace {

TermId next_number(const Rocks& rocks) {
  const std::optional<std::string> bytes = rocks.get(Family::kMeta, kNextTermKey);
  if (!bytes) return 1;
  std::string_view rest = *bytes;
  return take_u32(rest);
}

// Whether a row whose key begins with `prefix` belongs to a statement that is none of `statements`.
bool used_by_others(const Rocks& rocks, const std::string& prefix, bool permutation,
                    const std::set<std::uint64_t>& statements) {
  bool used = false;
  rocks.scan(Family::kIndex, prefix, [&](std::string_view key, std::string_view) {
    if (permutation) {
      used = !statements.contains(decode_permutation_key(key).statement);
    } else {
      key.remove_prefix(prefix.size());
      used = !statements.contains(take_u64(key));
    }
    return !used;
  });
  return used;
}

}  // namespace

TermId find_term(const Rocks& rocks, std::string_view term) {
  if (term.empty()) return 0;
  const std::optional<std::string> bytes = rocks.get(Family::kIndex, term_key(term));
  if (!bytes) return 0;
  std::string_view rest = *bytes;
  return take_u32(rest);
}

std::optional<std::string> term_text(const Rocks& rocks, TermId term) {
  return rocks.get(Family::kIndex, term_text_key(term));
}

DictionaryWriter::DictionaryWriter(const Rocks& rocks) : rocks_(&rocks), next_(next_number(rocks)) {}

TermId DictionaryWriter::number(const std::string& term) {
  if (term.empty()) return 0;
  const auto [entry, fresh] = known_.emplace(term, 0);
  TermId& number = entry->second;
  if (fresh) number = find_term(*rocks_, term);
  if (number != 0) return number;
  if (next_ == UINT32_MAX)
    throw StoreError("knowledge base " + rocks_->dir().string() + " has no numbers left for terms; build it again");
  number = next_++;
  new_terms_.emplace_back(number, term);
  return number;
}

void DictionaryWriter::put_new_terms(rocksdb::WriteBatch& batch) const {
  if (new_terms_.empty()) return;
  std::string bytes;
  for (const auto& [number, term] : new_terms_) {
    bytes.clear();
    append_u32(bytes, number);
    rocks_->put(batch, Family::kIndex, term_key(term), bytes);
    rocks_->put(batch, Family::kIndex, term_text_key(number), term);
  }
  bytes.clear();
  append_u32(bytes, next_);
  rocks_->put(batch, Family::kMeta, kNextTermKey, bytes);
}

void drop_unused_terms(const Rocks& rocks, const std::set<TermId>& terms, const std::set<std::uint64_t>& statements,
                       rocksdb::WriteBatch& batch) {
  for (TermId term : terms) {
    if (term == 0) continue;
    bool used = used_by_others(rocks, index_prefix(IndexKind::kParticipant, term), false, statements);
    for (IndexKind kind : {IndexKind::kSpo, IndexKind::kPos, IndexKind::kOsp})
      used = used || used_by_others(rocks, index_prefix(kind, term), true, statements);
    if (used) continue;
    const std::optional<std::string> text = term_text(rocks, term);
    if (!text) continue;
    rocks.erase(batch, Family::kIndex, term_key(*text));
    rocks.erase(batch, Family::kIndex, term_text_key(term));
  }
}

}  // namespace relata::store
