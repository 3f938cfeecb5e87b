#include "export/page_size.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "core/table.h"
#include "export/page_sizes_tsv.h"

namespace relata::exporter {
namespace {

constexpr double kPointsOfMillimetre = 72 / 25.4;
constexpr double kLeast = 50, kMost = 5000 * kPointsOfMillimetre;  // points

// The number at the front, which is taken off.
std::optional<double> take_number(std::string_view& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

double points_of(std::string_view unit) {
  if (unit == "mm") return kPointsOfMillimetre;
  if (unit == "cm") return 10 * kPointsOfMillimetre;
  if (unit == "in" || unit == "inch" || unit == "inches") return 72;
  return unit == "pt" ? 1 : 0;
}

std::optional<PageSize> named_page(std::string_view name) {
  constexpr std::string_view kTurned = "-landscape";
  const bool turned = name.ends_with(kTurned);
  if (turned) name.remove_suffix(kTurned.size());
  static const Table table(data::page_sizes_tsv);
  const TableRow* row = table.find(name);
  if (!row) return std::nullopt;
  std::string_view width = row->at(0), height = row->at(1);
  PageSize size{*take_number(width) * kPointsOfMillimetre, *take_number(height) * kPointsOfMillimetre};
  if (turned) std::swap(size.width, size.height);
  return size;
}

std::optional<PageSize> measured_page(std::string_view text) {
  const auto width = take_number(text);
  if (!width || !text.starts_with('x')) return std::nullopt;
  text.remove_prefix(1);
  const auto height = take_number(text);
  const double unit = points_of(text);
  if (!height || unit == 0) return std::nullopt;
  const PageSize size{*width * unit, *height * unit};
  const auto fits = [](double side) { return side >= kLeast && side <= kMost; };
  return fits(size.width) && fits(size.height) ? std::optional(size) : std::nullopt;
}

}  // namespace

PageSize parse_page_size(std::string_view text) {
  const std::string lower = ascii_lower(trimmed(text));
  if (const auto size = named_page(lower)) return *size;
  if (const auto size = measured_page(lower)) return *size;
  throw Error("there is no page '" + std::string(text) +
              "'; try a4, a4-landscape, a3, letter, or a size as in 200x100mm or 11x8.5in");
}

}  // namespace relata::exporter
