// Pages: posting lists cut into values of a few kilobytes, the leaves of a B+-tree (Bayer, McCreight 1972) whose inner
// nodes are RocksDB's own index.
//
//   a list's documents are cut into segments of 65,536 by their numbers, so that many documents that come at once touch
//   no page of others; the postings of a segment are pages, cut where they are full
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

#include "store/posting.h"

namespace relata::store {

inline constexpr int kSegmentBits = 16;
constexpr std::uint16_t segment_of(DocumentNumber document) {
  return static_cast<std::uint16_t>(document >> kSegmentBits);
}

// A page that would hold more is cut in two.
inline constexpr std::size_t kMostPostings = 256;

// A list, or the part of it in one segment.
struct PageKey {
  IndexKind kind = IndexKind::kSpo;
  TermId term = 0;
  std::uint16_t segment = 0;
  auto operator<=>(const PageKey&) const = default;
};

inline constexpr std::size_t kFirstPageKeyBytes = 7;   // those of further pages are longer
std::string list_prefix(IndexKind kind, TermId term);  // of all pages of a list
std::string page_key(const PageKey& list);             // of its first page, and the prefix of all pages of the segment
std::string page_key(const PageKey& list, const Posting& first);  // of a further one, which begins with it
// Throws StoreError for no key of a page.
PageKey decode_page_key(std::string_view key);

// `postings` ascending, of one segment, each once. Columns that the kind does not keep are lost.
void append_page(IndexKind kind, std::span<const Posting> postings, std::string& bytes);
// Appends to `postings`. Throws StoreError for what append_page() does not write.
void read_page(const PageKey& list, std::string_view bytes, std::vector<Posting>& postings);

}  // namespace relata::store
