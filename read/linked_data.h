// What a page says of its article in JSON-LD (schema.org), as search engines ask for it. For sources only.
#pragma once

#include <optional>
#include <span>
#include <string>

namespace relata::read {

struct LinkedData {
  std::optional<std::string> headline, date, modified, author, publisher, url, body;
};

// Of the article that the scripts describe: the object whose @type is an article's (NewsArticle, BlogPosting;
// page.tsv), at the top, in an array or an @graph, first one of the highest rank; "@id" of author and publisher are
// followed. What it lacks is taken from a WebPage, the publisher's name from a WebSite. Names of several authors are
// joined by ", ". Values are as written, blanks made single, dates not looked at. A script that is no JSON says
// nothing.
//   {"@type":"NewsArticle","headline":"Port falls","author":[{"name":"Ana Duarte"},{"name":"Ben Oko"}]}
//     -> headline "Port falls", author "Ana Duarte, Ben Oko"
LinkedData linked_data(std::span<const std::string> scripts);

}  // namespace relata::read
