#include "read/warc_records.h"

#include <algorithm>
#include <charconv>

#include "core/error.h"
#include "read/head_buffer.h"
#include "read/intake.h"

namespace relata::read {
namespace {

constexpr std::size_t kMostRecordHeaderBytes = 64 << 10,
                      kMostRecordContentBytes = kMaxDocumentBytes + kMostRecordHeaderBytes;
constexpr std::size_t kPieceOfArchive = 64 << 10;
constexpr std::string_view kMark = "WARC/", kLineEnds = "\r\n";

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

}  // namespace

bool is_warc_mark(std::string_view line) {
  if (!line.starts_with(kMark)) return false;
  line.remove_prefix(kMark.size());
  const std::size_t end = line.find_first_not_of("0123456789.");
  return end != 0 && end < 8 && kLineEnds.find(line[end]) != kLineEnds.npos;
}

void WarcRecords::restart() {
  passed_ += held_.size();
  held_.clear();
  at_ = 0;
  broken_ = nullptr;
}

bool WarcRecords::fill() {
  if (broken_) return false;
  if (at_ > kPieceOfArchive) {  // not for each record: what follows it would be moved each time
    passed_ += at_ - 1;
    held_.erase(0, at_ - 1);  // a mark stands behind a line end
    at_ = 1;
  }
  const std::size_t size = held_.size();
  held_.resize(size + kPieceOfArchive);
  std::size_t bytes = 0;
  try {
    bytes = take_at_hand(from_, held_.data() + size, kPieceOfArchive);
  } catch (const InputError&) {
    broken_ = std::current_exception();
  }
  held_.resize(size + bytes);
  return bytes > 0;
}

// Whether that many bytes follow.
bool WarcRecords::hold(std::size_t bytes) {
  while (held_.size() - at_ < bytes)
    if (!fill()) return false;
  return true;
}

void WarcRecords::pass(std::uint64_t bytes) {
  for (;;) {
    const std::uint64_t here = std::min<std::uint64_t>(bytes, held_.size() - at_);
    at_ += here;
    bytes -= here;
    if (bytes == 0 || !fill()) return;
  }
}

// To the next mark behind `from` bytes, which begins a line; at the end false.
bool WarcRecords::pass_to_mark(std::size_t from) {
  constexpr std::size_t kMarkLine = 16;
  for (at_ += std::min(from, held_.size() - at_);; ++at_) {
    hold(kMarkLine);
    at_ = std::min(held_.find(kMark, at_), held_.size() - std::min(held_.size() - at_, kMark.size()));
    if (!hold(kMark.size())) {
      at_ = held_.size();
      return false;
    }
    hold(kMarkLine);
    if (at_ > 0 && held_[at_ - 1] == '\n' && is_warc_mark(std::string_view(held_).substr(at_, kMarkLine))) return true;
  }
}

// Whether another record, or the end of it all, stands behind the content.
bool WarcRecords::ends_well(std::size_t end) {
  constexpr std::size_t kBehind = 32;
  const bool more = hold(end + kBehind);
  std::string_view rest = std::string_view(held_).substr(std::min(at_ + end, held_.size()));
  rest.remove_prefix(std::min(rest.find_first_not_of(kLineEnds), rest.size()));
  return rest.empty() || is_warc_mark(rest) || (!more && kMark.starts_with(rest.substr(0, kMark.size())));
}

// No record stands here.
std::optional<WarcRecord> WarcRecords::without_mark() {
  WarcRecord none;
  none.wrong = "no record at byte " + std::to_string(passed_ + at_) + " of the unpacked archive";
  pass_to_mark(0);
  return none;
}

void WarcRecords::take_content(WarcRecord& record, std::size_t header, std::uint64_t length) {
  const std::size_t end = header + length;
  const bool whole = hold(end);
  if (whole && ends_well(end)) {
    record.content = held_.substr(at_ + header, length);
    at_ += end;
    return;
  }
  const bool cut = !whole && !broken_;
  const bool found = pass_to_mark(header);
  if (cut && !found) record.wrong = "the archive ends within this record";
  else record.wrong = "its Content-Length is wrong: no other record begins " + std::to_string(length) + " bytes on";
}

std::optional<WarcRecord> WarcRecords::next() {
  while (hold(1) && kLineEnds.find(held_[at_]) != kLineEnds.npos) ++at_;
  if (!hold(1)) return std::nullopt;
  std::size_t header = end_of_header(std::string_view(held_).substr(at_));
  while (header == held_.npos && held_.size() - at_ < kMostRecordHeaderBytes && fill())
    header = end_of_header(std::string_view(held_).substr(at_));
  if (!is_warc_mark(std::string_view(held_).substr(at_, 16))) return broken_ ? std::nullopt : without_mark();
  if (header == held_.npos && broken_) return std::nullopt;
  WarcRecord record;
  if (header > kMostRecordHeaderBytes) {
    record.wrong = "the header of a record has no end at byte " + std::to_string(passed_ + at_);
    pass_to_mark(1);
    return record;
  }
  const std::string_view block = std::string_view(held_).substr(at_, header);
  record.headers = HeaderFields(block.substr(block.find('\n')));
  const std::optional<std::uint64_t> length = number_of(record.headers.value("content-length"));
  if (!length) {
    record.wrong = "it has no Content-Length";
    pass_to_mark(header);
  } else if (*length > kMostRecordContentBytes) {
    record.wrong = too_large();
    hold(header + kMostRecordHeaderBytes);
    record.content = held_.substr(std::min(at_ + header, held_.size()), kMostRecordHeaderBytes);
    pass(header);
    pass(*length);
  } else {
    take_content(record, header, *length);
    if (!record.wrong.empty() && broken_) return std::nullopt;
  }
  return record;
}

}  // namespace relata::read
