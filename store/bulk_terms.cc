#include "store/bulk_terms.h"

#include <functional>

#include "core/error.h"

namespace relata::store {
namespace {

constexpr std::size_t kFirstTable = 1 << 12;

std::uint64_t table_hash(std::string_view term) { return std::hash<std::string_view>()(term); }

}  // namespace

BulkTerms::BulkTerms(const Dictionary& stored, TermId next)
    : stored_(stored), any_stored_(next > 1), first_(next), table_(kFirstTable, 0) {}

std::size_t BulkTerms::place_of(std::string_view term, std::uint64_t hash) const {
  std::size_t place = hash & (table_.size() - 1);
  while (table_[place] != 0 && text(entries_[table_[place] - 1]) != term) place = (place + 1) & (table_.size() - 1);
  return place;
}

void BulkTerms::grow() {
  std::vector<std::uint32_t> larger(table_.size() * 2, 0);
  table_.swap(larger);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::size_t place = table_hash(text(entries_[i])) & (table_.size() - 1);
    while (table_[place] != 0) place = (place + 1) & (table_.size() - 1);
    table_[place] = i + 1;
  }
}

TermId BulkTerms::number(std::string_view term) {
  if (term.empty()) return 0;
  const std::size_t place = place_of(term, table_hash(term));
  if (table_[place] != 0) return entries_[table_[place] - 1].number;
  Entry entry{texts_.size(), static_cast<std::uint32_t>(term.size()), any_stored_ ? stored_.find(term) : 0};
  if (entry.number == 0) {
    if (next() == UINT32_MAX) throw StoreError("no numbers are left for terms; build the knowledge base again");
    entry.number = next();
    added_.push_back(static_cast<std::uint32_t>(entries_.size()));
  }
  texts_ += term;
  entries_.push_back(entry);
  table_[place] = static_cast<std::uint32_t>(entries_.size());
  if (entries_.size() * 2 > table_.size()) grow();
  return entry.number;
}

std::vector<BulkTerms::Added> BulkTerms::take_new() {
  std::vector<Added> fresh;
  for (; taken_ < added_.size(); ++taken_) {
    const Entry& entry = entries_[added_[taken_]];
    fresh.push_back({entry.number, text(entry)});
  }
  return fresh;
}

}  // namespace relata::store
