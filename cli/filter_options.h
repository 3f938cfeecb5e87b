// The filters that query, path and export share (contract, section 5).
#pragma once

#include "verbs/filters.h"

namespace relata::cli {

class OptionSet;

void declare_filters(OptionSet& options, verbs::FilterRequest& filters);

}  // namespace relata::cli
