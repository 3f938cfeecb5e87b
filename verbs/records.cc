#include "verbs/records.h"

#include <fstream>
#include <iostream>
#include <mutex>
#include <optional>
#include <utility>

#include "core/error.h"
#include "kb/record.h"
#include "read/formats.h"
#include "read/input_files.h"
#include "read/line_reader.h"
#include "read/unpacking.h"
#include "store/whole_document.h"
#include "verbs/knowledge.h"
#include "verbs/result_file.h"

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
  const read::Format* format = read::format_of_file(read::unpacked_name(path.string()));
  if (!format || format->name != "jsonl") return false;
  std::ifstream file(path, std::ios::binary);
  return begins_with_record(read::PlainBytes(*file.rdbuf()).stream());
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

// Reads streams of records and hands them on.
class RecordIntake {
 public:
  using Take = std::function<void(store::WholeDocument&&)>;
  RecordIntake(const RecordFiles& files, const Take& take, const OnRefusal& refuse)
      : files_(files), take_(take), refuse_(refuse) {}

  // Returns how many are refused.
  std::uint64_t read() {
    for (const std::string& name : files_.files) {
      if (name == kStandardInput) {
        read(std::cin, name, "standard input");
        continue;
      }
      std::ifstream file(name, std::ios::binary);
      if (file) read_file(file, name);
      else refuse(name, "cannot be read: is it there, and may you read it?");
    }
    return refused_;
  }

 private:
  void read_file(std::ifstream& file, const std::string& name) {
    try {
      read(read::PlainBytes(*file.rdbuf()).stream(), name, name);
    } catch (const InputError& error) {  // of what it is packed in
      refuse(name, error.what());
    }
  }

  void read(std::istream& in, const std::string& origin, const std::string& name) {
    read::LineReader lines(in, kMostRecordBytes);
    std::uint64_t taken = 0;
    if (files_.position) files_.position->enter(origin, [&] { return taken; });
    for (read::Line line; lines.next(line);) {
      taken = line.offset + line.bytes.size() + 1;
      if (line.bytes.empty()) continue;
      if (files_.position) files_.position->look();
      try {
        if (line.too_long) throw kb::RecordError("is longer than a record can be");
        take_(reader_.read(line.bytes));
      } catch (const kb::RejectedRecord& rejected) {
        refuse(rejected.id(), rejected.reason());
      } catch (const kb::RecordError& error) {
        refuse(name + ":" + std::to_string(line.number), std::string("no record: ") + error.what());
      }
    }
    if (files_.position) files_.position->leave(taken);
    if (in.bad()) refuse(name, "cannot be read to its end");
  }

  void refuse(const std::string& what, const std::string& why) {
    ++refused_;
    if (refuse_) refuse_(what, why);
  }

  const RecordFiles& files_;
  const Take& take_;
  const OnRefusal& refuse_;
  std::uint64_t refused_ = 0;
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
    require_written(out_);
    ++written_;
  }
  // Writes out what there is, and nothing after it. Says what that is.
  std::string close() {
    mutex_.lock();  // for ever: the program is left
    out_ << std::flush;
    return written_ == 0 ? "" : counted(written_, "line is", "lines are") + " written, whole ones";
  }

 private:
  std::ostream& out_;
  const bool flush_;
  std::uint64_t written_ = 0;
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

std::uint64_t read_records(const RecordFiles& files, const std::function<void(store::WholeDocument&&)>& take,
                           const OnRefusal& refuse) {
  return RecordIntake(files, take, refuse).read();
}

RecordCounts take_records(kb::KnowledgeBase& kb, const RecordFiles& files, const OnProgress& progress,
                          const OnRefusal& refuse) {
  read::Position own;
  RecordFiles placed = files;
  if (!placed.position) placed.position = &own;
  RecordCounts counts;
  kb::BulkAdd adding(kb, {files.replace, [&](const std::string& doc) {
                            ++counts.refused;
                            if (refuse) refuse(doc, kOtherFile);
                          }});
  Progress done;
  const auto take = [&](store::WholeDocument&& document) {
    ++done.documents;
    done.statements += document.extracted.statements.size();
    done.bytes = placed.position->bytes();
    done.at = document.extracted.document.id;
    adding.add(std::move(document));
    ++counts.read;
    if (progress) progress(done);
  };
  counts.refused += read_records(placed, take, refuse);
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
  const Ending::Work ended(request.ending, [&] { return lines.close(); });
  return analyse(request.reading, {}, pipeline, threads, {{}, work, take, request.progress, request.flush},
                 request.inline_rejects ? OnRefusal(refuse_inline) : refuse);
}

}  // namespace relata::verbs
