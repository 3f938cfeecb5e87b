// A source of whatever format: a file of a folder, a member of an archive, what was packed.
#pragma once

#include "read/source.h"

namespace relata::read {

// Containers within containers, at most: mail in a zip in a tar.gz is 4.
inline constexpr int kMostDepth = 6;

// Reads it in the format of ReadOptions, else in that which its name and its first bytes tell (formats.h); refuses it
// by name if there is none, or if it lies deeper than kMostDepth.
void read_member(Source& source, Intake& intake);

}  // namespace relata::read
