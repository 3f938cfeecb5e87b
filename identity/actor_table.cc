// Dictionaries of actors as a table: cells apart by tabs, several values of a cell by "|".
#include <algorithm>

#include "core/ascii.h"
#include "identity/actor_line.h"

namespace relata::identity {
namespace {

// Calls `part` with each piece of `text` between `separator`s and its offset, until it returns a problem.
template <typename Part>
std::optional<LineProblem> for_each_part(std::string_view text, char separator, Part&& part) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (auto problem = part(text.substr(begin, end - begin), begin)) return problem;
    begin = end + 1;
  }
  return std::nullopt;
}

std::string add_value(ActorField field, std::string_view value, ActorLine& into) {
  if (field != ActorField::kLinks) return into.add(field, value);
  const std::size_t equals = value.find('=');
  if (equals == value.npos) return trimmed(value).empty() ? "" : into.add_link(value, "");
  return into.add_link(value.substr(0, equals), value.substr(equals + 1));
}

}  // namespace

std::optional<LineProblem> read_actor_header(std::string_view line, ActorColumns& columns) {
  auto problem =
      for_each_part(line, '\t', [&](std::string_view cell, std::size_t offset) -> std::optional<LineProblem> {
        const auto field = parse_actor_field(trimmed(cell));
        if (!field)
          return LineProblem{offset, "unknown column " + shown(trimmed(cell)) +
                                         ": the first line names the columns, from " + actor_field_list()};
        if (std::find(columns.begin(), columns.end(), *field) != columns.end())
          return LineProblem{offset, "the column '" + std::string(trimmed(cell)) + "' stands there twice: keep one"};
        columns.push_back(*field);
        return std::nullopt;
      });
  if (!problem && std::find(columns.begin(), columns.end(), ActorField::kName) == columns.end())
    problem = LineProblem{0, "no column 'name': the first line names the columns, from " + actor_field_list()};
  return problem;
}

std::optional<LineProblem> read_actor_row(std::string_view line, const ActorColumns& columns, ActorLine& into) {
  std::size_t column = 0;
  auto problem =
      for_each_part(line, '\t', [&](std::string_view cell, std::size_t offset) -> std::optional<LineProblem> {
        if (column == columns.size()) {
          if (trimmed(cell).empty()) return std::nullopt;  // tabs at the end, as spreadsheets write them
          return LineProblem{offset, "more cells than the header has columns: values of one cell stand apart by '|'"};
        }
        const ActorField field = columns[column++];
        into.offset(field) = offset;
        const bool single = field == ActorField::kName || field == ActorField::kType;
        if (single && cell.find('|') != cell.npos)
          return LineProblem{offset, "one " + std::string(kActorFields[static_cast<std::size_t>(field)]) +
                                         " alone, without '|': further names are aliases"};
        return for_each_part(cell, '|', [&](std::string_view value, std::size_t) -> std::optional<LineProblem> {
          const std::string wrong = add_value(field, value, into);
          return wrong.empty() ? std::nullopt : std::optional(LineProblem{offset, wrong});
        });
      });
  return problem ? problem : into.check();
}

}  // namespace relata::identity
