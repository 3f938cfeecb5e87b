#include "extract/text/segment.h"

#include <cstddef>
#include <span>
#include <string>

#include "extract/text/dateline.h"
#include "extract/text/furniture.h"
#include "extract/text/paragraphs.h"
#include "extract/text/sentence_breaks.h"
#include "extract/text/tokenizer.h"

namespace relata::text {
namespace {

// Words written together, from the pieces that say so.
std::vector<TokenRange> ranges_of(std::string_view text, std::span<const Piece> pieces) {
  std::vector<TokenRange> ranges;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (!pieces[i].same_word) continue;
    std::size_t last = i;
    while (last + 1 < pieces.size() && pieces[last + 1].same_word) ++last;
    ranges.push_back({.first = static_cast<std::uint32_t>(i),
                      .last = static_cast<std::uint32_t>(last + 1),
                      .form = std::string(text.substr(pieces[i - 1].begin, pieces[last].end - pieces[i - 1].begin))});
    i = last;
  }
  return ranges;
}

Sentence sentence_of(std::string_view text, std::span<const Piece> pieces) {
  Sentence sentence;
  sentence.span = {pieces.front().begin, pieces.back().end};
  sentence.tokens.reserve(pieces.size());
  for (const Piece& piece : pieces) {
    Token token;
    token.form = std::string(text.substr(piece.begin, piece.end - piece.begin));
    token.span = {piece.begin - sentence.span.begin, piece.end - sentence.span.begin};
    sentence.tokens.push_back(std::move(token));
  }
  sentence.ranges = ranges_of(text, pieces);
  return sentence;
}

}  // namespace

std::vector<Sentence> segment(std::string_view text) {
  std::vector<Sentence> sentences;
  const std::vector<Span> paragraphs = find_paragraphs(text);
  const std::vector<bool> furniture = find_furniture(text, paragraphs);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::vector<Piece> pieces = tokenize(text, paragraphs[i].begin, paragraphs[i].end);
    std::size_t begin = 0;
    // A dateline is a line of its own: "KABUL, Aug. 14 (AP) — The Taliban ...".
    const std::size_t dateline =
        paragraphs[i].begin +
        dateline_length(text.substr(paragraphs[i].begin, paragraphs[i].end - paragraphs[i].begin));
    while (begin < pieces.size() && pieces[begin].begin < dateline) ++begin;
    if (begin > 0 && begin < pieces.size()) {
      sentences.push_back(sentence_of(text, std::span(pieces).first(begin)));
      sentences.back().furniture = true;
    } else {
      begin = 0;
    }
    for (const std::size_t end : sentence_ends(text, pieces)) {
      if (end <= begin) continue;
      sentences.push_back(sentence_of(text, std::span(pieces).subspan(begin, end - begin)));
      // "Read more: .. The terminal reopened on Friday.": a sentence of prose that shares a line with furniture is
      // none.
      sentences.back().furniture =
          furniture[i] &&
          (begin == 0 || !is_prose(text.substr(sentences.back().span.begin,
                                               sentences.back().span.end - sentences.back().span.begin)));
      begin = end;
    }
  }
  return sentences;
}

}  // namespace relata::text
