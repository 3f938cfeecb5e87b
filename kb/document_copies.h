// DocumentCopies: which documents of a knowledge base are copies of one story, as docs/copies.md tells it.
//
//   DocumentCopies copies(kb);
//   copies.of("guardian-4")      // {"guardian-4", "reuters-17"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::kb {

class KnowledgeBase;

// Const methods may run on any thread. Throws StoreError on damage.
class DocumentCopies {
 public:
  // Keeps a reference.
  explicit DocumentCopies(const KnowledgeBase& kb) : kb_(kb) {}

  // Whether copies are known: not in one of the format before, until it is written to.
  bool are_known() const;
  // The documents of its story, itself among them, bytewise; none for one that has no copies.
  std::vector<std::string> of(std::string_view doc) const;
  // All stories of several documents, by their first one, each bytewise.
  std::vector<std::vector<std::string>> stories() const;

 private:
  const KnowledgeBase& kb_;
};

}  // namespace relata::kb
