// A parsed page (gumbo), within bounds of memory and time whatever its bytes are. For sources only: gumbo's names are
// everybody's.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/table.h"
#include "read/html_cleaner.h"

namespace relata::read {

// Of a page as clean_html leaves it.
class HtmlTree {
 public:
  // Throws InputError if elements nest too deeply, or if the tree would take far more memory than a page of that size
  // does: gumbo takes time in proportion to tags times depth, and copies what is left open for each paragraph.
  explicit HtmlTree(std::string_view html);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const { return root_; }
  // What the scripts of type application/ld+json hold, in their order.
  const std::vector<std::string>& linked_data() const { return page_.linked_data; }
  // The address that a browser wrote down when it saved the page; "" if none did.
  const std::string& saved_from() const { return page_.saved_from; }

 private:
  CleanHtml page_;
  std::pmr::monotonic_buffer_resource memory_;
  const GumboNode* root_ = nullptr;
};

// The node's children; none for what has none.
std::span<GumboNode* const> children(const GumboNode* node);
// "h1"; "" for what is no element.
std::string_view element_name(const GumboNode* node);
// The value of an attribute, "" if it has none.
std::string_view attribute(const GumboNode* node, const char* name);

// Calls `enter(node)` for each node in the page's order, the node's children only where it returns true, and then
// `leave(node)`. Takes no stack for depth.
template <typename Enter, typename Leave>
void walk(const GumboNode* root, Enter enter, Leave leave) {
  struct Open {
    const GumboNode* node;
    std::size_t next = 0;
  };
  std::vector<Open> open;
  if (enter(root)) open.push_back({root});
  while (!open.empty()) {
    const std::span<GumboNode* const> below = children(open.back().node);
    if (open.back().next == below.size()) {
      leave(open.back().node);
      open.pop_back();
    } else if (const GumboNode* child = below[open.back().next++]; enter(child)) {
      open.push_back({child});
    }
  }
}

}  // namespace relata::read
