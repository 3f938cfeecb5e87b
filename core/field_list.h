// Lists of the fields of records, which core/field_codec.h reads and writes: what stands in them beside plain fields,
// and the lists of records of core.
#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>

#include "core/correction.h"
#include "core/mention.h"
#include "core/span.h"

namespace relata {

// `Type` is the record, or the record as const where it is written.
template <typename Type, typename Record>
concept RecordOf = std::same_as<std::remove_const_t<Type>, Record>;

// A number that is damage above `most`.
template <typename Number>
struct AtMost {
  Number& number;
  std::uint64_t most;
};
template <typename Number>
AtMost<Number> at_most(Number& number, std::uint64_t most) {
  return {number, most};
}

// A number that may be absent, as 0 for nothing, else one more than it is; damage above `most`.
template <typename Optional>
struct OneMore {
  Optional& number;
  std::uint64_t most;
};
template <typename Optional>
OneMore<Optional> one_more(Optional& number, std::uint64_t most) {
  return {number, most};
}

constexpr EntityType last_of(EntityType) { return EntityType::kMisc; }
constexpr MergeVerdict last_of(MergeVerdict) { return MergeVerdict::kByDictionary; }

template <typename Codec, RecordOf<Span> S>
void fields(Codec& codec, S& span) {
  codec(span.begin, span.end);
  codec.require(span.begin <= span.end, "a span ends before it begins");
}
template <typename Codec, RecordOf<NameForm> Form>
void fields(Codec& codec, Form& form) {
  codec(form.text, form.count);
}
template <typename Codec, RecordOf<MentionPlace> Place>
void fields(Codec& codec, Place& place) {
  codec(place.doc, place.offset);
}

}  // namespace relata
