#include "store/bulk_index.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace relata::store {
namespace {

// Of a file of tables: a part that RocksDB may merge by itself.
constexpr std::uint64_t kMostFileBytes = 256 << 20;

bool is_page(std::string_view key) { return key.front() <= static_cast<char>(IndexKind::kMention); }
bool is_term(std::string_view key) { return key.front() == static_cast<char>(IndexKind::kTerm); }

// What pages of one list and segment share.
std::string_view list_of_page(std::string_view key) { return key.substr(0, kPageListBytes); }

struct LaterKey {
  bool operator()(const RowRuns::Reader* a, const RowRuns::Reader* b) const { return a->key() > b->key(); }
};

}  // namespace

// The postings of one list in one run.
struct BulkIndex::Stream {
  Stream(const PageKey& of, RowRuns::Reader& from) : list(of), run(from) {
    page.emplace(list, run.value());
    next();
  }
  void next() {
    if (page->left() > 0) return static_cast<void>(posting = &page->next());
    posting = nullptr;
    const bool was_last = is_last_page(run.key());
    run.next();
    if (was_last) return;
    page.emplace(list, run.value());
    posting = &page->next();
  }

  const PageKey list;
  RowRuns::Reader& run;
  std::optional<PageReader> page;
  const Posting* posting = nullptr;  // null behind the last one
};

void PageCutter::write(const std::string& key) {
  value_.clear();
  append_page(list_.kind, page_, value_);
  put_(key, value_);
  page_.clear();
}

BulkIndex::BulkIndex(const Rocks& rocks, const std::filesystem::path& folder)
    : rocks_(rocks), files_(rocks, Family::kIndex, folder, "index"), runs_(folder) {}

void BulkIndex::put(std::string_view key, std::string_view value) {
  if (direct_) write(key, value);
  else runs_.put(key, value);
}

void BulkIndex::put_row(std::string_view key, std::string_view value) {
  if (files_.bytes() >= kMostFileBytes) files_.end_file();
  files_.put(key, value);
}

void BulkIndex::end_part() { runs_.end_run(); }

TableFiles& BulkIndex::merged() {
  if (!runs_.empty()) merge();
  return files_;
}

// Terms of equal hashes stand side by side, behind those that are stored.
void BulkIndex::write(std::string_view key, std::string_view value) {
  if (!is_term(key)) return put_row(key, value);
  std::uint64_t place = decode_term_key(key);
  if (!last_place_.empty() && key <= last_place_) place = decode_term_key(last_place_) + 1;
  while (rocks_.get(Family::kIndex, term_key(place))) ++place;
  last_place_ = term_key(place);
  put_row(last_place_, value);
}

void BulkIndex::merge() {
  const auto readers = runs_.readers();
  std::vector<RowRuns::Reader*> heap, same;
  for (const auto& reader : readers)
    if (!reader->at_end()) heap.push_back(reader.get());
  std::make_heap(heap.begin(), heap.end(), LaterKey());
  const auto take = [&] {
    std::pop_heap(heap.begin(), heap.end(), LaterKey());
    RowRuns::Reader* const run = heap.back();
    heap.pop_back();
    return run;
  };
  const auto give_back = [&](RowRuns::Reader* run) {
    if (run->at_end()) return;
    heap.push_back(run);
    std::push_heap(heap.begin(), heap.end(), LaterKey());
  };
  while (!heap.empty()) {
    same = {take()};
    if (!is_page(same.front()->key())) {
      write(same.front()->key(), same.front()->value());
      same.front()->next();
    } else {
      const std::string list(list_of_page(same.front()->key()));
      while (!heap.empty() && list_of_page(heap.front()->key()) == list) same.push_back(take());
      merge_list(same);
    }
    for (RowRuns::Reader* run : same) give_back(run);
  }
}

// What all of `runs`, each on the first page of one list, have of it; they stand behind it afterwards.
void BulkIndex::merge_list(std::vector<RowRuns::Reader*>& runs) {
  const PageKey list = decode_page_key(runs.front()->key());
  if (runs.size() == 1) {
    for (bool was_last = false; !was_last; runs.front()->next()) {
      was_last = is_last_page(runs.front()->key());
      put_row(runs.front()->key(), runs.front()->value());
    }
    return;
  }
  std::vector<std::unique_ptr<Stream>> streams;
  for (RowRuns::Reader* run : runs) streams.push_back(std::make_unique<Stream>(list, *run));
  const auto later = [](const auto& a, const auto& b) { return *b->posting < *a->posting; };
  std::make_heap(streams.begin(), streams.end(), later);
  pages_.begin(list);
  while (!streams.empty()) {
    std::pop_heap(streams.begin(), streams.end(), later);
    Stream& first = *streams.back();
    pages_.add(*first.posting);
    first.next();
    if (first.posting) std::push_heap(streams.begin(), streams.end(), later);
    else streams.pop_back();
  }
  pages_.end();
}

}  // namespace relata::store
