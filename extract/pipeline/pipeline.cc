#include "extract/pipeline/pipeline.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <span>
#include <utility>

#include "core/error.h"
#include "core/loop.h"
#include "core/memory.h"
#include "extract/entity/acting_phrases.h"
#include "extract/entity/annotated_links.h"
#include "extract/entity/coreference.h"
#include "extract/entity/mentions.h"
#include "extract/model/model.h"
#include "extract/model/sentence_cache.h"
#include "extract/openie/confidence.h"
#include "extract/syntax/mends.h"
#include "extract/syntax/name_trees.h"
#include "extract/text/segment.h"

namespace relata::pipeline {
namespace {

// Words that a thread reads at a time: a few of the model's batches, a quarter of a second on a slow core.
constexpr std::size_t kShareWords = 1000;

// Documents of so many words are long: what follows the model is shared among threads, too. Of shorter ones there are
// mostly several, and each thread has its own.
constexpr std::size_t kLongDocumentWords = 10'000;

// Sentences that the model reads with the same stages, out of any number of documents.
struct ModelInput {
  std::vector<Sentence> sentences;
  std::vector<std::size_t> from;  // document of each

  void take(ExtractedDocument& document, std::size_t index) {
    from.insert(from.end(), document.sentences.size(), index);
    std::move(document.sentences.begin(), document.sentences.end(), std::back_inserter(sentences));
    document.sentences.clear();
  }
  void give_back(std::vector<ExtractedDocument>& documents) {
    for (std::size_t i = 0; i < from.size(); ++i) documents[from[i]].sentences.push_back(std::move(sentences[i]));
  }
};

// Sentences in a row, of kShareWords words and more each, but the last.
std::vector<std::span<Sentence>> shares(std::span<Sentence> sentences) {
  std::vector<std::span<Sentence>> result;
  std::size_t begin = 0, words = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    words += sentences[i].tokens.size();
    if (words < kShareWords && i + 1 < sentences.size()) continue;
    result.push_back(sentences.subspan(begin, i + 1 - begin));
    begin = i + 1;
    words = 0;
  }
  return result;
}

bool is_long(const ExtractedDocument& document) {
  std::size_t words = 0;
  for (const Sentence& sentence : document.sentences) words += sentence.tokens.size();
  return words >= kLongDocumentWords;
}

std::uint32_t rows_in(std::span<const Sentence> sentences) {
  return static_cast<std::uint32_t>(
      std::count_if(sentences.begin(), sentences.end(), [](const Sentence& sentence) { return sentence.row; }));
}

void drop_vectors(ExtractedDocument& document) {
  for (Sentence& sentence : document.sentences) std::vector<float>().swap(sentence.vectors);
}

}  // namespace

struct Pipeline::Impl {
  Impl(std::uint32_t most_threads, std::size_t cache_bytes)
      : allowed(tbb::global_control::max_allowed_parallelism, most_threads),
        arena(static_cast<int>(most_threads)),
        threads(most_threads),
        cache(cache_bytes) {}

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

  std::vector<Sentence> segment(std::string_view text) const {
    return text::segment(text, [&](std::string_view word) { return model && model->knows(word); });
  }

  // The loop for what a document's sentences need.
  Loop loop_for(const ExtractedDocument& document) { return threads > 1 && is_long(document) ? shared_loop() : Loop(); }
  Loop shared_loop() {
    return Loop([this](std::size_t steps, const Loop::Step& step) {
      arena.execute([&] { tbb::parallel_for(std::size_t{0}, steps, [&](std::size_t i) { step(i); }); });
    });
  }

  // Trees that the model made are mended before coreference, which reads them.
  void run_model(std::span<Sentence> sentences, model::Stages stages) {
    const bool all = stages == model::Stages::kAll;
    model::Workspace workspace = borrow();
    model->annotate(sentences, workspace, stages, &projections, all ? &cache : nullptr);
    give_back(std::move(workspace));
    if (all)
      for (Sentence& sentence : sentences) syntax::mend_tree(sentence);
  }
  void run_model(ModelInput& input, model::Stages stages);

  std::optional<model::Model> model;
  model::Projections projections;  // for coreference and confidence; none if they were trained with other weights
  std::string extractor;
  tbb::global_control allowed;  // also more threads than there are processors, if the user says so
  tbb::task_arena arena;        // as wide as threads may work here
  const std::uint32_t threads;
  model::SentenceCache cache;  // of all that the model makes
  std::mutex mutex;
  std::vector<model::Workspace> idle;
};

