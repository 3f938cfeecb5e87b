// The formats "srt" (SubRip) and "vtt" (WebVTT): a file is a document. Numbers, times, settings and markup of the cues
// are left out and their words joined over them; a line is what one speaker says, or goes on until a sentence ends
// before a silence. Speakers stay as the text names them, "NAME: words", `<v Name>` too.
//   1\n00:00:01,000 --> 00:00:03,000\nJOHN SMITH: Rebels took\n\n2\n00:00:03,000 --> ..\nthe port.\n
//     -> "JOHN SMITH: Rebels took the port.\n"
#pragma once

#include <string_view>

#include "read/source.h"

namespace relata::read {

// The mark WEBVTT.
bool begins_as_vtt(std::string_view head);
// A number and a line of times.
bool begins_as_srt(std::string_view head);

// Refused by name: a text without a line of times.
void read_subtitles(Source& source, Intake& intake);

}  // namespace relata::read
