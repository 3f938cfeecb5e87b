// The members of a tar or zip, one after the other, by libarchive, whose names stay in the source. Nothing is unpacked
// to disk; a zip of a file is read by its directory, of a stream as it comes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <streambuf>
#include <string>

#include "read/unpacked_buffer.h"

namespace relata::read {

struct ArchiveMember {
  std::string name;   // as it stands there, bytes that are no UTF-8 as %E9
  std::string unfit;  // why it is no file that can be read: "encrypted", "a link to /etc/passwd"; "" if it is one
};

class ArchiveFile {
 public:
  enum class Kind { kTar, kZip };
  // Reads from `from`, which outlives it and is read by nobody else; counts in `all` (null: nothing packs it) as
  // UnpackedBuffer does.
  ArchiveFile(std::streambuf& from, Kind kind, Unpacked* all, bool outermost);
  ArchiveFile(const ArchiveFile&) = delete;
  ArchiveFile& operator=(const ArchiveFile&) = delete;
  ~ArchiveFile();

  // The next member, folders left out; null at the end. What the one before has left is passed over. Throws InputError
  // where the archive is damaged: with `goes_on`, another call finds what is whole behind that.
  std::optional<ArchiveMember> next();
  // The bytes of the member. Reading throws InputError where they are damaged or are far too many.
  std::streambuf& bytes();
  // After an exception: whether what the archive lies in threw it, and whether members may follow.
  bool failed_below() const;
  bool goes_on() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace relata::read