void Pipeline::Impl::run_model(ModelInput& input, model::Stages stages) {
  const std::vector<std::span<Sentence>> parts = shares(input.sentences);
  if (parts.empty()) return;
  const Loop loop = parts.size() == 1 ? Loop() : shared_loop();
  loop(parts.size(), [&](std::size_t i) { run_model(parts[i], stages); });
}

Pipeline::Pipeline(const std::filesystem::path& weights, std::uint32_t threads, std::size_t cache_bytes)
    : impl_(std::make_unique<Impl>(threads, cache_bytes)) {
  if (!weights.empty()) impl_->model = model::Model::load(weights);
  const entity::CorefScorer& scorer = entity::coref_scorer();
  if (impl_->model && impl_->model->name() == scorer.model_name() && impl_->model->width() == scorer.width())
    impl_->projections.vectors = {scorer.projection(), scorer.projected()};
  const openie::WordWeights& weighed = openie::word_weights();
  if (impl_->model && impl_->model->name() == weighed.model && impl_->model->width() == weighed.width())
    impl_->projections.plausibility = {weighed.rows, weighed.offsets.size(), weighed.offsets};
  impl_->extractor = "relata " RELATA_VERSION ", " +
                     (impl_->model ? "model " + std::string(impl_->model->name()) : std::string("no model"));
}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

const std::string& Pipeline::extractor() const { return impl_->extractor; }

std::vector<ExtractedDocument> Pipeline::annotate(std::vector<ReadDocument> inputs) const {
  std::vector<ExtractedDocument> documents(inputs.size());
  std::vector<bool> given_all;
  ModelInput whole, names_only;  // of Given::kTrees the model adds names alone
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    ReadDocument& input = inputs[i];
    ExtractedDocument& document = documents[i];
    given_all.push_back(input.given == Given::kAll);
    document.document = std::move(input.document);
    document.extractor = impl_->extractor;
    document.sentences =
        input.given == Given::kText ? impl_->segment(document.document.text) : std::move(input.sentences);
    document.rows = rows_in(document.sentences);
    if (input.given == Given::kAll) continue;
    if (!impl_->model)
      throw ModelError("no weights were given, so '" + document.document.id +
                       "' cannot be analysed; name a weight file, or give its analysis (--given all)");
    (input.given == Given::kTrees ? names_only : whole).take(document, i);
  }
  impl_->run_model(whole, model::Stages::kAll);
  impl_->run_model(names_only, model::Stages::kNames);
  whole.give_back(documents);
  names_only.give_back(documents);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    entity::find_mentions(documents[i]);
    if (given_all[i]) entity::link_annotated(documents[i]);
    else entity::link_mentions(documents[i], entity::coref_scorer(), impl_->loop_for(documents[i]));
    place_mentions(documents[i]);
  }
  return documents;
}

// Annotated, and each name one subtree where the model made the trees.
std::vector<ExtractedDocument> Pipeline::parse(std::vector<ReadDocument> inputs) const {
  std::vector<bool> mendable;  // their trees are the model's
  for (const ReadDocument& input : inputs) mendable.push_back(input.given < Given::kTrees);
  std::vector<ExtractedDocument> documents = annotate(std::move(inputs));
  for (std::size_t i = 0; i < documents.size(); ++i)
    if (mendable[i]) syntax::join_names(documents[i]);
  for (ExtractedDocument& document : documents) entity::find_acting_phrases(document);
  return documents;
}

std::vector<ExtractedDocument> Pipeline::extract(std::vector<ReadDocument> inputs, openie::Tokens tokens,
                                                 const OnClusters& on_clusters) const {
  std::vector<ExtractedDocument> documents = parse(std::move(inputs));
  for (std::size_t i = 0; i < documents.size(); ++i) {
    ExtractedDocument& document = documents[i];
    drop_vectors(document);
    if (is_long(document)) give_back_memory();
    const Loop loop = impl_->loop_for(document);
    loop(2, [&](std::size_t step) {
      if (step == 1) openie::extract_statements(document, loop, tokens);
      else if (on_clusters) on_clusters(i, document);
    });
  }
  return documents;
}

std::pair<ExtractedDocument, std::vector<openie::Reason>> Pipeline::explain(ReadDocument input) const {
  std::vector<ReadDocument> one;
  one.push_back(std::move(input));
  std::vector<ExtractedDocument> documents = parse(std::move(one));
  std::vector<openie::Reason> reasons = openie::explain_statements(documents.front());
  return {std::move(documents.front()), std::move(reasons)};
}

}  // namespace relata::pipeline
