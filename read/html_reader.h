// The format "html": a page is a document. Its text is that of the article, without menus, comments, captions and what
// else docs/pages.md names, a paragraph a line, blank lines between them; offsets count bytes of this text. Title,
// date, source, author and url are what the page says of itself.
//   <title>Port falls - The Wire</title><meta property="article:published_time" content="2024-03-09">
//   <nav>Home</nav><article><h1>Port falls</h1><p>Rebels <b>took</b> the port.<p>They left.</article>
//     -> title "Port falls", date 2024-03-09, text "Rebels took the port.\n\nThey left.\n"
#pragma once

#include <string_view>

#include "read/source.h"

namespace relata::read {

// Whether a text begins as pages do: a doctype of HTML, or the element html, behind blanks, comments and declarations.
bool begins_as_html(std::string_view head);

void read_html(Source& source, Intake& intake);

}  // namespace relata::read
