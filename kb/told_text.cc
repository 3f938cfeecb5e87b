#include "kb/told_text.h"

#include <algorithm>
#include <iterator>

#include "kb/record_values.h"

namespace relata::kb {
namespace {

constexpr std::uint32_t kMostSentences = 1u << 20;  // of 16 MiB: more are none that anybody wrote

}  // namespace

void ToldText::require_room(std::uint32_t index, std::uint32_t offset, std::uint32_t end) const {
  if (index >= kMostSentences) fail_record("sentence_index", "is more than a document can hold");
  if (end > kMostTextBytes) fail_record("a sentence", "ends beyond what a document can hold");
  const auto next = pieces_.upper_bound(index);
  if (next != pieces_.end() && next->second.offset < end)
    fail_record("a sentence", "overlaps the one that comes after it elsewhere in the input");
  auto before = pieces_.lower_bound(index);
  if (before == pieces_.begin()) return;
  --before;
  if (before->second.offset + before->second.words.size() > offset)
    fail_record("a sentence", "overlaps the one that comes before it elsewhere in the input");
}

void ToldText::put_sentence(std::uint32_t index, std::uint32_t offset, std::string_view sentence) {
  if (const auto known = pieces_.find(index); known != pieces_.end()) {
    if (known->second.offset != offset || known->second.words != sentence)
      fail_record("sentence", "is another one elsewhere in the input, under the same document and sentence_index");
    return;
  }
  require_room(index, offset, offset + static_cast<std::uint32_t>(sentence.size()));
  pieces_.emplace(index, Piece{offset, std::string(sentence), {}, true});
}

void ToldText::put(Piece& piece, const Span& span, std::string_view words) {
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    piece.words[span.begin + i] = words[i];
    piece.told[span.begin + i] = true;
  }
}

void ToldText::put_words(const Speaker& speaker) {
  const std::vector<std::string_view> words = pieces_of(speaker.phrase.mention, speaker.phrase.span);
  std::uint32_t size = 0;
  for (const Span& span : speaker.phrase.span) size = std::max(size, span.end);
  const auto known = pieces_.find(speaker.sentence_index);
  if (known != pieces_.end() && known->second.offset != speaker.offset)
    fail_record("attributed_to", "stands in a sentence that is elsewhere by other statements");
  if (known != pieces_.end() && known->second.whole) {
    if (cut_out(known->second.words, speaker.phrase.span) != speaker.phrase.mention)
      fail_record("attributed_to", "is not what its span cuts out of its sentence");
    return;
  }
  require_room(speaker.sentence_index, speaker.offset, speaker.offset + size);
  if (known != pieces_.end())
    for (std::size_t i = 0; i < words.size(); ++i)
      for (std::uint32_t byte = 0; byte < words[i].size(); ++byte) {
        const std::size_t at = speaker.phrase.span[i].begin + byte;
        if (at < known->second.told.size() && known->second.told[at] && known->second.words[at] != words[i][byte])
          fail_record("attributed_to", "has other words than another statement has there");
      }
  Piece& piece = pieces_[speaker.sentence_index];
  piece.offset = speaker.offset;
  if (piece.words.size() < size) {
    piece.words.resize(size, ' ');
    piece.told.resize(size, false);
  }
  for (std::size_t i = 0; i < words.size(); ++i) put(piece, speaker.phrase.span[i], words[i]);
}

std::string ToldText::text() const {
  std::string text;
  if (pieces_.empty()) return text;
  for (const auto& [index, piece] : pieces_) {
    text.resize(piece.offset, ' ');
    text += piece.words;
  }
  return text;
}

std::vector<Sentence> ToldText::sentences() const {
  std::vector<Sentence> sentences;
  if (pieces_.empty()) return sentences;
  sentences.resize(pieces_.rbegin()->first + std::size_t{1});
  std::uint32_t end = 0, next = 0;
  for (const auto& [index, piece] : pieces_) {
    for (; next < index; ++next) sentences[next].span = {end, end};
    end = piece.offset + static_cast<std::uint32_t>(piece.words.size());
    sentences[index].span = {piece.offset, end};
    next = index + 1;
  }
  return sentences;
}

}  // namespace relata::kb
