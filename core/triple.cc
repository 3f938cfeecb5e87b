#include "core/triple.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace relata {

std::string End::key() const {
  if (id) return "e:" + *id;
  if (name.empty()) return "";
  std::string folded = "p:";
  icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())})
      .toLower(icu::Locale::getRoot())
      .toUTF8String(folded);
  return folded;
}

}  // namespace relata
