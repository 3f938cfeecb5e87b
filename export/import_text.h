// Text in a form that Neo4j's import tool takes: one line, items of lists without ';' (why: neo4j.h).
//
//   ImportText text;
//   text.line("Foo\nBar") -> "Foo\u2028Bar"; text.item("a;b") -> "a\u037Eb"; all else stays
//   text.undo(..)          -> the Cypher that makes them equal again; "" while nothing was changed
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace relata::exporter {

class ImportText {
 public:
  enum class Of { kNode, kEdge };

  // `property` is whose text it is.
  std::string line(std::string_view text, Of of, std::string_view property);
  std::string item(std::string_view text, Of of, std::string_view property);

  // Statements of Cypher 5 that undo it in each property where it was done; running them twice would turn a U+2028 that
  // the data has into a line end.
  std::string undo() const;

 private:
  struct Changed {
    Of of;
    std::string property;
    bool is_list;
    auto operator<=>(const Changed&) const = default;
  };
  std::string changed(std::string_view text, const Changed& where);

  std::set<Changed> changed_;
};

}  // namespace relata::exporter
