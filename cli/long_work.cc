#include "cli/long_work.h"

#include <chrono>
#include <utility>

#include "cli/console.h"

namespace relata::cli {
namespace {

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

LongWork::LongWork(verbs::ReadingRequest& reading, const std::optional<std::string>& rejects, std::string kept,
                   Console& console)
    : console_(console), kept_(std::move(kept)), interrupt_([this] {
        console_.end_progress();
        const std::string words = ending_.end();
        console_.error("ended by a signal: " + (words.empty() ? kept_ : words));
      }) {
  reading.position = &position_;
  if (rejects) rejects_.emplace(*rejects);
  if (console.shows_progress()) line_.emplace(verbs::bytes_of(reading), steady_seconds);
}

verbs::OnProgress LongWork::progress() {
  if (!line_) return {};
  return [this](const verbs::Progress& progress) {
    if (const auto line = line_->next(progress)) console_.progress(*line);
  };
}

verbs::OnRefusal LongWork::refuse() {
  return [this](const std::string& name, const std::string& reason) {
    console_.error(name + ": " + reason);
    if (rejects_) rejects_->add(name, position_.origin(), reason);
  };
}

}  // namespace relata::cli
