// Readers of plain text and of sentence lists.
#include <algorithm>
#include <string>
#include <utility>

#include "extract/text/characters.h"
#include "extract/text/intake.h"
#include "extract/text/line_reader.h"

namespace relata::text {
namespace {

// The words between blanks, as tokens.
Sentence sentence_of_line(std::string_view line) {
  Sentence sentence;
  bool inside = false;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    const auto at = static_cast<std::uint32_t>(i);
    if (is_blank(c.value)) {
      inside = false;
    } else {
      if (!inside) sentence.tokens.emplace_back().span.begin = at;
      sentence.tokens.back().span.end = at + c.bytes;
      inside = true;
    }
    i += c.bytes;
  }
  if (sentence.tokens.empty()) return sentence;
  sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
  for (Token& token : sentence.tokens) {
    token.form = std::string(line.substr(token.span.begin, token.span.end - token.span.begin));
    token.span = {token.span.begin - sentence.span.begin, token.span.end - sentence.span.begin};
  }
  return sentence;
}

}  // namespace

void read_text(Source& source, Intake& intake) {
  ReadDocument input;
  std::string& text = input.document.text;
  std::streambuf* const buffer = source.bytes.rdbuf();
  constexpr std::size_t kBlock = 64 << 10;
  while (text.size() <= kMaxDocumentBytes) {
    const std::size_t size = text.size();
    text.resize(size + kBlock);
    const std::streamsize read = buffer->sgetn(text.data() + size, kBlock);
    text.resize(size + static_cast<std::size_t>(std::max<std::streamsize>(read, 0)));
    if (read <= 0) break;
  }
  if (text.size() > kMaxDocumentBytes) return intake.refuse(source.name, too_large());
  if (const std::string bad = bad_bytes(text); !bad.empty()) return intake.refuse(source.name, bad);
  text.shrink_to_fit();
  input.document.id = source.name;
  input.document.origin = source.origin;
  intake.take(std::move(input));
}

void read_sentences(Source& source, Intake& intake) {
  LineReader lines(source.bytes, kMaxDocumentBytes);
  Line line;
  while (lines.next(line)) {
    const std::string id = source.name + '#' + std::to_string(line.number);
    if (line.too_long) {
      intake.refuse(id, too_large());
      continue;
    }
    if (const std::string bad = bad_bytes(line.bytes); !bad.empty()) {
      intake.refuse(id, bad);
      continue;
    }
    ReadDocument input;
    input.given = Given::kTokens;
    Sentence sentence = sentence_of_line(line.bytes);
    if (!sentence.tokens.empty()) input.sentences.push_back(std::move(sentence));
    input.document.text = line.bytes;
    input.document.id = id;
    input.document.origin = source.origin;
    intake.take(std::move(input));
  }
}

}  // namespace relata::text
