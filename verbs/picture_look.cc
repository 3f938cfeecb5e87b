#include "verbs/picture_look.h"

#include <fstream>
#include <iterator>
#include <string>

#include "core/error.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kLargestStyle = 1 << 20;  // bytes

std::string style_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(kLargestStyle + 1, '\0');
  if (file) file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.eof())
    throw Error("cannot read the style '" + path + "': is it a file of lines such as PER.fill = #F6E58C?");
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

}  // namespace

exporter::Choices with_look(exporter::Choices choices, const LookRequest& request) {
  if (request.style_file)
    choices.look = exporter::parse_picture_style(style_text(*request.style_file), *request.style_file);
  if (request.page) choices.page = exporter::parse_page_size(*request.page);
  return choices;
}

}  // namespace relata::verbs
