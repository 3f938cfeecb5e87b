// TripleTable: the edges of a knowledge base put together into triples (contract, section 4) in little memory: names
// are numbers, and an edge is 48 bytes until its triple is asked for. What TripleCollector does for the answer to a
// question, for a million statements.
//
//   TripleTable table(filter, TripleTable::Ends::kEntities);
//   kb.collect(table, undated);
//   for (const TripleTable::Row& row : table.rows())
//     if (row.support > 9) draw(table.triple(row));
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/filter.h"
#include "core/triple.h"

namespace relata::kb {

class TripleTable {
 public:
  enum class Ends : std::uint8_t { kAll, kEntities };  // kEntities: triples of two entities alone
  // kSome: of few rows the triple will be asked for. kEach: of all, which is cheaper when their statements are read.
  enum class Made : std::uint8_t { kSome, kEach };

  // A triple, counted. `subject` and `object` are places in ends(), equal for equal keys.
  struct Row {
    std::uint32_t subject = 0, object = 0;
    std::uint32_t support = 0, sources = 0;  // as of the triple; no support: nothing but what denies it is taken
    std::uint32_t first = 0, past = 0;       // its edges, [first, past)
  };

  // What is asked of a statement that was found by the index, and what it says.
  struct Asked {
    std::uint64_t place = 0;
    bool speaker = false;  // who says so, too
    auto operator<=>(const Asked&) const = default;
  };
  struct Said {
    std::uint64_t id = 0;
    std::string by;  // "" for nobody, and if it was not asked
  };
  // Of those at these places, which ascend; in their order.
  using LookUp = std::function<std::vector<Said>(std::span<const Asked> asked)>;

  // Keeps a reference to `filter`.
  TripleTable(const Filter& filter, Ends ends, Made made = Made::kSome);

  // The edges of a statement whose entities are filled in; statements of a document come one after the other. Of a
  // statement that only wants a date for the filter to take it the id goes to `undated`.
  void add(const Statement& statement, const Provenance& provenance, Undated& undated);
  const Filter& filter() const { return filter_; }
  bool may_come_from_index() const { return wanted_ == Ends::kEntities && made_ == Made::kSome; }
  void look_up_by(LookUp look_up) { look_up_ = std::move(look_up); }
  // After the last.
  void finish();

  // Of enough support and sources, by the keys of subject, relation and object, bytewise. Distinct sentences are told
  // apart by a hash of 48 bits.
  const std::vector<Row>& rows() const { return rows_; }
  const std::vector<End>& ends() const { return ends_.all; }
  Triple triple(const Row& row) const { return std::move(triples({&row, 1}).front()); }
  // Many cost less together, where their statements have to be looked at.
  std::vector<Triple> triples(std::span<const Row> rows) const;
  // How it is told: whether all that assert it say so in somebody else's name; whether it is denied, and asserted by
  // nobody.
  struct Standing {
    bool attributed = false, negated = false;
  };
  Standing standing(const Row& row) const;
  // Its relation, as a place in relations().
  std::uint32_t relation(const Row& row) const { return records_[row.first].relation; }
  const std::vector<std::string_view>& relations() const { return relations_.all; }
  // The document of the first edge that asserts it, as a number, and whether there are others. None without support.
  struct Documents {
    std::uint32_t first = 0;
    bool several = false;
  };
  Documents documents(const Row& row) const;

 private:
  friend class IndexedTriples;  // fills it from the index (kb/indexed_triples.h)

  // kTaken: on all. kIndexed: the statement is its place; its id and speaker are to be looked up.
  enum Flag : std::uint8_t { kTaken = 1, kAsserts = 2, kNegative = 4, kAdmitted = 8, kIndexed = 16, kAttributed = 32 };
  // An edge of a statement.
  struct Record {
    std::uint64_t statement = 0, sentence = 0;
    std::uint32_t subject = 0, relation = 0, object = 0;
    std::uint32_t source = 0, document = 0;
    std::uint32_t speaker = 0;
    std::uint32_t turn = 0;  // in which it came
    std::uint8_t flags = 0;
    bool has(Flag flag) const { return (flags & flag) != 0; }
  };
  // Texts, each once.
  struct Texts {
    std::uint32_t number(std::string_view text);
    std::vector<std::string_view> all;  // views of the keys
    struct Hash : std::hash<std::string_view> {
      using is_transparent = void;
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers;
  };
  // Ends, phrases in each of their spellings.
  struct EndTable {
    std::uint32_t number(const Phrase& phrase);
    std::uint32_t number(const EntityRef& entity);
    std::uint32_t nothing();
    std::vector<End> all;
    Texts entities, phrases;                          // ids and words
    std::vector<std::uint32_t> of_entity, of_phrase;  // place in `all` of each
    std::uint32_t nothing_ = UINT32_MAX;
  };

  Triple made(const Row& row, const std::unordered_map<std::uint64_t, Said>& said) const;

  void enter(const Provenance& provenance);
  std::uint8_t flags_of(const Statement& statement, const Provenance& provenance) const;
  void add_row(std::uint32_t first, std::uint32_t past);
  void count(std::span<const Record> edges, Row& row) const;
  void put_story(std::uint32_t document, std::uint64_t story);
  static std::vector<std::uint32_t> ranks(const std::vector<std::string>& keys);

  const Filter& filter_;
  const Filter wide_;
  const Ends wanted_;
  const Made made_;
  EndTable ends_;
  Texts relations_, sources_, documents_, speakers_;
  std::vector<std::uint64_t> story_of_;  // of each document; empty as long as none has copies
  std::vector<Record> records_;
  std::vector<Row> rows_;
  LookUp look_up_;  // null where nothing came from the index
  // Of the document and sentence at hand.
  std::uint32_t document_ = UINT32_MAX, source_ = 0;
  std::uint64_t sentence_hash_ = 0;
  std::string sentence_;
};

}  // namespace relata::kb
