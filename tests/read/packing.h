// Packed files and archives in memory, for tests of this room.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <string_view>
#include <vector>

namespace relata::read {

struct TestMember {
  std::string name;
  std::string bytes = {};
  std::string link_to = {};  // a symbolic link
  std::string hard_link = {};
  unsigned type = AE_IFREG;
};

// What libarchive writes: a format ("ustar", "zip", "raw") through a filter ("none", "gzip", "xz", "bzip2", "zstd").
inline std::string archive_of(const std::vector<TestMember>& members, const char* format, const char* filter = "none",
                              const char* options = nullptr, const char* passphrase = nullptr) {
  std::string result;
  archive* const out = archive_write_new();
  archive_write_set_format_by_name(out, format);
  if (std::string_view(filter) != "none") archive_write_add_filter_by_name(out, filter);
  archive_write_set_bytes_per_block(out, 1);
  if (passphrase) archive_write_set_passphrase(out, passphrase);
  if (options) archive_write_set_options(out, options);
  const auto append = [](archive*, void* to, const void* bytes, std::size_t count) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), count);
    return static_cast<la_ssize_t>(count);
  };
  archive_write_open2(out, &result, nullptr, append, nullptr, nullptr);
  for (const TestMember& member : members) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_filetype(entry, member.link_to.empty() ? member.type : AE_IFLNK);
    archive_entry_set_perm(entry, 0644);
    if (!member.link_to.empty()) archive_entry_set_symlink(entry, member.link_to.c_str());
    if (!member.hard_link.empty()) archive_entry_set_hardlink(entry, member.hard_link.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    archive_write_header(out, entry);
    archive_write_data(out, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(out);
  archive_write_free(out);
  return result;
}

inline std::string tar_of(const std::vector<TestMember>& members) { return archive_of(members, "ustar"); }
inline std::string zip_of(const std::vector<TestMember>& members) { return archive_of(members, "zip"); }
inline std::string packed(const std::string& bytes, const char* filter) {
  return archive_of({{"data", bytes}}, "raw", filter);
}

}  // namespace relata::read
