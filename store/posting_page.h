// Pages: posting lists cut into values of a few kilobytes, the leaves of a B+-tree (Bayer, McCreight 1972) whose inner
// nodes are RocksDB's own index.
//
//   a list's documents are cut into segments of 4,194,304 by their numbers, so that many documents that come at once
//   touch no page of others; the postings of a segment are pages, cut where they are full
//
// What `a` and `b` of a posting are:
//   list             of                  a               b
//   kSpo             subject             relation        object
//   kPos             relation            object          subject
//   kOsp             object              subject         relation
//   kSpeaker         who says so
//   kStatement       upper bits of id    further bits
//   kTime            month of first day  day code of the first day, of the last day
//   kMention         who is named
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/byte_codec.h"
#include "store/posting.h"

namespace relata::store {

inline constexpr int kSegmentBits = 22;
constexpr std::uint16_t segment_of(DocumentNumber document) {
  return static_cast<std::uint16_t>(document >> kSegmentBits);
}

// What the keys of all pages of a segment begin with.
inline constexpr std::size_t kPageListBytes = 7;
// A page that would hold more is cut in two.
inline constexpr std::size_t kMostPostings = 64;

// A list, or the part of it in one segment.
struct PageKey {
  IndexKind kind = IndexKind::kSpo;
  TermId term = 0;
  std::uint16_t segment = 0;
  auto operator<=>(const PageKey&) const = default;
};

// A page stands at the end of what it may hold, so that going forward to a posting's place finds its page: the last one
// of a segment at the end of all, each before it at its last posting when it was cut off, or further on.
std::string list_prefix(IndexKind kind, TermId term);  // of all pages of a list
std::string segment_prefix(const PageKey& list);       // of those of a segment
std::string page_key(const PageKey& list, const Posting& last);
std::string last_page_key(const PageKey& list);
bool is_last_page(std::string_view key);
// Throws StoreError for no key of a page.
PageKey decode_page_key(std::string_view key);

// `postings` ascending, of one segment, each once. Columns that the kind does not keep are lost.
void append_page(IndexKind kind, std::span<const Posting> postings, std::string& bytes);
// Reads the postings of a page, one after the other. Throws StoreError for what append_page() does not write, as far as
// it was read.
class PageReader {
 public:
  // Keeps a view.
  PageReader(const PageKey& list, std::string_view bytes);
  std::size_t left() const { return left_; }
  // The next one, of which there must be one; valid until the next call.
  const Posting& next();

 private:
  // Which columns the postings of a list have beside their places.
  struct Columns {
    bool a = false, b = false, statements = false, flags = false, rest = false;  // rest: confidence and days
  };
  static Columns columns_of(IndexKind kind);
  friend void append_page(IndexKind kind, std::span<const Posting> postings, std::string& bytes);

  void read_place();
  void read_rest();

  ByteReader in_;
  const Columns columns_;
  const DocumentNumber segment_;
  std::size_t left_ = 0;
  bool first_ = true;
  Posting posting_;
};

// Appends to `postings`. Throws as PageReader does.
void read_page(const PageKey& list, std::string_view bytes, std::vector<Posting>& postings);

}  // namespace relata::store
