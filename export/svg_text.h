// A text alternative for a picture: Graphviz' SVG has none of its own.
#pragma once

#include <string>
#include <string_view>

namespace relata::exporter {

// `svg`, whose root becomes an image with a name and a description for those who cannot see it: role="img",
// aria-labelledby, <title> and <desc> (W3C: SVG 2, 5.8; WAI-ARIA 1.2, img). Text that XML cannot hold is blank. What
// has no root is given back as it is.
std::string with_text_alternative(std::string_view svg, std::string_view title, std::string_view description);

}  // namespace relata::exporter
