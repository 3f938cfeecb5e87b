#include "store/edge_scan.h"

#include "store/index_rows.h"
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
  const auto list = [&](IndexKind kind, TermId of, const PostingRange& range) {
    return impl_->postings.list(kind, of, range,
                                [&](const Posting& posting) { return visit(edge_of_posting(kind, of, posting)); });
  };
  if (terms.object && terms.subject)
    return list(IndexKind::kOsp, *terms.object, {.a = terms.subject, .b = terms.relation});
  if (terms.subject) return list(IndexKind::kSpo, *terms.subject, {.a = terms.relation});
  if (terms.relation) return list(IndexKind::kPos, *terms.relation, {.a = terms.object});
  return list(IndexKind::kOsp, *terms.object, {});
}

}  // namespace relata::store
