#include "extract/model/model.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/error.h"
#include "extract/model/encoder.h"
#include "extract/model/heads.h"
#include "extract/model/kernels.h"
#include "extract/model/lemmatizer.h"
#include "extract/model/name_decoder.h"
#include "extract/model/product_kernel.h"
#include "extract/model/tree_decoder.h"
#include "extract/model/weight_file.h"
#include "extract/model/word_pieces.h"

namespace relata::model {
namespace {

// Sub-tokens encoded together: enough for full tiles, few enough that a batch stays in the processor's cache.
constexpr std::size_t kBatchPieces = 256;

// A sentence, or a piece of a long one, that the encoder reads as one: tokens [first, last).
struct Passage {
  Sentence* sentence;
  std::size_t first, last;
  std::size_t root_row = 0;  // of [CLS] among the word vectors; the words follow

  std::size_t words() const { return last - first; }
  Token& token(std::size_t i) const { return sentence->tokens[first + i]; }
};

// What goes through the encoder at once.
struct Batch {
  std::vector<Passage> passages;
  PackedPieces pieces;
  std::vector<std::uint32_t> word_begins;  // row -> its first sub-token; [CLS] is the row of the root

  void clear() {
    passages.clear();
    pieces.ids.clear();
    pieces.shapes.clear();
    pieces.ends.clear();
    word_begins.clear();
  }
};

std::size_t position_of(const std::vector<std::string_view>& list, std::string_view wanted) {
  const auto found = std::find(list.begin(), list.end(), wanted);
  if (found == list.end()) throw ModelError("the model lacks '" + std::string(wanted) + "'; rebuild it with training/");
  return static_cast<std::size_t>(found - list.begin());
}

std::size_t highest(const float* scores, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

}  // namespace

struct Workspace::Impl {
  Batch batch;
  EncoderScratch encoder;
  HeadScratch heads;
  std::vector<float> hidden, words;
  std::vector<std::int32_t> ids;
  std::vector<std::uint32_t> dependents, head_rows, relations;
  std::vector<float> relation_probabilities;
};

Workspace::Workspace() : impl_(std::make_unique<Impl>()) {}
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

struct Model::Impl {
  explicit Impl(WeightFile weights);

  std::size_t passage_end(const Sentence& sentence, std::size_t first, std::vector<std::int32_t>& ids) const;
  void add_passages(Sentence& sentence, Batch& batch, std::vector<std::int32_t>& ids) const;
  void annotate(Workspace::Impl& work, Stages stages, const Projections* projections) const;
  void average_words(Workspace::Impl& work) const;
  void set_tags(Workspace::Impl& work) const;
  void set_names(Workspace::Impl& work) const;
  void set_vectors(Workspace::Impl& work, const Projections& projections) const;
  void set_plausibility(Workspace::Impl& work, const Projection& projection) const;
  void project(const Projection& projection, const float* word, std::span<float> out) const;
  void set_trees(Workspace::Impl& work) const;
  void set_relations(Workspace::Impl& work) const;

