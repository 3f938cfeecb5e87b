// The pages of one statement, part by part, and of one document.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/statement.h"
#include "core/triple.h"
#include "verbs/pages.h"

namespace relata::cli {

class Console;

void print_statement_page(Console& console, const Statement& statement, const Provenance& provenance);

// What is known of the document, then each sentence that says something, with what it says under it.
void print_document_page(Console& console, const Document& document, const std::vector<verbs::Passage>& passages);

}  // namespace relata::cli
