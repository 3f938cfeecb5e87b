#include "store/posting_page.h"

#include <array>
#include <cassert>

#include "core/byte_codec.h"
#include "core/error.h"

namespace relata::store {
namespace {

// The byte of a page's key behind its segment.
constexpr std::size_t kMarkAt = kPageListBytes, kLastKeyBytes = kMarkAt + 1, kCutOffKeyBytes = kLastKeyBytes + 20;
constexpr char kCutOff = 0, kLast = 1;

void append_rest(std::string& bytes, const Posting& posting, const Posting& before) {
  bytes += static_cast<char>(posting.confidence);
  append_number(bytes, zigzag(static_cast<std::int64_t>(posting.first_day) - before.first_day));
  if (!(posting.flags & kOneDay)) append_number(bytes, posting.last_day);
}

std::uint32_t sum(const ByteReader& in, std::uint64_t base, std::uint64_t more) {
  if (base + more > UINT32_MAX || more > UINT32_MAX) in.fail("a number is too large");
  return static_cast<std::uint32_t>(base + more);
}

}  // namespace

std::string list_prefix(IndexKind kind, TermId term) { return index_key(kind, term); }

std::string segment_prefix(const PageKey& list) {
  std::string key = list_prefix(list.kind, list.term);
  key += static_cast<char>(list.segment >> 8);
  key += static_cast<char>(list.segment & 0xff);
  return key;
}

std::string page_key(const PageKey& list, const Posting& last) {
  std::string key = segment_prefix(list);
  key += kCutOff;
  for (const std::uint32_t part : {last.a, last.b, last.document, last.ordinal, last.edge}) append_u32(key, part);
  return key;
}

std::string last_page_key(const PageKey& list) { return segment_prefix(list) + kLast; }

bool is_last_page(std::string_view key) { return key.size() == kLastKeyBytes; }

PageKey decode_page_key(std::string_view key) {
  const bool whole = key.size() == (key.size() > kMarkAt && key[kMarkAt] == kLast ? kLastKeyBytes : kCutOffKeyBytes);
  if (!whole || (key[kMarkAt] != kLast && key[kMarkAt] != kCutOff) || key[0] < static_cast<char>(IndexKind::kSpo) ||
      key[0] > static_cast<char>(IndexKind::kMention))
    throw DamagedError("damaged key: of no page");
  PageKey list;
  list.kind = static_cast<IndexKind>(key[0]);
  key.remove_prefix(1);
  list.term = take_u32(key);
  list.segment =
      static_cast<std::uint16_t>(static_cast<unsigned char>(key[0]) << 8 | static_cast<unsigned char>(key[1]));
  return list;
}

void append_page(IndexKind kind, std::span<const Posting> postings, std::string& bytes) {
  const PageReader::Columns columns = PageReader::columns_of(kind);
  append_number(bytes, postings.size());
  Posting before;
  bool first = true;
  for (const Posting& posting : postings) {
    bool same = !first;
    const auto append = [&](std::uint32_t value, std::uint32_t was, std::uint32_t base) {
      append_number(bytes, value - (same ? was : base));
      same = same && value == was;
    };
    if (columns.a) append(posting.a, before.a, 0);
    if (columns.b) append(posting.b, before.b, 0);
    append(posting.document, before.document, posting.document >> kSegmentBits << kSegmentBits);
    if (columns.statements) append_number(bytes, std::uint64_t{posting.ordinal} << 1 | (posting.edge > 0 ? 1 : 0));
    if (columns.statements && posting.edge > 0) append_number(bytes, posting.edge);
    if (columns.flags) bytes += static_cast<char>(posting.flags);
    if (columns.rest) append_rest(bytes, posting, before);
    before = posting;
    first = false;
  }
}

PageReader::Columns PageReader::columns_of(IndexKind kind) {
  static constexpr std::array<Columns, 8> kColumns = {{{},
                                                       {true, true, true, true, true},         // kSpo
                                                       {true, true, true, true, false},        // kPos
                                                       {true, true, true, true, false},        // kOsp
                                                       {false, false, true, false, false},     // kSpeaker
                                                       {true, false, true, false, false},      // kStatement
                                                       {true, true, true, false, false},       // kTime
                                                       {false, false, false, false, false}}};  // kMention
  return kColumns[static_cast<std::size_t>(kind)];
}

PageReader::PageReader(const PageKey& list, std::string_view bytes)
    : in_(bytes, "page of the index"),
      columns_(columns_of(list.kind)),
      segment_(DocumentNumber{list.segment} << kSegmentBits),
      left_(in_.count()) {
  if (left_ == 0) in_.fail("it holds no posting");
}

const Posting& PageReader::next() {
  read_place();
  if (columns_.flags) posting_.flags = in_.byte();
  if (columns_.rest) read_rest();
  first_ = false;
  if (--left_ == 0) in_.expect_end();
  return posting_;
}

// Where it stands: what is equal to the posting before is left out as a difference of 0. So no column goes back, but
// for the place of a statement in a document.
inline void PageReader::read_place() {
  bool same = !first_;  // in all columns so far
  const auto read = [&](std::uint32_t& column, std::uint64_t base) {
    const std::uint64_t more = in_.number();
    column = sum(in_, same ? column : base, more);
    same = same && more == 0;
  };
  if (columns_.a) read(posting_.a, 0);
  if (columns_.b) read(posting_.b, 0);
  read(posting_.document, segment_);
  if (posting_.document >> kSegmentBits != segment_ >> kSegmentBits) in_.fail("a document of another segment");
  const std::uint32_t ordinal = posting_.ordinal, edge = posting_.edge;
  if (columns_.statements) {
    const std::uint64_t statement = in_.number();
    posting_.ordinal = sum(in_, 0, statement >> 1);
    posting_.edge = statement & 1 ? in_.number32() : 0;
  }
  if (same && (posting_.ordinal < ordinal || (posting_.ordinal == ordinal && posting_.edge <= edge)))
    in_.fail("its postings are out of order");
}

inline void PageReader::read_rest() {
  posting_.confidence = in_.byte();
  const std::int64_t first = static_cast<std::int64_t>(posting_.first_day) + unzigzag(in_.number());
  if (first < 0 || first > UINT32_MAX) in_.fail("a day that does not exist");
  posting_.first_day = static_cast<std::uint32_t>(first);
  posting_.last_day = posting_.flags & kOneDay ? posting_.first_day : in_.number32();
}

void read_page(const PageKey& list, std::string_view bytes, std::vector<Posting>& postings) {
  PageReader page(list, bytes);
  postings.reserve(postings.size() + page.left());
  while (page.left() > 0) postings.push_back(page.next());
}

}  // namespace relata::store
