// TripleBuilder: collects edges of one subject, relation and object into their Triple (contract, section 4).
#pragma once

#include <set>
#include <string>

#include "core/triple.h"

namespace relata {

class TripleBuilder {
 public:
  // All edges that are added must have the ends and relation of the first, whose names the triple shows. A statement
  // that is asserted, positive and not rejected supports the triple; any other hangs on it as denied.
  void add(const Edge& edge);
  bool empty() const { return first_; }
  // The distinct sentences that support it, blanks made single: so a reprint adds no support.
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
