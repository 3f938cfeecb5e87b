// Bytes of the store's records but for statements (store/statement_pack.h): docs/store_format.md in code. Decoding is
// safe on any bytes: it gives a record or throws StoreError. encode(decode(b)) == b for each b that decodes from what
// encode() wrote. The last argument, where it is a record, is what is decoded into: its memory is used again.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "store/key_codec.h"
#include "store/records.h"

namespace relata::store {

// All but the id, which stands in the document's facts.
std::string encode(const Document& document);
void decode_document(std::string_view bytes, Document& document);

// What answers tell of a document without its text.
struct DocumentFacts {
  std::string id;
  std::optional<std::string> date, source;
  std::vector<std::uint32_t> sentences;  // of each statement: ascending
  // Of each sentence that states something a hash of 48 bits of its words, blanks made single: equal sentences are one
  // support, wherever they stand.
  std::vector<std::uint64_t> hashes;
  std::vector<std::uint64_t> ids;  // of the statements
  // Who says so, each once: the number of an entity's term, or 0 and the words of said_by().
  struct Speaker {
    TermId entity = 0;
    std::string words;
    bool operator==(const Speaker&) const = default;
  };
  std::vector<Speaker> speakers;
  // Of each statement a byte: 1 + place of its innermost speaker; 0 for nobody, 255 for one of too many. "" if nobody
  // says anything.
  std::string said_by;
  static constexpr std::uint8_t kManySpeakers = 255;
  bool operator==(const DocumentFacts&) const = default;
};
inline constexpr int kSentenceHashBits = 48;
std::uint64_t sentence_hash(std::string_view sentence);
std::string encode(const DocumentFacts& facts);
void decode_facts(std::string_view bytes, DocumentFacts& facts);
// The id alone.
std::string_view id_in_facts(std::string_view bytes);

// Facts as they lie in their bytes, of which few are asked for.
class FactsView {
 public:
  // Keeps a view. Throws StoreError as decode_facts() does.
  explicit FactsView(std::string_view bytes);
  std::string_view id() const { return id_; }
  const std::optional<std::string_view>& date() const { return date_; }
  const std::optional<std::string_view>& source() const { return source_; }
  std::size_t statements() const { return ids_.size() / sizeof(std::uint64_t); }
  // Of the statement of this ordinal, which must be there.
  std::uint64_t statement_id(std::uint32_t ordinal) const;
  std::uint64_t sentence_hash(std::uint32_t ordinal) const;
  // Who says so. Null where only the statement tells; {0, ""} for nobody.
  struct Speaker {
    TermId entity = 0;
    std::string_view words;
  };
  std::optional<Speaker> speaker(std::uint32_t ordinal) const;

 private:
  std::string_view id_, steps_, hashes_, ids_, said_by_;
  std::vector<Speaker> speakers_;
  std::optional<std::string_view> date_, source_;
};

// Sentences, clusters and local entities. The key of an entity is the number of its term, 0 for none.
struct Analysis {
  std::vector<StoredSentence> sentences;
  std::vector<Cluster> clusters;
  std::vector<LocalEntityRow> entities;
};
using NumberOfKey = std::function<TermId(const std::string& key)>;
using KeyOfNumber = std::function<std::string(TermId number)>;
std::string encode(const std::vector<StoredSentence>& sentences, const std::vector<Cluster>& clusters,
                   const std::vector<LocalEntityRow>& entities, const NumberOfKey& number);
void decode_analysis(std::string_view bytes, const KeyOfNumber& key, Analysis& analysis);

std::string encode(const std::vector<StoredMention>& mentions);
std::vector<StoredMention> decode_mentions(std::string_view bytes);

// How often a relation is an edge, and how often one that is asserted and positive.
struct RelationCount {
  std::uint64_t edges = 0, asserted = 0;
};
std::string encode(const RelationCount& count);
RelationCount decode_count(std::string_view bytes);

}  // namespace relata::store
