// Words that stand for something else.
#pragma once

#include <string_view>

namespace relata::verbs {

// Whether these words are a mere pronoun, whatever the case: "we", "THOSE"; verbs/pronouns.txt is the list.
bool is_pronoun(std::string_view words);

}  // namespace relata::verbs
