#include "cli/progress_line.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "verbs/knowledge.h"

namespace relata::cli {
namespace {

constexpr double kBetweenLines = 0.2, kBetweenSamples = 1, kLately = 30;  // seconds
constexpr double kFirstRate = 2;                                          // before that a rate is a guess

}  // namespace

std::string bytes_text(double bytes) {
  constexpr std::array kUnits = {"bytes", "kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  while (bytes >= 999.5 && unit + 1 < kUnits.size()) bytes /= 1000, ++unit;
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), bytes < 9.95 && unit > 0 ? "%.1f %s" : "%.0f %s", bytes, kUnits[unit]);
  return text.data();
}

std::string duration_text(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(std::min(seconds, 1e9)));
  if (whole < 90) return std::to_string(whole) + " s";
  const std::uint64_t minutes = (whole + 30) / 60;
  if (minutes < 90) return std::to_string(minutes) + " min";
  return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

ProgressLine::ProgressLine(std::optional<std::uint64_t> total, std::function<double()> seconds)
    : total_(total), seconds_(std::move(seconds)), lately_{{seconds_(), 0}} {}

double ProgressLine::bytes_a_second(double now, std::uint64_t bytes) {
  if (now - lately_.back().first >= kBetweenSamples) lately_.emplace_back(now, bytes);
  while (lately_.size() > 2 && now - lately_.front().first > kLately) lately_.pop_front();
  const auto& [then, before] = lately_.front();
  return now - then < kFirstRate || bytes < before ? 0 : static_cast<double>(bytes - before) / (now - then);
}

std::optional<std::string> ProgressLine::next(const verbs::Progress& progress) {
  const double now = seconds_();
  const double rate = bytes_a_second(now, progress.bytes);
  if (told_ && now - *told_ < kBetweenLines) return std::nullopt;
  told_ = now;
  std::string line = verbs::counted(progress.documents, "document", "documents");
  if (progress.statements > 0) line += ", " + verbs::counted(progress.statements, "statement", "statements");
  const auto done = static_cast<double>(progress.bytes);
  if (total_ && *total_ > 0) {
    const auto total = static_cast<double>(*total_);
    line += ": " + std::to_string(static_cast<int>(100 * std::min(done / total, 1.0))) + "% of " + bytes_text(total);
  } else if (progress.bytes > 0) {
    line += ": " + bytes_text(done);
  }
  if (rate > 0) {
    line += ", " + bytes_text(rate) + "/s";
    if (total_ && *total_ > progress.bytes)
      line += ", " + duration_text(static_cast<double>(*total_ - progress.bytes) / rate) + " left";
  }
  return line + ": " + progress.at;
}

}  // namespace relata::cli
