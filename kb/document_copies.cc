#include "kb/document_copies.h"

#include "copies/bulk_copies.h"
#include "kb/knowledge_base_impl.h"
#include "kb/story_texts.h"
#include "store/scan.h"

namespace relata::kb {

bool DocumentCopies::are_known() const { return kb_.impl_->knows_stories(); }

std::vector<std::string> DocumentCopies::of(std::string_view doc) const {
  if (!are_known()) return {};
  return copies::CopyTable(kb_.impl_->store.identity()).copies_of(doc);
}

std::vector<std::vector<std::string>> DocumentCopies::stories() const {
  if (!are_known()) return {};
  return copies::CopyTable(kb_.impl_->store.identity()).groups();
}

void KnowledgeBase::Impl::stories_anew(const identity::BulkResolution::Visit& visit) const {
  copies::BulkCopies bulk;
  store::Scan scan(store);
  store::StoredDocument document;
  while (scan.next(document)) bulk.add(document.document.id, story_text(document));
  bulk.resolve(visit);
}

// The format before is today's without these rows. What a raising left that was cut short goes first; the version comes
// last.
void KnowledgeBase::Impl::raise_format() {
  constexpr std::size_t kTogether = 1 << 16;  // rows
  std::vector<std::pair<std::string, std::string>> rows;
  const auto write = [&] {
    store.change([&](RowEdit& edit) {
      for (auto& [key, value] : rows) edit.put(std::move(key), std::move(value));
      return 0;
    });
    rows.clear();
  };
  store.change([&](RowEdit& edit) {
    const auto [first, past] = range_of_stories();
    std::vector<std::string> left;
    for (char kind = first.front(); kind < past.front(); ++kind)
      store.identity().scan(std::string(1, kind),
                            [&](std::string_view key, std::string_view) { return left.emplace_back(key), true; });
    for (std::string& key : left) edit.erase(std::move(key));
    return 0;
  });
  stories_anew([&](std::string_view key, std::string_view value) {
    rows.emplace_back(key, value);
    if (rows.size() == kTogether) write();
  });
  write();
  store.raise_format();
  store.flush();
  stories.are_known_now();
}

}  // namespace relata::kb
