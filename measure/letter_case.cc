#include "measure/letter_case.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace relata::measure {
namespace {

icu::UnicodeString letters(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower;
  letters(text).toLower(icu::Locale::getRoot()).toUTF8String(lower);
  return lower;
}

std::string upper_case(std::string_view text) {
  std::string upper;
  letters(text).toUpper(icu::Locale::getRoot()).toUTF8String(upper);
  return upper;
}

}  // namespace relata::measure
