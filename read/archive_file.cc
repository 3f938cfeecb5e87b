#include "read/archive_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <clocale>
#include <exception>
#include <new>
#include <vector>

#include "core/characters.h"
#include "core/error.h"
#include "read/head_buffer.h"

namespace relata::read {
namespace {

constexpr int kError = EIO;  // of our own callbacks
constexpr std::size_t kArchiveBytes = 1 << 16;
// A zip's directory is held in memory: some 600,000 members.
constexpr std::uint64_t kMostDirectoryBytes = std::uint64_t{64} << 20;

// libarchive makes names by the locale of the thread; names are UTF-8 while this lives.
class Utf8Locale {
 public:
  Utf8Locale()
      : utf8_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{})), before_(utf8_ ? ::uselocale(utf8_) : locale_t{}) {}
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  ~Utf8Locale() {
    if (!utf8_) return;
    ::uselocale(before_);
    ::freelocale(utf8_);
  }

 private:
  locale_t utf8_, before_;
};

std::string as_text(std::string_view bytes) {
  std::string text;
  while (const auto bad = first_bad_byte(bytes)) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(bytes[*bad]);
    text.append(bytes.substr(0, *bad)).append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
    bytes.remove_prefix(*bad + 1);
  }
  return text.append(bytes);
}

std::string name_of(archive_entry* entry) {
  const char* const stored = archive_entry_pathname(entry);
  const char* const name = stored ? stored : archive_entry_pathname_utf8(entry);
  return as_text(name ? name : "");
}

std::string unfit_of(archive_entry* entry) {
  const char* const hard = archive_entry_hardlink(entry);
  const char* const soft = archive_entry_symlink(entry);
  if (hard || soft) return "a link to " + as_text(hard ? hard : soft) + ": what it leads to is read where it stands";
  if (archive_entry_filetype(entry) != AE_IFREG) return "no file (a device, a pipe)";
  if (archive_entry_is_data_encrypted(entry)) return "encrypted: unpack it yourself";
  if (archive_entry_sparse_count(entry) > 0) return "a file with holes (sparse): unpack it yourself";
  return "";
}

}  // namespace

struct ArchiveFile::Parts : std::streambuf {
  Parts(std::streambuf& source, Kind what, Unpacked* sum, bool is_outermost)
      : from(source), kind(what), all(sum), outermost(is_outermost), file(archive_read_new()), taken(kArchiveBytes) {
    if (!file) throw std::bad_alloc();
  }
  ~Parts() override { archive_read_free(file); }

  // Callbacks of C: nothing is thrown through it.
  static la_ssize_t read(archive* file, void* self, const void** bytes);
  static la_int64_t seek(archive* file, void* self, la_int64_t offset, int whence);
  std::string damage(const std::string& what) const;
  [[noreturn]] void fail(int status);
  void check();
  void finish_member();
  int_type underflow() override;

  std::streambuf& from;
  const Kind kind;
  Unpacked own, *const all;
  const bool outermost;
  archive* const file;
  archive_entry* entry = nullptr;
  std::vector<char> taken;
  std::uint64_t came_in = 0;  // bytes, of all reads
  std::int64_t begin = 0;     // of the archive in `from`
  std::exception_ptr below;
  bool opened = false, found_any = false, goes_on = true, ended = true;
  std::string failure;
  std::uint64_t member_in = 0, member_out = 0;  // bytes in before its first one; out
};

la_ssize_t ArchiveFile::Parts::read(archive* file, void* self, const void** bytes) {
  Parts& parts = *static_cast<Parts*>(self);
  try {
    const std::size_t count =
        take_at_hand(parts.from, parts.taken.data(), static_cast<std::streamsize>(parts.taken.size()));
    parts.came_in += count;
    if (parts.outermost && parts.all) parts.all->in += count;
    if (!parts.found_any && parts.came_in > kMostDirectoryBytes) {
      archive_set_error(file, kError, "its directory has more than 64 MiB");
      return ARCHIVE_FATAL;
    }
    *bytes = parts.taken.data();
    return static_cast<la_ssize_t>(count);
  } catch (...) {
    parts.below = std::current_exception();
    archive_set_error(file, kError, "what it lies in is damaged");
    return ARCHIVE_FATAL;
  }
}

la_int64_t ArchiveFile::Parts::seek(archive*, void* self, la_int64_t offset, int whence) {
  Parts& parts = *static_cast<Parts*>(self);
  try {
    const auto way = whence == SEEK_SET   ? std::ios_base::beg
                     : whence == SEEK_CUR ? std::ios_base::cur
                                          : std::ios_base::end;
    const auto position = std::streamoff(
        parts.from.pubseekoff(whence == SEEK_SET ? parts.begin + offset : offset, way, std::ios_base::in));
    return position < 0 ? ARCHIVE_FATAL : position - parts.begin;
  } catch (...) {
    parts.below = std::current_exception();
    return ARCHIVE_FATAL;
  }
}

