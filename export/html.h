// A graph with its evidence as one page that opens offline: the explorer (docs/explorer.md).
//
// One file from which no request leaves: script and style are named by their hashes, data are JSON (explorer_data.h).
// The same bytes for the same statements, entities and zlib.
#pragma once

#include <ostream>

namespace relata::exporter {

struct Material;
struct Choices;

// Of Material the explorer's, the statements and the texts. Throws ExportError if `out` fails; does not close it.
void write_html(const Material& material, const Choices& choices, std::ostream& out);

}  // namespace relata::exporter
