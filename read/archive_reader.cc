#include "read/archive_reader.h"

#include <algorithm>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "core/ascii.h"
#include "core/error.h"
#include "read/archive_file.h"
#include "read/intake.h"
#include "read/member.h"

namespace relata::read {
namespace {

// What a member's name says. Names are made into ids and nothing else; one that leads out of the archive is still no
// honest one.
struct MemberPath {
  explicit MemberPath(std::string_view name) : leads_out(name.starts_with('/')) {
    for (const std::string_view part : split(name, '/')) {
      if (part.empty() || part == ".") continue;
      leads_out = leads_out || part == "..";
      hidden = hidden || part.starts_with('.') || part == "__MACOSX";
      path += path.empty() ? "" : "/";
      path += part;
    }
    hidden = hidden && !leads_out;
  }
  std::string path;
  bool leads_out = false, hidden = false;
};

void read_one(const ArchiveMember& member, ArchiveFile& archive, const Source& source, Unpacked* all, Intake& intake) {
  const MemberPath path(member.name);
  if (path.hidden) return;
  const std::string origin = source.origin + '/' + (path.leads_out ? member.name : path.path);
  if (path.leads_out) return intake.refuse(origin, "its name leads out of the archive");
  if (!member.unfit.empty()) return intake.refuse(origin, member.unfit);
  std::istream bytes(&archive.bytes());
  Source inner{.bytes = bytes,
               .name = source.name + '/' + path.path,
               .origin = origin,
               .depth = source.depth + 1,
               .format = source.format,
               .unpacked = all};
  try {
    read_member(inner, intake);
  } catch (const UnpackedTooMuch&) {
    throw;
  } catch (const InputError& error) {
    if (archive.failed_below()) throw;
    intake.refuse(origin, error.what());
  }
}

// The next member behind damage, which is said once however long it is; null where nothing follows.
std::optional<ArchiveMember> next_whole(ArchiveFile& archive, const Source& source, Intake& intake) {
  for (bool said = false; archive.goes_on(); said = true) {
    try {
      return archive.next();
    } catch (const UnpackedTooMuch&) {
      throw;
    } catch (const InputError& error) {
      if (archive.failed_below()) throw;
      if (!said) intake.refuse(source.origin, std::string(error.what()) + "; what stands before it is kept");
    }
  }
  return std::nullopt;
}

void read_archive(Source& source, Intake& intake, ArchiveFile::Kind kind) {
  Unpacked own;
  const bool outermost = source.unpacked == nullptr;
  Unpacked* const all = !outermost ? source.unpacked : kind == ArchiveFile::Kind::kZip ? &own : nullptr;
  ArchiveFile archive(*source.bytes.rdbuf(), kind, all, outermost);
  try {
    for (std::uint64_t members = 1; const auto member = next_whole(archive, source, intake); ++members) {
      if (members > kMostMembers)
        return intake.refuse(source.origin,
                             "more than " + std::to_string(kMostMembers) + " members: the others are left out");
      read_one(*member, archive, source, all, intake);
    }
  } catch (const UnpackedTooMuch& error) {
    if (!outermost) throw;
    intake.refuse(source.origin, error.what());
  }
}

}  // namespace

// A tar has no mark of its own: the checksum of the first member's header tells (POSIX pax, ustar interchange format).
bool begins_as_tar(std::string_view head) {
  constexpr std::size_t kHeader = 512, kSumAt = 148, kSumBytes = 8;
  if (head.size() < kHeader || head[0] == '\0') return false;
  std::size_t sum = kSumBytes * ' ', told = 0;
  for (std::size_t i = 0; i < kHeader; ++i)
    if (i < kSumAt || i >= kSumAt + kSumBytes) sum += static_cast<unsigned char>(head[i]);
  for (const char c : head.substr(kSumAt, kSumBytes)) {
    if (c >= '0' && c <= '7') told = told * 8 + static_cast<std::size_t>(c - '0');
    else if (c != ' ' && c != '\0') return false;
  }
  return sum == told;
}

// A member, or the end of an archive without any.
bool begins_as_zip(std::string_view head) { return head.starts_with("PK\3\4") || head.starts_with("PK\5\6"); }

void read_tar(Source& source, Intake& intake) { read_archive(source, intake, ArchiveFile::Kind::kTar); }
void read_zip(Source& source, Intake& intake) { read_archive(source, intake, ArchiveFile::Kind::kZip); }

}  // namespace relata::read
