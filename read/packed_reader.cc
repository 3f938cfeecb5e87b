#include "read/packed_reader.h"

#include <filesystem>
#include <istream>

#include "core/ascii.h"
#include "core/table.h"
#include "read/intake.h"
#include "read/member.h"
#include "read/packed_tsv.h"
#include "read/unpacked_buffer.h"
#include "read/unpacking.h"

namespace relata::read {
namespace {

void read_packed(Source& source, Intake& intake, const Packing& packing) {
  Unpacked own;
  const bool outermost = source.unpacked == nullptr;
  Unpacked& all = outermost ? own : *source.unpacked;
  UnpackedBuffer buffer(*source.bytes.rdbuf(), packing, all, outermost);
  std::istream bytes(&buffer);
  Source inner = source.of(bytes);
  inner.name = unpacked_name(source.name);
  ++inner.depth;
  inner.unpacked = &all;
  try {
    read_member(inner, intake);
    if (buffer.rest_at() != 0)
      intake.refuse(source.origin, "what stands behind byte " + std::to_string(buffer.rest_at()) + " is no " +
                                       std::string(packing.name) + "; what stands before it is kept");
  } catch (const UnpackedTooMuch& error) {
    if (!outermost) throw;
    intake.refuse(source.origin, error.what());
  } catch (const InputError& error) {
    if (!buffer.failed()) throw;  // what it lies in says so
    intake.refuse(source.origin, error.what());
  }
}

}  // namespace

std::string unpacked_name(const std::string& name) {
  static const Table endings(data::packed_tsv);
  const std::string ending = std::filesystem::path(name).extension().string();
  const TableRow* const inner = endings.find(ascii_lower(ending));
  if (!inner) return name;
  return name.substr(0, name.size() - ending.size()) + std::string(inner->empty() ? "" : inner->front());
}

bool begins_as_gzip(std::string_view head) { return gzip().begins(head); }
bool begins_as_zstd(std::string_view head) { return zstd().begins(head); }
bool begins_as_xz(std::string_view head) { return xz().begins(head); }
bool begins_as_bzip2(std::string_view head) { return bzip2().begins(head); }

void read_gzip(Source& source, Intake& intake) { read_packed(source, intake, gzip()); }
void read_zstd(Source& source, Intake& intake) { read_packed(source, intake, zstd()); }
void read_xz(Source& source, Intake& intake) { read_packed(source, intake, xz()); }
void read_bzip2(Source& source, Intake& intake) { read_packed(source, intake, bzip2()); }

}  // namespace relata::read
