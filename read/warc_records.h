// The records of a web archive (WARC 1.0 and 1.1, ISO 28500; WET has the same), one after the other.
#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>

#include "read/header_fields.h"

namespace relata::read {

struct WarcRecord {
  HeaderFields headers;
  std::string content;  // where it is too large its first 64 KiB, where it is wrong otherwise none
  std::string wrong;    // why it cannot be read: "more than 16 MiB in one document"; "" if it can
};

// "WARC/1.0", whatever the digits, and a line end.
bool is_warc_mark(std::string_view line);

// Lengths are believed where another record, or the end, stands behind the content; else the next record is that which
// begins behind the header with a mark on a line of its own. Holds a record of at most 16 MiB.
class WarcRecords {
 public:
  // Reads from `from`, which outlives it and is read by nobody else.
  explicit WarcRecords(std::streambuf& from) : from_(from) {}

  // The next record, or a place where none is, said in `wrong`; null at the end, and where `from` threw InputError
  // before a whole one: broken() is that then. Records before it are handed out.
  std::optional<WarcRecord> next();
  std::exception_ptr broken() const { return broken_; }
  // Bytes that were taken behind the last record.
  std::uint64_t behind() const { return held_.size() - at_; }
  // Goes on with what `from` gives now, where a record begins.
  void restart();

 private:
  bool fill();
  bool hold(std::size_t bytes);
  void pass(std::uint64_t bytes);
  bool pass_to_mark(std::size_t from);
  bool ends_well(std::size_t end);
  std::optional<WarcRecord> without_mark();
  void take_content(WarcRecord& record, std::size_t header, std::uint64_t length);

  std::streambuf& from_;
  std::string held_;
  std::size_t at_ = 0;         // where the next record begins in it
  std::uint64_t passed_ = 0;   // bytes before held_
  std::exception_ptr broken_;  // what `from` threw
};

}  // namespace relata::read
