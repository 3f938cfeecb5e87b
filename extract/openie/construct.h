// Constructs: what a sentence can say, each by a function of its own. Private to the room.
#pragma once

#include <span>
#include <string_view>

#include "extract/openie/emitter.h"

namespace relata::openie {

// Gives `out` every statement that one construction of `reading` makes. A function of the reading alone; it may ask
// what was emitted before.
//   title: "Defence Secretary Ben Wallace" -> Ben Wallace | is | Defence Secretary, implied
using Construct = void(const Reading& reading, Emitter& out);

struct Named {
  std::string_view name;  // as `relata why` prints it; its file is constructs/<name>.cc
  Construct* read;
};

// All constructs, in the order in which they read: of what two of them say, the first one's is kept.
extern const std::span<const Named> kConstructs;

// What all constructs make of a sentence, nothing twice; ids are not set.
std::vector<GroundedStatement> statements_of(const Reading& reading);

}  // namespace relata::openie
