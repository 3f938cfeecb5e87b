#include "extract/text/segment.h"

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <utility>

#include "extract/text/dateline.h"
#include "extract/text/furniture.h"
#include "extract/text/markdown.h"
#include "extract/text/paragraphs.h"
#include "extract/text/sentence_breaks.h"
#include "extract/text/shortened_text.h"
#include "extract/text/table_rows.h"
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
  const std::vector<bool> furniture = find_furniture(text, paragraphs), rows = find_table_rows(text, paragraphs);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::size_t first = sentences.size();
    add_sentences(text, paragraphs[i], furniture[i], sentences);
    if (!rows[i] || first == sentences.size()) continue;
    for (std::size_t s = first; s < sentences.size(); ++s) sentences[s].furniture = true;
    sentences[first].row = true;
  }
  return sentences;
}

// A text from which is left out what is none of its words, step by step.
class Reading {
 public:
  Reading(std::string_view text, std::vector<Span> paragraphs) : text_(text), paragraphs_(std::move(paragraphs)) {}

  std::string_view text() const { return steps_.empty() ? text_ : std::string_view(steps_.back().text()); }
  const std::vector<Span>& paragraphs() const { return paragraphs_; }

  void leave_out(const std::vector<Span>& bytes) {
    if (bytes.empty()) return;
    steps_.emplace_back(text(), bytes);
    for (Span& paragraph : paragraphs_) paragraph = steps_.back().shortened(paragraph);
    std::erase_if(paragraphs_, [](const Span& paragraph) { return paragraph.begin == paragraph.end; });
  }

  // Turns the spans of a sentence of text() into those of the text as read.
  void move_back(Sentence& sentence) const {
    if (steps_.empty()) return;
    const std::uint32_t base = sentence.span.begin;
    sentence.span = as_read(sentence.span);
    for (Token& token : sentence.tokens) {
      const Span read = as_read({base + token.span.begin, base + token.span.end});
      token.span = {read.begin - sentence.span.begin, read.end - sentence.span.begin};
    }
  }

 private:
  Span as_read(Span span) const {
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) span = step->as_read(span);
    return span;
  }

  std::string_view text_;
  std::vector<Span> paragraphs_;     // of text()
  std::deque<ShortenedText> steps_;  // views of their texts stay
};

}  // namespace

std::vector<Sentence> segment(std::string_view text, const KnowsWord& knows) {
  Paragraphs found = find_paragraphs(text);
  Reading reading(text, std::move(found.spans));
  reading.leave_out(found.left_out);
  reading.leave_out(find_images(reading.text(), reading.paragraphs()));
  reading.leave_out(find_links(reading.text(), reading.paragraphs()));
  reading.leave_out(find_emphasis(reading.text(), reading.paragraphs()));
  reading.leave_out(find_word_breaks(reading.text(), reading.paragraphs(), knows));
  std::vector<Sentence> sentences = sentences_of(reading.text(), reading.paragraphs());
  for (Sentence& sentence : sentences) reading.move_back(sentence);
  return sentences;
}

std::vector<Sentence> segment(std::string_view text) {
  return segment(text, [](std::string_view) { return false; });
}

}  // namespace relata::text
