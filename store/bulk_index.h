// BulkIndex: the index of a load, part by part, as sorted files of tables. However many parts there are, a list's
// postings are one run of pages: a question goes to one place, not to one for each part. Private to the room.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/posting_page.h"
#include "store/row_runs.h"
#include "store/table_files.h"

namespace relata::store {

// Cuts postings, list by list and ascending in each, into rows of pages.
class PageCutter {
 public:
  using PutRow = std::function<void(std::string_view key, std::string_view value)>;
  explicit PageCutter(PutRow put) : put_(std::move(put)) {}
  void begin(const PageKey& list) { list_ = list; }
  void add(const Posting& posting) {
    if (page_.size() == kMostPostings) write(page_key(list_, page_.back()));
    page_.push_back(posting);
  }
  // Of a list that has postings.
  void end() { write(last_page_key(list_)); }

 private:
  void write(const std::string& key);

  const PutRow put_;
  PageKey list_;
  std::vector<Posting> page_;
  std::string value_;
};

class BulkIndex {
 public:
  // Keeps a reference. Files are made in `folder`, which must be on the database's file system.
  BulkIndex(const Rocks& rocks, const std::filesystem::path& folder);

  // Before the rows of a part. The last one is not written twice if it is the only one.
  void begin_part(bool is_last) { direct_ = is_last && runs_.empty(); }
  // Keys ascend within a part; the place of a term is its hash, and is made a free one here. All throw StoreError if
  // the disk does not take it.
  void put(std::string_view key, std::string_view value);
  void end_part();
  // After the last part: brings all of them together. What is put into the files afterwards stands behind all of it.
  TableFiles& merged();

 private:
  struct Stream;
  void put_row(std::string_view key, std::string_view value);
  void write(std::string_view key, std::string_view value);  // a term to a free place
  void merge();
  void merge_list(std::vector<RowRuns::Reader*>& runs);

  const Rocks& rocks_;
  TableFiles files_;
  RowRuns runs_;
  bool direct_ = false;
  std::string last_place_;  // of a term, that was taken
  PageCutter pages_{[this](std::string_view key, std::string_view value) { put_row(key, value); }};
};

}  // namespace relata::store