  WeightFile file;
  WordPieces pieces;
  Encoder encoder;
  Heads heads;
  Lemmatizer lemmatizer;
  NameDecoder name_decoder;
  const std::vector<std::string_view>&upos, &xpos, &relations, &names, &mentions;
  std::size_t root, parataxis;  // relations
};

Model::Impl::Impl(WeightFile weights)
    : file(std::move(weights)),
      pieces(file.list("pieces")),
      encoder(file),
      heads(file),
      lemmatizer(file.list("scripts"), file.list("lexicon"), pieces),
      name_decoder(file.list("names")),
      upos(file.list("upos")),
      xpos(file.list("xpos")),
      relations(file.list("relations")),
      names(file.list("names")),
      mentions(file.list("mentions")),
      root(position_of(relations, "root")),
      parataxis(position_of(relations, "parataxis")) {}

// The words from `first` on that fit into the encoder; `ids` gets their sub-tokens.
std::size_t Model::Impl::passage_end(const Sentence& sentence, std::size_t first,
                                     std::vector<std::int32_t>& ids) const {
  const std::size_t room = encoder.longest() - 2;
  std::size_t last = first;
  for (std::size_t used = 0; last < sentence.tokens.size(); ++last) {
    pieces.append(sentence.tokens[last].form, ids);
    if (ids.size() > room) {
      ids.resize(used);
      break;
    }
    used = ids.size();
  }
  return last;
}

void Model::Impl::add_passages(Sentence& sentence, Batch& batch, std::vector<std::int32_t>& ids) const {
  constexpr auto kMark = static_cast<std::uint8_t>(2 * static_cast<int>(WordShape::kSymbols));
  PackedPieces& packed = batch.pieces;
  const auto push = [&](std::int32_t id, std::uint8_t shape) {
    packed.ids.push_back(id);
    packed.shapes.push_back(shape);
  };
  const auto row_here = [&] { batch.word_begins.push_back(static_cast<std::uint32_t>(packed.ids.size())); };
  for (std::size_t first = 0; first < sentence.tokens.size();) {
    ids.clear();
    const std::size_t last = passage_end(sentence, first, ids);
    batch.passages.push_back({&sentence, first, last, batch.word_begins.size()});
    row_here();
    push(pieces.begin_mark(), kMark);
    for (; first < last; ++first) {
      const std::string& form = sentence.tokens[first].form;
      const auto shape = static_cast<std::uint8_t>(2 * static_cast<int>(word_shape(form)));
      ids.clear();
      pieces.append(form, ids);
      row_here();
      for (std::size_t k = 0; k < ids.size(); ++k) push(ids[k], static_cast<std::uint8_t>(shape + (k > 0)));
    }
    push(pieces.end_mark(), kMark);
    packed.ends.push_back(static_cast<std::uint32_t>(packed.ids.size()));
  }
}

// A word's vector is the mean of its sub-tokens'; the root's is that of [CLS].
void Model::Impl::average_words(Workspace::Impl& work) const {
  const std::size_t width = encoder.width(), rows = work.batch.word_begins.size();
  const auto& begins = work.batch.word_begins;
  const auto& ends = work.batch.pieces.ends;
  work.words.assign(rows * width, 0.0f);
  std::size_t passage = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    while (begins[row] >= ends[passage]) ++passage;
    // the last word of a passage ends before its [SEP]
    const std::uint32_t end = row + 1 < rows && begins[row + 1] < ends[passage]
                                  ? begins[row + 1]
                                  : std::max(begins[row] + 1, ends[passage] - 1);
    const float share = 1.0f / static_cast<float>(end - begins[row]);
    float* to = work.words.data() + row * width;
    for (std::uint32_t piece = begins[row]; piece < end; ++piece) {
      const float* from = work.hidden.data() + piece * width;
      for (std::size_t i = 0; i < width; ++i) to[i] += from[i];
    }
    for (std::size_t i = 0; i < width; ++i) to[i] *= share;
  }
}

void Model::Impl::set_tags(Workspace::Impl& work) const {
  heads.score_tags(work.batch.word_begins.size(), work.heads, work.encoder.product);
  for (const Passage& passage : work.batch.passages) {
    for (std::size_t i = 0; i < passage.words(); ++i) {
      const float* scores = work.heads.tags.data() + (passage.root_row + 1 + i) * heads.tag_stride();
      Token& token = passage.token(i);
      token.upos = upos[highest(scores, upos.size())];
      const std::size_t tag = highest(scores + upos.size(), xpos.size());
      token.xpos = xpos[tag];
      token.tag_probability = kernels().softmax_at(scores + upos.size(), xpos.size(), tag);
      token.lemma = lemmatizer.lemma(token.form, token.upos, token.xpos, scores + upos.size() + xpos.size());
    }
  }
}

void Model::Impl::set_names(Workspace::Impl& work) const {
  heads.score_names(work.batch.word_begins.size(), work.heads, work.encoder.product);
  for (const Passage& passage : work.batch.passages) {
    const float* scores = work.heads.names.data() + (passage.root_row + 1) * heads.name_stride();
    const auto tags = name_decoder.best_tags(scores, heads.name_stride(), passage.words());
    for (std::size_t i = 0; i < tags.size(); ++i) {
      Token& token = passage.token(i);
      token.ner = names[tags[i]];
      token.name_probability = kernels().softmax_at(scores + i * heads.name_stride(), names.size(), tags[i]);
      token.mention = mentions[highest(scores + i * heads.name_stride() + names.size(), mentions.size())];
    }
  }
}

void Model::Impl::project(const Projection& projection, const float* word, std::span<float> out) const {
  const std::size_t width = encoder.width();
  for (std::size_t row = 0; row < projection.outputs; ++row) {
    out[row] = kernels().dot(projection.rows.data() + row * width, word, width);
    if (!projection.bias.empty()) out[row] += projection.bias[row];
  }
}

void Model::Impl::set_vectors(Workspace::Impl& work, const Projections& projections) const {
  const Projection& projection = projections.vectors;
  const auto wants = [&](const Token& token) {
    return projections.every_word || !token.mention.empty() || token.ner != "O";
  };
  for (const Passage& passage : work.batch.passages) {
    std::size_t wanted = 0;
    for (std::size_t i = 0; i < passage.words(); ++i) wanted += wants(passage.token(i)) ? 1 : 0;
    std::vector<float>& all = passage.sentence->vectors;
    all.reserve(all.size() + wanted * projection.outputs);
    for (std::size_t i = 0; i < passage.words(); ++i) {
      Token& token = passage.token(i);
      if (!wants(token)) continue;
      project(projection, work.words.data() + (passage.root_row + 1 + i) * encoder.width(),
              passage.sentence->add_vector(token, static_cast<std::uint32_t>(projection.outputs)));
    }
  }
}

void Model::Impl::set_plausibility(Workspace::Impl& work, const Projection& projection) const {
  for (const Passage& passage : work.batch.passages)
    for (std::size_t i = 0; i < passage.words(); ++i)
      project(projection, work.words.data() + (passage.root_row + 1 + i) * encoder.width(),
              passage.token(i).plausibility);
}

void Model::Impl::set_trees(Workspace::Impl& work) const {
  heads.prepare_arcs(work.batch.word_begins.size(), work.heads, work.encoder.product);
  work.dependents.clear();
  work.head_rows.clear();
  for (const Passage& passage : work.batch.passages) {
    const std::size_t n = passage.words();
    heads.score_arcs(passage.root_row, n, work.heads);
    const std::vector<std::int32_t> tree = best_tree(work.heads.arc_scores, n);
    for (std::size_t i = 0; i < n; ++i) {
      const auto head = static_cast<std::size_t>(tree[i]);
      passage.token(i).head = head == 0 ? 0 : static_cast<std::int32_t>(head + passage.first);
      passage.token(i).head_probability = kernels().softmax_at(work.heads.arc_scores.data() + i * (n + 1), n + 1, head);
      work.dependents.push_back(static_cast<std::uint32_t>(passage.root_row + 1 + i));
      work.head_rows.push_back(static_cast<std::uint32_t>(passage.root_row + head));
    }
  }
  set_relations(work);
}

void Model::Impl::set_relations(Workspace::Impl& work) const {
  heads.best_relations(work.dependents, work.head_rows, root, work.relations, work.relation_probabilities, work.heads,
                       work.encoder.product);
  std::size_t next = 0;
  std::int32_t sentence_root = 0;  // of the sentence's first passage, 1-based
  for (const Passage& passage : work.batch.passages) {
    for (std::size_t i = 0; i < passage.words(); ++i) {
      Token& token = passage.token(i);
      token.relation_probability = work.relation_probabilities[next];
      token.deprel = relations[work.relations[next++]];
      if (token.head != 0) continue;
      token.deprel = relations[passage.first == 0 ? root : parataxis];
      if (passage.first == 0) sentence_root = static_cast<std::int32_t>(i + 1);
      if (passage.first != 0) token.head = sentence_root;
    }
  }
}

void Model::Impl::annotate(Workspace::Impl& work, Stages stages, const Projections* projections) const {
  if (work.batch.passages.empty()) return;
  encoder.encode(work.batch.pieces, work.hidden, work.encoder);
  average_words(work);
  heads.prepare(work.words.data(), work.batch.word_begins.size(), work.heads, work.encoder.product);
  if (has(stages, Stages::kTags)) set_tags(work);
  if (has(stages, Stages::kTrees)) set_trees(work);
  if (has(stages, Stages::kNames)) set_names(work);
  if (!has(stages, Stages::kNames) || !projections) return;
  if (projections->vectors.outputs > 0) set_vectors(work, *projections);
  if (projections->plausibility.outputs > 0) set_plausibility(work, projections->plausibility);
}

Model::Model(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;
Model::~Model() = default;

Model Model::load(const std::filesystem::path& path) { return Model(std::make_unique<Impl>(WeightFile::open(path))); }

std::string name_of_weights(const std::filesystem::path& path) { return std::string(WeightFile::open(path).name()); }

std::string_view instruction_set() { return product_kernels().back()->name; }

std::string_view Model::name() const { return impl_->file.name(); }

std::size_t Model::width() const { return impl_->encoder.width(); }
bool Model::knows(std::string_view word) const { return impl_->lemmatizer.knows(word); }

void Model::annotate(std::span<Sentence> sentences, Workspace& workspace, Stages stages, const Projections* projections,
                     SentenceCache* cache) const {
  Workspace::Impl& work = *workspace.impl_;
  const auto read_batch = [&] {
    impl_->annotate(work, stages, projections);
    if (cache)
      for (const Passage& passage : work.batch.passages)
        if (passage.first == 0) cache->keep(*passage.sentence);
    work.batch.clear();
  };
  work.batch.clear();
  for (Sentence& sentence : sentences) {
    if (cache && cache->fill(sentence)) continue;
    impl_->add_passages(sentence, work.batch, work.ids);
    if (work.batch.pieces.ids.size() >= kBatchPieces) read_batch();
  }
  read_batch();
}

}  // namespace relata::model
