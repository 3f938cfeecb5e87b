// The format "html": a page is a document. Its text is that of the article (the element that says it is one, else the
// main part, else the body) without menus, scripts and forms, a paragraph a line, blank lines between them; offsets
// count bytes of this text. Title, date, source, author and url are those of its meta elements.
//   <title>Port falls</title><meta property="article:published_time" content="2024-03-09">
//   <nav>Home</nav><article><p>Rebels <b>took</b> the port.<p>They left.</article>
//     -> title "Port falls", date 2024-03-09, text "Rebels took the port.\n\nThey left.\n"
#pragma once

#include <string_view>

#include "read/source.h"

namespace relata::read {

// Whether a text begins as pages do: a doctype of HTML, or the element html, behind blanks, comments and declarations.
bool begins_as_html(std::string_view head);

void read_html(Source& source, Intake& intake);

}  // namespace relata::read
