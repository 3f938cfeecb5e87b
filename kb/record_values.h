// Values of JSON as records have them: each the value, or a RecordError that says where it is. Private to the room.
#pragma once

#include <simdjson.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/span.h"
#include "kb/record.h"

namespace relata::kb {

namespace dom = simdjson::dom;

[[noreturn]] inline void fail_record(std::string_view where, std::string_view what) {
  throw RecordError(std::string(where) + " " + std::string(what));
}

inline std::uint64_t number_in(dom::element value, std::string_view where, std::uint64_t most = UINT32_MAX) {
  std::uint64_t number = 0;
  if (value.get(number) != simdjson::SUCCESS) fail_record(where, "is no whole number");
  if (number > most) fail_record(where, "is too large");
  return number;
}
inline std::uint32_t number32(dom::element value, std::string_view where) {
  return static_cast<std::uint32_t>(number_in(value, where));
}
inline std::string_view text_in(dom::element value, std::string_view where) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) fail_record(where, "is no text");
  return text;
}
inline dom::array array_in(dom::element value, std::string_view where) {
  dom::array array;
  if (value.get(array) != simdjson::SUCCESS) fail_record(where, "is no list");
  return array;
}
inline dom::object object_in(dom::element value, std::string_view where) {
  dom::object object;
  if (value.get(object) != simdjson::SUCCESS) fail_record(where, "is no object");
  return object;
}
inline bool flag_in(dom::element value, std::string_view where) {
  bool flag = false;
  if (value.get(flag) != simdjson::SUCCESS) fail_record(where, "is neither true nor false");
  return flag;
}

// The value whose name is this, of those up to `last`.
template <typename Enumeration>
Enumeration named(dom::element value, Enumeration last, std::string_view where) {
  const std::string_view name = text_in(value, where);
  for (int number = 0; number <= static_cast<int>(last); ++number)
    if (to_string(static_cast<Enumeration>(number)) == name) return static_cast<Enumeration>(number);
  fail_record(where, "'" + std::string(name) + "' does not exist");
}

// So many numbers.
template <std::size_t most>
std::array<std::uint32_t, most> numbers_in(dom::element value, std::string_view where, std::size_t least = most) {
  std::array<std::uint32_t, most> numbers{};
  std::size_t count = 0;
  for (const dom::element item : array_in(value, where)) {
    if (count == most) fail_record(where, "has too many numbers");
    numbers[count++] = number32(item, where);
  }
  if (count < least) fail_record(where, "has too few numbers");
  return numbers;
}

inline Span span_in(dom::element value) {
  const auto [begin, end] = numbers_in<2>(value, "a span");
  if (begin > end) fail_record("a span", "ends before it begins");
  return {begin, end};
}

inline Spans spans_in(dom::element value) {
  Spans spans;
  for (const dom::element span : array_in(value, "a span")) spans.push_back(span_in(span));
  return spans;
}

// Words that spans cut out of a sentence, where none are given.
inline std::string cut_out(std::string_view sentence, const Spans& spans) {
  for (const Span& span : spans)
    if (span.end > sentence.size()) fail_record("a span", "lies outside its sentence");
  return cut(sentence, spans);
}

}  // namespace relata::kb
