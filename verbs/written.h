// What is to be said of an export when it is written.
#pragma once

#include "core/triple.h"
#include "verbs/knowledge.h"

namespace relata::verbs {

struct Written {
  Undated undated;        // what was left out for want of a date
  bool anything = false;  // whether something passed the filters
  Notes warnings;         // in words, if not
};

}  // namespace relata::verbs
