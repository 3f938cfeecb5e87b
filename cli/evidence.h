// Quotes: the sentence behind a statement with where it stands, as a reader sees it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/statement.h"
#include "core/triple.h"
#include "verbs/evidence.h"
#include "verbs/words.h"

namespace relata::cli {

class Console;

using verbs::one_line;

// “The Taliban captured Kunduz on Sunday.”
//    004, Kunduz falls, The Courier, 2021-08-08
// indented by `indent`, wrapped to the terminal.
std::string quote_text(const Console& console, const Provenance& provenance, std::string_view indent);
void print_quote(Console& console, const Provenance& provenance, std::string_view indent);

// One after the other; what was rejected is marked so.
std::string quotes_text(const Console& console, const std::vector<verbs::Quote>& quotes, std::string_view indent);
void print_quotes(Console& console, const std::vector<verbs::Quote>& quotes, std::string_view indent);

// A heading: "Kunduz was captured by the Taliban".
void print_words(Console& console, const Statement& statement);

}  // namespace relata::cli
