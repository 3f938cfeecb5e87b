// ToldEntities: what exports tell of entities, and what each document needs so that a knowledge base which resolves it
// finds the same entities again. Private to the room.
//
//   entities.name_in_statement({"taliban", "Taliban", ORG}, file);  entities.add(line, file, docs);
//   entities.settle(docs);
//   entities.key(entity)  ->  "taliban|other", under which each document has it
//
// An entity is what has one id, name and type: exports of two knowledge bases may give one id to two things. Each
// entity has one key in all documents, that of its name, and so is one node (docs/identity.md); of several entities
// that one file tells and that would have one key each gets its id as a facet, which tells namesakes apart.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/entity.h"
#include "core/mention.h"
#include "core/statement.h"
#include "identity/text_pool.h"

namespace relata::kb {

class ToldEntities {
 public:
  // Which file tells it: entities of one file are apart from each other, of two that may be two exports nobody knows.
  std::uint32_t name_in_statement(const EntityRef& entity, std::uint32_t file);
  // A line of entities. `docs` numbers its documents.
  void add(const Entity& line, std::uint32_t file, identity::TextPool& docs);
  // After the last: sums up what several lines tell of one entity, and gives keys. From now on documents are numbers by
  // their rank.
  void settle(const identity::TextPool& docs);

  std::uint32_t size() const { return static_cast<std::uint32_t>(entities_.size()); }
  // Throws std::out_of_range for what was never named.
  std::uint32_t number(const EntityRef& entity) const;
  const EntityRef& entity(std::uint32_t number) const { return entities_[number].ref; }
  std::uint32_t node(std::uint32_t number) const { return entities_[number].node; }
  const std::map<std::string, std::string>& links(std::uint32_t number) const { return entities_[number].told.links; }
  bool are_apart(std::uint32_t a, std::uint32_t b) const;

  // The entities that have one key, as a node.
  std::uint32_t nodes() const { return static_cast<std::uint32_t>(nodes_.size()); }
  const std::string& key(std::uint32_t node) const { return nodes_[node].key; }
  std::span<const std::uint32_t> entities_of(std::uint32_t node) const { return nodes_[node].entities; }

  // The entities that lines place in a document, whether it has a statement with them or not.
  std::span<const std::uint32_t> placed_in(std::uint32_t doc) const;
  // What the document tells of an entity: type, names and mentions. `found` places of statements are it.
  Cluster cluster(std::uint32_t number, std::uint32_t doc, std::uint32_t found) const;
  // Whether the words are a name of it.
  bool is_name(std::uint32_t number, std::string_view words) const;

 private:
  struct Told {                        // by a line
    std::vector<std::string> aliases;  // by count
    std::vector<std::uint32_t> docs;   // bytewise, once settled
    std::uint32_t mentions = 0;
    std::map<std::string, std::string> links;
    std::string of;
    std::optional<ActorKind> kind;
    auto operator<=>(const Told&) const = default;
  };
  struct Known {
    EntityRef ref;
    std::vector<std::uint32_t> files;  // ascending
    std::vector<Told> lines;           // until settled
    bool has_line = false;
    Told told;
    std::uint32_t main = 0;             // of its aliases, the one that each document has
    std::vector<std::uint32_t> counts;  // of aliases in all documents
    std::string untold;                 // the key of a body of which its one document does not tell whose it is
    std::uint32_t node = 0;
  };
  struct Node {
    std::string key;
    std::vector<std::uint32_t> entities;
  };

  static std::string text_of(const EntityRef& entity);
  static Told sum_of(std::vector<Told> lines);
  static void count_names(Known& known);
  std::string plain_key(const Known& known) const;
  std::string body_key(const Known& known, std::string key) const;
  void find_untold(const identity::TextPool& docs, const std::vector<std::uint32_t>& by_rank);
  std::set<std::string> told_apart(std::span<const std::uint32_t> numbers) const;
  void give_keys();
  void place_in_documents(std::uint32_t docs);

  identity::TextPool numbers_;
  std::vector<Known> entities_;
  std::unordered_map<std::string, std::uint32_t> by_id_;  // of several of one id the bytewise first
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> placed_, placed_begins_;  // entities by document
};

}  // namespace relata::kb
