// Token and Sentence in the sense of Universal Dependencies
// (https://universaldependencies.org/u/overview/tokenization.html): a Token is a syntactic word; "don't" is one surface
// token and two Tokens.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/boxed.h"
#include "core/short_text.h"
#include "core/span.h"

namespace relata {

// Columns of CoNLL-U that are written as they were read.
struct KeptColumns {
  std::string feats = "_", misc = "_";
};

struct Token {
  ShortText form;
  Span span;  // bytes of the sentence; the words of a contraction that do not spell it share its span
  ShortText lemma;
  ShortText upos;                   // UD v2 tag, "" before tagging
  ShortText xpos;                   // Penn Treebank tag
  std::int32_t head = 0;            // 1-based index of the head; 0: root
  std::int32_t vector = kNoVector;  // number of its vector among the sentence's
  ShortText deprel;                 // with subtype: nsubj:pass
  ShortText ner = "O";              // B-, I- and a type of the design, or O
  ShortText mention;  // kind of mention that it heads, in GUM's words ("person", "abstract", ..); "" for none
  // What the model gave its choices: the arc, its relation, the XPOS tag and the name tag; 1 for what was given.
  float head_probability = 1, relation_probability = 1, tag_probability = 1, name_probability = 1;
  // What the encoder's vector of the word adds to the log odds that a reader calls a statement right, as a word of its
  // relation, its subject and its object (openie/confidence.h); 0 where no model read it.
  std::array<float, 3> plausibility{};
  Boxed<KeptColumns> kept;  // none where both are "_"

  std::string_view feats() const { return kept ? std::string_view(kept->feats) : "_"; }
  std::string_view misc() const { return kept ? std::string_view(kept->misc) : "_"; }
  static constexpr std::int32_t kNoVector = -1;
};

// A contraction: words first..last (1-based, both inside) are written as `form`.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string form;
  std::string misc = "_";
};

// A phrase that a CoNLL-U file says to mean something (`Entity=`): tokens [first, last). Equal identities mean the
// same.
struct AnnotatedMention {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string identity;
  std::string kind;  // in GUM's words: "person", "abstract", ..
};

struct Sentence {
  Span span;  // bytes of the document's text
  std::vector<Token> tokens;
  std::vector<TokenRange> ranges;  // ordered
  bool furniture = false;          // a link, donation, byline or "read also" line: no statement is read from it
  bool row = false;                // furniture that begins a row of a table; never stored
  std::vector<AnnotatedMention>
      annotated;                      // by first token, longer ones first; of CoNLL-U read with all its annotation
  std::vector<std::string> comments;  // CoNLL-U comment lines without '#' and blank, as given
  // What the encoder makes of words that head a mention or are part of a name, one after the other; of one width.
  std::vector<float> vectors;
  std::uint32_t vector_width = 0;

  // The bytes of the sentence; points into `document_text`.
  std::string_view text(std::string_view document_text) const {
    return document_text.substr(span.begin, span.end - span.begin);
  }
  // Of one of the tokens; empty where it has none or they were let go.
  std::span<const float> vector_of(const Token& token) const {
    if (token.vector == Token::kNoVector || vectors.empty()) return {};
    return std::span(vectors).subspan(static_cast<std::size_t>(token.vector) * vector_width, vector_width);
  }
  // Room for the vector of a token that has none yet.
  std::span<float> add_vector(Token& token, std::uint32_t width) {
    vector_width = width;
    token.vector = static_cast<std::int32_t>(vectors.size() / width);
    vectors.resize(vectors.size() + width);
    return std::span(vectors).last(width);
  }
};

}  // namespace relata
