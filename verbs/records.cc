#include "verbs/records.h"

#include <fstream>
#include <iostream>
#include <mutex>
#include <optional>
#include <utility>

#include "kb/record.h"
#include "read/formats.h"
#include "read/input_files.h"
#include "read/line_reader.h"
#include "store/whole_document.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

constexpr std::string_view kRecords = "records", kStandardInput = "-";
constexpr std::string_view kBegin = "{\"record\":";
constexpr std::size_t kMostRecordBytes = std::size_t{1} << 30;  // of a document of the largest size

bool begins_with_record(std::istream& in) {
  std::string begin(kBegin.size(), '\0');
  in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  begin.resize(static_cast<std::size_t>(in.gcount()));
  return kb::is_record(begin);
}

// Whether standard input begins with a record; what was looked at is put back.
bool standard_input_has_records() {
  std::string seen;
  while (seen.size() < kBegin.size()) {
    const int c = std::cin.get();
    if (c == std::istream::traits_type::eof()) break;
    seen += static_cast<char>(c);
    if (seen != kBegin.substr(0, seen.size())) break;
  }
  std::cin.clear();
  for (auto c = seen.rbegin(); c != seen.rend(); ++c) std::cin.putback(*c);
  return std::cin.good() && seen == kBegin;
}

bool is_record_file(const std::filesystem::path& path) {
  const read::Format* format = read::format_of_file(path);
  if (!format || format->name != "jsonl") return false;
  std::ifstream file(path, std::ios::binary);
  return begins_with_record(file);
}

void sort_out(const std::string& input, Inputs& inputs) {
  std::vector<std::string> records;
  bool others = false;
  read::find_input_files(
      input,
      [&](const read::InputFile& file) {
        if (is_record_file(file.path)) records.push_back(file.path.string());
        else others = true;
      },
      [&](const std::string&, const std::string&) { others = true; });  // who reads documents says what is wrong
  inputs.records.insert(inputs.records.end(), records.begin(), records.end());
  if (others || records.empty()) inputs.documents.push_back(input);
}

// Reads a stream of records into a knowledge base.
class RecordIntake {
 public:
  RecordIntake(kb::BulkAdd& adding, RecordCounts& counts, const OnRefusal& refuse)
      : adding_(adding), counts_(counts), refuse_(refuse) {}

  void read(std::istream& in, const std::string& name, const std::function<void(const std::string&)>& progress) {
    read::LineReader lines(in, kMostRecordBytes);
    read::Line line;
    while (lines.next(line)) {
      if (line.bytes.empty()) continue;
      try {
        if (line.too_long) throw kb::RecordError("is longer than a record can be");
        store::WholeDocument document = reader_.read(line.bytes);
        if (progress) progress(document.extracted.document.id);
        adding_.add(std::move(document));
        ++counts_.read;
      } catch (const kb::RejectedRecord& rejected) {
        refuse(rejected.id(), rejected.reason());
      } catch (const kb::RecordError& error) {
        refuse(name + ":" + std::to_string(line.number), std::string("no record: ") + error.what());
      }
    }
    if (in.bad()) refuse(name, "cannot be read to its end");
  }

  void refuse(const std::string& what, const std::string& why) {
    ++counts_.refused;
    if (refuse_) refuse_(what, why);
  }

 private:
  kb::BulkAdd& adding_;
  RecordCounts& counts_;
  const OnRefusal& refuse_;
  kb::RecordReader reader_;
};

// Lines on their way out. Any thread.
class RecordLines {
 public:
  RecordLines(std::ostream& out, bool flush) : out_(out), flush_(flush) {}
  void write(std::string& line) {
    line += '\n';
    const std::lock_guard lock(mutex_);
    out_ << line;
    if (flush_) out_ << std::flush;
    if (!out_) throw ExportError("cannot write: the output failed; is the disk full, or was the reader closed?");
  }

 private:
  std::ostream& out_;
  const bool flush_;
  std::mutex mutex_;
};

}  // namespace

Inputs inputs_of(const ReadingRequest& reading) {
  Inputs inputs;
  for (const std::string& input : reading.inputs) {
    if (reading.format) (*reading.format == kRecords ? inputs.records : inputs.documents).push_back(input);
    else if (input == kStandardInput)
      (standard_input_has_records() ? inputs.records : inputs.documents).push_back(input);
    else sort_out(input, inputs);
  }
  return inputs;
}

RecordCounts take_records(kb::KnowledgeBase& kb, const std::vector<std::string>& files, bool replace,
                          const std::function<void(const std::string& line)>& progress, const OnRefusal& refuse) {
  RecordCounts counts;
  kb::BulkAdd adding(kb, {replace, [&](const std::string& doc) {
                            ++counts.refused;
                            if (refuse)
                              refuse(doc,
                                     "the knowledge base holds another document of this id, from another file; "
                                     "--replace puts this one in its place");
                          }});
  RecordIntake intake(adding, counts, refuse);
  for (const std::string& name : files) {
    if (name == kStandardInput) {
      intake.read(std::cin, "standard input", progress);
      continue;
    }
    std::ifstream file(name, std::ios::binary);
    if (!file) intake.refuse(name, "cannot be read: is it there, and may you read it?");
    else intake.read(file, name, progress);
  }
  counts.kept = adding.finish();
  return counts;
}

AnalysisCounts write_records(const RecordsRequest& request, std::uint32_t threads, std::ostream& out,
                             const OnRefusal& refuse) {
  reading_of(request.reading);  // wrong options are told before the weights are mapped
  const pipeline::Pipeline pipeline(weights_of(request.reading), threads);
  RecordLines lines(out, request.flush);
  const auto work = [](const pipeline::Pipeline& analyser, std::vector<ReadDocument> read) {
    return analyser.extract(std::move(read), openie::Tokens::kLetGo);
  };
  std::string line;
  const auto take = [&](ExtractedDocument&& document) {
    store::WholeDocument whole;
    whole.extracted = std::move(document);
    kb::join_entities(whole);
    line.clear();
    kb::append_record(whole, line);
    lines.write(line);
  };
  const auto refuse_inline = [&](const std::string& id, const std::string& reason) {
    std::string rejected;
    kb::append_rejected(id, reason, rejected);
    lines.write(rejected);
  };
  return analyse(request.reading, {}, pipeline, threads, {{}, work, take, request.flush},
                 request.inline_rejects ? OnRefusal(refuse_inline) : refuse);
}

}  // namespace relata::verbs
