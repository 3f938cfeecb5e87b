// The look of a picture as a user asks for it: --style FILE, --size PAGE.
#pragma once

#include <optional>
#include <string>

#include "export/formats.h"

namespace relata::verbs {

struct LookRequest {
  std::optional<std::string> style_file;  // export/picture_style.h
  std::optional<std::string> page;        // export/page_size.h
};

// `choices` with that look. Throws Error: the file cannot be read or has more than a megabyte, a line of it is wrong
// (named with its number), there is no such page.
exporter::Choices with_look(exporter::Choices choices, const LookRequest& request);

}  // namespace relata::verbs
