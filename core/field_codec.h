// Records written and read by one list of their fields, so that both cannot drift:
//
//   template <typename Codec, RecordOf<Link> L>       // L: Link, or const Link where it is written
//   void fields(Codec& codec, L& link) { codec(link.kind, link.is_short, at_most(link.score, 10000), link.reason); }
//
//   encode_fields(link) -> bytes          decode_fields<Link>(bytes, "link") -> link, or StoreError
//
// Numbers are varints, texts and lists begin with their length (core/byte_codec.h); maps are lists of key and value;
// an enumeration is one byte and needs a `last_of` beside it; of an optional one the byte past the last is nothing.
// What else may be absent, a text or a record, stands behind a byte 0 or 1.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/field_reader.h"
#include "core/field_writer.h"

namespace relata {

template <typename Record>
std::string encode_fields(const Record& record) {
  FieldWriter out;
  out(record);
  return std::move(out).take();
}

// Throws StoreError for what is no such record; `what` names it there. Into the memory of a record that held another.
template <typename Record>
void decode_fields(std::string_view bytes, std::string_view what, Record& record) {
  FieldReader in(bytes, what);
  in(record);
  in.bytes().expect_end();
}
template <typename Record>
Record decode_fields(std::string_view bytes, std::string_view what) {
  Record record;
  decode_fields(bytes, what, record);
  return record;
}

}  // namespace relata
