// KnowledgeBase: the directory that `relata build` makes, opened, added to and asked. Where the rooms meet.
//
// A document is in whole or not at all, also across a crash. Every answer is a function of the set of documents:
// order, batching and threads do not show. One process may write a directory; any number may read meanwhile and see
// whole documents. Const methods may run on any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "core/extracted_document.h"
#include "core/filter.h"
#include "core/triple.h"

namespace relata::kb {

enum class Access : std::uint8_t { kRead, kWrite };

// What adding a document would do, or did.
enum class Presence : std::uint8_t {
  kNew,       // the KB does not hold its id
  kEqual,     // holds the very same content: nothing to do
  kReplaced,  // holds another content from the same file, or replacing was asked for
  kRefused,   // holds another content from another file
};

struct Stats {
  std::uint64_t documents = 0, sentences = 0, statements = 0, entities = 0, triples = 0, text_bytes = 0, disk_bytes = 0;
  std::uint64_t pending = 0;  // documents that wait for extraction, see pending()
  std::string extractor;
  std::uint32_t format_version = 0;
};

// Fills in Phrase::entity of every statement as a KB of this one document would. For `extract`. Returns its entities.
std::vector<Entity> resolve_alone(ExtractedDocument& document);

class KnowledgeBase final : public EdgeSource {
 public:
  // kWrite creates an absent directory. Throws StoreError if it is absent (kRead), no knowledge base, locked by another
  // writer or damaged; FormatVersionError if a newer release wrote it.
  static KnowledgeBase open(const std::filesystem::path& dir, Access access);
  KnowledgeBase(KnowledgeBase&&) noexcept;
  KnowledgeBase& operator=(KnowledgeBase&&) noexcept;
  ~KnowledgeBase() override;

  // The extractor that made what is stored; "" while empty. Adding a document of another one throws StoreError.
  std::string extractor() const;
  // Throws StoreError, in words, if another extractor made what is stored: asked before a build begins.
  void require_extractor(std::string_view extractor) const;
  // What add() would do with `document`: asked before the work of extraction is spent on it.
  Presence presence(const Document& document, bool replace) const;
  // One atomic write. Durable once flush() or the destructor has run.
  Presence add(const ExtractedDocument& document, bool replace);
  // Returns false if there is no such document.
  bool remove(std::string_view document_id);
  // Empties the KB of all that was extracted but keeps the documents' texts, for --reextract: returns them by id. Each
  // is pending until it is added again.
  std::vector<Document> begin_reextraction();
  // By id: what a re-extraction that was cut short left without statements. The next build reads these first; until
  // then presence() of such a document is kReplaced even if it is equal. Askers see their texts and should say so.
  std::vector<Document> pending() const;
  // Durable on return; the destructor does the same but cannot throw, so call it when all is added. Throws StoreError.
  void flush();

  // By id, bytewise.
  void documents(const std::function<bool(const Document&)>& visit) const;
  std::optional<Document> document(std::string_view id) const;
  // In the order of the contract, ends resolved. Filter::types holds for subject and object. Filter::min_support and
  // min_sources do not apply.
  void statements(const Filter& filter, const std::function<bool(const Statement&, const Provenance&)>& visit) const;
  // Whose subject, object, argument or speaker is the entity, ordered as above.
  void statements_of(std::string_view entity_id, const Filter& filter,
                     const std::function<bool(const Statement&, const Provenance&)>& visit) const;
  // False if there is none of that id.
  bool statement(std::string_view id, const std::function<void(const Statement&, const Provenance&)>& visit) const;
  const std::vector<Entity>& entities() const;  // by id; valid until the next write
  // Triples by subject key, relation, object key; those below min_support or min_sources are left out. A triple is
  // visited if `filter` admits a statement of it; the statements that do not assert it are its `denied`, whether the
  // filter takes their polarity and modality or not.
  void triples(const Filter& filter, const std::function<bool(const Triple&)>& visit) const;

  // By document, then in the order of the contract, the object's edge before those of arguments. Filter::types holds
  // for the ends of the edge; min_support and min_sources are left to who groups edges into triples.
  void edges(const EdgePattern& pattern, const Filter& filter,
             const std::function<bool(const Edge&)>& visit) const override;
  std::vector<Entity> find(std::string_view name) const override;
  std::vector<std::string> nearest(std::string_view name, std::size_t limit) const override;

  // How many statements visits have left out so far because --since or --until had no date to compare: each once.
  std::uint64_t undated() const;
  Stats stats() const;
  // Checks every invariant of docs/store_format.md; one sentence for each violation, none if all hold.
  std::vector<std::string> verify() const;

 private:
  struct Impl;
  explicit KnowledgeBase(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::kb
