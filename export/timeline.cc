#include "export/timeline.h"

#include <algorithm>

#include "core/ascii.h"
#include "export/checked_stream.h"
#include "export/dot_file.h"
#include "export/dot_text.h"

namespace relata::exporter {
namespace {

// Inches. A line of text at 10 points is some 0.19 high, a capital 0.095 wide: what is wrapped at 80 signs fits, even
// in capitals throughout.
constexpr double kLineHeight = 0.19, kBoxMargin = 0.14, kBoxGap = 0.1, kDayGap = 0.12, kBoxWidth = 8;
constexpr double kSpineX = 0, kBoxesX = 0.25, kDayWidth = 1.9;
constexpr std::size_t kSignsOfALine = 80;     // signs in a line
constexpr std::size_t kLongestWords = 400;    // signs; the sentence is in the tooltip
constexpr std::size_t kLongestSources = 150;  // signs
constexpr std::size_t kLongestTooltip = 600;  // signs

constexpr std::string_view kTimelineComment =
    "Made by relata. A node event-N is something that happened: day, statements (ids), docs (document ids apart by\n"
    "commas; %XX is a byte, as in addresses). Dashed: only said in somebody's name.";

std::string hundredths(double value) {  // two digits, without a locale's comma
  const long hundredths = static_cast<long>(value * 100 + (value < 0 ? -0.5 : 0.5));
  const long digits = std::abs(hundredths);
  return std::string(hundredths < 0 ? "-" : "") + std::to_string(digits / 100) + "." +
         std::to_string(digits % 100 / 10) + std::to_string(digits % 10);
}

std::string place(double x, double y) { return hundredths(x) + "," + hundredths(y) + "!"; }

// With a blank in each word that fits into no line: what is written without blanks is wrapped, too.
std::string breakable(const std::string& text) {
  std::string out;
  std::size_t column = 0;
  for (const char c : text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (c == ' ') column = 0;
    else if (begins && ++column > kSignsOfALine) out += ' ', column = 1;
    out += c;
  }
  return out;
}

// Lines of a box, each to end in "\l": to the left.
std::vector<std::string> row_lines(const TimelineRow& row) {
  std::string below;
  if (!row.said_by.empty()) below = "says " + shortened(row.said_by, kLongestSources);
  if (!row.sources.empty()) below += (below.empty() ? "" : " · ") + shortened(row.sources, kLongestSources);
  std::vector<std::string> lines = dot_lines(breakable(shortened(row.words, kLongestWords)), kSignsOfALine);
  if (!below.empty())
    for (std::string& line : dot_lines(breakable("— " + below), kSignsOfALine)) lines.push_back(std::move(line));
  return lines;
}

class TimelineWriter {
 public:
  TimelineWriter(const TimelinePicture& timeline, const PictureStyle& look, std::ostream& out)
      : timeline_(timeline), look_(look), file_(out, "relata", kTimelineComment) {}

  void write() {
    file_.begin_part("What happened, day by day");
    for (std::size_t i = 0; i < timeline_.rows.size(); ++i) add(i);
    file_.begin_part("The line of days");
    for (std::size_t day = 2; day <= days_; ++day) file_.add_edge(day_name(day - 1), day_name(day), {line_look()});
    for (const auto& [day, event] : beside_) file_.add_edge(day_name(day), event, {line_look(), {{"headport", "w"}}});
    file_.finish({}, graph_attributes());
  }

 private:
  static std::string day_name(std::size_t day) { return "day-" + std::to_string(day); }

  void add(std::size_t i) {
    const TimelineRow& row = timeline_.rows[i];
    const bool new_day =
        i == 0 || timeline_.rows[i - 1].day != row.day || timeline_.rows[i - 1].by_document != row.by_document;
    if (new_day && i > 0) y_ -= kDayGap;
    const std::vector<std::string> lines = row_lines(row);
    const double height = static_cast<double>(lines.size()) * kLineHeight + kBoxMargin, middle = y_ - height / 2;
    if (new_day) add_day(row, y_ - kLineHeight / 2 - kBoxMargin / 2);
    add_box(row, lines, height, middle, "event-" + std::to_string(i + 1));
    y_ -= height + kBoxGap;
  }

  void add_day(const TimelineRow& row, double y) {
    ++days_;
    const std::string shown = row.by_document ? "(" + row.day + ")" : row.day;
    file_.add_node(day_name(days_) + "-label", {{{"label", dot_escaped(shown)},
                                                 {"shape", "plaintext"},
                                                 {"pos", place(kSpineX - 0.15 - kDayWidth / 2, y)},
                                                 {"width", hundredths(kDayWidth)},
                                                 {"fixedsize", "true"},
                                                 {"height", "0.2"},
                                                 {"fontname", look_.font},
                                                 {"fontsize", "10"},
                                                 {"fontcolor", look_.text}}});
    file_.add_node(day_name(days_), {{{"label", ""},
                                      {"day", dot_escaped(row.day)},
                                      {"shape", "point"},
                                      {"width", "0.09"},
                                      {"pos", place(kSpineX, y)},
                                      {"color", look_.edge_color}}});
  }

  void add_box(const TimelineRow& row, const std::vector<std::string>& lines, double height, double y,
               const std::string& name) {
    std::string label;
    for (const std::string& line : lines) label += line + "\\l";
    const std::string_view style = row.said_by.empty() ? "rounded,filled" : "rounded,filled,dashed";
    file_.add_node(name, {{{"label", label},
                           {"day", dot_escaped(row.day)},
                           {"statements", dot_listed(row.statements)},
                           {"docs", dot_listed(row.docs)}},
                          {{"shape", "box"},
                           {"style", style},
                           {"fillcolor", "#F7F7F7"},
                           {"color", look_.edge_color},
                           {"pos", place(kBoxesX + kBoxWidth / 2, y)},
                           {"width", hundredths(kBoxWidth)},
                           {"height", hundredths(height)},
                           {"fixedsize", "true"},
                           {"fontname", look_.font},
                           {"fontsize", "10"},
                           {"fontcolor", look_.text}},
                          {{"tooltip", dot_escaped(shortened(row.sentence, kLongestTooltip))}}});
    if (days_ > 0) beside_.emplace_back(days_, name);
  }

  std::vector<DotAttribute> line_look() const { return {{"arrowhead", "none"}, {"color", look_.edge_color}}; }

  std::vector<DotAttribute> graph_attributes() const {
    std::string label;
    for (const std::string& line : timeline_.notes) label += (label.empty() ? "" : "\\n") + dot_escaped(line);
    if (!timeline_.title.empty()) label = dot_escaped(timeline_.title) + (label.empty() ? "" : "\\n") + label;
    return {{"layout", "neato"},
            {"splines", "line"},
            {"charset", "UTF-8"},
            {"bgcolor", look_.background},
            {"pad", "0.3"},
            {"fontname", look_.font},
            {"fontsize", "12"},
            {"fontcolor", look_.text},
            {"outputorder", "edgesfirst"},
            {"labelloc", "b"},
            {"label", label}};
  }

  const TimelinePicture& timeline_;
  const PictureStyle& look_;
  DotFile file_;
  double y_ = 0;                                             // where the next box begins, downwards
  std::size_t days_ = 0;                                     // so far
  std::vector<std::pair<std::size_t, std::string>> beside_;  // of each box the day
};

}  // namespace

void write_timeline(const TimelinePicture& timeline, const PictureStyle& look, std::ostream& out) {
  TimelineWriter(timeline, look, out).write();
  flush_and_check(out, "dot");
}

}  // namespace relata::exporter
