// What sentence_breaks reads of standard input, for training/sentence_breaks.py: for each place between two words of a
// paragraph "end of the first word in bytes<TAB>whether rules break<TAB>the features' cells"; "#P" and the end of the
// last word after each paragraph.
#include "extract/text/break_features.h"

#include <iostream>
#include <iterator>
#include <string>

#include "extract/text/paragraphs.h"
#include "extract/text/sentence_breaks.h"

int main() {
  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  for (const relata::Span paragraph : relata::text::find_paragraphs(text).spans) {
    const auto pieces = relata::text::tokenize(text, paragraph.begin, paragraph.end);
    if (pieces.empty()) continue;
    const relata::text::BreakContext context(text, pieces, relata::text::rule_ends(text, pieces));
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
      if (pieces[i + 1].same_word) continue;
      std::cout << pieces[i].end << '\t' << context.proposed(i);
      for (const std::uint32_t cell : context.features(i)) std::cout << '\t' << cell;
      std::cout << '\n';
    }
    std::cout << "#P\t" << pieces.front().begin << '\t' << pieces.back().end << '\n';
  }
}
