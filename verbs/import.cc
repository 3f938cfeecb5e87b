#include "verbs/import.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>

#include "core/error.h"
#include "kb/knowledge_base.h"
#include "kb/record.h"
#include "read/line_reader.h"
#include "read/unpacking.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kMostLineBytes = std::size_t{1}
                                       << 28;  // of a record of a book; an entity of millions of documents
constexpr std::size_t kProgressLines = 10000;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using FileHandle = std::unique_ptr<std::FILE, CloseFile>;

// A stream that can be read but once, kept without a name until this is gone.
FileHandle kept(std::istream& in) {
  FileHandle file(std::tmpfile());
  std::array<char, 1 << 16> bytes;
  bool written = file != nullptr;
  // of the buffer: a stream would swallow what it throws
  while (const auto count = static_cast<std::size_t>(written ? in.rdbuf()->sgetn(bytes.data(), bytes.size()) : 0))
    written = std::fwrite(bytes.data(), 1, count, file.get()) == count;
  if (!written || std::fflush(file.get()) != 0)
    throw StoreError("cannot keep the input in a temporary file: is there room on its disk?");
  return file;
}

// The inputs, which are read twice: through, then line by line.
class ExportFiles {
 public:
  explicit ExportFiles(const std::vector<std::string>& names) : names_(names), kept_(names.size()) {}

  std::string name(std::uint32_t file) const { return names_[file] == "-" ? "standard input" : names_[file]; }

  // Opens it for the first time; where it cannot be read says why.
  std::string open(std::uint32_t file, std::ifstream& in) {
    std::error_code ignored;
    const std::string& name = names_[file];
    if (name != "-" && std::filesystem::is_directory(name, ignored)) return "is a folder: name the files in it";
    if (name == "-") {
      kept_[file] = kept(std::cin);
    } else if (!std::filesystem::is_regular_file(name, ignored)) {
      std::ifstream stream(name, std::ios::binary);
      if (!stream) return "cannot be read: is it there, and may you read it?";
      kept_[file] = kept(stream);
    }
    in.open(path(file), std::ios::binary);
    if (!in) return "cannot be read: is it there, and may you read it?";
    return unpack(file, in);
  }

  std::string read(const kb::LinePlace& place) {
    if (!open_ || open_file_ != place.file) {
      open_.reset(std::fopen(path(place.file).c_str(), "rb"));
      open_file_ = place.file;
    }
    std::string bytes(place.length, '\0');
    const ssize_t got =
        open_ ? ::pread(::fileno(open_.get()), bytes.data(), bytes.size(), static_cast<off_t>(place.offset)) : 0;
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
  }

 private:
  // Lines are read again by their places, so packed ones are kept as they were before.
  std::string unpack(std::uint32_t file, std::ifstream& in) {
    read::PlainBytes plain(*in.rdbuf());
    if (plain.unpacks()) {
      try {
        kept_[file] = kept(plain.stream());
      } catch (const InputError& error) {
        return error.what();
      }
      in.close();
      in.open(path(file), std::ios::binary);
    }
    in.clear();
    in.seekg(0);
    return "";
  }

  std::string path(std::uint32_t file) const {
    return kept_[file] ? "/dev/fd/" + std::to_string(::fileno(kept_[file].get())) : names_[file];
  }

  const std::vector<std::string>& names_;
  std::vector<FileHandle> kept_;
  FileHandle open_;
  std::uint32_t open_file_ = 0;
};

class ExportIntake {
 public:
  ExportIntake(const std::vector<std::string>& files, const std::function<void(const std::string&)>& progress,
               const OnRefusal& refuse)
      : files_(files), progress_(progress), refuse_(refuse) {}

  void read(std::uint32_t file) {
    std::ifstream in;
    if (const std::string why = files_.open(file, in); !why.empty()) return refuse(files_.name(file), why);
    read::LineReader lines(in, kMostLineBytes);
    read::Line line;
    while (lines.next(line)) {
      if (line.bytes.empty()) continue;
      const kb::LinePlace place{file, static_cast<std::uint32_t>(line.number), line.offset,
                                static_cast<std::uint32_t>(line.bytes.size())};
      try {
        if (line.too_long) throw kb::RecordError("is longer than a line can be");
        import_.add(line.bytes, place);
      } catch (const kb::RecordError& error) {
        refuse(place, error.what());
      }
      if (progress_ && line.number % kProgressLines == 0)
        progress_(std::to_string(import_.lines()) + " lines: " + files_.name(file));
    }
    if (in.bad()) refuse(files_.name(file), "cannot be read to its end");
  }

  ImportedCounts finish(const std::filesystem::path& dir, bool replace) {
    ImportedCounts counts;
    if (import_.lines() > 0) {
      std::error_code ignored;
      if (!std::filesystem::exists(dir, ignored)) import_.require_extractor();
      kb::KnowledgeBase kb = kb::KnowledgeBase::open(dir, kb::Access::kWrite);
      counts.kept =
          import_.finish(kb, {replace, [&](const kb::LinePlace& place) { return files_.read(place); },
                              [&](const kb::LinePlace& place, std::string_view why) { refuse(place, why); },
                              [&](const std::string& what, const std::string& why) { refuse(what, why); }, progress_});
    }
    counts.lines = import_.lines();
    counts.refused = refused_;
    return counts;
  }

 private:
  void refuse(const kb::LinePlace& place, std::string_view why) {
    refuse(files_.name(place.file) + ":" + std::to_string(place.line), std::string(why));
  }
  void refuse(const std::string& what, const std::string& why) {
    ++refused_;
    if (refuse_) refuse_(what, why);
  }

  ExportFiles files_;
  const std::function<void(const std::string&)>& progress_;
  const OnRefusal& refuse_;
  kb::Import import_;
  std::uint64_t refused_ = 0;
};

}  // namespace

ImportedCounts import_exports(const std::filesystem::path& dir, const std::vector<std::string>& files, bool replace,
                              const std::function<void(const std::string& line)>& progress, const OnRefusal& refuse) {
  ExportIntake intake(files, progress, refuse);
  for (std::uint32_t file = 0; file < files.size(); ++file) intake.read(file);
  return intake.finish(dir, replace);
}

}  // namespace relata::verbs
