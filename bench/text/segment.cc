// Sentences and words of standard input, for measure_segmentation.py: "#S" (or "#F", furniture) before each sentence,
// then "begin<TAB>end<TAB>part of a contraction<TAB>form" for each word.
#include "extract/text/segment.h"

#include <iostream>
#include <iterator>
#include <string>

int main() {
  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  for (const relata::Sentence& sentence : relata::text::segment(text)) {
    std::cout << (sentence.furniture ? "#F\n" : "#S\n");
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      bool joined = false;
      for (const auto& range : sentence.ranges) joined = joined || (i + 1 >= range.first && i + 1 <= range.last);
      const relata::Token& token = sentence.tokens[i];
      std::cout << sentence.span.begin + token.span.begin << '\t' << sentence.span.begin + token.span.end << '\t'
                << joined << '\t' << token.form << '\n';
    }
  }
}
