#include "identity/place_digits.h"

#include "core/ascii.h"
#include "core/fnv1a.h"

namespace relata::identity {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

std::string hex_of(std::uint64_t hash, int digits) {
  std::string hex;
  for (int digit = 0; digit < digits; ++digit) hex += kHexDigits[hash >> (4 * digit) & 15];
  return hex;
}

}  // namespace

std::string place_digits(const MentionPlace& first, int digits, std::string_view head) {
  std::string place = first.doc + "#" + std::to_string(first.offset);
  if (!head.empty()) place.append("#").append(head);
  return hex_of(fnv1a(place), digits);
}

std::optional<std::uint32_t> place_of_digits(std::string_view doc, std::string_view digits, std::uint32_t limit) {
  const std::uint64_t before = fnv1a("#", fnv1a(doc));
  for (std::uint32_t offset = 0; offset < limit; ++offset)
    if (hex_of(fnv1a(std::to_string(offset), before), static_cast<int>(digits.size())) == digits) return offset;
  return std::nullopt;
}

std::string place_digits_of(std::string_view entity_id) {
  const std::size_t dash = entity_id.rfind('-');
  if (dash == entity_id.npos || dash == 0) return "";
  const std::string_view digits = entity_id.substr(dash + 1), rest = entity_id.substr(0, dash);
  if ((digits.size() != 4 && digits.size() != 8) || digits.find_first_not_of(kHexDigits) != digits.npos) return "";
  for (int type = 0; type < kEntityTypes; ++type)
    if (rest.ends_with("-" + ascii_lower(to_string(static_cast<EntityType>(type))))) return std::string(digits);
  return "";
}

}  // namespace relata::identity
