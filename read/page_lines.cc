#include "read/page_lines.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/characters.h"

namespace relata::read {
namespace {

constexpr std::string_view kCommas[] = {"\xD8\x8C", "\xE3\x80\x81", "\xEF\xBC\x8C"};  // ، 、 ，

bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Text made of pieces, with single blanks.
class LineOfPieces {
 public:
  explicit LineOfPieces(std::string& text) : text_(text), begin_(text.size()) {}

  std::size_t begin() const { return begin_; }
  bool empty() const { return text_.size() == begin_; }
  // Returns the bytes that it grew by.
  std::size_t add(std::string_view piece) {
    const std::size_t before = text_.size();
    for (std::size_t i = 0; i < piece.size();) {
      const CodePoint c = is_plain(piece[i]) ? CodePoint{static_cast<char32_t>(piece[i]), 1} : code_point_at(piece, i);
      constexpr char32_t kSoftHyphen = 0xAD;
      if (is_blank(c.value)) blank_ = !empty();
      else if (c.value != kSoftHyphen) append(piece.substr(i, c.bytes));
      i += c.bytes;
    }
    return text_.size() - before;
  }
  void end() {
    begin_ = text_.size();
    blank_ = false;
  }

 private:
  void append(std::string_view character) {
    if (blank_) text_ += ' ';
    blank_ = false;
    text_ += character;
  }

  std::string& text_;
  std::size_t begin_;
  bool blank_ = false;
};

std::uint32_t commas_in(std::string_view text) {
  auto count = std::count(text.begin(), text.end(), ',');
  for (const std::string_view comma : kCommas)
    for (std::size_t at = text.find(comma); at != text.npos; at = text.find(comma, at + comma.size())) ++count;
  return static_cast<std::uint32_t>(count);
}

class Layout {
 public:
  Layout(std::span<const PageNode> nodes, PageLines& out) : nodes_(nodes), out_(out), line_(out.text) {}

  void read(std::uint32_t begin, const Dropped& dropped) {
    first_ = begin;
    for (std::uint32_t i = begin; i < nodes_[begin].end;) {
      while (!blocks_.empty() && nodes_[blocks_.back()].end <= i) close();
      if (!dropped.empty() && dropped[i]) {
        if (nodes_[i].is(kBlock)) end_line();
        i = nodes_[i].end;
      } else {
        enter(i++);
      }
    }
    while (!blocks_.empty()) close();
    end_line();
  }

 private:
  void enter(std::uint32_t i) {
    const PageNode& node = nodes_[i];
    if (node.node->type != GUMBO_NODE_ELEMENT) {
      const std::size_t grown = line_.add(node.node->v.text.text);
      if (nodes_[node.parent].is(kLink)) linked_ += static_cast<std::uint32_t>(grown);
      return;
    }
    if (!node.is(kBlock) && i != first_) return;
    end_line();
    blocks_.push_back(i);
  }
  void close() {
    end_line();
    blocks_.pop_back();
  }
  void end_line() {
    if (!line_.empty()) {
      const auto begin = static_cast<std::uint32_t>(line_.begin());
      const auto end = static_cast<std::uint32_t>(out_.text.size());
      const std::uint32_t commas = commas_in(std::string_view(out_.text).substr(begin));
      out_.lines.push_back({blocks_.empty() ? first_ : blocks_.back(), begin, end, linked_, commas});
    }
    line_.end();
    linked_ = 0;
  }

  std::span<const PageNode> nodes_;
  PageLines& out_;
  LineOfPieces line_;
  std::vector<std::uint32_t> blocks_;  // that are open
  std::uint32_t linked_ = 0;
  std::uint32_t first_ = 0;
};

}  // namespace

void add_page_lines(std::span<const PageNode> nodes, std::uint32_t begin, const Dropped& dropped, PageLines& lines) {
  Layout(nodes, lines).read(begin, dropped);
}

std::string one_line(std::string_view text) {
  std::string result;
  LineOfPieces(result).add(text);
  return result;
}

}  // namespace relata::read
