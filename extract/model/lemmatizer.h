// Lemmatizer: which lemma a form has, given its tags and the model's scores of lemma scripts.
//
//   rescued VERB VBD: the best script cuts 2 ("rescu", a word nobody has seen), the next cuts 1 -> "rescue"
//
// 1. A form that training saw, or WordNet has, has one of the lemmas it had there, with the tag XPOS if the lexicon
//    tells so much apart: the commonest, unless the script of another is clearly likelier.
// 2. A verb, an adverb or a word of a closed class that is one slip of the pen from a single known one is that one
//    (misspelling.h): "becuse" -> because.
// 3. A plural in -'s, or in -s after a digit, is cut there ("NGO's" -> ngo, "AK47s" -> AK47), but no decade ("1960s").
// 4. Another form stays as it is, but for the case, if its tag says so (NN, VB, JJ, ...) or it has a digit.
// 5. An inflected form of a regular ending gets a stem that is a known word, else the likeliest (inflection.h).
// 6. Of the rest, where the best script makes an unknown word or leaves an inflected form as it is, a script almost as
//    good that makes a known word is taken. Plural names and X go by their script alone.
// Known are the vocabulary's whole words and the lemmas of training. A name keeps its capital, an address all of
// itself; a number loses its commas (1,800 -> 1800).
// training/lemma.py does the same.
#pragma once

#include <cstdint>
#include <optional>
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
  // Refers to all three, which must outlive this. A line of `lexicon` is form, tag and lemma between tabs, the tag a
  // UPOS or a UPOS and an XPOS with a blank between; lines of one form and tag stand together, the commonest lemma
  // first.
  Lemmatizer(std::span<const std::string_view> scripts, std::span<const std::string_view> lexicon,
             const WordPieces& pieces);

  // Whether `lower` is a word of the lexicon, whatever its tag, or of the vocabulary.
  bool knows(std::string_view lower) const;

  // `scores`: one for each script. Never empty, unless `form` is.
  std::string lemma(std::string_view form, std::string_view upos, std::string_view xpos, const float* scores) const;

 private:
  struct Made {
    std::string lemma;
    float score;
  };
  static std::string likely_of(std::span<const std::string_view> had, const std::vector<Made>& made);
  std::string choose(std::string_view form, std::string_view upos, std::string_view xpos,
                     const std::vector<Made>& made) const;
  std::span<const std::string_view> lemmas_of(std::string_view lower, std::string_view tag) const;
  std::optional<std::string> spelt_right(std::string_view lower, std::string_view upos, std::string_view xpos) const;
  std::optional<std::string> with_inner_capital(std::string_view form) const;
  std::string known_stem(const std::vector<std::string>& stems, const std::vector<Made>& made) const;
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
