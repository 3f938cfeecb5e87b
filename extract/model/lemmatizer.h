// Lemmatizer: which lemma a form has, given its tags and the model's scores of lemma scripts.
//
//   rescued VERB VBD: the best script cuts 2 ("rescu", a word nobody has seen), the next cuts 1 -> "rescue"
//
// 1. A form that training saw, or WordNet has, has one of the lemmas it had there.
// 2. Another form stays as it is, but for the case, if its tag says so (NN, VB, JJ, ...) or it has a digit.
// 3. An inflected form of a regular ending gets a stem that is a known word, else the likeliest (inflection.h).
// 4. Of the rest, where the best script makes an unknown word or leaves an inflected form as it is, a script almost as
//    good that makes a known word is taken. Plural names and X go by their script alone.
// Known are the vocabulary's whole words and the lemmas of training. A name keeps its capital, an address all of
// itself; a number loses its commas (1,800 -> 1800).
// training/lemma.py does the same.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/model/word_pieces.h"

namespace relata::model {

// Immutable; any thread may call.
class Lemmatizer {
 public:
  // Refers to all three, which must outlive this. A line of `lexicon` is form, UPOS and lemma between tabs; lines of
  // one form and UPOS stand together, the commonest lemma first.
  Lemmatizer(std::span<const std::string_view> scripts, std::span<const std::string_view> lexicon,
             const WordPieces& pieces);

  // `scores`: one for each script. Never empty, unless `form` is.
  std::string lemma(std::string_view form, std::string_view upos, std::string_view xpos, const float* scores) const;

 private:
  struct Made {
    std::string lemma;
    float score;
  };
  std::string choose(std::string_view form, std::string_view upos, std::string_view xpos,
                     const std::vector<Made>& made) const;
  std::string likeliest_known(std::string_view form, std::string_view upos, std::string_view xpos,
                              const std::vector<Made>& made) const;
  std::vector<Made> likely_lemmas(std::string_view form, const float* scores) const;
  bool is_known(std::string_view lower) const;

  std::vector<std::string_view> scripts_;
  std::unordered_map<std::string_view, std::span<const std::string_view>> lexicon_;  // "rode<tab>VERB" -> lemmas
  std::vector<std::string_view> lemmas_;                                             // what the spans point into
  std::unordered_set<std::string_view> lemma_set_;
  const WordPieces* pieces_;
};

}  // namespace relata::model
