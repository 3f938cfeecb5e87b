#include "core/correction.h"

#include <array>

namespace relata {
namespace {

constexpr std::array<std::string_view, 6> kKinds = {"same", "distinct", "rename", "retype", "reject", "mean"};
constexpr std::array<std::string_view, 5> kVerdicts = {"merged", "review", "forbidden", "forced", "dictionary"};

}  // namespace

std::string_view to_string(CorrectionKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view to_string(MergeVerdict verdict) { return kVerdicts[static_cast<std::size_t>(verdict)]; }

std::string to_string(const Side& side) {
  if (side.mention) return "document " + side.mention->doc + ", byte " + std::to_string(side.mention->offset);
  return side.type_class.empty() ? side.name : side.name + " (" + side.type_class + ")";
}

std::string to_string(const Correction& correction) {
  const std::string kind(to_string(correction.kind));
  switch (correction.kind) {
    case CorrectionKind::kSame:
    case CorrectionKind::kDistinct: return kind + " " + to_string(correction.a) + ", " + to_string(correction.b);
    case CorrectionKind::kRename:
    case CorrectionKind::kRetype: return kind + " " + to_string(correction.a) + " to " + correction.value;
    case CorrectionKind::kMean:
      return kind + " " + to_string(correction.a) + " as " +
             (correction.means_nothing() ? "nothing" : to_string(correction.b));
    case CorrectionKind::kReject: break;
  }
  return kind + " " + correction.value;
}

}  // namespace relata
