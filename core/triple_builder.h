// TripleBuilder: collects edges of one subject, relation and object into their Triple (contract, section 4).
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "core/triple.h"

namespace relata {

// The words of a sentence with blanks made single: what makes two sentences one, so that a reprint adds no support.
std::string same_sentence_key(std::string_view sentence);

class TripleBuilder {
 public:
  // All edges that are added must have the ends and relation of the first, whose names the triple shows. A statement
  // that is asserted, positive and not rejected supports the triple; any other hangs on it as denied.
  void add(const Edge& edge);
  bool empty() const { return first_; }
  // The distinct sentences that support it, as same_sentence_key() gives them.
  const std::set<std::string>& sentences() const { return sentences_; }
  Triple build() const;

 private:
  bool first_ = true;
  End subject_, object_;
  std::string relation_;
  std::set<std::string> sentences_, sources_, docs_, statements_, attributed_statements_, attributed_to_, denied_,
      negative_;
};

}  // namespace relata
