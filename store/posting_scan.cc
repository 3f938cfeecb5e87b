#include "store/posting_scan.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "core/error.h"
#include "store/slices.h"

namespace relata::store {
namespace {

Posting lowest(const PostingRange& range) {
  Posting posting;
  posting.a = range.a.value_or(0);
  posting.b = range.b.value_or(0);
  return posting;
}

bool is_past(const PostingRange& range, const Posting& posting) {
  if (!range.a) return false;
  return posting.a > *range.a || (range.b && posting.a == *range.a && posting.b > *range.b);
}

}  // namespace

PostingScan::PostingScan(const Rocks& rocks, Reads reads)
    : rocks_(rocks), pages_(rocks.iterator(Family::kIndex, reads == Reads::kSome)) {}

bool PostingScan::at(std::string_view prefix) const {
  if (pages_->Valid()) return view_of(pages_->key()).starts_with(prefix);
  rocks_.check(pages_->status(), "read");
  return false;
}

void PostingScan::read(const PageKey& list) {
  postings_.clear();
  read_page(list, view_of(pages_->value()), postings_);
}

PostingScan::Outcome PostingScan::visit_page(const PostingRange& range, const Visit& visit) const {
  auto next = postings_.begin();
  if (range.a) next = std::lower_bound(postings_.begin(), postings_.end(), lowest(range));
  for (; next != postings_.end(); ++next) {
    if (is_past(range, *next)) return Outcome::kPast;
    if (!visit(*next)) return Outcome::kStopped;
  }
  return Outcome::kMore;
}

bool PostingScan::list(IndexKind kind, TermId term, const PostingRange& range, const Visit& visit) {
  const std::string prefix = list_prefix(kind, term);
  const Posting first = lowest(range);
  pages_->Seek(prefix);
  while (at(prefix)) {
    const PageKey list = decode_page_key(view_of(pages_->key()));
    read(list);
    if (range.a && !postings_.empty() && postings_.back() < first) {
      const std::string here(view_of(pages_->key()));
      pages_->SeekForPrev(page_key(list, first));
      if (!at(prefix) || view_of(pages_->key()) <= here) {
        pages_->Seek(here);
        pages_->Next();
        continue;
      }
      read(decode_page_key(view_of(pages_->key())));
    }
    const Outcome outcome = visit_page(range, visit);
    if (outcome == Outcome::kStopped) return false;
    if (outcome == Outcome::kMore) pages_->Next();
    else if (list.segment == UINT16_MAX) break;
    else pages_->Seek(page_key({kind, term, static_cast<std::uint16_t>(list.segment + 1)}));
  }
  return true;
}

// A page stands at its first posting or before it, and behind the last one of the page before it.
void PostingScan::require_order(const PageKey& list, const std::optional<Posting>& last) const {
  const std::string_view key = view_of(pages_->key());
  const bool is_behind = key.size() > kFirstPageKeyBytes && key > page_key(list, postings_.front());
  if (is_behind || (last && !(*last < postings_.front())))
    throw StoreError("damaged index: a page stands behind its postings; run relata verify");
}

bool PostingScan::all(IndexKind kind, const VisitListed& visit) {
  const std::string prefix = index_prefix(kind);
  PageKey before;
  std::optional<Posting> last;
  for (pages_->Seek(prefix); at(prefix); pages_->Next()) {
    const PageKey list = decode_page_key(view_of(pages_->key()));
    read(list);
    require_order(list, list == before ? last : std::nullopt);
    before = list;
    last = postings_.back();
    for (const Posting& posting : postings_)
      if (!visit(list.term, posting)) return false;
  }
  return true;
}

std::uint64_t PostingScan::count(IndexKind kind, TermId term, const PostingRange& range, std::uint64_t most) {
  std::uint64_t found = 0;
  list(kind, term, range, [&](const Posting&) { return ++found < most; });
  return found;
}

}  // namespace relata::store
