#include "kb/knowledge_base.h"

#include <algorithm>
#include <set>
#include <utility>

#include "kb/knowledge_base_impl.h"
#include "kb/nearest_names.h"
#include "kb/phrase_entities.h"
#include "kb/story_texts.h"

namespace relata::kb {

KnowledgeBase KnowledgeBase::open(const std::filesystem::path& dir, Access access, OnRead on_read) {
  const auto store_access = access == Access::kWrite ? store::Access::kWrite : store::Access::kRead;
  auto impl = std::make_unique<Impl>(store::Store::open(dir, store_access, std::move(on_read)));
  if (access == Access::kWrite && !impl->knows_stories()) impl->raise_format();
  return KnowledgeBase(std::move(impl));
}

KnowledgeBase::KnowledgeBase(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
KnowledgeBase::KnowledgeBase(KnowledgeBase&&) noexcept = default;
KnowledgeBase& KnowledgeBase::operator=(KnowledgeBase&&) noexcept = default;
KnowledgeBase::~KnowledgeBase() = default;

void KnowledgeBase::Impl::forget(bool corrections_too) {
  entities.forget();
  stories.forget();
  ends.forget();
  if (corrections_too) rulings.forget();
  const std::lock_guard lock(mutex);
  all_entities.reset();
  moved.reset();
  rejected.reset();
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

std::vector<Presence> KnowledgeBase::add(std::span<const ExtractedDocument> documents, bool replace) {
  std::vector<Presence> presences;
  std::vector<Incoming> together;
  std::set<std::string_view> ids;
  for (const ExtractedDocument& document : documents) {
    if (ids.contains(document.document.id)) {  // what it meets has to be there
      impl_->put(std::exchange(together, {}));
      ids.clear();
    }
    require_extractor(document.extractor);
    presences.push_back(presence(document.document, replace));
    if (presences.back() == Presence::kEqual || presences.back() == Presence::kRefused) continue;
    together.push_back({&document, nullptr});
    ids.insert(document.document.id);
  }
  impl_->put(together);
  return presences;
}

void KnowledgeBase::Impl::put(std::span<const Incoming> documents) {
  if (documents.empty()) return;
  const auto known = rulings.get();
  std::vector<std::vector<store::LocalEntityRow>> rows(documents.size());
  std::vector<store::Store::Given> given;
  ChangeOfDocuments change;
  std::vector<StoryChange> told;
  bool ruled = false;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const ExtractedDocument& document = *documents[i].document;
    const std::string& doc = document.document.id;
    rows[i] = documents[i].entities ? *documents[i].entities : join_clusters(document);
    given.push_back({document, rows[i]});
    const RuledPlaces places = known->places_in(doc);
    ruled = ruled || !places.empty();
    change.add(doc, stored_version(store, doc), version_of(doc, rows[i], mentions_for(places, document), places));
    told.push_back({doc, story_text(document)});
  }
  store.put(given, with_stories(identity_change(std::move(change)), std::move(told)));
  forget(ruled);
}

bool KnowledgeBase::remove(std::string_view document_id) {
  const std::string doc(document_id);
  ChangeOfDocuments change;
  change.add(doc, stored_version(impl_->store, doc), {});
  const bool removed =
      impl_->store.remove(doc, with_stories(impl_->identity_change(std::move(change)), {{doc, std::nullopt}}));
  impl_->forget(true);
  return removed;
}

std::vector<Document> KnowledgeBase::begin_reextraction() {
  store::Store::KeyRanges ranges = identity::ranges_of_documents();
  ranges.push_back(range_of_stories());
  impl_->store.begin_reextraction(ranges);
  impl_->forget(true);
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
namespace {

std::vector<Entity> by_id(std::vector<Entity> entities) {
  std::sort(entities.begin(), entities.end(), [](const Entity& a, const Entity& b) { return a.id < b.id; });
  return entities;
}

}  // namespace

std::vector<Entity> KnowledgeBase::find(std::string_view name) const {
  return impl_->entities_of(impl_->entities.groups(name));
}
std::vector<Entity> KnowledgeBase::namesakes(std::string_view name) const {
  return by_id(impl_->entities_of(impl_->entities.namesakes(name)));
}
std::vector<Entity> KnowledgeBase::bodies_of(std::string_view place_id) const {
  std::vector<Entity> bodies = impl_->entities_of(impl_->entities.bodies_of(place_id, impl_->rulings.get()->mentions));
  std::erase_if(bodies, [&](const Entity& body) { return body.of != place_id; });
  return by_id(std::move(bodies));
}
std::vector<std::string> KnowledgeBase::nearest(std::string_view name, std::size_t limit) const {
  return nearest_names(impl_->identity_table, impl_->names, name, limit);
}

Stats KnowledgeBase::stats() const {
  Stats stats;
  const auto rulings = impl_->rulings.get();
  impl_->store.documents([&](const Document& document) {
    ++stats.documents;
    stats.text_bytes += document.text.size();
    return true;
  });
  for (const std::string& id : impl_->store.stored_ids()) {
    stats.sentences += impl_->store.stored(id)->sentences.size();
    for (const Statement& statement : impl_->store.statements(id))
      ++(rulings->rejected.contains(statement.id) ? stats.rejected : stats.statements);
  }
  stats.entities = entity_count();
  std::set<std::string> nodes;
  triples({}, [&](const Triple& triple) {
    ++stats.triples;
    if (!triple.subject.is_entity() || !triple.object.is_entity()) return true;
    nodes.insert({*triple.subject.id, *triple.object.id});
    ++stats.graph_edges, stats.graph_evidence += triple.statements.size();
    return true;
  });
  stats.graph_nodes = nodes.size();
  stats.pending = impl_->store.pending().size();
  stats.disk_bytes = impl_->store.disk_bytes();
  stats.extractor = extractor();
  stats.format_version = impl_->store.format_version();
  return stats;
}

}  // namespace relata::kb
