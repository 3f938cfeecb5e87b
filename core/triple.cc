#include "core/triple.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "core/ascii.h"

namespace relata {

std::string End::key() const {
  if (id) return "e:" + *id;
  if (name.empty()) return "";
  std::string folded = "p:";
  if (std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (const char c : name) folded += ascii_lower(c);
    return folded;
  }
  icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())})
      .toLower(icu::Locale::getRoot())
      .toUTF8String(folded);
  return folded;
}

}  // namespace relata
