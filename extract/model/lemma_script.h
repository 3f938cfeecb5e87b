// Lemmas as edit scripts: a change of case, how many characters to cut from the end, what to put there instead.
//
//   "L3y"  on "Cities" -> "city"     lower the form, cut 3, add "y"
//   "T0"   on "IRAQ"   -> "Iraq"     first letter upper, the rest lower
//   "K0"   on "Kabul"  -> "Kabul"    keep; "U" makes upper case
//
// training/lemma.py makes the scripts out of the treebanks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::model {

// The lemma, or nothing if the script cuts more characters than the form has, leaves nothing, or is no script.
std::optional<std::string> apply_lemma_script(std::string_view script, std::string_view form);

}  // namespace relata::model
