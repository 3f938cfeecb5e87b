// The explorer's page (web/): one HTML text with its script, style and content policy, into which data is put.
//
// The page is built by web/build.mjs and committed as web/dist/page.html; it is embedded in the program. The content
// policy names the script and the style by their hashes and lets no request leave the page.
#pragma once

#include <ostream>
#include <string_view>

namespace relata::exporter {

// A page that holds `graph` and `evidence` (explorer_data.h), the second deflated in base 64. Neither can end the
// element that it stands in. Does not check `out`.
void write_explorer_page(std::string_view title, std::string_view graph, std::string_view evidence, std::ostream& out);

// The page without data, which asks its own origin (docs/api.md) and nothing else.
void write_served_explorer_page(std::string_view title, std::ostream& out);

}  // namespace relata::exporter
