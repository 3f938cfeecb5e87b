#include "read/member.h"

#include <filesystem>
#include <string>

#include "read/formats.h"
#include "read/head_buffer.h"
#include "read/intake.h"

namespace relata::read {

void read_member(Source& source, Intake& intake) {
  if (source.depth > kMostDepth)
    return intake.refuse(source.name, "packed more than " + std::to_string(kMostDepth) + " times over");
  HeadBuffer buffer(*source.bytes.rdbuf(), kHeadBytes);
  const Format* format = intake.options().format;
  if (!format) format = format_of(source.name, buffer.head());
  if (!format) {
    const std::string ending = std::filesystem::path(source.name).extension().string();
    return intake.refuse(source.origin, "no reader for " + (ending.empty() ? "such" : ending) + " files (" +
                                            formats_by_ending() + "; --input-format overrides the name)");
  }
  std::istream bytes(&buffer);
  Source whole{bytes,          source.name,    source.origin, source.first_line, source.url,
               source.by_text, source.charset, source.date,   source.depth};
  format->read(whole, intake);
}

}  // namespace relata::read