std::string ArchiveFile::Parts::damage(const std::string& what) const {
  return "damaged " + std::string(kind == Kind::kZip ? "zip" : "tar") + " at byte " +
         std::to_string(archive_filter_bytes(file, 0)) + ": " + what;
}

void ArchiveFile::Parts::fail(int status) {
  if (below) std::rethrow_exception(below);
  goes_on = status != ARCHIVE_FATAL;
  const char* const what = archive_error_string(file);
  failure = damage(what ? std::string(what) : "nothing more can be read");
  while (failure.ends_with('\n')) failure.pop_back();  // some of its messages are lines
  throw InputError(failure);
}

// Whether the member, and all, are within their bounds. A zip of a file tells by places what came in.
void ArchiveFile::Parts::check() {
  try {
    check_unpacked(static_cast<std::uint64_t>(archive_filter_bytes(file, -1)) - member_in, member_out,
                   all ? *all : own);
  } catch (const InputError& error) {
    failure = error.what();
    goes_on = archive_entry_size_is_set(entry) != 0;  // else the rest would have to be unpacked
    throw;
  }
}

// libarchive would unpack what is left of a member of unknown size without an end to it. What is damaged there was
// said, or is none that was read.
void ArchiveFile::Parts::finish_member() {
  setg(nullptr, nullptr, nullptr);
  if (!entry || !failure.empty() || archive_entry_size_is_set(entry)) return;
  try {
    while (underflow() != traits_type::eof()) {
    }
  } catch (const InputError&) {
    if (below || !goes_on) throw;
  }
  setg(nullptr, nullptr, nullptr);
}

ArchiveFile::Parts::int_type ArchiveFile::Parts::underflow() {
  if (below) std::rethrow_exception(below);
  if (!failure.empty()) throw InputError(failure);
  const void* bytes = nullptr;
  std::size_t count = 0;
  la_int64_t offset = 0;
  while (!ended && count == 0) {
    const int status = archive_read_data_block(file, &bytes, &count, &offset);
    if (status == ARCHIVE_EOF) ended = true;
    else if (status != ARCHIVE_OK) fail(status);
  }
  if (ended) return traits_type::eof();
  member_out += count;
  if (all) all->out += count;
  check();
  char* const first = static_cast<char*>(const_cast<void*>(bytes));
  setg(first, first, first + count);
  return traits_type::to_int_type(*first);
}

ArchiveFile::ArchiveFile(std::streambuf& from, Kind kind, Unpacked* all, bool outermost)
    : parts_(std::make_unique<Parts>(from, kind, all, outermost)) {
  archive* const file = parts_->file;
  if (kind == Kind::kTar) {
    archive_read_support_format_tar(file);
    archive_read_set_format_option(file, "tar", "read_concatenated_archives", "1");
  } else {
    archive_read_support_format_zip_streamable(file);
    archive_read_support_format_zip_seekable(file);
  }
  archive_read_set_read_callback(file, Parts::read);
  const auto position = std::streamoff(from.pubseekoff(0, std::ios_base::cur, std::ios_base::in));
  if (kind == Kind::kZip && position >= 0) {
    parts_->begin = position;
    archive_read_set_seek_callback(file, Parts::seek);
  }
  archive_read_set_callback_data(file, parts_.get());
}

ArchiveFile::~ArchiveFile() = default;

std::optional<ArchiveMember> ArchiveFile::next() {
  Parts& parts = *parts_;
  const Utf8Locale names;
  if (!parts.opened && archive_read_open1(parts.file) != ARCHIVE_OK) parts.fail(ARCHIVE_FATAL);
  parts.opened = true;
  parts.finish_member();
  parts.failure.clear();
  for (;;) {
    const int status = archive_read_next_header(parts.file, &parts.entry);
    if (status == ARCHIVE_EOF) return std::nullopt;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) parts.fail(status);
    if (archive_entry_filetype(parts.entry) == AE_IFDIR) continue;
    parts.found_any = true;
    parts.ended = false;
    parts.member_in = static_cast<std::uint64_t>(archive_filter_bytes(parts.file, -1));
    parts.member_out = 0;
    return ArchiveMember{name_of(parts.entry), unfit_of(parts.entry)};
  }
}

std::streambuf& ArchiveFile::bytes() { return *parts_; }
bool ArchiveFile::failed_below() const { return parts_->below != nullptr; }
bool ArchiveFile::goes_on() const { return parts_->goes_on; }

}  // namespace relata::read
