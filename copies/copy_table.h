// CopyTable: which documents are copies of one story, read from the rows that copies/copy_update.h keeps.
//
//   CopyTable table(store.identity());
//   table.story_of("reuters-17");    // the same number as of "guardian-4"; 0: it has no copies
//
// Any thread, as far as the rows are.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copies/copy_rows.h"
#include "core/rows.h"

namespace relata::copies {

class CopyTable {
 public:
  // Keeps a reference.
  explicit CopyTable(const Rows& rows) : rows_(rows) {}

  // Whether any document has copies.
  bool any() const;
  // Equal for documents of one story; 0 for one that has no copies, or is not there.
  std::uint64_t story_of(std::string_view doc) const;
  // The documents of its story, itself among them, bytewise; none where it has no copies. Costs in proportion to these.
  std::vector<std::string> copies_of(std::string_view doc) const;
  // All documents that have copies, bytewise, each with the number of its story.
  void stories(const std::function<void(std::string_view doc, std::uint64_t story)>& visit) const;
  // The groups, by their first document, each bytewise.
  std::vector<std::vector<std::string>> groups() const;

  // For those who keep the rows.
  std::optional<TextId> text_of(std::string_view doc) const;
  bool has(const TextId& text) const;
  std::optional<Wording> words_of(const TextId& text) const;
  // The longer text that it is a copy of, which is itself a copy of none.
  std::optional<TextId> leader_of(const TextId& text) const;
  struct Link {
    TextId other;
    std::uint32_t words = 0;  // of the other
  };
  std::vector<Link> links_of(const TextId& text) const;
  // Those that a leader leads, itself the first.
  std::vector<TextId> led_by(const TextId& leader) const;
  void documents_of(const TextId& text, const std::function<bool(std::string_view doc)>& visit) const;

 private:
  const Rows& rows_;
};

}  // namespace relata::copies
