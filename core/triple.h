// Triple: what the knowledge base knows, and Edge: one statement seen as (end, relation, end). A statement gives the
// edge (subject, lemma, object) and, for each argument that is an entity, (subject, lemma + preposition, argument);
// edges with equal ends and relation are one triple (contract, section 4).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "core/filter.h"
#include "core/relation_matcher.h"
#include "core/statement.h"

namespace relata {

// An entity, a phrase, or nothing ("the army collapsed" has no object; a passive without agent has no actor).
struct End {
  std::optional<std::string> id;   // of an entity; null for a phrase
  std::string name;                // of the entity; else the phrase's words without determiners; "" for nothing
  std::optional<EntityType> type;  // null for a phrase
  std::string of = {};             // of a body of a place ("Government of X"): the place's id; "" for others

  bool is_entity() const { return id.has_value(); }
  bool is_nothing() const { return !id && name.empty(); }
  // What makes two ends one: the id, or the phrase in lower case. "e:taliban", "p:1,800 prisoners", "" for nothing.
  std::string key() const;
  bool operator==(const End&) const = default;
};

struct Triple {
  End subject;
  std::string relation;  // lemma, with preposition
  End object;
  std::uint32_t support = 0;               // distinct sentences that assert it, of copies those of one
  std::uint32_t sources = 0;               // distinct sources of these, else documents
  std::vector<std::string> docs;           // bytewise
  std::vector<std::string> statements;     // ids that assert it, bytewise
  std::vector<std::string> attributed_to;  // who says so, by said_by(), bytewise, each once
  std::vector<std::string> denied;  // ids of statements that deny, plan, fear or order it or are rejected, bytewise
  std::uint32_t attributed = 0;     // how many of `statements` are attributed to somebody
  std::uint32_t negative = 0;       // how many of `denied` are negative
};

// What an edge's document tells about it.
struct Provenance {
  std::string doc;
  std::optional<std::string> title, source, date, url;
  std::string sentence;      // the bytes of the sentence
  std::uint32_t offset = 0;  // of the sentence in the document
  std::uint64_t story = 0;   // equal for documents that are copies of one another (docs/copies.md); 0: it has none
};

// A statement with where it stands, for who keeps it longer than a visit.
struct Evidence {
  Statement statement;
  Provenance provenance;
};

struct Edge {
  End subject;
  std::string relation;  // lemma, with the argument's preposition where the far end is an argument
  End object;
  std::string canonical;            // as relation, in the words of the lexicon
  bool canonical_reversed = false;  // the canonical relation holds from object to subject
  RelationForm form() const { return {relation, canonical, canonical_reversed}; }
  const Statement* statement = nullptr;    // valid during the visit
  const Provenance* provenance = nullptr;  // valid during the visit
  std::uint32_t number = 0;                // among the statement's edges, as statement_edges() numbers them
};

// What answers to questions need of an edge: a source that keeps this beside its indexes need not read the statement.
// Views are valid during the visit.
struct EdgeFact {
  const End* subject = nullptr;
  std::string_view relation;
  const End* object = nullptr;
  std::string_view canonical;
  bool canonical_reversed = false;
  RelationForm form() const { return {relation, canonical, canonical_reversed}; }
  std::string_view statement, doc;         // ids
  std::optional<std::string_view> source;  // of the document
  std::string_view said_by;                // as said_by() of the innermost speaker; "": nobody
  std::uint64_t story = 0;                 // as Provenance::story
  std::uint64_t sentence = 0;              // hash of its text, blanks made single: sentence_hash()
  bool asserts = false;                    // positive, asserted and not rejected: it supports its triple
  bool negative = false;
  bool admitted = false;  // the filter takes it; else it only hangs on its triple as denied
};

// The fact of an edge, but for its sentence; `speaker` is where said_by stands. Nothing for one that neither counts for
// its triple nor hangs on it.
std::optional<EdgeFact> fact_of(const Edge& edge, const Filter& filter, std::string& speaker);

// FNV-1a of the sentence, blanks made single, by which reprints are known.
std::uint64_t sentence_hash(std::string_view sentence);

// A way to ask for edges. What is absent matches all. The days that are asked for stand in the Filter. Ends are as the
// edge is stored: who asks for capture from the Taliban asks a second time with the ends turned, for "Kunduz fell to
// the Taliban".
struct EdgePattern {
  std::optional<std::string> subject = {};  // End::key()
  std::optional<std::string> object = {};   // End::key()
  RelationMatcher relation = {};            // direct or turned
};

// Ids of the statements that a visit left out because --since or --until had no date to compare.
using Undated = std::set<std::string>;

// Where questions and graphs get their edges: the knowledge base, or a few edges in a test.
class EdgeSource {
 public:
  virtual ~EdgeSource() = default;
  // Calls `visit` for each edge that matches, in an order that depends on the knowledge base's content alone, until it
  // returns false. Edges that `filter` leaves out are not visited; those that it leaves out for want of a date alone
  // are returned by their statements.
  virtual Undated edges(const EdgePattern& pattern, const Filter& filter,
                        const std::function<bool(const Edge&)>& visit) const = 0;
  // Calls `visit` for each edge that matches and counts for its triple: that `filter` takes, or that does not assert it
  // (denies, plans, fears or orders it) and hangs on it, whatever polarity and modality the filter asks for. Order and
  // return as of edges(). By default read from edges().
  using FactVisit = std::function<void(const EdgeFact&)>;
  virtual Undated facts(const EdgePattern& pattern, const Filter& filter, const FactVisit& visit) const;
  // How often each relation is one that leaves or enters the end, of edges that `filter` takes; for suggestions.
  using RelationCounts = std::map<std::string, std::uint64_t>;
  virtual RelationCounts relations_of(const std::string& end_key, const Filter& filter) const;
  // About how many edges match, whatever the filter, told from kept counts alone: it orders the parts of a question and
  // never changes an answer. Nothing: not known, the same for every pattern.
  virtual std::optional<std::uint64_t> count(const EdgePattern& pattern) const;
  // Entities whose id, else name, else alias or alias's slug is `name`, ordered by id (contract, section 3).
  virtual std::vector<Entity> find(std::string_view name) const = 0;
  // All that are called `name` in one of these ways, whatever the case, ordered by id: what find() passes over for a
  // better match, too.
  virtual std::vector<Entity> namesakes(std::string_view name) const = 0;
  // Entities whose Entity::of is `place_id`, ordered by id: "Government of Afghanistan", "Police of Afghanistan".
  virtual std::vector<Entity> bodies_of(std::string_view place_id) const = 0;
  // At most `limit` names near to `name`, the nearest first.
  virtual std::vector<std::string> nearest(std::string_view name, std::size_t limit) const = 0;
};

}  // namespace relata
