// Whether two texts are copies: one a reprint of the other, or both of a third.
//
//   CopyTest test({words, day});
//   for (const Text& other : candidates) if (test.is_copy(other)) ..
//
// What is shared is told by 2-grams, pairs of neighbouring words. That the shorter is contained in the longer is not
// enough: a follow-up carries yesterday's article as its background, and weekly reports of one form share most of their
// pairs. So the lead has to be shared too, what is shared has to be verbatim passages and not scattered pairs, and
// numbers have to be the same. The figures are in the .cc; docs/copies.md says what they were tried on.
#pragma once

#include <cstdint>
#include <memory>

#include "copies/wording.h"

namespace relata::copies {

// Days from 1 January of the year 1, which is day 1. 0: none is known.
using Day = std::uint32_t;

struct Text {
  Wording words;
  Day day = 0;
};

// How much two texts share, each a share of 1.
struct Shared {
  double shorter = 0, longer = 0;            // of the pairs of each, those that the other has
  double shorter_lead = 0, longer_lead = 0;  // the same of the first kLeadWords
  double passages = 0;                       // of the shorter's words, those in passages of kPassage pairs and more
  double numbers = 1;                        // of the shorter's numbers, those that the longer has; 1 of few
};

class CopyTest {
 public:
  // Keeps a copy.
  explicit CopyTest(Text text);
  ~CopyTest();
  // The same whichever of the two is asked; a text is a copy of itself. About a microsecond for an article.
  bool is_copy(const Text& other) const;
  // For tests and figures. Of two as long as each other either may be the shorter.
  Shared shared(const Text& other) const;

 private:
  struct Pairs;
  Text text_;
  std::unique_ptr<Pairs> pairs_;
};

// Of "2021-08-14" and what begins so; 0 for what names no day.
Day day_of(std::string_view date);

}  // namespace relata::copies
