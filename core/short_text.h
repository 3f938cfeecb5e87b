// ShortText: a text of up to 15 bytes held in place, a longer one on the heap. Half the size of a std::string: for what
// tokens hold by the million, tags and relations.
//
//   token.deprel = "nsubj:pass";   token.deprel.starts_with("nsubj")   std::string words = token.upos;
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace relata {

// Any bytes, less than 4 GiB of them. Reads like a std::string_view, which any change of the text ends.
class ShortText {
 public:
  ShortText() noexcept = default;
  ShortText(std::string_view text) { assign(text); }
  ShortText(const std::string& text) { assign(text); }
  ShortText(const char* text) { assign(text); }
  ShortText(const ShortText& other) { assign(other); }
  ShortText(ShortText&& other) noexcept { swap(other); }
  ShortText& operator=(const ShortText& other) { return *this = ShortText(std::string_view(other)); }
  ShortText& operator=(ShortText&& other) noexcept {
    swap(other);
    return *this;
  }
  ~ShortText() {
    if (is_long()) delete[] heap();
  }

  operator std::string_view() const noexcept { return {data(), size()}; }
  operator std::string() const { return std::string(data(), size()); }

  const char* data() const noexcept { return is_long() ? heap() : bytes_; }
  std::size_t size() const noexcept {
    if (!is_long()) return static_cast<unsigned char>(bytes_[kMark]);
    std::uint32_t size = 0;
    std::memcpy(&size, bytes_ + sizeof(char*), sizeof size);
    return size;
  }
  bool empty() const noexcept { return size() == 0; }
  char operator[](std::size_t i) const noexcept { return data()[i]; }
  char front() const noexcept { return data()[0]; }
  char back() const noexcept { return data()[size() - 1]; }
  const char* begin() const noexcept { return data(); }
  const char* end() const noexcept { return data() + size(); }
  bool starts_with(char c) const noexcept { return std::string_view(*this).starts_with(c); }
  bool starts_with(std::string_view text) const noexcept { return std::string_view(*this).starts_with(text); }
  bool ends_with(std::string_view text) const noexcept { return std::string_view(*this).ends_with(text); }
  bool ends_with(char c) const noexcept { return std::string_view(*this).ends_with(c); }
  std::size_t find(char c) const noexcept { return std::string_view(*this).find(c); }
  std::size_t find(std::string_view text) const noexcept { return std::string_view(*this).find(text); }
  std::string substr(std::size_t first, std::size_t count = std::string_view::npos) const {
    return std::string(std::string_view(*this).substr(first, count));
  }

  friend bool operator==(const ShortText& a, const ShortText& b) noexcept { return view(a) == view(b); }
  friend bool operator==(const ShortText& a, std::string_view b) noexcept { return view(a) == b; }
  friend bool operator==(const ShortText& a, const std::string& b) noexcept { return view(a) == b; }
  // In line, where the length of a literal is known: rules compare tags and relations with little else.
  [[gnu::always_inline]] friend bool operator==(const ShortText& a, const char* b) noexcept { return view(a) == b; }
  friend auto operator<=>(const ShortText& a, const ShortText& b) noexcept { return view(a) <=> view(b); }
  friend std::string operator+(std::string a, const ShortText& b) { return std::move(a.append(view(b))); }
  friend std::string operator+(const ShortText& a, const std::string& b) { return std::string(a) + b; }
  friend std::string operator+(const ShortText& a, const char* b) { return std::string(a) + b; }
  friend std::ostream& operator<<(std::ostream& out, const ShortText& text) { return out << view(text); }
  // A word, as std::string reads it.
  friend std::istream& operator>>(std::istream& in, ShortText& text) {
    std::string word;
    if (in >> word) text = word;
    return in;
  }

 private:
  // The last byte: how many bytes stand in place, or kLong: then a pointer and a size of 32 bits stand there.
  static constexpr std::size_t kMark = 15;
  static constexpr char kLong = 16;

  static std::string_view view(const ShortText& text) noexcept { return text; }
  bool is_long() const noexcept { return bytes_[kMark] == kLong; }
  char* heap() const noexcept {
    char* at = nullptr;
    std::memcpy(&at, bytes_, sizeof at);
    return at;
  }
  // Of an empty one.
  void assign(std::string_view text) {
    if (text.size() <= kMark) {
      if (!text.empty()) std::memcpy(bytes_, text.data(), text.size());
      bytes_[kMark] = static_cast<char>(text.size());
      return;
    }
    char* at = new char[text.size()];
    std::memcpy(at, text.data(), text.size());
    const auto size = static_cast<std::uint32_t>(text.size());
    std::memcpy(bytes_, &at, sizeof at);
    std::memcpy(bytes_ + sizeof at, &size, sizeof size);
    bytes_[kMark] = kLong;
  }
  void swap(ShortText& other) noexcept { std::swap(bytes_, other.bytes_); }

  alignas(char*) char bytes_[kMark + 1] = {};
};

}  // namespace relata
