#include "read/subtitles_reader.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/table.h"
#include "read/intake.h"
#include "read/subtitles_tsv.h"
#include "read/whole_file.h"

namespace relata::read {
namespace {

constexpr double kSilence = 2.5;              // seconds between cues behind which a new line begins
constexpr std::size_t kLongLine = 700;        // bytes, behind which a line ends with its sentence
constexpr std::size_t kMostMarkBytes = 4096;  // of a line whose markup is looked at

// "00:01:02,500 --> 00:01:04.000 align:start": seconds; false for any other line.
bool cue_times(std::string_view line, double& begin, double& end) {
  if (line.size() > 200 || line.find("-->") == line.npos) return false;
  static const RE2 pattern(R"(\s*(?:(\d+):)?(\d+):(\d+)[.,](\d+)\s*-->\s*(?:(\d+):)?(\d+):(\d+)[.,](\d+).*)",
                           RE2::Quiet);
  std::string hours, hours_end;
  double minutes = 0, seconds = 0, thousandths = 0, minutes_end = 0, seconds_end = 0, thousandths_end = 0;
  if (!RE2::FullMatch(line, pattern, &hours, &minutes, &seconds, &thousandths, &hours_end, &minutes_end, &seconds_end,
                      &thousandths_end))
    return false;
  const auto in_seconds = [](const std::string& h, double m, double s, double t) {
    return 3600 * std::atof(h.c_str()) + 60 * m + s + t / 1000;
  };
  begin = in_seconds(hours, minutes, seconds, thousandths);
  end = in_seconds(hours_end, minutes_end, seconds_end, thousandths_end);
  return true;
}

struct SubtitlePatterns {
  std::vector<std::unique_ptr<RE2>> sounds, lines;
  SubtitlePatterns() {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    each_row(data::subtitles_tsv, [&](const TableRow& row) {
      (row[0] == "sound" ? sounds : lines).push_back(std::make_unique<RE2>(row[1], options));
    });
  }
};

// Without markup and sounds: "<i>Yes.</i> [APPLAUSE]" -> "Yes."; "<v Ann Lee>Yes." -> "Ann Lee: Yes."
std::string plain_cue_line(std::string_view line) {
  static const SubtitlePatterns patterns;
  static const RE2 voice(R"(<v(?:\.[^ \t>]*)?\s+([^>]+)>)", RE2::Quiet),
      tag(R"(</?[a-zA-Z0-9.:][^<>]*>|\{\\[^{}]*\})", RE2::Quiet);
  std::string words(line.substr(0, kMostMarkBytes));
  RE2::GlobalReplace(&words, voice, "\\1: ");
  RE2::GlobalReplace(&words, tag, "");
  for (const auto& sound : patterns.sounds) RE2::GlobalReplace(&words, *sound, " ");
  for (const auto& [entity, character] :
       {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&nbsp;", " "), std::pair("&amp;", "&")})
    for (std::size_t at = words.find(entity); at != words.npos; at = words.find(entity, at + 1))
      words.replace(at, std::string_view(entity).size(), character);
  words = single_blanks(words);
  const auto is_line = [&](const auto& pattern) { return RE2::FullMatch(words, *pattern); };
  return std::any_of(patterns.lines.begin(), patterns.lines.end(), is_line) ? "" : words;
}

bool ends_subtitle(std::string_view text) {
  while (!text.empty() && is_closing(code_point_before(text, text.size()).value))
    text.remove_suffix(code_point_before(text, text.size()).bytes);
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…") ||
         text.ends_with('"');
}

// "JOHN SMITH: ", "Dr. Lee (on video): ", at the line's begin.
bool names_speaker(std::string_view line) {
  static const RE2 pattern(R"((?:[\p{Lu}][\p{Lu}\p{N} .,'’()/-]{1,60})"
                           R"(|[\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){1,4}(?: \([^()]{1,40}\))?):\s.*)",
                           RE2::Quiet);
  return RE2::FullMatch(line.substr(0, 300), pattern);
}

// Joins the words of cues to lines.
class SpokenLines {
 public:
  void add_cue(double begin, double end, const std::vector<std::string>& cue) {
    if (!line_.empty() && ends_subtitle(line_) && (begin - last_end_ > kSilence || line_.size() > kLongLine))
      end_line();
    for (const std::string& words : cue) add(words);
    last_end_ = end;
  }
  std::string text() {
    end_line();
    return std::move(text_);
  }

 private:
  void add(std::string_view words) {
    // captions that roll up tell a line again that the cue before told
    if (words.empty() || std::find(last_.begin(), last_.end(), words) != last_.end()) return;
    last_.emplace_back(words);
    if (last_.size() > 2) last_.erase(last_.begin());
    const std::size_t mark = words.find_first_not_of(">- ");
    const bool is_change = words.starts_with(">>") || words.starts_with("- ") || (words.starts_with('-') && mark == 1);
    if (is_change) words.remove_prefix(std::min(mark, words.size()));
    if (words.empty()) return;
    if (is_change || names_speaker(words)) end_line();
    if (!line_.empty()) line_ += ' ';
    line_ += words;
  }
  void end_line() {
    if (!line_.empty()) text_ += (text_.empty() ? "" : "\n") + line_ + "\n";
    line_.clear();
  }

  std::string line_, text_;
  std::vector<std::string> last_;  // lines
  double last_end_ = 0;
};

std::vector<std::string_view> lines_of_file(std::string_view bytes) {
  std::vector<std::string_view> lines;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    lines.push_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(bytes.size(), end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1)));
  }
  return lines;
}

struct Subtitles {
  std::string title, text;
  std::size_t cues = 0;
};

// A cue is a line of times and what follows up to an empty line, or to the next times where that is missing; all that
// stands outside (numbers, names of cues, notes, styles) is none.
Subtitles parse_subtitles(std::string_view bytes) {
  const std::vector<std::string_view> lines = lines_of_file(bytes);
  Subtitles result;
  SpokenLines spoken;
  if (!lines.empty() && lines[0].starts_with("WEBVTT")) {
    const std::string_view title = lines[0].substr(6);  // "WEBVTT - Evening news"
    result.title = title.substr(std::min(title.find_first_not_of(" \t-"), title.size()));
  }
  double begin = 0, end = 0, next_begin = 0, next_end = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!cue_times(lines[i], begin, end)) continue;
    ++result.cues;
    std::vector<std::string> cue;
    while (i + 1 < lines.size() && !trimmed(lines[i + 1]).empty() && !cue_times(lines[i + 1], next_begin, next_end)) {
      const bool is_number = lines[i + 1].find_first_not_of("0123456789") == std::string_view::npos;
      if (is_number && i + 2 < lines.size() && cue_times(lines[i + 2], next_begin, next_end)) break;
      cue.push_back(plain_cue_line(lines[++i]));
    }
    spoken.add_cue(begin, end, cue);
  }
  result.text = spoken.text();
  return result;
}

}  // namespace

