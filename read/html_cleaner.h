// A page's bytes without what shows no text, before a tree is made of them: that is most of the bytes of most pages,
// and of the time that the tree takes. For sources only.
//
//   <div class="a" data-x='{..}'><img src="b">One<script>..</script>   two</div> -> <div class="a">One two</div>
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/table.h"

namespace relata::read {

struct CleanHtml {
  std::string html;
  std::vector<std::string> linked_data;  // what the scripts of type application/ld+json hold, in their order
  std::string saved_from;                // the address that a browser wrote down when it saved the page, or ""
};

// Leaves out comments, the elements that html.tsv says have no text, are `cut` or `hidden`, the tags of those that are
// `inline`, attributes that nobody asks for, blanks behind blocks and all but one of others that follow each other.
// Throws InputError if elements nest too deeply (counted by tags alone) or a tag has more than 200 attributes. Linear
// in the size of the page.
CleanHtml clean_html(std::string_view html);

// The lists of html.tsv.
const WordLists& html_lists();

}  // namespace relata::read
