#include "read/warc_reader.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

#include "core/error.h"
#include "read/formats.h"
#include "read/http_message.h"
#include "read/intake.h"
#include "read/member.h"
#include "read/unpacked_buffer.h"
#include "read/warc_records.h"

namespace relata::read {
namespace {

// A page or text out of a record.
struct Capture {
  std::string bytes;
  const Format* format = nullptr;
  std::optional<std::string> charset;
};

const Format* format_of_type(const std::string& type) {
  if (type == "text/html" || type == "application/xhtml+xml") return format_named("html");
  return type == "text/plain" ? format_named("text") : nullptr;
}

std::optional<Capture> response_of(const WarcRecord& record) {
  const HttpMessage message(record.content);
  const MediaType media(message.headers.value("content-type"));
  const Format* const format = format_of_type(media.type);
  if (message.status != "200" || !format) return std::nullopt;
  if (!record.wrong.empty()) throw InputError(record.wrong);
  return Capture{message.content(!record.headers.value("warc-truncated").empty()), format, media.charset};
}

// Null for what is passed over.
std::optional<Capture> capture_of(WarcRecord& record) {
  const std::string& kind = record.headers.value("warc-type");
  const bool too_large = !record.wrong.empty() && !record.content.empty();
  if (!record.wrong.empty() && !too_large) throw InputError(record.wrong);
  if (kind == "response") return response_of(record);
  const MediaType media(record.headers.value("content-type"));
  const Format* const format = kind == "conversion" ? format_named("text") : format_of_type(media.type);
  if ((kind != "conversion" && kind != "resource") || !format) return std::nullopt;
  if (too_large) throw InputError(record.wrong);
  Capture capture{std::move(record.content), format, media.charset};
  if (kind == "conversion") std::replace(capture.bytes.begin(), capture.bytes.end(), '\0', ' ');
  return capture;
}

std::string without_brackets(std::string value) {
  if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
  return value;
}

void read_record(WarcRecord& record, const Source& source, Unpacked* all, Intake& intake) {
  const std::string url = without_brackets(record.headers.value("warc-target-uri"));
  std::string name = without_brackets(record.headers.value("warc-record-id"));
  if (name.empty()) name = url.empty() ? source.origin : url;
  if (const std::string bad = bad_bytes(name + url); !bad.empty())
    return intake.refuse(source.origin, bad + " of a record's id and address");
  try {
    std::optional<Capture> capture = capture_of(record);
    if (!capture) return;
    std::istringstream bytes(std::move(capture->bytes));
    Source inner{.bytes = bytes,
                 .name = name,
                 .origin = source.origin,
                 .charset = capture->charset,
                 .depth = source.depth + 1,
                 .format = source.format ? source.format : capture->format,
                 .unpacked = all};
    if (!url.empty()) inner.url = url;
    const Intake::Scope scope(intake);
    for (const auto& [key, field] : {std::pair{"crawled", "warc-date"}, std::pair{"truncated", "warc-truncated"}})
      if (const std::string& value = record.headers.value(field); !value.empty() && bad_bytes(value).empty())
        intake.keep(key, value);
    read_member(inner, intake);
  } catch (const InputError& error) {
    intake.refuse(name, error.what());
  }
}

// Why the stream gave no more, where that is not its end. Throws what it lies in has thrown, and what ends all.
std::string stop_of(const WarcRecords& records, const UnpackedBuffer* packed, bool outermost) {
  try {
    if (records.broken()) std::rethrow_exception(records.broken());
  } catch (const UnpackedTooMuch& error) {
    if (!outermost) throw;
    return error.what();
  } catch (const InputError& error) {
    if (!packed || !packed->failed()) throw;
    return error.what();
  }
  if (!packed || packed->rest_at() == 0) return "";
  return "what stands behind byte " + std::to_string(packed->rest_at()) + " is no gzip; what stands before it is kept";
}

}  // namespace

bool begins_as_warc(std::string_view head) {
  if (is_warc_mark(head)) return true;
  if (!gzip().begins(head)) return false;
  std::string begin(16, '\0');
  begin.resize(gzip().decoder()->decode(head, begin));
  return is_warc_mark(begin);
}

void read_warc(Source& source, Intake& intake) {
  std::streambuf& from = *source.bytes.rdbuf();
  Unpacked own;
  const bool outermost = source.unpacked == nullptr;
  Unpacked& all = outermost ? own : *source.unpacked;
  std::optional<UnpackedBuffer> packed;
  if (std::streambuf::traits_type::to_char_type(from.sgetc()) == '\x1F') packed.emplace(from, gzip(), all, outermost);
  WarcRecords records(packed ? *packed : from);
  for (;;) {
    while (std::optional<WarcRecord> record = records.next()) {
      if (packed && records.broken() && records.behind() < packed->unproven()) break;  // of the stream that is damaged
      read_record(*record, source, packed ? &all : source.unpacked, intake);
    }
    const std::string stop = stop_of(records, packed ? &*packed : nullptr, outermost);
    if (stop.empty()) return;
    intake.refuse(source.origin, stop);
    if ((packed->failed() && !packed->damaged()) || !packed->resume("WARC/")) return;
    records.restart();
  }
}

}  // namespace relata::read
