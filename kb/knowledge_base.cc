#include "kb/knowledge_base.h"

#include <utility>

#include "kb/knowledge_base_impl.h"

namespace relata::kb {

std::vector<Entity> resolve_alone(ExtractedDocument& document) {
  const std::vector<store::LocalEntityRow> rows = join_clusters(document.document.id, document.clusters);
  const store::LocalEntities local(rows);
  const EntityIndex index(local_entities(document.document.id, rows));
  for (Statement& statement : document.statements) index.fill_in(statement, local);
  return index.entities();
}

KnowledgeBase KnowledgeBase::open(const std::filesystem::path& dir, Access access) {
  const auto store_access = access == Access::kWrite ? store::Access::kWrite : store::Access::kRead;
  return KnowledgeBase(std::make_unique<Impl>(store::Store::open(dir, store_access)));
}

KnowledgeBase::KnowledgeBase(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
KnowledgeBase::KnowledgeBase(KnowledgeBase&&) noexcept = default;
KnowledgeBase& KnowledgeBase::operator=(KnowledgeBase&&) noexcept = default;
KnowledgeBase::~KnowledgeBase() = default;

const EntityIndex& KnowledgeBase::Impl::entities() const {
  const std::lock_guard lock(mutex);
  if (!index) index = std::make_unique<const EntityIndex>(all_local_entities(store));
  return *index;
}

void KnowledgeBase::Impl::forget_entities() {
  const std::lock_guard lock(mutex);
  index.reset();
}

std::string KnowledgeBase::extractor() const { return impl_->store.extractor(); }
void KnowledgeBase::require_extractor(std::string_view extractor) const { impl_->store.require_extractor(extractor); }

Presence KnowledgeBase::presence(const Document& document, bool replace) const {
  const std::optional<Document> stored = impl_->store.document(document.id);
  if (!stored) return Presence::kNew;
  const bool equal = stored->same_content(document);
  if (equal && !impl_->store.is_pending(document.id)) return Presence::kEqual;
  return equal || replace || stored->origin == document.origin ? Presence::kReplaced : Presence::kRefused;
}

Presence KnowledgeBase::add(const ExtractedDocument& document, bool replace) {
  require_extractor(document.extractor);
  const Presence presence = this->presence(document.document, replace);
  if (presence == Presence::kEqual || presence == Presence::kRefused) return presence;
  impl_->forget_entities();
  impl_->store.put(document, join_clusters(document.document.id, document.clusters));
  return presence;
}

bool KnowledgeBase::remove(std::string_view document_id) {
  impl_->forget_entities();
  return impl_->store.remove(document_id);
}

std::vector<Document> KnowledgeBase::begin_reextraction() {
  impl_->forget_entities();
  impl_->store.begin_reextraction();
  return pending();
}

std::vector<Document> KnowledgeBase::pending() const {
  std::vector<Document> documents;
  for (const std::string& id : impl_->store.pending())
    if (std::optional<Document> document = impl_->store.document(id)) documents.push_back(std::move(*document));
  return documents;
}

void KnowledgeBase::flush() { impl_->store.flush(); }

void KnowledgeBase::documents(const std::function<bool(const Document&)>& visit) const {
  impl_->store.documents(visit);
}
std::optional<Document> KnowledgeBase::document(std::string_view id) const { return impl_->store.document(id); }
const std::vector<Entity>& KnowledgeBase::entities() const { return impl_->entities().entities(); }
std::vector<Entity> KnowledgeBase::find(std::string_view name) const { return impl_->entities().find(name); }
std::vector<std::string> KnowledgeBase::nearest(std::string_view name, std::size_t limit) const {
  return impl_->entities().nearest(name, limit);
}

std::uint64_t KnowledgeBase::undated() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->undated.size();
}

Stats KnowledgeBase::stats() const {
  Stats stats;
  impl_->store.documents([&](const Document& document) {
    ++stats.documents;
    stats.text_bytes += document.text.size();
    return true;
  });
  for (const std::string& id : impl_->store.stored_ids()) {
    stats.sentences += impl_->store.stored(id)->sentences.size();
    stats.statements += impl_->store.statements(id).size();
  }
  stats.entities = entities().size();
  triples({}, [&](const Triple&) { return ++stats.triples, true; });
  stats.pending = impl_->store.pending().size();
  stats.disk_bytes = impl_->store.disk_bytes();
  stats.extractor = extractor();
  stats.format_version = impl_->store.format_version();
  return stats;
}

std::vector<std::string> KnowledgeBase::verify() const {
  std::vector<std::string> violations = impl_->store.verify();
  for (const resolve::LocalEntity& row : all_local_entities(impl_->store))
    if (!impl_->entities().by_local_key(row.key))
      violations.push_back("document " + row.doc + " has a name that is no entity: " + row.key);
  return violations;
}

}  // namespace relata::kb
