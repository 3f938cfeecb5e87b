#include "read/header_fields.h"

#include <algorithm>

#include "core/ascii.h"

namespace relata::read {

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

HeaderFields::HeaderFields(std::string_view block) {
  std::string* last = nullptr;
  for (const std::string_view line : split(block, '\n')) {
    const std::string_view rest = without_blanks(line);
    if (rest.empty()) continue;
    if (const std::size_t colon = line.find(':'); line[0] == ' ' || line[0] == '\t') {
      if (last) last->append(" ").append(rest);
    } else if (colon != line.npos) {
      last = &fields_[ascii_lower(without_blanks(line.substr(0, colon)))];
      *last = without_blanks(line.substr(colon + 1));
    }
  }
}

const std::string& HeaderFields::value(std::string_view name) const {
  static const std::string none;
  const auto found = fields_.find(name);
  return found == fields_.end() ? none : found->second;
}

std::size_t end_of_header(std::string_view message) {
  const std::size_t both = message.find("\r\n\r\n"), lone = message.substr(0, both).find("\n\n");
  if (lone != message.npos) return lone + 2;
  return both == message.npos ? both : both + 4;
}

}  // namespace relata::read
