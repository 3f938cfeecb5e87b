// Schema: what a user calls the relations and nodes of a property graph, instead of relata's own names.
//
//   employs: ORG -> PER from hire, appoint, <- work for     "Reed works for Orbis" -> orbis -[employs]-> reed
//   node PER = Person                                       a node of type PER is labelled Person
//   rest: left out                                          edges that no line takes are not written
//
// The text format is docs/schemas.md; schema_file.h reads it. A relation word means what it means in a question
// (core/relation_matcher.h): statements of that lemma, and of its canonical relation with the ends swapped where that
// is reversed; with a '*' in it lemmas of that form alone. The first line wins that has the relation, does not say
// "not" to its lemma, and whose ends are of its types. Immutable once made; any thread may ask.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/acting.h"
#include "core/mention.h"
#include "core/relation_matcher.h"

namespace relata::exporter {

// The types that one end of a line takes: "ORG|NORP"; "phrase" is what is no entity; "*" anything.
struct EndTypes {
  std::uint16_t entities = 0xffff;  // bit i: EntityType i
  bool phrases = true;

  bool take(std::optional<EntityType> type) const {
    return type ? entities >> static_cast<unsigned>(*type) & 1U : phrases;
  }
  // Whether nothing is of both.
  bool apart_from(const EndTypes& other) const { return !(entities & other.entities) && !(phrases && other.phrases); }
};

// How a relation word stands to the line's direction.
enum class WordDirection : std::uint8_t {
  kForward,   // "hire": who hires is the tail; "-> work for" says so of a noun
  kReversed,  // "<- work for": who works is the head
  kByTypes,   // "be spokesman of" in a line whose ends are of different types: whichever way they fit
  kNever,     // "not be former * of": the line takes no edge of this lemma
};

struct SchemaWord {
  std::string text;  // "be * of"
  WordDirection direction = WordDirection::kForward;
};

// "employs: ORG -> PER from hire, appoint"
struct SchemaLine {
  std::string name;
  EndTypes tails, heads;
  std::vector<SchemaWord> words;  // those of kNever first
};

// What tells a node's label.
struct SchemaNode {
  std::optional<EntityType> type = {};  // null: a phrase
  std::optional<ActorKind> kind = {};   // of a body of a country
  bool is_country = false;
};

// "node ORG:GOV = PublicBody", "node GPE:country = Country"
struct SchemaLabel {
  EndTypes types;
  std::optional<ActorKind> kind;  // null: any node
  bool country = false;           // countries alone
  std::string name;
};

// An edge as its statement has it.
struct SchemaEdge {
  RelationForm relation;
  std::optional<EntityType> subject, object;  // null: a phrase
};

// What becomes of an edge.
struct SchemaMatch {
  std::string type;                        // "employs"; of the rest its name; "" if it is left out
  bool reversed = false;                   // the tail is the object; of the rest false
  std::optional<std::uint32_t> word;       // of Schema::words(): the one that took it
  std::optional<std::uint32_t> other_way;  // one that would have, were its direction the other one
};

// How much of a graph each name took: what the user is told after an export.
struct SchemaCounts {
  std::map<std::string, std::uint64_t> by_type;   // edges; a name of the schema that took none is there with 0
  std::map<std::string, std::uint64_t> bodies;    // edges of a body to its place, which none of the others counts
  std::uint64_t rest = 0;                         // edges of no line, written under the general type
  std::uint64_t left_out = 0;                     // edges of no line, not written
  std::vector<std::uint64_t> by_word, other_way;  // edges, in the order of Schema::words()

  std::uint64_t all() const;  // every edge that the filters take, but those of bodies
  void add(const SchemaMatch& match, bool of_body = false);
};

class Schema {
 public:
  // `rest`: the general type of what no line takes; null: it is left out.
  Schema(std::vector<SchemaLine> lines, std::vector<SchemaLabel> labels, std::optional<std::string> rest);

  SchemaMatch match(const SchemaEdge& edge) const;
  // The name of the first line of nodes that takes it, else its type ("PER"; "Phrase").
  std::string label(const SchemaNode& node) const;

  const std::optional<std::string>& rest() const { return rest_; }
  // The names of edges that there may be, the general type among them; bytewise, each once.
  std::vector<std::string> types() const;
  // The labels that nodes may have; bytewise, each once.
  std::vector<std::string> labels() const;
  // All relation words, in the order of the file.
  const std::vector<std::string>& words() const { return words_; }
  WordDirection direction(std::size_t word) const { return asked_[word].direction; }
  // Nothing counted yet.
  SchemaCounts counts() const;

 private:
  struct Word {
    std::uint32_t line = 0;
    WordDirection direction = WordDirection::kForward;
    std::string pattern;  // with '*', in lower case; "": none
    RelationMatcher matcher;
  };
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  // Of words_, ascending: those that may be of the relation.
  std::vector<std::uint32_t> candidates(const std::string& lemma, const std::string& canonical) const;
  enum class Holds : std::uint8_t { kNot, kDirect, kTurned };
  static Holds holds(const Word& word, const RelationForm& relation);
  void apply(std::uint32_t word, bool turned, const SchemaEdge& edge, SchemaMatch& match) const;

  std::vector<SchemaLine> lines_;
  std::vector<SchemaLabel> labels_;
  std::optional<std::string> rest_;
  std::vector<std::string> words_;
  std::vector<Word> asked_;              // beside words_
  Index by_lemma_, by_canonical_;        // in lower case -> words
  std::vector<std::uint32_t> patterns_;  // words with '*'
};

// What a node is labelled without a schema: "PER"; "Phrase".
std::string plain_label(std::optional<EntityType> type);

}  // namespace relata::exporter
