// Records: whole extracted documents as JSON, one a line: what `relata extract --records` writes, on as many machines
// as there are, and `relata build` takes in any order, without a model (docs/records.md).
//
//   {"record":1,"extractor":"relata 0.1.0, model en-4","document":{"id":"004",..,"text":".."},"sentences":[[0,28]],
//    "mentions":[..],"clusters":[..],"entities":[..],"statements":[..]}
//
// All that a knowledge base keeps of a document stands in its record; what is as it mostly is, is left out. Numbers are
// bytes of the text, or of the sentence where the contract has it so.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "core/error.h"
#include "store/whole_document.h"

namespace relata::kb {

// Written; raised by whatever makes an older release read wrongly.
inline constexpr int kRecordVersion = 1;

// What is no record: says what, and where within it.
class RecordError : public Error {
 public:
  using Error::Error;
};

// A document that was to be read and was refused has a line, too, where its reader is told to write one. It is thrown
// where a record is looked for: {"record":1,"rejected":{"id":"wire#7","reason":"broken JSON at line 7, ..."}}
class RejectedRecord : public RecordError {
 public:
  RejectedRecord(std::string id, std::string reason)
      : RecordError("a document that was refused: " + id + ": " + reason),
        id_(std::move(id)),
        reason_(std::move(reason)) {}
  const std::string& id() const { return id_; }
  const std::string& reason() const { return reason_; }

 private:
  std::string id_, reason_;
};

// Finds the local entities of a document that has none, as adding it to a knowledge base does.
void join_entities(store::WholeDocument& document);

// A line, without its end. `document` is not pending.
void append_record(const store::WholeDocument& document, std::string& line);

// The line of a document that was refused. What is no UTF-8 in it is written as U+FFFD.
void append_rejected(std::string_view id, std::string_view reason, std::string& line);

// Whether a line begins as records do.
bool is_record(std::string_view line);

// Reads lines, one after the other; keeps its memory between them. One thread.
class RecordReader {
 public:
  RecordReader();
  ~RecordReader();
  // Throws RecordError, RejectedRecord for a document that was refused. What is read can be put into any store: spans
  // lie in their sentences, numbers name what is there, ids have the form of ids.
  store::WholeDocument read(std::string_view line);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::kb
