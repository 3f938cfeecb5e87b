// The headline of a page's article, out of what the page offers. For sources only.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/page_lines.h"

namespace relata::read {

// Letters and digits alone, in lower case, for comparisons: "Port “falls”!" -> "portfalls". Beyond ASCII all is kept.
std::string bare_letters(std::string_view text);

// The short lines that a page shows, by their letters: each with the block in which it stands first.
class ShownLines {
 public:
  ShownLines(std::span<const PageNode> nodes, const PageLines& lines);
  std::optional<std::uint32_t> holder(std::string_view text) const;

 private:
  std::unordered_map<std::string, std::uint32_t> holders_;
};

// The index of the h1 that is the article's: the first that `title` (what the page's <title> says) begins or ends with,
// else the first that is in no masthead and the like, else the first. Absent if no h1 has a text.
std::optional<std::uint32_t> headline_node(std::span<const PageNode> nodes, std::string_view title);

// The element's text with single blanks.
std::string element_text(std::span<const PageNode> nodes, std::uint32_t element);

// Of texts that may be the headline the first that is not cut off ("Port falls as .."), without the name of the site
// before or behind it: a part between marks (page.tsv) is such a name if it is one of `sites`, or if what is left is
// another one offered or a line that the page shows. What the page shows as a line of its own is left whole.
//   {"Port falls - The Wire"}, {"The Wire"} -> "Port falls"
//   {"Port falls | World | The Wire", "Port falls"}, {} -> "Port falls"
std::optional<std::string> headline(const std::vector<std::string>& offered, const std::vector<std::string>& sites,
                                    const ShownLines& shown);

}  // namespace relata::read
