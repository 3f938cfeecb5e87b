#include "kb/merge.h"

#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/error.h"
#include "kb/bulk_add.h"
#include "kb/knowledge_base_impl.h"
#include "store/version3.h"
#include "store/whole_document.h"

namespace relata::kb {
namespace {

// A knowledge base that is read document by document.
class Source {
 public:
  explicit Source(const std::filesystem::path& dir) {
    if (store::Version3::is_at(dir)) old_.emplace(dir);
    else today_.emplace(store::Store::open(dir, store::Access::kRead));
  }
  std::string extractor() const { return old_ ? old_->extractor() : today_->extractor(); }
  void documents(const store::VisitWhole& visit) const {
    old_ ? old_->documents(visit) : today_->whole_documents(visit);
  }
  identity::IdentityTable identity() const {
    return identity::IdentityTable(old_ ? old_->identity() : today_->identity());
  }

 private:
  std::optional<store::Version3> old_;
  std::optional<store::Store> today_;
};

// Corrections and actors of the other one; what contradicts one that is here is refused by itself.
void merge_rulings(KnowledgeBase& into, const identity::IdentityTable& other, MergeCounts& counts) {
  std::map<std::pair<std::string, std::optional<EntityType>>, Actor> actors;
  for (Actor& actor : into.actors()) actors.emplace(std::pair(actor.name, actor.type), std::move(actor));
  const std::size_t before = actors.size();
  for (Actor& actor : other.actors()) {
    const auto [known, fresh] = actors.try_emplace(std::pair(actor.name, actor.type), actor);
    if (!fresh && !(known->second == actor))
      counts.refused.emplace_back("actor " + actor.name, "another entry of this name is here");
  }
  counts.actors = actors.size() - before;
  if (counts.actors > 0) {
    std::vector<Actor> all;
    for (auto& [key, actor] : actors) all.push_back(std::move(actor));
    into.set_actors(all);
  }
  for (const Correction& correction : other.corrections()) {
    try {
      if (into.add(correction)) ++counts.corrections;
    } catch (const CorrectionError& error) {
      counts.refused.emplace_back("correction", error.what());
    }
  }
}

}  // namespace

void require_source(const std::filesystem::path& from) { const Source source(from); }

MergeCounts merge(KnowledgeBase& into, const MergeRequest& request) {
  const Source source(request.from);
  if (const std::string extractor = source.extractor(); !extractor.empty()) into.require_extractor(extractor);
  MergeCounts counts;
  BulkAdd adding(into, {request.replace, [&](const std::string& doc) {
                          counts.refused.emplace_back(doc,
                                                      "another document of this id, from another file, is here; "
                                                      "--replace puts this one in its place");
                        }});
  source.documents([&](store::WholeDocument& document) {
    const std::string& doc = document.extracted.document.id;
    if (request.progress) request.progress(doc);
    if (document.pending)
      counts.refused.emplace_back(doc, "it waits for extraction there: go on with that build first");
    else adding.add(std::move(document));
    return true;
  });
  const BulkCounts added = adding.finish();
  counts.added = added.added;
  counts.equal = added.equal;
  counts.replaced = added.replaced;
  counts.statements = added.statements;
  merge_rulings(into, source.identity(), counts);
  into.flush();
  return counts;
}

}  // namespace relata::kb
