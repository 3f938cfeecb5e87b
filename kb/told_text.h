// ToldText: the text of a document as far as its statements tell it. Private to the room.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/sentence.h"
#include "core/span.h"
#include "kb/export_line.h"

namespace relata::kb {

class ToldText {
 public:
  // A sentence of a statement. Throws RecordError, and changes nothing, if another one stands there. All of these come
  // before the first put_words().
  void put_sentence(std::uint32_t index, std::uint32_t offset, std::string_view sentence);
  // A speaker's words, perhaps in a sentence of which nothing else is told. Throws RecordError as above.
  void put_words(const Speaker& speaker);
  // The text: what nothing is told of is blank. Sentences that nothing is told of stand empty behind the one before.
  std::string text() const;
  std::vector<Sentence> sentences() const;

 private:
  struct Piece {  // of which all or only some words are told
    std::uint32_t offset = 0;
    std::string words;
    std::vector<bool> told;  // which bytes, where not all are
    bool whole = false;
  };
  using Pieces = std::map<std::uint32_t, Piece>;  // by index

  // Throws RecordError if a sentence of this index cannot stand at [offset, end).
  void require_room(std::uint32_t index, std::uint32_t offset, std::uint32_t end) const;
  static void put(Piece& piece, const Span& span, std::string_view words);

  Pieces pieces_;
};

}  // namespace relata::kb
