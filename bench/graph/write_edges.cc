// write_edges KB: the graph of a knowledge base as an edge list, for programs that take one.
//
// A line for each triple of two different entities that a sentence asserts, "TAIL HEAD SUPPORT", the ends as numbers
// 0, 1, .. in the order in which they come; triples by their subjects, relations, objects, so that parallel edges are
// lines of their own. What `relata rank` and `relata path` make their graph of.
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <vector>

#include "kb/knowledge_base.h"
#include "kb/triple_table.h"

int main(int argc, char** argv) {
  using namespace relata;
  if (argc != 2) return std::cerr << "write_edges KB\n", 2;
  try {
    const kb::KnowledgeBase kb = kb::KnowledgeBase::open(argv[1], kb::Access::kRead);
    const Filter filter;
    kb::TripleTable table(filter, kb::TripleTable::Ends::kEntities);
    Undated undated;
    kb.collect(table, undated);
    constexpr std::uint32_t kNone = UINT32_MAX;
    std::vector<std::uint32_t> numbers(table.ends().size(), kNone);
    std::uint32_t count = 0;
    const auto number = [&](std::uint32_t end) {
      if (numbers[end] == kNone) numbers[end] = count++;
      return numbers[end];
    };
    for (const kb::TripleTable::Row& row : table.rows()) {
      if (row.support == 0 || row.subject == row.object) continue;
      const std::uint32_t tail = number(row.subject), head = number(row.object);
      std::printf("%u %u %u\n", tail, head, row.support);
    }
  } catch (const std::exception& error) {
    return std::cerr << error.what() << "\n", 2;
  }
  return 0;
}
