// Files that may be packed, for who reads lines and tables of them and no documents.
//
//   std::ifstream file(path); PlainBytes bytes(*file.rdbuf()); LineReader lines(bytes.stream(), limit);
#pragma once

#include <istream>
#include <memory>
#include <streambuf>
#include <string>

namespace relata::read {

// The bytes of a stream, unpacked where they begin as gzip, zstd, xz or bzip2 does; one thread.
class PlainBytes {
 public:
  // `from` outlives it and is read by nobody else.
  explicit PlainBytes(std::streambuf& from);
  PlainBytes(const PlainBytes&) = delete;
  PlainBytes& operator=(const PlainBytes&) = delete;
  ~PlainBytes();
  // Whether they were packed.
  bool unpacks() const;
  // Its buffer throws InputError where the packed bytes are damaged, cut, or unpack to far too many.
  std::istream& stream() { return stream_; }

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
  std::istream stream_;
};

// "wire.jsonl.gz" -> "wire.jsonl"; "news.tgz" -> "news.tar"; ".gz" and names without such an ending as they are.
std::string unpacked_name(const std::string& name);

}  // namespace relata::read
