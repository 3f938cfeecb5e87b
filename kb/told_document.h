// ToldDocument: a document rebuilt from the statements that an export has of it. Private to the room.
//
//   its text is blank but for sentences that say something, each at its offset, and speakers' words in others;
//   sentences without a statement are empty; clusters are the entities that are told of it
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kb/export_line.h"
#include "kb/told_entities.h"
#include "store/whole_document.h"

namespace relata::kb {

// What documents that exports told have for origin, in the place of a file.
inline constexpr std::string_view kToldOrigin = "export";

// A statement of the document, and where it was read.
struct PlacedLine {
  ToldStatement told;
  std::uint64_t hash = 0;   // of its bytes: which of two that say different things is taken
  std::uint32_t place = 0;  // whatever the caller tells lines by
};

// Told of each line that does not fit the others, which are taken.
using RefuseLine = std::function<void(std::uint32_t place, std::string_view why)>;

// `known` is what is known of the document but for its text. `doc` is its rank in `entities`. `nodes` receives the node
// of each cluster.
store::WholeDocument told_document(Document known, std::vector<PlacedLine> lines, const ToldEntities& entities,
                                   std::uint32_t doc, std::vector<std::uint32_t>& nodes, const RefuseLine& refuse);

}  // namespace relata::kb