bool begins_as_vtt(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  return head.starts_with("WEBVTT") && (head.size() == 6 || is_ascii_blank(head[6]));
}

bool begins_as_srt(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t line_end = std::min(head.find('\n'), head.size());
  const std::string_view number = trimmed(head.substr(0, line_end));
  double begin = 0, end = 0;
  if (number.empty() || number.find_first_not_of("0123456789") != number.npos || line_end == head.size()) return false;
  head.remove_prefix(line_end + 1);
  return cue_times(trimmed(head.substr(0, head.find('\n'))), begin, end);
}

void read_subtitles(Source& source, Intake& intake) {
  const std::optional<std::string> bytes = whole_file(source, intake);
  if (!bytes) return;
  Subtitles subtitles = parse_subtitles(*bytes);
  if (subtitles.cues == 0 && !trimmed(*bytes).empty())
    return intake.refuse(source.name, "no subtitles: it has no line of times (00:00:01,000 --> 00:00:02,000)");
  ReadDocument input;
  input.document.id = source.name;
  input.document.origin = source.origin;
  input.document.url = source.url;
  input.document.date = source.date;
  input.document.text = std::move(subtitles.text);
  if (!subtitles.title.empty()) input.document.title = std::move(subtitles.title);
  intake.take(std::move(input));
}

}  // namespace relata::read
