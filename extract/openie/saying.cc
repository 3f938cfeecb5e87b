#include "extract/openie/saying.h"

#include <string>

#include "extract/openie/signature.h"
#include "extract/openie/table.h"

namespace relata::openie {

bool is_saying(std::string_view relation) {
  const std::size_t first = relation.find(' '), second = relation.find(' ', first == relation.npos ? first : first + 1);
  for (const std::size_t end : {second, first}) {  // "point out" before "point"
    const std::string_view word_class = verb_table().value(relation.substr(0, end));
    if (word_class.empty()) continue;
    const Signature& report = signature(word_class, Place::kReport);
    return report.attributed && report.modality != Modality::kOrdered;
  }
  return false;
}

}  // namespace relata::openie
