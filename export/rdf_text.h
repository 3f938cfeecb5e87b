// Bytes of an RDF syntax on their way to an ostream: gathered into large pieces, without a string for each term.
#pragma once

#include <cstring>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace relata::exporter {

// How a backslash is written: escaped, or by its code, as rdflib 6 reads two backslashes and a t in N-Quads as a
// backslash and a tab.
inline constexpr std::string_view kBackslash = "\\\\", kBackslashCode = "\\u005C";

// What is put arrives in `out` in order, in pieces of some 64 KiB.
class PieceWriter {
 public:
  // `format` is named in errors.
  PieceWriter(std::ostream& out, std::string format)
      : out_(out), format_(std::move(format)), bytes_(2 * kPiece, '\0') {}

  void put(std::string_view text) {
    make_room(text.size());
    std::memcpy(bytes_.data() + size_, text.data(), text.size());
    size_ += text.size();
  }
  void put(char c) {
    make_room(1);
    bytes_[size_++] = c;
  }
  // `text` in quotation marks, as a string of JSON and a literal of N-Triples, N-Quads, Turtle and TriG alike: these
  // escape the same signs in the same way. What is no UTF-8 becomes U+FFFD.
  //   say "hi"<newline> -> "say \"hi\"\n"
  void put_quoted(std::string_view text, std::string_view backslash);

  // Bytes that have not left, and one more among them, before byte `position`.
  std::size_t size() const { return size_; }
  void insert(std::size_t position, char c);

  // To be called now and then, where bytes may leave: behind a line or node. Throws ExportError if they do not arrive.
  void may_leave() {
    if (size_ >= kPiece) leave();
  }
  // Everything leaves.
  void finish();

 private:
  static constexpr std::size_t kPiece = 1 << 16;
  void make_room(std::size_t more) {
    if (more > bytes_.size() - size_) grow(more);
  }
  void grow(std::size_t more);
  void leave();
  void put_escaped(char c, std::string_view backslash);

  std::ostream& out_;
  std::string format_;
  std::string bytes_;  // the first size_ wait
  std::size_t size_ = 0;
};

}  // namespace relata::exporter
