#include "cli/evidence.h"

#include "cli/console.h"
#include "cli/text_layout.h"

namespace relata::cli {

std::string quote_text(const Console& console, const Provenance& provenance, std::string_view indent) {
  const std::size_t width = console.out_is_terminal() ? static_cast<std::size_t>(console.width()) : 0;
  return paragraph("“" + one_line(provenance.sentence) + "”", indent, width) + std::string(indent) + "   " +
         console.paint(Style::kDim, verbs::source_line(provenance)) + "\n";
}

void print_quote(Console& console, const Provenance& provenance, std::string_view indent) {
  console.out() << quote_text(console, provenance, indent);
}

std::string quotes_text(const Console& console, const std::vector<verbs::Quote>& quotes, std::string_view indent) {
  std::string text;
  for (const verbs::Quote& quote : quotes) {
    if (quote.rejected) text += std::string(indent) + console.paint(Style::kWarning, "[rejected]") + "\n";
    text += quote_text(console, quote.provenance, indent);
  }
  return text;
}

void print_quotes(Console& console, const std::vector<verbs::Quote>& quotes, std::string_view indent) {
  console.out() << quotes_text(console, quotes, indent);
}

void print_words(Console& console, const Statement& statement) {
  console.out() << console.paint(Style::kBold, verbs::words_of(statement)) << "\n";
}

}  // namespace relata::cli
