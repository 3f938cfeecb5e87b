// A small war to ask about, and answers as lines.
#pragma once

#include <string>
#include <vector>

#include "memory_source.h"
#include "query/query.h"

namespace relata::query {

using Lines = std::vector<std::string>;

// "Kunduz; 2" for each row: what is bound and the support.
inline Lines rows(const MemorySource& source, std::string_view pattern, const Options& options = {}) {
  Lines lines;
  for (const Row& row : evaluate(parse_pattern(pattern), source, options).rows) {
    std::string line;
    for (const Binding& binding : row.bindings) line += binding.end.name + "; ";
    if (row.bindings.empty())
      for (const Triple& triple : row.triples)
        line += triple.subject.name + " | " + triple.relation + " | " + triple.object.name + "; ";
    lines.push_back(line + std::to_string(row.support));
  }
  return lines;
}

inline MemorySource war() {
  MemorySource source;
  source.add("Taliban/ORG", "capture", "Kunduz/GPE", "d1");
  source.add("Taliban/ORG", "capture", "Kunduz/GPE", "d2");
  source.add("Kunduz/GPE", "fall to", "Taliban/ORG", "d3");
  source.add("Asadabad/GPE", "fall to", "Taliban/ORG", "d1");
  source.add("Taliban/ORG", "seize", "Herat/GPE", "d1");
  source.add("Taliban/ORG", "seize", "weapons", "d1");
  source.add("Taliban/ORG", "attack", "Kabul/GPE", "d1");
  source.add("Ismail Khan/PER", "flee", "Herat/GPE", "d1");
  source.add("Atta Noor/PER", "flee", "Mazar/GPE", "d1");
  source.add("Pul-e-Khumri/GPE", "be capture", "", "d1");
  return source;
}

}  // namespace relata::query
