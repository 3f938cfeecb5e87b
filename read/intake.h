// Intake: what all readers hand their documents to. Completes and checks them, and counts.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "read/reading.h"

namespace relata::read {

class Intake {
 public:
  Intake(const ReadOptions& options, const OnDocument& on_document, const OnRefusal& on_refusal)
      : options_(options), on_document_(on_document), on_refusal_(on_refusal) {}

  // Sets the date if there is none; refuses a foreign language and a second, different document of one id.
  void take(ReadDocument&& input);
  void refuse(const std::string& name, const std::string& reason);

  // Each document is kept with this member among those of Document::extra, unless it has one of that name, until the
  // Scope ends that is open: what a container knows of it, what it was in. read_member() opens one.
  void keep(const std::string& key, const std::string& value) { kept_.emplace_back(key, value); }
  class Scope {
   public:
    explicit Scope(Intake& intake) : kept_(intake.kept_), before_(kept_.size()) {}
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope() { kept_.resize(before_); }

   private:
    std::vector<std::pair<std::string, std::string>>& kept_;
    std::size_t before_;
  };

  const ReadOptions& options() const { return options_; }
  const ReadCounts& counts() const { return counts_; }

 private:
  const ReadOptions& options_;
  const OnDocument& on_document_;
  const OnRefusal& on_refusal_;
  ReadCounts counts_;
  std::vector<std::pair<std::string, std::string>> kept_;
  std::unordered_map<std::string, std::uint64_t> seen_;  // id -> hash of the content
};

// "invalid UTF-8 at byte 17", "a NUL at byte 3"; "" if `bytes` are text. `base` is added to the offset.
std::string bad_bytes(std::string_view bytes, std::uint64_t base = 0);
std::string too_large();

}  // namespace relata::read
