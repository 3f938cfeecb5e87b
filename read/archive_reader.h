// The formats "tar" and "zip": each member is read as a file of a folder is, in the order of the archive, by the format
// that its name or its first bytes tell. Its id is NAME/MEMBER, its origin the archive's path and /MEMBER.
//   news.zip with a/01.txt and b.jsonl -> news.zip/a/01.txt, news.zip/b.jsonl#1 ..
// Folders, and names that begin with a dot or with __MACOSX, are left out as in folders. Refused by name, while the
// rest is read: what is encrypted, links, devices, names that lead out of the archive, damage with its byte.
#pragma once

#include <cstdint>
#include <string_view>

#include "read/source.h"

namespace relata::read {

inline constexpr std::uint64_t kMostMembers = 1000000;  // of an archive; each may become a document

bool begins_as_tar(std::string_view head);
bool begins_as_zip(std::string_view head);

void read_tar(Source& source, Intake& intake);
void read_zip(Source& source, Intake& intake);

}  // namespace relata::read
