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

std::string_view text_of(std::string_view text, Span span) { return text.substr(span.begin, span.end - span.begin); }

// "Read more: .. The terminal reopened on Friday.": a sentence of prose that shares a line with furniture is none.
bool is_furniture(std::string_view text, const Sentence& sentence, bool in_furniture, bool first) {
  return in_furniture && (first || !is_prose(text_of(text, sentence.span)));
}

void add_sentences(std::string_view text, Span paragraph, bool furniture, std::vector<Sentence>& sentences) {
  const std::vector<Piece> pieces = tokenize(text, paragraph.begin, paragraph.end);
  // A dateline is a sentence of its own: "KABUL, Aug. 14 (AP) — The Taliban ...".
  const std::size_t dateline = paragraph.begin + dateline_length(text_of(text, paragraph));
  std::size_t begin = 0;
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
    sentences.back().furniture = is_furniture(text, sentences.back(), furniture, begin == 0);
    begin = end;
  }
}

std::vector<Sentence> sentences_of(std::string_view text, std::span<const Span> paragraphs) {
  std::vector<Sentence> sentences;
  const std::vector<bool> furniture = find_furniture(text, paragraphs);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) add_sentences(text, paragraphs[i], furniture[i], sentences);
  return sentences;
}

// Turns the spans of a sentence of the whole text into those of the text as read.
void move_back(Sentence& sentence, const WholeText& whole) {
  const std::uint32_t base = sentence.span.begin;
  sentence.span = whole.as_read(sentence.span);
  for (Token& token : sentence.tokens) {
    const Span read = whole.as_read({base + token.span.begin, base + token.span.end});
    token.span = {read.begin - sentence.span.begin, read.end - sentence.span.begin};
  }
}

}  // namespace

std::vector<Sentence> segment(std::string_view text, const KnowsWord& knows) {
  std::vector<Span> paragraphs = find_paragraphs(text);
  const WholeText whole(text, paragraphs, knows);
  if (whole.is_as_read()) return sentences_of(text, paragraphs);
  for (Span& paragraph : paragraphs) paragraph = whole.whole(paragraph);
  std::vector<Sentence> sentences = sentences_of(whole.text(), paragraphs);
  for (Sentence& sentence : sentences) move_back(sentence, whole);
  return sentences;
}

std::vector<Sentence> segment(std::string_view text) {
  return segment(text, [](std::string_view) { return false; });
}

}  // namespace relata::text
