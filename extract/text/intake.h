// Intake: what all readers hand their documents to. Completes and checks them, and counts.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "extract/text/reading.h"

namespace relata::text {

// One input while it is read.
struct Source {
  std::istream& bytes;
  std::string name;    // what ids are made of
  std::string origin;  // the path
};

class Intake {
 public:
  Intake(const ReadOptions& options, const OnDocument& on_document, const OnRefusal& on_refusal)
      : options_(options), on_document_(on_document), on_refusal_(on_refusal) {}

  // Sets the date if there is none; refuses a foreign language and a second, different document of one id.
  void take(ReadDocument&& input);
  void refuse(const std::string& name, const std::string& reason);

  const ReadOptions& options() const { return options_; }
  const ReadCounts& counts() const { return counts_; }

 private:
  const ReadOptions& options_;
  const OnDocument& on_document_;
  const OnRefusal& on_refusal_;
  ReadCounts counts_;
  std::unordered_map<std::string, std::uint64_t> seen_;  // id -> hash of the content
};

// The readers, one for each format.
void read_text(Source& source, Intake& intake);
void read_jsonl(Source& source, Intake& intake);
void read_conllu(Source& source, Intake& intake);
void read_sentences(Source& source, Intake& intake);

// "invalid UTF-8 at byte 17", "a NUL at byte 3"; "" if `bytes` are text. `base` is added to the offset.
std::string bad_bytes(std::string_view bytes, std::uint64_t base = 0);
std::string too_large();

}  // namespace relata::text
