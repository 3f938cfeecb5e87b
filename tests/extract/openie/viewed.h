// A sentence for tests, seen as the rules see it; a table as in annotated.h.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/openie/phrases.h"
#include "tests/extract/openie/annotated.h"

namespace relata::openie {

struct Viewed {
  explicit Viewed(std::string_view table) : document(annotated(table)), view(document, 0) {}

  // The first token with the form.
  int at(std::string_view form) const {
    for (int t = 0; t < view.size(); ++t)
      if (view.token(t).form == form) return t;
    ADD_FAILURE() << "no token " << form;
    return 0;
  }
  // "" of kNone.
  std::string form(int t) const { return t == kNone ? "" : view.token(t).form; }
  // The forms, apart by blanks.
  std::string words(const std::vector<int>& tokens) const {
    std::string all;
    for (int t : tokens) all += (all.empty() ? "" : " ") + form(t);
    return all;
  }
  // "Noor, the army": what each constituent says.
  std::string phrases(const std::vector<Constituent>& constituents) const {
    std::string all;
    for (const Constituent& constituent : constituents)
      all += (all.empty() ? "" : ", ") + phrase_of(view, constituent).mention;
    return all;
  }

  ExtractedDocument document;
  SentenceView view;
};

}  // namespace relata::openie
