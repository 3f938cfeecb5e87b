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

// Whether it stands before `first`, the lowest of a range.
bool is_before(const Posting& first, const Posting& posting) {
  return posting.a < first.a || (posting.a == first.a && posting.b < first.b);
}

bool is_past(const PostingRange& range, const Posting& posting) {
  if (!range.a) return false;
  return posting.a > *range.a || (range.b && posting.a == *range.a && posting.b > *range.b);
}

}  // namespace

PostingScan::PostingScan(const Rocks& rocks, Reads reads)
    : rocks_(rocks),
      last_segment_(segment_of(rocks.counter(kNextDocumentCounter).value_or(UINT32_MAX))),
      pages_(rocks.iterator(Family::kIndex, reads == Reads::kSome)) {}

bool PostingScan::at(std::string_view prefix) const {
  rocks_.about_to_read();
  if (pages_->Valid()) return view_of(pages_->key()).starts_with(prefix);
  rocks_.check(pages_->status(), "read");
  return false;
}

void PostingScan::read(const PageKey& list) {
  postings_.clear();
  read_page(list, view_of(pages_->value()), postings_);
}

// Of the page at hand; reads no further than it has to.
PostingScan::Outcome PostingScan::visit_page(const PageKey& list, const PostingRange& range, const Posting& first,
                                             const Visit& visit) const {
  PageReader page(list, view_of(pages_->value()));
  while (page.left() > 0) {
    const Posting& posting = page.next();
    if (range.a && is_before(first, posting)) continue;
    if (is_past(range, posting)) return Outcome::kPast;
    if (!visit(posting)) return Outcome::kStopped;
  }
  return Outcome::kMore;
}

bool PostingScan::list(IndexKind kind, TermId term, const PostingRange& range, const Visit& visit) {
  const std::string prefix = list_prefix(kind, term);
  const Posting first = lowest(range);
  PageKey list{kind, term, 0};
  bool more = seek(list, range, first, prefix);
  while (more) {
    const Outcome outcome = visit_page(list, range, first, visit);
    if (outcome == Outcome::kStopped) return false;
    const bool is_past = outcome == Outcome::kPast || is_last_page(view_of(pages_->key()));
    if (is_past && list.segment >= last_segment_) break;
    if (is_past) {
      ++list.segment;
      more = seek(list, range, first, prefix);
    } else {
      pages_->Next();
      more = at(prefix);
    }
  }
  return true;
}

// Goes to the page of the list that may hold `first`, of this segment or of the next one that has any; which, `list`
// says afterwards.
bool PostingScan::seek(PageKey& list, const PostingRange& range, const Posting& first, const std::string& prefix) {
  for (;;) {
    pages_->Seek(range.a ? page_key(list, first) : segment_prefix(list));
    if (!at(prefix)) return false;
    const PageKey here = decode_page_key(view_of(pages_->key()));
    if (here.segment == list.segment || !range.a) return list = here, true;
    list = here;
  }
}

// A page stands at its last posting or behind it, and all its postings behind the page before.
void PostingScan::require_order(const PageKey& list, std::string_view before) const {
  const std::string_view key = view_of(pages_->key());
  const bool is_past = !is_last_page(key) && key < page_key(list, postings_.back());
  if (is_past || (before.starts_with(segment_prefix(list)) && page_key(list, postings_.front()) <= before))
    throw DamagedError("damaged index: a page stands where its postings do not; run relata verify");
}

bool PostingScan::all(IndexKind kind, const VisitListed& visit) {
  const std::string prefix = index_prefix(kind);
  std::string before;
  for (pages_->Seek(prefix); at(prefix); pages_->Next()) {
    const PageKey list = decode_page_key(view_of(pages_->key()));
    read(list);
    require_order(list, before);
    before.assign(view_of(pages_->key()));
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
