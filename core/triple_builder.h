// TripleBuilder: collects edges of one subject, relation and object into their Triple (contract, section 4).
#pragma once

#include <cstdint>
#include <map>
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
  // The distinct sentences that support it, blanks made single: of copies those of one (core/copy_count.h).
  std::set<std::string> sentences() const;
  Triple build() const;

 private:
  bool first_ = true;
  End subject_, object_;
  std::string relation_;
  // What a document says of it, of those that have copies; the others' stands in sentences_ and sources_.
  struct Copy {
    std::set<std::string> sentences;
    std::string source;
  };
  std::map<std::uint64_t, std::map<std::string, Copy>> stories_;
  template <typename Visit>
  void each_that_counts(const Visit& visit) const;
  std::set<std::string> sources() const;
  std::set<std::string> sentences_, sources_, docs_, statements_, attributed_statements_, attributed_to_, denied_,
      negative_;
};

}  // namespace relata
