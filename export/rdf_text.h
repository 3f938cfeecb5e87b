// Bytes of an RDF syntax on their way to an ostream: gathered into large pieces, without a string for each term.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

namespace relata::exporter {

// How a backslash is written: escaped, or by its code, as rdflib 6 reads two backslashes and a t in N-Quads as a
// backslash and a tab.
inline constexpr std::string_view kBackslash = "\\\\", kBackslashCode = "\\u005C";

// Appends `text` in quotation marks, as a string of JSON and a literal of N-Triples, N-Quads, Turtle and TriG alike:
// these escape the same signs in the same way. What is no UTF-8 becomes U+FFFD.
//   say "hi"<newline> -> "say \"hi\"\n"
void append_quoted(std::string& out, std::string_view text, std::string_view backslash);

// What is written but for the last piece of some 64 KiB has arrived in `out`. Throws ExportError, naming `format`, when
// it does not.
class PieceWriter {
 public:
  PieceWriter(std::ostream& out, std::string format) : out_(out), format_(std::move(format)) {
    bytes.reserve(2 * kPiece);
  }
  std::string bytes;  // append here
  // To be called now and then, where `bytes` may leave: behind a line or node.
  void may_leave() {
    if (bytes.size() >= kPiece) leave();
  }
  void finish();

 private:
  static constexpr std::size_t kPiece = 1 << 16;
  void leave();
  std::ostream& out_;
  std::string format_;
};

}  // namespace relata::exporter
