// A timeline as Graphviz DOT: days down a spine, beside each what happened, in words.
//
//   1989-11-11 o--[ The front attacked San Salvador ........ DEV-0012, DEV-0340 ]
//              |--[ 20 soldiers were killed .. (says Radio Venceremos) ]          dashed: in somebody's name
//   1989-11-12 o--[ ..
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "export/picture_style.h"

namespace relata::exporter {

struct TimelineRow {
  std::string day;           // as it is shown; equal ones in a row are shown once
  std::string words;         // what happened
  std::string said_by;       // who says so; "" in nobody's name
  std::string sources;       // where it stands, in words
  std::string sentence;      // for the tooltip
  bool by_document = false;  // the day is that of the document: it is shown in brackets
  std::vector<std::string> statements, docs;
};

struct TimelinePicture {
  std::string title;
  std::vector<TimelineRow> rows;   // from top to bottom
  std::vector<std::string> notes;  // below it, a line each
};

// Nodes have their places (`pos`, pinned, for `layout="neato"`): every row's box below the one before, so that nothing
// overlaps whatever the words. Boxes are nodes event-1, event-2, .. with label, day, relata's statements and docs as
// attributes; days are nodes day-1, .. on a line. Any UTF-8 is safe. Throws ExportError if `out` fails.
void write_timeline(const TimelinePicture& timeline, const PictureStyle& look, std::ostream& out);

}  // namespace relata::exporter
