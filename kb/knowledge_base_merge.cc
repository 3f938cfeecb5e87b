// KnowledgeBase::merge.
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/error.h"
#include "kb/knowledge_base_impl.h"
#include "kb/merge.h"
#include "store/version3.h"
#include "store/whole_document.h"

namespace relata::kb {
namespace {

constexpr std::size_t kTogether = 256, kBytesTogether = 4 << 20;  // documents, and of their texts, in one write

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

}  // namespace

void require_source(const std::filesystem::path& from) { const Source source(from); }

MergeCounts KnowledgeBase::merge(const MergeRequest& request) {
  const Source source(request.from);
  if (const std::string extractor = source.extractor(); !extractor.empty()) require_extractor(extractor);
  MergeCounts counts;
  std::vector<store::WholeDocument> waiting;
  std::size_t bytes = 0;
  const auto write = [&] {
    std::vector<Incoming> incoming;
    for (const store::WholeDocument& document : waiting) incoming.push_back({&document.extracted, &document.entities});
    impl_->put(incoming);
    waiting.clear();
    bytes = 0;
  };
  source.documents([&](store::WholeDocument& document) {
    const Document& text = document.extracted.document;
    if (request.progress) request.progress(text.id);
    if (document.pending) {
      counts.refused.emplace_back(text.id, "it waits for extraction there: go on with that build first");
      return true;
    }
    switch (presence(text, request.replace)) {
      case Presence::kEqual: ++counts.equal; return true;
      case Presence::kRefused:
        counts.refused.emplace_back(text.id,
                                    "another document of this id, from another file, is here; --replace puts "
                                    "this one in its place");
        return true;
      case Presence::kReplaced: ++counts.replaced; break;
      case Presence::kNew: ++counts.added; break;
    }
    counts.statements += document.extracted.statements.size();
    bytes += text.text.size();
    waiting.push_back(std::move(document));
    if (waiting.size() == kTogether || bytes >= kBytesTogether) write();
    return true;
  });
  write();
  merge_rulings(source.identity(), counts);
  return counts;
}

// Corrections and actors of the other one; what contradicts one that is here is refused by itself.
void KnowledgeBase::merge_rulings(const identity::IdentityTable& other, MergeCounts& counts) {
  std::map<std::pair<std::string, std::optional<EntityType>>, Actor> actors;
  for (Actor& actor : this->actors()) actors.emplace(std::pair(actor.name, actor.type), std::move(actor));
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
    set_actors(all);
  }
  for (const Correction& correction : other.corrections()) {
    try {
      if (add(correction)) ++counts.corrections;
    } catch (const CorrectionError& error) {
      counts.refused.emplace_back("correction", error.what());
    }
  }
}

}  // namespace relata::kb
