// Records (kb/record.h) written and taken in.
#pragma once

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "kb/bulk_add.h"
#include "kb/knowledge_base.h"
#include "verbs/analyse.h"
#include "verbs/extract.h"

namespace relata::verbs {

// The inputs of a build, apart by what they are. Of folders the files are looked at one by one.
struct Inputs {
  std::vector<std::string> records;    // files of records, "-" among them where standard input is one
  std::vector<std::string> documents;  // all else, in its order
};
// Why a document is refused that is another one of its id.
inline constexpr const char* kOtherFile =
    "the knowledge base holds another document of this id, from another file; --replace puts this one in its place";

// A file is one of records if its name ends as those of jsonl do and its first line begins as a record does, or if
// `reading` says so for all. Standard input is looked at without taking anything away.
Inputs inputs_of(const ReadingRequest& reading);

struct RecordCounts {
  kb::BulkCounts kept;
  std::uint64_t read = 0, refused = 0;
};
struct RecordFiles {
  std::vector<std::string> files;  // "-": standard input
  bool replace = false;
  read::Position* position = nullptr;  // kept up to date, where somebody asks
};
// Takes the records of all these files in. What is none is refused by file and line, and the rest is read. Durable on
// return. Throws StoreError, also where a record was made by another extractor than what is stored.
RecordCounts take_records(kb::KnowledgeBase& kb, const RecordFiles& files, const OnProgress& progress,
                          const OnRefusal& refuse);

// The records of all these files, one by one, for who looks at them alone. Returns how many are refused.
std::uint64_t read_records(const RecordFiles& files, const std::function<void(store::WholeDocument&&)>& take,
                           const OnRefusal& refuse);

struct RecordsRequest {
  ReadingRequest reading;
  bool flush = false;           // each line is written out once its document is read, and none waits for others
  bool inline_rejects = false;  // a line of `out` for each document that is refused, in the place of `refuse`
  OnProgress progress = {};
  Ending* ending = nullptr;  // by which whole lines are written out, where the program is to be left
};

// extract --records: in the order of the input; lines of what is refused stand among them, anywhere. Throws
// UsageError, ModelError, and ExportError where `out` fails.
AnalysisCounts write_records(const RecordsRequest& request, std::uint32_t threads, std::ostream& out,
                             const OnRefusal& refuse);

}  // namespace relata::verbs
