// The words of a word processor's XML.
#pragma once

#include <string>

#include "read/xml_tree.h"

namespace relata::read {

// Of what elements are there (office.tsv, `format` is its first column): a paragraph a line, each cell of a table one,
// empty lines between them; then the notes that stand among the text. What tracked changes deleted is left out.
std::string office_text(const XmlTree& xml, const std::string& format);

}  // namespace relata::read
