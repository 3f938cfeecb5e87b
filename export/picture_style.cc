#include "export/picture_style.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/ascii.h"
#include "core/error.h"
#include "core/table.h"
#include "export/default_style.h"
#include "export/shapes_tsv.h"

namespace relata::exporter {
namespace {

constexpr double kSmallestSize = 0.1, kLargestSize = 100;  // points
constexpr std::size_t kLongestText = 200;                  // bytes

const Table& shapes() {
  static const Table table(data::shapes_tsv);
  return table;
}

std::string names_of_shapes() {
  std::vector<std::string> names;
  shapes().each([&](std::string_view name, const TableRow&) { names.emplace_back(name); });
  std::sort(names.begin(), names.end());
  return joined(names, ", ");
}

// Reads one line after another into a style. What is wrong with a value is a text; "" if nothing.
class StyleReader {
 public:
  explicit StyleReader(PictureStyle& style) {
    texts_ = {{"font", &style.font}};
    colors_ = {{"background", &style.background},     {"text", &style.text},
               {"edge.text", &style.edge_text},       {"edge.color", &style.edge_color},
               {"edge.denied", &style.denied_color},  {"group.fill", &style.group_fill},
               {"group.border", &style.group_border}, {"group.text", &style.group_text}};
    sizes_ = {{"node.font-size", &style.node_font_size},
              {"node.font-size.max", &style.largest_node_font_size},
              {"node.border-width", &style.node_border_width},
              {"edge.font-size", &style.edge_font_size},
              {"edge.width", &style.edge_width},
              {"edge.width.max", &style.largest_edge_width}};
    for (std::size_t i = 0; i < style.group_fills.size(); ++i)
      colors_["group." + std::to_string(i + 1) + ".fill"] = &style.group_fills[i];
    for (int i = 0; i < kEntityTypes; ++i) {
      const std::string type(to_string(static_cast<EntityType>(i)));
      TypeLook& look = style.types[static_cast<std::size_t>(i)];
      colors_[type + ".fill"] = &look.fill;
      colors_[type + ".border"] = &look.border;
      shapes_[type + ".shape"] = &look.shape;
      texts_[type + ".name"] = &look.name;
    }
  }

  std::string set(const std::string& key, std::string_view value) {
    if (const auto found = texts_.find(key); found != texts_.end()) return set_text(*found->second, value);
    if (const auto found = colors_.find(key); found != colors_.end()) return set_color(*found->second, value);
    if (const auto found = shapes_.find(key); found != shapes_.end()) return set_shape(*found->second, value);
    if (const auto found = sizes_.find(key); found != sizes_.end()) return set_size(*found->second, value);
    return "there is no key '" + key + "'; try " + keys();
  }

 private:
  template <typename T>
  using Keys = std::map<std::string, T*>;

  static std::string set_text(std::string& to, std::string_view value) {
    if (value.empty() || value.size() > kLongestText)
      return "a text of 1 to " + std::to_string(kLongestText) + " bytes is wanted";
    to = value;
    return "";
  }

  static std::string set_color(std::string& to, std::string_view value) {
    if (value.size() != 7 || value[0] != '#' || value.find_first_not_of("0123456789abcdefABCDEF", 1) != value.npos)
      return "'" + std::string(value) + "' is no colour; write it as #RRGGBB";
    to = value;
    return "";
  }

  static std::string set_shape(std::string& to, std::string_view value) {
    if (!shapes().contains(value)) return "'" + std::string(value) + "' is no shape; try " + names_of_shapes();
    to = value;
    return "";
  }

  static std::string set_size(double& to, std::string_view value) {
    double size = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), size);
    if (error != std::errc() || end != value.data() + value.size() || !(size >= kSmallestSize && size <= kLargestSize))
      return "'" + std::string(value) + "' is no size; write points, from 0.1 to 100";
    to = size;
    return "";
  }

  std::string keys() const {
    std::vector<std::string> names;
    for (const auto& [key, unused] : texts_) names.push_back(key);
    for (const auto& [key, unused] : colors_) names.push_back(key);
    for (const auto& [key, unused] : shapes_) names.push_back(key);
    for (const auto& [key, unused] : sizes_) names.push_back(key);
    std::sort(names.begin(), names.end());
    return joined(names, ", ");
  }

  Keys<std::string> texts_, colors_, shapes_;
  Keys<double> sizes_;
};

void read_style(PictureStyle& style, std::string_view text, const std::string& file) {
  StyleReader reader(style);
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = text.find('\n');
    const std::string_view row = trimmed(text.substr(0, end));
    text = end == text.npos ? std::string_view() : text.substr(end + 1);
    if (row.empty() || row.front() == '#') continue;
    const std::size_t equals = row.find('=');
    const std::string wrong =
        equals == row.npos ? "'key = value' is wanted, as in: PER.fill = #F6E58C"
                           : reader.set(std::string(trimmed(row.substr(0, equals))), trimmed(row.substr(equals + 1)));
    if (!wrong.empty()) throw Error(file + ":" + std::to_string(line) + ": " + wrong);
  }
}

}  // namespace

NodeShape node_shape(const std::string& name) {
  const TableRow* row = shapes().find(name);
  return {row->at(0), row->at(1), row->at(2), row->at(3)};
}

const PictureStyle& default_picture_style() {
  static const PictureStyle style = [] {
    PictureStyle shipped;
    read_style(shipped, data::default_style, "default.style");
    return shipped;
  }();
  return style;
}

PictureStyle parse_picture_style(std::string_view text, const std::string& file) {
  PictureStyle style = default_picture_style();
  read_style(style, text, file);
  return style;
}

}  // namespace relata::exporter
