#include "kb/bulk_add.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "copies/bulk_copies.h"
#include "identity/actor_claims.h"
#include "identity/bulk_resolution.h"
#include "kb/knowledge_base_impl.h"
#include "kb/story_texts.h"
#include "store/bulk_load.h"
#include "store/scan.h"
#include "store/whole_document.h"

namespace relata::kb {
namespace {

constexpr std::size_t kTogether = 256, kBytesTogether = 4 << 20;  // documents, and bytes of texts, in one usual write
constexpr std::size_t kMany = 4096;  // documents from which on they are gathered; those that a load leaves over
constexpr std::size_t kManyBytes = 64 << 20;

}  // namespace

struct BulkAdd::Impl {
  Impl(KnowledgeBase& into, Request given) : kb(into), request(std::move(given)) {}

  void gather(store::WholeDocument&& document);
  void load_waiting();
  void load(const store::WholeDocument& document);
  void write_few(std::vector<store::WholeDocument> documents);
  void take_in();
  std::uint64_t resolve_all(const store::BulkLoad::VisitRow& visit);

  KnowledgeBase& kb;
  const Request request;
  BulkCounts counts;
  std::vector<store::WholeDocument> waiting;  // the first ones, until they are many
  std::size_t waiting_bytes = 0;
  std::optional<store::BulkLoad> loading;
  identity::BulkResolution resolution;      // of those that are loaded
  copies::BulkCopies stories;               // the same
  std::vector<store::WholeDocument> later;  // that the load cannot take, in the order in which they came
};

BulkAdd::BulkAdd(KnowledgeBase& kb, Request request) : impl_(std::make_unique<Impl>(kb, std::move(request))) {}
BulkAdd::~BulkAdd() = default;

void BulkAdd::add(store::WholeDocument&& document) {
  impl_->kb.require_extractor(document.extracted.extractor);
  if (document.entities.empty() && !document.extracted.clusters.empty())
    document.entities = join_clusters(document.extracted);
  impl_->gather(std::move(document));
}

void BulkAdd::Impl::gather(store::WholeDocument&& document) {
  if (!loading) {
    waiting_bytes += document.extracted.document.text.size();
    waiting.push_back(std::move(document));
    if (waiting.size() < kMany && waiting_bytes < kManyBytes) return;
    waiting_bytes = 0;
    const bool are_books = waiting.size() < kTogether;
    return are_books ? write_few(std::exchange(waiting, {})) : load_waiting();
  }
  const std::string& doc = document.extracted.document.id;
  const bool is_new =
      !loading->may_hold(doc) && !kb.impl_->store.holds(doc) && kb.impl_->rulings.get()->places_in(doc).empty();
  if (is_new) return load(document);
  later.push_back(std::move(document));
  if (later.size() >= kMany) take_in();
}

void BulkAdd::Impl::load_waiting() {
  if (!store::BulkLoad::has_room(kb.impl_->store)) return write_few(std::exchange(waiting, {}));
  loading.emplace(kb.impl_->store);
  for (store::WholeDocument& first : std::exchange(waiting, {})) gather(std::move(first));
}

void BulkAdd::Impl::load(const store::WholeDocument& document) {
  const std::string& doc = document.extracted.document.id;
  loading->add({document.extracted, document.entities});
  resolution.add(doc, named_clusters(document.entities));
  stories.add(doc, story_text(document.extracted));
  ++counts.added;
  counts.statements += document.extracted.statements.size();
}

// As KnowledgeBase::add() does.
void BulkAdd::Impl::write_few(std::vector<store::WholeDocument> documents) {
  std::vector<Incoming> together;
  std::set<std::string_view> ids;
  std::size_t bytes = 0;
  const auto write = [&] {
    kb.impl_->put(std::exchange(together, {}));
    ids.clear();
    bytes = 0;
  };
  for (const store::WholeDocument& document : documents) {
    const Document& text = document.extracted.document;
    if (ids.contains(text.id) || together.size() == kTogether || bytes >= kBytesTogether) write();
    switch (request.presence ? request.presence(document.extracted) : kb.presence(text, request.replace)) {
      case Presence::kEqual: ++counts.equal; continue;
      case Presence::kRefused:
        if (request.refuse) request.refuse(text.id);
        continue;
      case Presence::kReplaced: ++counts.replaced; break;
      case Presence::kNew: ++counts.added; break;
    }
    counts.statements += document.extracted.statements.size();
    together.push_back({&document.extracted, &document.entities});
    ids.insert(text.id);
    bytes += text.text.size();
  }
  write();
}

std::uint64_t BulkAdd::Impl::resolve_all(const store::BulkLoad::VisitRow& visit) {
  const auto known = kb.impl_->rulings.get();
  std::map<std::string, std::set<std::string>> split;  // by document
  for (const auto& [place, node] : known->mentions)
    if (const std::string key(identity::local_key_of(node)); identity::split_key(key, place.doc) == node)
      split[place.doc].insert(key);
  store::Scan scan(kb.impl_->store);
  store::StoredDocument document;
  while (scan.next(document)) {
    stories.add(document.document.id, story_text(document));
    const auto of_document = split.find(document.document.id);
    resolution.add(document.document.id, named_clusters(document.entities),
                   of_document == split.end() ? std::set<std::string>() : of_document->second);
  }
  const std::vector<identity::ActorClaims> claims = identity::claims_of(kb.actors()).actors;
  const std::uint64_t entities = resolution.resolve(known->rulings, claims, visit);
  stories.resolve(visit);
  return entities;
}

void BulkAdd::Impl::take_in() {
  if (loading && loading->documents() > 0) {
    store::BulkLoad::Identity identity;
    // Of what is stored.
    if (!kb.extractor().empty()) identity.gone = {identity::ranges_of_documents().front(), range_of_stories()};
    identity.rows = [&](const store::BulkLoad::VisitRow& visit) { return resolve_all(visit); };
    loading->finish(identity);
    kb.impl_->forget(false);
  }
  loading.reset();
  resolution = {};
  stories = copies::BulkCopies();
  write_few(std::exchange(later, {}));
}

BulkCounts BulkAdd::finish() {
  // Where nothing is stored, some hundreds are enough: nothing but they is resolved.
  const bool all_at_once = impl_->kb.extractor().empty() && impl_->waiting.size() >= kTogether;
  if (all_at_once) impl_->load_waiting();
  impl_->write_few(std::exchange(impl_->waiting, {}));
  impl_->take_in();
  impl_->kb.flush();
  return impl_->counts;
}

}  // namespace relata::kb
