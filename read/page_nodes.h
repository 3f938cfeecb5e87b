// A page as a row of its elements and texts in their order, without what no reader sees. For sources only.
//
// Indices are those of the row: an element stands before all that is in it, up to its `end`; the root has index 0.
//   <body><p>One <b>two</b></body> -> 0 html, 1 body (end 6), 2 p (end 6), 3 "One ", 4 b (end 6), 5 "two"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_tree.h"

namespace relata::read {

enum Trait : std::uint16_t {
  kBlock = 1,      // begins and ends a line
  kParagraph = 2,  // its text is a part of what its parent tells: p, li, h2
  kHeading = 4,    // h1 to h6
  kLink = 8,       // a with an address
  kJunk = 16,      // the three lists of article.tsv
  kWeak = 32,      //
  kBody = 64,      //
  kList = 128,     // ul, ol, dl
  kQuote = 256,    // blockquote and what is in it
  kGiven = 512,    // article, main, or a role that says so
  kAside = 1024,   // figure, figcaption, form, header: seldom what the article tells
  kDated = 2048,   // names of the lists dated and author of article.tsv
  kAuthor = 4096,  //
};

struct PageNode {
  const GumboNode* node;
  std::uint32_t parent;
  std::uint32_t end;  // behind the last one in it
  std::uint16_t traits;

  bool is(std::uint16_t any) const { return (traits & any) != 0; }
};

// The page's own nodes must outlive it. Linear in the size of the page.
std::vector<PageNode> page_nodes(const GumboNode* root);

// "relatedStories wide" -> "--related-stories--wide--"; names are apart by blanks.
std::string name_words(std::string_view names);

}  // namespace relata::read
