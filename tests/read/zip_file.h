// Zips in memory, for tests.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

namespace relata::read {

// Of members in their order; the first one is stored as it is where `first_is_plain`, as books have their type.
inline std::string zip_file(const std::vector<std::pair<std::string, std::string>>& members,
                            bool first_is_plain = false, const char* password = nullptr) {
  std::size_t bytes = 4096;
  for (const auto& [name, content] : members) bytes += 2 * name.size() + content.size() + 512;
  std::string zip(bytes, '\0');
  std::size_t used = 0;
  archive* const out = archive_write_new();
  archive_write_set_format_zip(out);
  if (password) {
    archive_write_set_options(out, "zip:encryption=traditional");
    archive_write_set_passphrase(out, password);
  }
  archive_write_open_memory(out, zip.data(), zip.size(), &used);
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i == 0 && first_is_plain) archive_write_zip_set_compression_store(out);
    else archive_write_zip_set_compression_deflate(out);
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, members[i].first.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(members[i].second.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(out, entry);
    archive_write_data(out, members[i].second.data(), members[i].second.size());
    archive_entry_free(entry);
  }
  archive_write_close(out);
  archive_write_free(out);
  zip.resize(used);
  return zip;
}

}  // namespace relata::read
