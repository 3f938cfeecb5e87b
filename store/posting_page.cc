#include "store/posting_page.h"

#include <array>
#include <cassert>

#include "core/byte_codec.h"
#include "core/error.h"

namespace relata::store {
namespace {

// Which columns the postings of a list have beside their places.
struct Columns {
  bool a = false, b = false, statements = false, flags = false, rest = false;  // rest: confidence and days
};
constexpr std::array<Columns, 8> kColumns = {{{},
                                              {true, true, true, true, true},         // kSpo
                                              {true, true, true, true, false},        // kPos
                                              {true, true, true, true, false},        // kOsp
                                              {false, false, true, false, false},     // kSpeaker
                                              {true, false, true, false, false},      // kStatement
                                              {true, true, true, false, false},       // kTime
                                              {false, false, false, false, false}}};  // kMention

Columns columns_of(IndexKind kind) { return kColumns[static_cast<std::size_t>(kind)]; }

void append_rest(std::string& bytes, const Posting& posting, const Posting& before) {
  bytes += static_cast<char>(posting.confidence);
  append_number(bytes, zigzag(static_cast<std::int64_t>(posting.first_day) - before.first_day));
  if (!(posting.flags & kOneDay)) append_number(bytes, posting.last_day);
}

std::uint32_t sum(const ByteReader& in, std::uint64_t base, std::uint64_t more) {
  if (base + more > UINT32_MAX || more > UINT32_MAX) in.fail("a number is too large");
  return static_cast<std::uint32_t>(base + more);
}

// Where it stands: what is equal to the posting before is left out as a difference of 0.
void read_place(ByteReader& in, Columns columns, DocumentNumber segment, const Posting& before, bool first,
                Posting& posting) {
  bool same = !first;  // in all columns so far
  const auto read = [&](std::uint32_t Posting::*column, std::uint64_t base) {
    const std::uint64_t more = in.number();
    posting.*column = sum(in, same ? before.*column : base, more);
    same = same && more == 0;
  };
  if (columns.a) read(&Posting::a, 0);
  if (columns.b) read(&Posting::b, 0);
  read(&Posting::document, segment);
  if (posting.document >> kSegmentBits != segment >> kSegmentBits) in.fail("a document of another segment");
  if (!columns.statements) return;
  const std::uint64_t statement = in.number();
  posting.ordinal = sum(in, 0, statement >> 1);
  posting.edge = statement & 1 ? in.number32() : 0;
}

void read_rest(ByteReader& in, const Posting& before, Posting& posting) {
  posting.confidence = in.byte();
  const std::int64_t first = static_cast<std::int64_t>(before.first_day) + unzigzag(in.number());
  if (first < 0 || first > UINT32_MAX) in.fail("a day that does not exist");
  posting.first_day = static_cast<std::uint32_t>(first);
  posting.last_day = posting.flags & kOneDay ? posting.first_day : in.number32();
}

}  // namespace

std::string list_prefix(IndexKind kind, TermId term) { return index_key(kind, term); }

std::string page_key(const PageKey& list) {
  std::string key = list_prefix(list.kind, list.term);
  key += static_cast<char>(list.segment >> 8);
  key += static_cast<char>(list.segment & 0xff);
  return key;
}

std::string page_key(const PageKey& list, const Posting& first) {
  std::string key = page_key(list);
  for (const std::uint32_t part : {first.a, first.b, first.document, first.ordinal, first.edge}) append_u32(key, part);
  return key;
}

PageKey decode_page_key(std::string_view key) {
  constexpr std::size_t kFirst = kFirstPageKeyBytes, kFurther = kFirst + 20;
  if ((key.size() != kFirst && key.size() != kFurther) || key[0] < static_cast<char>(IndexKind::kSpo) ||
      key[0] > static_cast<char>(IndexKind::kMention))
    throw StoreError("damaged key: of no page");
  PageKey list;
  list.kind = static_cast<IndexKind>(key[0]);
  key.remove_prefix(1);
  list.term = take_u32(key);
  list.segment =
      static_cast<std::uint16_t>(static_cast<unsigned char>(key[0]) << 8 | static_cast<unsigned char>(key[1]));
  return list;
}

void append_page(IndexKind kind, std::span<const Posting> postings, std::string& bytes) {
  const Columns columns = columns_of(kind);
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

void read_page(const PageKey& list, std::string_view bytes, std::vector<Posting>& postings) {
  const Columns columns = columns_of(list.kind);
  ByteReader in(bytes, "page of the index");
  const std::size_t count = in.count(), begin = postings.size();
  if (count == 0) in.fail("it holds no posting");
  const DocumentNumber segment = DocumentNumber{list.segment} << kSegmentBits;
  postings.resize(begin + count);
  Posting before;
  for (std::size_t i = 0; i < count; ++i) {
    Posting& posting = postings[begin + i];
    read_place(in, columns, segment, before, i == 0, posting);
    if (columns.flags) posting.flags = in.byte();
    if (columns.rest) read_rest(in, before, posting);
    if (i > 0 && !(before < posting)) in.fail("its postings are out of order");
    before = posting;
  }
  in.expect_end();
}

}  // namespace relata::store
