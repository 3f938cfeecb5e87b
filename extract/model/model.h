// Model: the reading model. Words -> tags, lemmas, a dependency tree, names and heads of mentions, in one pass of a
// small Transformer with 8-bit weights.
//
//   Taliban captured Kunduz .  ->  Taliban PROPN nsubj of 2, B-ORG; captured VERB capture root; Kunduz PROPN obj of 2,
//   B-GPE
//
// The weight file is docs/model_format.md, how the weights came to be is training/README.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/sentence.h"
#include "extract/model/sentence_cache.h"

namespace relata::model {

// What annotate fills in; combine with |.
enum class Stages : std::uint8_t {
  kTags = 1,   // Token::upos, xpos, lemma
  kTrees = 2,  // Token::head, deprel, head_probability
  kNames = 4,  // Token::ner, mention
  kAll = 7,
};
constexpr Stages operator|(Stages a, Stages b) { return Stages(std::uint8_t(a) | std::uint8_t(b)); }
constexpr bool has(Stages stages, Stages one) { return (std::uint8_t(stages) & std::uint8_t(one)) != 0; }

// A matrix that makes a short vector of the encoder's: `outputs` rows of Model::width() numbers, one after the other,
// and what is added to each output, if anything is.
struct Projection {
  std::span<const float> rows;
  std::size_t outputs = 0;
  std::span<const float> bias = {};
};

// What is made of the encoder's vectors; nothing where there are no rows.
struct Projections {
  Projection vectors;            // Token::vector
  Projection plausibility = {};  // Token::plausibility: as many outputs as that has numbers
  bool every_word = false;       // has a vector, not those alone that head a mention or are part of a name
};

// Scratch memory of one thread, some 10 MB once used. Any model may use it; it remembers nothing that shows.
class Workspace {
 public:
  Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;
  ~Workspace();

 private:
  friend class Model;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Immutable; const methods may run on any thread, each with a Workspace of its own.
class Model {
 public:
  // Maps the file; it must stay as it is while the Model lives. Throws ModelError if it is missing, truncated, altered
  // or of a newer version.
  static Model load(const std::filesystem::path& path);
  Model(Model&&) noexcept;
  Model& operator=(Model&&) noexcept;
  ~Model();

  // "en-4"; lives as long as the model.
  std::string_view name() const;
  // Columns of the encoder.
  std::size_t width() const;

  // Whether a word, in lower case, is in the vocabulary or the lexicon.
  bool knows(std::string_view word) const;

  // Reads Token::form, fills in what `stages` names and leaves the rest. Every tree has one root. What a sentence gets
  // does not depend on the sentences beside it. Any bytes may stand in a form, and a sentence may have any length: one
  // of more than 510 sub-tokens is read in pieces, the later pieces hung under the first's root as parataxis.
  // With kNames, words also get what `projections` make of their vectors, if they are given (of width() columns). A
  // sentence that `cache` holds is not read again; the others are kept there.
  void annotate(std::span<Sentence> sentences, Workspace& workspace, Stages stages = Stages::kAll,
                const Projections* projections = nullptr, SentenceCache* cache = nullptr) const;

 private:
  struct Impl;
  explicit Model(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// The name in a weight file, without making a Model of it. Throws ModelError as Model::load does.
std::string name_of_weights(const std::filesystem::path& path);

// The instruction set that the products run with on this machine: "AVX-512 VNNI". Throws ModelError (product_kernel.h).
std::string_view instruction_set();

}  // namespace relata::model
