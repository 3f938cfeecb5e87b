// The pattern language (contract, section 5): what a question says, before it is looked up anywhere.
//
//   (Taliban)-[capture|seize]->(?city:GPE)               a name, ?variable, () for anything or nothing; :TYPE, :GPE|LOC
//   (?who)-[release]->(~prisoners)                       ~word: a name or phrase that holds the word
//   (?who)<-[arrest]-(Afghan army), (?who)-[flee]->(?c)  reversed; -[..]- either way; joined by shared variables
//   (A)-[*]->(?x)  (A)-[?r]->(?x)  (A)-[fall*]->(?x)  (A)-[*1..3]->(B)    any; bound; beginning with; a path
//   (Afghanistan+)-[attack]->(?x)                        the place and its government, forces, police ..
//
// Names run to ')' or ':' and relation words to '|' or ']'; what holds such a sign, and a name that ends in '+', stands
// in double quotes, in which \" and \\ are a quote and a backslash: ("Canal+"), ("Canal+"+). Blanks around signs do not
// matter.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/mention.h"
#include "core/relation_matcher.h"

namespace relata::query {

enum class EndKind : std::uint8_t { kName, kVariable, kWord, kAny };

struct EndPattern {
  EndKind kind = EndKind::kAny;
  std::string text;               // the name, the variable without '?', the word without '~'
  std::vector<EntityType> types;  // empty: any, phrases too
  bool with_bodies = false;       // kName, written NAME+: also every entity whose `of` is it; types narrow all of them
  std::uint32_t offset = 0;       // byte of the pattern where it begins, for messages
};

enum class RelationKind : std::uint8_t { kWords, kVariable, kAny, kPath };

struct RelationPattern {
  RelationKind kind = RelationKind::kAny;
  std::vector<RelationWord> words;  // kWords: any of them
  std::string variable;             // kVariable, without '?'
  std::uint32_t min_hops = 1;       // kPath
  std::uint32_t max_hops = 1;
  std::uint32_t offset = 0;
};

// One part of a pattern, (subject)-[relation]->(object): what SPARQL calls a triple pattern. A reversed edge is stored
// turned round.
struct TriplePattern {
  EndPattern subject;
  RelationPattern relation;
  EndPattern object;
  bool either_way = false;
};

struct Pattern {
  std::string text;                    // as given
  std::vector<TriplePattern> parts;    // at least one
  std::vector<std::string> variables;  // in the order in which they first stand in `text`, each once
};

// The longest path that may be asked for.
inline constexpr std::uint32_t kMaxHops = 8;

// Throws QueryError: what is wrong, the pattern with a caret under the place, and what to try.
Pattern parse_pattern(std::string_view text);

// What stands between the parentheses of an end, alone: `Washington:PER`, `"Foo: Bar"`, `Taliban`. For commands that
// take a name. Throws QueryError; also if it is no name but a variable, a ~word or empty. `Afghanistan+` has
// with_bodies.
EndPattern parse_name(std::string_view text);

// A QueryError that shows `text` with a caret under byte `offset`:
//   unknown type 'CITY'
//     (Taliban)-[capture]->(?c:CITY)
//                              ^
//   try one of PER, ORG, GPE, LOC, FAC, NORP, EVENT, MISC
[[noreturn]] void fail_at(std::string_view text, std::size_t offset, const std::string& what, const std::string& hint);

}  // namespace relata::query
