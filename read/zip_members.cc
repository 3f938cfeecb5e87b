#include "read/zip_members.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

#include "core/characters.h"
#include "core/error.h"

namespace relata::read {
namespace {

constexpr std::size_t kMostMemberBytes = 32u << 20, kMostBytesInAll = 128u << 20;
constexpr int kMostZipMembers = 50'000;

// A member's header (APPNOTE.TXT, 4.3.7): where the lengths of its name and of what else follows it stand.
constexpr std::string_view kMember = "PK\x03\x04";
constexpr std::size_t kHeaderBytes = 30, kNameLength = 26, kExtraLength = 28;

// Of two bytes, the lower first.
std::size_t number_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
  return byte(at) | byte(at + 1) << 8;
}

struct CloseZip {
  void operator()(archive* zip) const { archive_read_free(zip); }
};
using OpenZip = std::unique_ptr<archive, CloseZip>;

[[noreturn]] void fail_unpacked(archive* zip) {
  const char* const why = archive_error_string(zip);
  throw InputError(std::string("a damaged zip: ") + (why ? why : "it ends too soon"));
}

std::string unpacked(archive* zip, const std::string& name) {
  std::string bytes;
  for (;;) {
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(zip, &block, &size, &offset);
    if (status == ARCHIVE_EOF) return bytes;
    if (status < ARCHIVE_WARN) {
      if (archive_read_has_encrypted_entries(zip) > 0) throw InputError("it is encrypted");
      fail_unpacked(zip);
    }
    if (bytes.size() + size > kMostMemberBytes)
      throw InputError("more than " + std::to_string(kMostMemberBytes >> 20) + " MiB unpacked in " + name);
    bytes.append(static_cast<const char*>(block), size);
  }
}

}  // namespace

std::string first_zip_names(std::string_view head) {
  std::string names;
  if (!head.starts_with(kMember)) return names;
  for (std::size_t at = 0; at != head.npos && at + kHeaderBytes < head.size(); at = head.find(kMember, at + 4)) {
    names += head.substr(at + kHeaderBytes, number_at(head, at + kNameLength));
    names += '\n';
  }
  return names;
}

std::string_view zip_type(std::string_view head) {
  constexpr std::string_view kName = "mimetype";
  if (!head.starts_with(kMember) || head.size() < kHeaderBytes || head.substr(kHeaderBytes, kName.size()) != kName)
    return "";
  const std::size_t type = kHeaderBytes + kName.size() + number_at(head, kExtraLength);
  return head.substr(std::min(type, head.size()));
}

std::map<std::string, std::string> zip_members(const std::string& zip,
                                               const std::function<bool(std::string_view)>& is_wanted) {
  const OpenZip open(archive_read_new());
  archive_read_support_format_zip(open.get());
  if (archive_read_open_memory(open.get(), zip.data(), zip.size()) != ARCHIVE_OK) fail_unpacked(open.get());
  std::map<std::string, std::string> members;
  std::size_t bytes = 0;
  archive_entry* entry = nullptr;
  for (int count = 0;; ++count) {
    const int status = archive_read_next_header(open.get(), &entry);
    if (status == ARCHIVE_EOF) return members;
    if (status < ARCHIVE_WARN) fail_unpacked(open.get());
    if (count == kMostZipMembers) throw InputError("more than " + std::to_string(kMostZipMembers) + " members");
    const char* const name = archive_entry_pathname(entry);
    if (!name || first_bad_byte(name) || !is_wanted(name) || members.contains(name)) continue;
    std::string member = unpacked(open.get(), name);
    bytes += member.size();
    if (bytes > kMostBytesInAll)
      throw InputError("more than " + std::to_string(kMostBytesInAll >> 20) + " MiB unpacked");
    members.emplace(name, std::move(member));
  }
}

}  // namespace relata::read
