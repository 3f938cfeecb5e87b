#include "read/sentences_reader.h"

#include <string>
#include <utility>

#include "core/characters.h"
#include "read/intake.h"
#include "read/line_reader.h"

namespace relata::read {
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

}  // namespace relata::read
