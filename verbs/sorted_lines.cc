#include "verbs/sorted_lines.h"

#include <cerrno>
#include <cstring>

#include "core/error.h"

namespace relata::verbs {
namespace {

[[noreturn]] void fail() { throw Error(std::string("cannot use a temporary file: ") + std::strerror(errno)); }

}  // namespace

void SortedLines::add(const std::string& id, std::string lines) {
  if (lines.empty()) return;
  Piece piece;
  if (held_ + lines.size() <= kInMemory) {
    held_ += lines.size();
    piece.lines = std::move(lines);
  } else {
    if (!file_) file_.reset(std::tmpfile());
    if (!file_ || std::fseek(file_.get(), 0, SEEK_END) != 0) fail();
    piece.offset = std::ftell(file_.get());
    piece.length = lines.size();
    if (std::fwrite(lines.data(), 1, lines.size(), file_.get()) != lines.size()) fail();
  }
  pieces_.emplace(id, std::move(piece));
}

void SortedLines::write(std::ostream& out) {
  for (auto& [id, piece] : pieces_) {
    if (piece.length > 0) {
      piece.lines.resize(piece.length);
      if (std::fseek(file_.get(), piece.offset, SEEK_SET) != 0 ||
          std::fread(piece.lines.data(), 1, piece.length, file_.get()) != piece.length)
        fail();
    }
    out << piece.lines;
    piece.lines.clear();
  }
  pieces_.clear();
}

}  // namespace relata::verbs
