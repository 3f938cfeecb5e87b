// A parsed XML file of a word processor or a book (pugixml), within bounds of memory and depth. For sources only.
//
// Entities other than XML's five are not expanded, and nothing outside the bytes is read.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace relata::read {

class XmlTree {
 public:
  // `name` is what the bytes are called where they are wrong. Throws InputError if they are no XML or would take far
  // more memory than a text does: pugixml keeps an object for each element and attribute.
  XmlTree(const std::string& bytes, const std::string& name);
  pugi::xml_node root() const { return document_.document_element(); }

 private:
  pugi::xml_document document_;
};

// "w:p" -> "p".
std::string_view local_name(const pugi::xml_node& node);
// All text below the node, without taking stack for depth.
std::string xml_text(const pugi::xml_node& node);
// The first element below of that name without its prefix, in the file's order; null if there is none.
pugi::xml_node first_below(const pugi::xml_node& node, std::string_view name);

// Calls `enter(node)` for each node below `root` in the file's order, the node's children only where it returns true,
// and then `leave(node)`. Takes no stack for depth.
template <typename Enter, typename Leave>
void walk_xml(const pugi::xml_node& root, Enter enter, Leave leave) {
  pugi::xml_node node = root.first_child();
  while (node) {
    if (enter(node) && node.first_child()) {
      node = node.first_child();
      continue;
    }
    leave(node);
    while (!node.next_sibling()) {
      node = node.parent();
      if (!node || node == root) return;
      leave(node);
    }
    node = node.next_sibling();
  }
}

}  // namespace relata::read
