#include "read/member.h"

#include <filesystem>
#include <string>

#include "read/formats.h"
#include "read/head_buffer.h"
#include "read/intake.h"

namespace relata::read {
namespace {

// Whether more bytes are needed to tell the format. Where that of the documents is known, only containers are looked
// for, none of which has a whole line in its mark: a program that feeds lines may wait for what the first one gives.
bool is_open(const Source& source, std::string_view head) {
  constexpr std::size_t kLongestMark = 512;  // of a tar
  if (!source.format) return head.size() < kHeadBytes;
  return head.size() < kLongestMark && head.find('\n') == head.npos;
}

}  // namespace

void read_member(Source& source, Intake& intake) {
  if (source.depth > kMostDepth)
    return intake.refuse(source.name, "packed more than " + std::to_string(kMostDepth) + " times over");
  HeadBuffer buffer(*source.bytes.rdbuf(), kHeadBytes);
  while (is_open(source, buffer.head()) && buffer.extend()) {
  }
  const Format* const told = format_of(source.name, buffer.head());
  const Format* const format = source.format && !(told && told->opens) ? source.format : told;
  if (!format) {
    const std::string ending = std::filesystem::path(source.name).extension().string();
    return intake.refuse(source.origin, "no reader for " + (ending.empty() ? "such" : ending) + " files (" +
                                            formats_by_ending() + "; --input-format overrides the name)");
  }
  std::istream bytes(&buffer);
  Source whole = source.of(bytes);
  if (whole.format && whole.format->opens) whole.format = nullptr;  // that of the container, not of what is inside
  const Intake::Scope scope(intake);
  format->read(whole, intake);
}

}  // namespace relata::read
