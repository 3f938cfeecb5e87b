#include "store/posting_edit.h"

#include <algorithm>
#include <span>
#include <string>
#include <tuple>

#include "store/slices.h"

namespace relata::store {
bool operator<(const ListedPosting& a, const ListedPosting& b) {
  const PageKey x = a.list(), y = b.list();
  return x != y ? x < y : a.posting < b.posting;
}

// The pages of one list and segment that changes fall into, one after the other.
class PageWalk {
 public:
  using Changes = std::span<const PostingEdit::Change>;

  PageWalk(const Rocks& rocks, rocksdb::WriteBatch& batch)
      : rocks_(rocks), batch_(batch), pages_(rocks.iterator(Family::kIndex)) {}

  // `changes` are of one list and segment, ascending.
  void apply(Changes changes) {
    list_ = changes.front().listed.list();
    prefix_ = segment_prefix(list_);
    while (!changes.empty()) {
      go_to(changes.front().listed.posting);
      std::size_t here = 0;
      while (here < changes.size() && page_key(list_, changes[here].listed.posting) <= key_) ++here;
      merge(changes.first(here));
      write();
      changes = changes.subspan(here);
    }
  }

 private:
  // To the page that holds the place of a posting, else to a last one that is to be made.
  void go_to(const Posting& posting) {
    postings_.clear();
    pages_->Seek(page_key(list_, posting));
    rocks_.check(pages_->status(), "read");
    there_ = pages_->Valid() && view_of(pages_->key()).starts_with(prefix_);
    key_ = there_ ? std::string(view_of(pages_->key())) : last_page_key(list_);
    if (there_) read_page(list_, view_of(pages_->value()), postings_);
  }

  void merge(Changes changes) {
    merged_.clear();
    auto old = postings_.begin();
    for (const PostingEdit::Change& change : changes) {
      const Posting& posting = change.listed.posting;
      while (old != postings_.end() && *old < posting) merged_.push_back(*old++);
      if (old != postings_.end() && !(posting < *old)) ++old;
      if (change.comes) merged_.push_back(posting);
    }
    merged_.insert(merged_.end(), old, postings_.end());
  }

  void write() {
    if (merged_.empty()) {
      if (there_) rocks_.erase(batch_, Family::kIndex, key_);
      return;
    }
    const std::size_t pages = (merged_.size() + kMostPostings - 1) / kMostPostings;
    std::span<const Posting> rest(merged_);
    for (std::size_t left = pages; left > 0; --left) {
      const std::span<const Posting> page = rest.first(rest.size() / left);
      value_.clear();
      append_page(list_.kind, page, value_);
      rocks_.put(batch_, Family::kIndex, left == 1 ? key_ : page_key(list_, page.back()), value_);
      rest = rest.subspan(page.size());
    }
  }

  const Rocks& rocks_;
  rocksdb::WriteBatch& batch_;
  std::unique_ptr<rocksdb::Iterator> pages_;
  PageKey list_;
  std::string prefix_, key_, value_;
  bool there_ = false;  // the page is stored
  std::vector<Posting> postings_, merged_;
};

void PostingEdit::write(const Rocks& rocks, rocksdb::WriteBatch& batch) {
  std::sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) { return a.listed < b.listed; });
  PageWalk walk(rocks, batch);
  const std::span<const Change> all(changes_);
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    const PageKey list = all[begin].listed.list();
    while (end < all.size() && all[end].listed.list() == list) ++end;
    walk.apply(all.subspan(begin, end - begin));
  }
}

}  // namespace relata::store
