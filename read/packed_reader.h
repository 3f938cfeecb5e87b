// The formats "gzip", "zstd", "xz" and "bzip2": what is packed is read as a file that is called so without the ending.
//   wire.jsonl.gz -> wire.jsonl#1, wire.jsonl#2 ..; news.tgz -> news.tar/a.txt ..; page -> page
// Many streams in one file are one after the other. Damage is refused by the path, with the byte of the packed file;
// documents that end before it are kept. So are those before bytes that are no stream.
#pragma once

#include <string_view>

#include "read/source.h"

namespace relata::read {

bool begins_as_gzip(std::string_view head);
bool begins_as_zstd(std::string_view head);
bool begins_as_xz(std::string_view head);
bool begins_as_bzip2(std::string_view head);

void read_gzip(Source& source, Intake& intake);
void read_zstd(Source& source, Intake& intake);
void read_xz(Source& source, Intake& intake);
void read_bzip2(Source& source, Intake& intake);

}  // namespace relata::read
