#include "read/xml_tree.h"

#include <algorithm>

#include "core/error.h"

namespace relata::read {

XmlTree::XmlTree(const std::string& bytes, const std::string& name) {
  constexpr std::ptrdiff_t kMostNodes = 4'000'000;  // some 60 bytes each
  const auto is_node = [](char c) { return c == '<' || c == '='; };
  if (std::count_if(bytes.begin(), bytes.end(), is_node) > kMostNodes)
    throw InputError("more than " + std::to_string(kMostNodes) + " elements and attributes in " + name);
  const pugi::xml_parse_result result =
      document_.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result || !root())
    throw InputError("broken XML in " + name + " at byte " + std::to_string(result.offset) + ": " +
                     result.description());
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

std::string xml_text(const pugi::xml_node& node) {
  std::string text;
  walk_xml(
      node,
      [&](const pugi::xml_node& below) {
        text += below.value();
        return true;
      },
      [](const pugi::xml_node&) {});
  return text;
}

pugi::xml_node first_below(const pugi::xml_node& node, std::string_view name) {
  pugi::xml_node found;
  walk_xml(
      node,
      [&](const pugi::xml_node& below) {
        if (!found && local_name(below) == name) found = below;
        return !found;
      },
      [](const pugi::xml_node&) {});
  return found;
}

}  // namespace relata::read
