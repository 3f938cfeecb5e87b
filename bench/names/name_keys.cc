// The index keys of names, for measure_keys.py: reads "type<TAB>name" per line, writes the normal name and its keys per
// line, apart by tabs.
#include <iostream>
#include <string>

#include "names/name_blocks.h"
#include "names/normal_form.h"

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    const auto type = relata::parse_entity_type(line.substr(0, tab));
    if (tab == std::string::npos || !type) continue;
    const std::string normal = relata::names::normal_name(line.substr(tab + 1), *type).text;
    std::cout << normal;
    for (const std::string& key : relata::names::blocks(normal, *type)) std::cout << '\t' << key;
    std::cout << '\n';
  }
}
