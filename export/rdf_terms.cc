#include "export/rdf_terms.h"

#include <algorithm>

#include "core/error.h"
#include "core/triple.h"

namespace relata::exporter {
namespace {

bool is_unreserved(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

void require_base(const std::string& base) {
  const bool scheme = !base.empty() && ((base[0] >= 'a' && base[0] <= 'z') || (base[0] >= 'A' && base[0] <= 'Z')) &&
                      base.find(':') != base.npos;
  const bool clean = base.find_first_of(" <>\"{}|\\^`") == base.npos &&
                     std::none_of(base.begin(), base.end(), [](unsigned char c) { return c < 0x21 || c == 0x7F; });
  if (scheme && clean && (base.ends_with('/') || base.ends_with('#') || base.ends_with(':'))) return;
  throw ExportError("'" + base +
                    "' is no base for IRIs; give an absolute one that ends in '/', '#' or ':', such as urn:relata:");
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(byte)) {
      out += c;
    } else {
      (out += '%') += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
  }
  return out;
}

bool is_stated(const Statement& statement) {
  return !statement.rejected && statement.polarity == Polarity::kPositive && statement.modality == Modality::kAsserted;
}

const std::string& words_of(const Phrase& phrase) { return phrase.name ? *phrase.name : phrase.mention; }

std::string phrase_key(const Phrase& phrase) {
  const std::string key = End{std::nullopt, words_of(phrase), std::nullopt}.key();
  return key.size() > 2 ? key.substr(2) : "";
}

}  // namespace relata::exporter
