// The format "warc": web archives (WARC 1.0 and 1.1), also in gzip, and the text of them (WET). A document is
//   response    what a server answered with 200, where that is text/html, application/xhtml+xml or text/plain
//   resource    a file of one of these types
//   conversion  its text: WET
// by the readers of html and text; others are passed over without a word. Its id is WARC-Record-ID without brackets
// (urn:uuid:..; else the address), as an address may be there many times; url the address; `crawled` in
// Document::extra is WARC-Date, which is no date of an article; `truncated` is WARC-Truncated, of a record that the
// crawler has cut. Damage is said and read over: in gzip from the next stream that holds a record, else from the next
// line that begins one.
#pragma once

#include <string_view>

#include "read/source.h"

namespace relata::read {

// A mark, or a gzip of one.
bool begins_as_warc(std::string_view head);

void read_warc(Source& source, Intake& intake);

}  // namespace relata::read
