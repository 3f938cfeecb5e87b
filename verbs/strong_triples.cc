#include "verbs/strong_triples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

#include "kb/triple_table.h"
#include "verbs/counted_graph.h"

namespace relata::verbs {
namespace {

using kb::TripleTable;

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

// What ends are chosen by, as in graph/part.h.
struct Rank {
  bool in_several_documents = false;
  double strength = 0;
  std::uint32_t document = kNone;  // the first
};

std::vector<Rank> ranks(const TripleTable& table, const std::vector<TripleTable::Row>& rows) {
  std::vector<Rank> ranks(table.ends().size());
  for (const TripleTable::Row& row : rows) {
    const double sentences = std::max(1U, row.support), sources = std::max(1U, row.sources);
    const double strength = std::sqrt(sentences * sources);
    const TripleTable::Documents documents = table.documents(row);
    for (const std::uint32_t end : {row.subject, row.object}) {
      Rank& rank = ranks[end];
      if (row.subject != row.object) rank.strength += strength;
      if (row.support == 0) continue;
      rank.in_several_documents |= documents.several || (rank.document != kNone && rank.document != documents.first);
      rank.document = documents.first;
    }
  }
  return ranks;
}

// The place of each end in the order of choice; kNone where nothing is drawn of it.
std::vector<std::uint32_t> places(const TripleTable& table, const std::vector<TripleTable::Row>& rows) {
  const std::vector<Rank> rank = ranks(table, rows);
  std::vector<bool> drawn(rank.size(), false);
  for (const TripleTable::Row& row : rows) drawn[row.subject] = drawn[row.object] = true;
  std::vector<std::uint32_t> order;
  for (std::uint32_t end = 0; end < rank.size(); ++end)
    if (drawn[end]) order.push_back(end);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto by = [&](std::uint32_t end) { return std::tuple(!rank[end].in_several_documents, -rank[end].strength); };
    return by(a) != by(b) ? by(a) < by(b) : table.ends()[a].key() < table.ends()[b].key();
  });
  std::vector<std::uint32_t> place(rank.size(), kNone);
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  return place;
}

// How many of the first ends to take.
std::uint32_t ends_to_take(const std::vector<TripleTable::Row>& rows, const std::vector<std::uint32_t>& place,
                           std::size_t least_ends, std::size_t most) {
  std::vector<std::uint32_t> later;  // of each triple the end that comes later
  for (const TripleTable::Row& row : rows) later.push_back(std::max(place[row.subject], place[row.object]));
  if (later.size() <= most) return kNone;
  const auto past = later.begin() + static_cast<std::ptrdiff_t>(most);
  std::nth_element(later.begin(), past, later.end());
  return std::max(*past, static_cast<std::uint32_t>(std::min<std::size_t>(least_ends, kNone)));
}

}  // namespace

StrongTriples strong_triples(const kb::KnowledgeBase& kb, const Filter& filter, bool phrases, std::size_t least_ends,
                             Undated& undated, std::size_t most) {
  TripleTable table(filter, phrases ? TripleTable::Ends::kAll : TripleTable::Ends::kEntities);
  kb.collect(table, undated);
  std::vector<TripleTable::Row> rows;
  const auto is_end = [&](std::uint32_t end) { return is_vertex(table.ends()[end], phrases); };
  for (const TripleTable::Row& row : table.rows())
    if ((row.support > 0 || filter.all) && is_end(row.subject) && is_end(row.object)) rows.push_back(row);
  const std::vector<std::uint32_t> place = places(table, rows);
  const std::uint32_t taken = ends_to_take(rows, place, least_ends, most);
  StrongTriples strong;
  std::vector<TripleTable::Row> chosen;
  std::vector<bool> made(place.size(), false);
  for (const TripleTable::Row& row : rows) {
    if (place[row.subject] >= taken || place[row.object] >= taken) continue;
    chosen.push_back(row);
    made[row.subject] = made[row.object] = true;
  }
  strong.triples = table.triples(chosen);
  for (std::size_t end = 0; end < place.size(); ++end)
    if (place[end] != kNone && !made[end]) ++strong.ends_left_out;
  strong.triples_left_out = static_cast<std::uint32_t>(rows.size() - strong.triples.size());
  return strong;
}

}  // namespace relata::verbs
