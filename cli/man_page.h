// Manual pages for man(1), from the tables of commands and options.
#pragma once

#include <ostream>

#include "cli/command_line.h"

namespace relata::cli {

// relata(1): `version` as "relata 0.1.0".
void write_man_page(const CommandTable& table, std::string_view version, std::ostream& out);
// relata-NAME(1) of a command of the table.
void write_man_page(const CommandTable& table, const CommandEntry& entry, std::string_view version, std::ostream& out);

// Words as troff takes them for text: "-o 'x'" -> "\-o \(aqx\(aq". Line ends stay; none begins a request.
std::string roff(std::string_view text);

}  // namespace relata::cli
