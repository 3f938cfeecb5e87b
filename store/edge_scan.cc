#include "store/edge_scan.h"

#include "store/posting_scan.h"
#include "store/store.h"
#include "store/store_impl.h"

namespace relata::store {

struct EdgeScan::Impl {
  PostingScan postings;
};

EdgeScan::EdgeScan(const Store& store) : impl_(new Impl{PostingScan(*store.impl_->rocks)}) {}
EdgeScan::EdgeScan(EdgeScan&&) noexcept = default;
EdgeScan::~EdgeScan() = default;

bool EdgeScan::edges(const Terms& terms, const Visit& visit) {
  PostingScan& postings = impl_->postings;
  if (terms.object && (terms.subject || !terms.relation)) {
    const PostingRange range{.a = terms.subject, .b = terms.subject ? terms.relation : std::nullopt};
    return postings.list(IndexKind::kOsp, *terms.object, range, [&](const Posting& posting) {
      return visit({posting.a, posting.b, *terms.object, posting, false});
    });
  }
  if (terms.subject) {
    return postings.list(IndexKind::kSpo, *terms.subject, {.a = terms.relation}, [&](const Posting& posting) {
      return visit({*terms.subject, posting.a, posting.b, posting, true});
    });
  }
  return postings.list(IndexKind::kPos, *terms.relation, {.a = terms.object}, [&](const Posting& posting) {
    return visit({posting.b, *terms.relation, posting.a, posting, false});
  });
}

}  // namespace relata::store
