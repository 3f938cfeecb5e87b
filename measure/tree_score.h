// Tags, lemmas and trees beside a treebank's, as the evaluation of the CoNLL 2018 shared task defines them (Zeman et
// al. 2018, conll18_ud_eval.py): words of both sides are aligned by the characters they cover, words of contractions by
// the longest common subsequence of their forms, and each measure is the F1 of aligned words that agree.
//
// Compared are UPOS, XPOS, lemmas (those that the gold leaves out, "_", always agree), heads, and heads with relations
// without their subtypes. Letters beyond ASCII are not folded where words of contractions are compared.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/extracted_document.h"
#include "measure/count.h"
#include "measure/treebank_file.h"

namespace relata::measure {

struct ScoredWord {
  std::string form, lemma, upos, xpos, deprel;
  std::uint32_t head = 0;  // from 1; 0: root
};

struct ScoredSentence {
  std::vector<ScoredWord> words;
  std::vector<TokenRange> ranges;  // contractions
};

std::vector<ScoredSentence> scored_sentences(const TreebankDocument& gold);
std::vector<ScoredSentence> scored_sentences(const ExtractedDocument& system);

struct TreeScore {
  Count tokens, sentences, words, upos, xpos, lemmas, heads, labelled;  // heads: UAS; labelled: LAS
  TreeScore& operator+=(const TreeScore& other);
};

// Both sides of one document. Throws Error if their characters, blanks apart, are not the same: where, and what stands
// there.
TreeScore score_trees(std::span<const ScoredSentence> gold, std::span<const ScoredSentence> system);

}  // namespace relata::measure
