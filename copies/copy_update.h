// Which documents are copies, kept as documents come and go: the rows are those that BulkCopies gives of the documents
// that are there, byte for byte, whatever the order in which they came.
//
//   CopyEdit edit(rows);
//   edit.put("a1", text); edit.remove("a2");
//   edit.finish();
//
// Texts that are copies by CopyTest are linked. Of linked texts the longest leads: in the order of their length (then
// content, then day) a text is a copy of the first leader that it is linked to, and leads itself if there is none. So
// each text of a story is a copy of its leader itself and nothing is joined by a chain of near misses, and what changes
// stays near to what came (star clustering: Aslam, Pelekhov, Rus, The star clustering algorithm, 2004; as a set of
// leaders it is the lexicographically first maximal independent set, kept up as links change).
//
// Only texts that share a key are compared, and a key that more than kMostOfKey texts have tells nothing: boilerplate.
// So a text is compared with a bounded number of others, whatever there is.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "copies/copy_table.h"

namespace relata::copies {

inline constexpr std::size_t kMostOfKey = 512;

// Where a text stands among leaders: the longest first.
struct Rank {
  std::uint32_t words = 0;
  TextId text;
  bool operator<(const Rank& other) const { return std::tie(other.words, text) < std::tie(words, other.text); }
};

class CopyEdit {
 public:
  // Keeps a reference. Another limit is for tests.
  explicit CopyEdit(RowEdit& rows, std::size_t most_of_key = kMostOfKey)
      : rows_(rows), table_(rows), most_of_key_(most_of_key) {}

  // A document with its text, in the place of what it had.
  void put(std::string_view doc, const Text& text);
  void remove(std::string_view doc);
  // After the last of these: links, leaders and stories become those of what is there.
  void finish();

 private:
  void add_text(const TextId& id, const Wording& words);
  void remove_text(const TextId& id);
  std::vector<TextId> texts_of_key(std::uint32_t key) const;
  void relink(const TextId& id);
  void link(const Rank& a, const Rank& b, bool linked);
  void settle();
  void settle(const Rank& rank);
  void tell(const TextId& leader);
  void tell_documents(const TextId& text, const std::optional<TextId>& story);

  RowEdit& rows_;
  const CopyTable table_;
  const std::size_t most_of_key_;
  std::set<TextId> relink_;                      // whose links may be others
  std::set<Rank> dirty_;                         // whose leader may be another
  std::set<TextId> leaders_;                     // whose stories may have changed
  std::map<TextId, std::set<std::string>> put_;  // documents that came
};

}  // namespace relata::copies
