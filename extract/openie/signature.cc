#include "extract/openie/signature.h"

#include <algorithm>

#include "core/error.h"
#include "core/table.h"
#include "extract/openie/signatures_tsv.h"

namespace relata::openie {
namespace {

[[noreturn]] void refuse(std::string_view row, const std::string& why) {
  throw Error("signatures: " + std::string(row) + ": " + why);
}

}  // namespace

std::optional<Signature> parse_signature(std::string_view cell) {
  if (cell == ".") return Signature{};
  Signature signature{.stated = true};
  if (cell == "+") return signature;
  if (cell.empty()) return std::nullopt;
  if (cell.ends_with('@')) signature.attributed = true, cell.remove_suffix(1);
  if (cell.ends_with('-')) signature.negative = true, cell.remove_suffix(1);
  if (cell.empty()) return signature;
  signature.modality = parse_modality(cell);
  if (!signature.modality) return std::nullopt;
  return signature;
}

Signatures::Signatures(std::string_view text) {
  bool header = true;
  each_row(text, [&](const TableRow& row) {
    if (row.size() != kPlaces + 1)
      refuse(row.front(), "has " + std::to_string(row.size()) + " columns, not " + std::to_string(kPlaces + 1));
    if (header) {
      bool in_order = row.front() == "class";
      for (int place = 0; place < kPlaces; ++place)
        in_order &= row[static_cast<std::size_t>(place) + 1] == to_string(static_cast<Place>(place));
      if (!in_order) refuse(row.front(), "the columns are not class and the places in their order");
      header = false;
      return;
    }
    if (std::find(classes_.begin(), classes_.end(), row.front()) != classes_.end()) refuse(row.front(), "stands twice");
    classes_.push_back(row.front());
    for (std::size_t column = 1; column < row.size(); ++column) {
      const auto cell = parse_signature(row[column]);
      if (!cell) refuse(row.front(), "'" + std::string(row[column]) + "' is no cell");
      cells_.push_back(*cell);
    }
  });
}

const Signature& Signatures::find(std::string_view word_class, Place place) const {
  static const Signature none;
  const auto found = std::find(classes_.begin(), classes_.end(), word_class);
  if (found == classes_.end()) return none;
  return cells_[static_cast<std::size_t>(found - classes_.begin()) * kPlaces + static_cast<std::size_t>(place)];
}

std::string_view to_string(Place place) {
  switch (place) {
    case Place::kChain: return "chain";
    case Place::kPassive: return "passive";
    case Place::kControlled: return "controlled";
    case Place::kReport: return "report";
    case Place::kReportDenied: return "report-denied";
    case Place::kComplement: return "complement";
    case Place::kComplementDenied: return "complement-denied";
    case Place::kGerund: return "gerund";
    case Place::kNoun: return "noun";
    case Place::kClaim: return "claim";
    case Place::kEvent: return "event";
    case Place::kCharge: return "charge";
  }
  return "";
}

const Signatures& signatures() {
  static const Signatures table(data::signatures_tsv);
  return table;
}

}  // namespace relata::openie
