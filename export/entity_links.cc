#include "export/entity_links.h"

#include "export/iri.h"

namespace relata::exporter {
std::optional<std::string> iri_of_link(std::string_view key, std::string_view value) {
  if (key == "wikidata" && value.size() > 1 && value[0] == 'Q' &&
      value.find_first_not_of("0123456789", 1) == value.npos)
    return "http://www.wikidata.org/entity/" + std::string(value);
  const bool address = value.starts_with("http://") || value.starts_with("https://");
  return address && fault_of_iri(value).empty() ? std::optional<std::string>(value) : std::nullopt;
}

std::string links_text(const Links& links) {
  std::string text;
  for (const auto& [key, value] : links) text += (text.empty() ? "" : " | ") + key + "=" + value;
  return text;
}

}  // namespace relata::exporter
