#include "extract/pipeline/pipeline.h"

#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "core/error.h"
#include "extract/entity/mentions.h"
#include "extract/model/model.h"
#include "extract/openie/extractor.h"
#include "extract/syntax/crossing_modifiers.h"
#include "extract/syntax/fronted_clauses.h"
#include "extract/syntax/name_trees.h"
#include "extract/text/segment.h"

namespace relata::pipeline {

struct Pipeline::Impl {
  // Takes a workspace that no other thread uses now; there are never more than threads at work.
  model::Workspace borrow() {
    const std::scoped_lock lock(mutex);
    if (idle.empty()) return {};
    model::Workspace workspace = std::move(idle.back());
    idle.pop_back();
    return workspace;
  }
  void give_back(model::Workspace workspace) {
    const std::scoped_lock lock(mutex);
    idle.push_back(std::move(workspace));
  }

  std::optional<model::Model> model;
  std::string extractor;
  std::mutex mutex;
  std::vector<model::Workspace> idle;
};

Pipeline::Pipeline(const std::filesystem::path& weights) : impl_(std::make_unique<Impl>()) {
  if (!weights.empty()) impl_->model = model::Model::load(weights);
  impl_->extractor = "relata " RELATA_VERSION ", " + (impl_->model ? "model " + std::string(impl_->model->name()) : std::string("no model"));
}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

const std::string& Pipeline::extractor() const { return impl_->extractor; }

ExtractedDocument Pipeline::annotate(const text::ReadDocument& input) const {
  ExtractedDocument document;
  document.document = input.document;
  document.extractor = impl_->extractor;
  document.sentences = input.given == text::Given::kText ? text::segment(document.document.text) : input.sentences;
  if (input.given != text::Given::kAll) {
    if (!impl_->model)
      throw ModelError("no weights were given, so '" + document.document.id + "' cannot be analysed; name a weight file, or give its analysis (--given all)");
    const model::Stages stages = input.given == text::Given::kTrees ? model::Stages::kNames : model::Stages::kAll;
    model::Workspace workspace = impl_->borrow();
    impl_->model->annotate(document.sentences, workspace, stages);
    impl_->give_back(std::move(workspace));
  }
  entity::find_mentions(document);
  return document;
}

ExtractedDocument Pipeline::extract(const text::ReadDocument& input) const {
  ExtractedDocument document = annotate(input);
  if (input.given < text::Given::kTrees) {
    syntax::join_names(document);
    for (Sentence& sentence : document.sentences) {
      syntax::mend_crossing_modifiers(sentence);
      syntax::mend_fronted_clause(sentence);
    }
  }
  openie::extract_statements(document);
  return document;
}

}  // namespace relata::pipeline
