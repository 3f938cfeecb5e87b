// How fast RDF is written, and in how much memory: rdf_speed [STATEMENTS]
//
// Tells six statements of tests/export/sample.h again and again, STATEMENTS (1,000,000) in all, three a sentence, to
// each syntax, and prints lines a second and megabytes a second of processor time, and the largest memory so far.
// Nothing is read, so that it is the writers alone that are timed; what leaves them is counted and dropped.
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <streambuf>
#include <string>

#include "export/jsonld.h"
#include "export/nquads.h"
#include "export/trig.h"
#include "tests/export/sample.h"

namespace {

using namespace relata::exporter;

// Counts what it is given.
class Counter final : public std::streambuf {
 public:
  std::uint64_t bytes = 0, lines = 0;

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    bytes += static_cast<std::uint64_t>(size);
    lines += static_cast<std::uint64_t>(std::count(text, text + size, '\n'));
    return size;
  }
  int overflow(int c) override { return ++bytes, c; }
};

// `sample` again and again, as other statements of other sentences and documents.
StatementStream repeated(std::vector<Evidenced>& sample, std::uint64_t count) {
  return [&sample, count](const StatementVisitor& visit) {
    for (std::uint64_t i = 0; i < count; ++i) {
      Evidenced& e = sample[i % sample.size()];
      const std::string number = std::to_string(1000000000 + i);
      e.statement.id = "st-000000" + number;
      e.statement.sentence_index = static_cast<std::uint32_t>(i / 3 % 10);
      e.provenance.doc = "document-" + std::to_string(i / 30);
      if (!visit(e.statement, e.provenance)) return;
    }
  };
}

using Writer = void (*)(const StatementStream&, const EntityStream&, const RdfOptions&, std::ostream&);

void measure(const char* name, Writer write, std::uint64_t count) {
  std::vector<Evidenced> sample = relata::exporter::sample();
  RdfOptions options;
  options.extractor = "bench";
  options.text_of = [](std::string_view) { return std::string(3000, 'x'); };
  Counter counter;
  std::ostream out(&counter);
  const std::clock_t start = std::clock();
  write(repeated(sample, count), entity_stream(), options, out);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << std::left << std::setw(8) << name << std::right << std::fixed << std::setprecision(2) << std::setw(8)
            << seconds << " s " << std::setw(8) << 1e-6 * static_cast<double>(counter.lines) / seconds
            << " million lines/s " << std::setw(8) << 1e-6 * static_cast<double>(counter.bytes) / seconds << " MB/s "
            << usage.ru_maxrss / 1024 << " MB of memory\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1000000;
  measure("nquads", write_nquads, count);
  measure("trig", write_trig, count);
  measure("jsonld", write_jsonld, count);
  return 0;
}
