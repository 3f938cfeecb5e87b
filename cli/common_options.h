// The options that every command takes, as a table like a command's own.
#pragma once

#include "cli/command.h"
#include "cli/option_set.h"

namespace relata::cli {

// `common` must outlive parsing.
OptionSet common_options(Common& common);

}  // namespace relata::cli
