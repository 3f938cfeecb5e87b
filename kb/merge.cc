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

// What the user of one source said.
struct Told {
  std::string folder;
  std::vector<Correction> corrections;
  std::vector<Actor> actors;
};

// Corrections and actors of the sources; what contradicts one that is here is refused by itself.
class MergedRulings {
 public:
  MergedRulings(KnowledgeBase& into, MergeCounts& counts) : into_(into), counts_(counts) {}

  void take(const std::vector<Told>& told) {
    take_actors(told);
    std::vector<Correction> all;
    for (const Told& one : told) all.insert(all.end(), one.corrections.begin(), one.corrections.end());
    try {
      counts_.corrections += into_.correct(all);  // in one write
    } catch (const CorrectionError&) {
      for (const Told& one : told)
        for (const Correction& correction : one.corrections) take(correction, one.folder);
    }
  }

 private:
  void take_actors(const std::vector<Told>& told) {
    std::map<std::pair<std::string, std::optional<EntityType>>, Actor> actors;
    for (Actor& actor : into_.actors()) actors.emplace(std::pair(actor.name, actor.type), std::move(actor));
    const std::size_t before = actors.size();
    for (const Told& one : told)
      for (const Actor& actor : one.actors) {
        const auto [known, fresh] = actors.try_emplace(std::pair(actor.name, actor.type), actor);
        if (fresh) whose_actor_[actor.name] = one.folder;
        else if (!(known->second == actor))
          counts_.refused.emplace_back(one.folder + ": actor " + actor.name,
                                       "another entry of this name is here" + from(whose_actor_, actor.name));
      }
    counts_.actors = actors.size() - before;
    if (counts_.actors == 0) return;
    std::vector<Actor> all;
    for (auto& [key, actor] : actors) all.push_back(std::move(actor));
    into_.set_actors(all);
  }

  void take(const Correction& correction, const std::string& folder) {
    try {
      if (!into_.add(correction)) return;
      ++counts_.corrections;
      whose_.emplace(to_string(correction), folder);
    } catch (const ContradictionError& error) {
      const std::string there = to_string(error.contradicted());
      counts_.refused.emplace_back(folder + ": " + to_string(correction),
                                   "contradicts `" + there + "`, which is here" + from(whose_, there) +
                                       "; undo that and merge again, if this one is right");
    } catch (const CorrectionError& error) {
      counts_.refused.emplace_back(folder, error.what());
    }
  }

  static std::string from(const std::map<std::string, std::string>& whose, const std::string& what) {
    const auto found = whose.find(what);
    return found == whose.end() ? "" : " from " + found->second;
  }

  KnowledgeBase& into_;
  MergeCounts& counts_;
  std::map<std::string, std::string> whose_, whose_actor_;  // the folders that what is here came from
};

// Hands all documents of the source to `adding`; gives what its user said.
Told read_source(const std::filesystem::path& dir, const MergeRequest& request, BulkAdd& adding, MergeCounts& counts) {
  const Source source(dir);
  source.documents([&](store::WholeDocument& document) {
    const std::string& doc = document.extracted.document.id;
    if (request.progress) request.progress(doc);
    if (document.pending)
      counts.refused.emplace_back(dir.string() + ": " + doc,
                                  "it waits for extraction there: go on with that build first");
    else adding.add(std::move(document));
    return true;
  });
  const identity::IdentityTable identity = source.identity();
  return {dir.string(), identity.corrections(), identity.actors()};
}

}  // namespace

std::string require_sources(const std::vector<std::filesystem::path>& from) {
  std::string folder, extractor;
  for (const std::filesystem::path& dir : from) {
    const std::string made_by = Source(dir).extractor();
    if (made_by.empty() || made_by == extractor) continue;
    if (!extractor.empty())
      throw StoreError(dir.string() + " was made by " + made_by + ", " + folder + " by " + extractor +
                       "; read one of them again by build with --reextract");
    folder = dir.string();
    extractor = made_by;
  }
  return extractor;
}

MergeCounts merge(KnowledgeBase& into, const MergeRequest& request) {
  if (const std::string extractor = require_sources(request.from); !extractor.empty())
    into.require_extractor(extractor);
  MergeCounts counts;
  // told when all have come: by id, not by folder
  BulkAdd adding(into, {request.replace, [&](const std::string& doc) {
                          counts.refused.emplace_back(doc,
                                                      "another document of this id, from another file, is here; "
                                                      "--replace puts this one in its place");
                        }});
  std::vector<Told> told;
  for (const std::filesystem::path& dir : request.from) told.push_back(read_source(dir, request, adding, counts));
  const BulkCounts added = adding.finish();
  counts.added = added.added;
  counts.equal = added.equal;
  counts.replaced = added.replaced;
  counts.statements = added.statements;
  MergedRulings(into, counts).take(told);
  into.flush();
  return counts;
}

}  // namespace relata::kb
