// What one more document costs: one_more_document DIR [DOCUMENTS [SENTENCES [TOGETHER]]]
//
// Builds a knowledge base of DOCUMENTS (100,000) made-up documents in the new directory DIR, given as they would be
// after extraction, TOGETHER (1) of them in one write: `relata build` writes kTogether (verbs/build.cc) at most. Prints
// the cost of a document on the way and how much of it is identity, without the writing of its rows, then takes one
// more document twenty times and removes it again, and prints the median and the largest time of writing and resolving
// it, as well as how long opening and asking for one name take. Names follow Zipf's law, as in news: few are in many
// documents, most in few.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "identity/identity_update.h"
#include "kb/knowledge_base.h"
#include "tests/kb/made_up_news.h"

namespace {

using relata::kb::Access;
using relata::kb::KnowledgeBase;
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}
// Of processor time: what a machine with other work on it can be compared by. Of all threads; of this one.
double processor_ms_since(std::clock_t start) {
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}
double processor_ms_of_thread() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

// What identity took.
struct Cost {
  double ms = 0, processor = 0;
};
Cost identity_cost;

class Stopwatch {
 public:
  ~Stopwatch() {
    identity_cost.ms += ms_since(start_);
    identity_cost.processor += processor_ms_of_thread() - processor_;
  }

 private:
  Clock::time_point start_ = Clock::now();
  double processor_ = processor_ms_of_thread();
};

}  // namespace

// The two ways into identity of a build, with a stopwatch: the linker puts these in the place of those
// (bench/kb/CMakeLists.txt), so that nothing that is measured knows of it.
namespace relata::identity {

std::vector<LocalEntity> true_join(const std::string&, std::span<const Cluster>, const Facets&,
                                   std::string_view) asm("__real_" RELATA_JOIN);
void true_update(IdentityEdit&, std::span<const OccurrenceChange>, const std::set<std::string>&, const Rulings&,
                 const DocumentOccurrences&) asm("__real_" RELATA_UPDATE);
std::vector<LocalEntity> timed_join(const std::string&, std::span<const Cluster>, const Facets&,
                                    std::string_view) asm("__wrap_" RELATA_JOIN);
void timed_update(IdentityEdit&, std::span<const OccurrenceChange>, const std::set<std::string>&, const Rulings&,
                  const DocumentOccurrences&) asm("__wrap_" RELATA_UPDATE);

std::vector<LocalEntity> timed_join(const std::string& doc, std::span<const Cluster> clusters, const Facets& facets,
                                    std::string_view about) {
  const Stopwatch stopwatch;
  return true_join(doc, clusters, facets, about);
}

void timed_update(IdentityEdit& rows, std::span<const OccurrenceChange> changes, const std::set<std::string>& ruled,
                  const Rulings& rulings, const DocumentOccurrences& documents) {
  const Stopwatch stopwatch;
  true_update(rows, changes, ruled, rulings, documents);
}

}  // namespace relata::identity

namespace {

void build(const std::string& dir, const relata::testing::MadeUpNews& news, std::uint32_t documents,
           std::uint32_t together) {
  KnowledgeBase kb = KnowledgeBase::open(dir, Access::kWrite);
  std::uint32_t next_report = 1000, reported = 0;
  Clock::time_point start = Clock::now();
  std::clock_t processor = std::clock();
  std::vector<relata::ExtractedDocument> waiting;
  for (std::uint32_t number = 0; number < documents; ++number) {
    waiting.push_back(news.document(number));
    const bool report = number + 1 == next_report || number + 1 == documents;
    if (waiting.size() == together || report) {
      kb.add(waiting, false);
      waiting.clear();
    }
    if (!report) continue;
    const double count = number + 1 - reported;
    std::cout << std::setw(9) << number + 1 << " documents: " << ms_since(start) / count << " ms each since "
              << reported << ", " << processor_ms_since(processor) / count << " of the processor; of it identity "
              << identity_cost.ms / count << " ms, " << identity_cost.processor / count << " of the processor; "
              << kb.entity_count() << " entities" << std::endl;
    reported = number + 1;
    next_report += next_report < 10000 ? 1000 : 10000;
    start = Clock::now();
    processor = std::clock();
    identity_cost = {};
  }
  kb.flush();
}

void take_one_more(const std::string& dir, const relata::testing::MadeUpNews& news, std::uint32_t documents) {
  KnowledgeBase kb = KnowledgeBase::open(dir, Access::kWrite);
  std::vector<double> added, removed, processor, identity;
  for (std::uint32_t again = 0; again < 20; ++again) {
    const relata::ExtractedDocument document = news.document(documents + again);
    Clock::time_point start = Clock::now();
    const std::clock_t processor_start = std::clock();
    identity_cost = {};
    kb.add(document, false);
    identity.push_back(identity_cost.processor);
    added.push_back(ms_since(start));
    processor.push_back(processor_ms_since(processor_start));
    start = Clock::now();
    kb.remove(document.document.id);
    removed.push_back(ms_since(start));
  }
  for (auto* times : {&added, &removed, &processor, &identity}) std::sort(times->begin(), times->end());
  std::cout << "one more document: median " << added[10] << " ms, least " << added[0] << ", most " << added[19]
            << "; of the processor: median " << processor[10] << ", most " << processor[19] << ", of it identity "
            << identity[10] << ", most " << identity[19] << "; removing it: median " << removed[10] << " ms, most "
            << removed[19] << std::endl;
}

void ask(const std::string& dir, const relata::testing::MadeUpNews& news) {
  Clock::time_point start = Clock::now();
  const KnowledgeBase kb = KnowledgeBase::open(dir, Access::kRead);
  const double opened = ms_since(start);
  for (const std::string& name : {news.person(40000), news.person(5)}) {
    start = Clock::now();
    const auto found = kb.find(name);
    std::cout << "open " << opened << " ms, find " << name << " " << ms_since(start) << " ms: " << found.size()
              << " entities, " << (found.empty() ? 0 : found[0].docs.size()) << " documents" << std::endl;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "one_more_document DIR [DOCUMENTS [SENTENCES [TOGETHER]]]\n", 2;
  const std::uint32_t documents = argc > 2 ? static_cast<std::uint32_t>(std::stoul(argv[2])) : 100000;
  const std::uint32_t sentences = argc > 3 ? static_cast<std::uint32_t>(std::stoul(argv[3])) : 12;
  const std::uint32_t together = argc > 4 ? static_cast<std::uint32_t>(std::stoul(argv[4])) : 1;
  std::cout << std::fixed << std::setprecision(2);
  const relata::testing::MadeUpNews news(sentences);
  build(argv[1], news, documents, together);
  take_one_more(argv[1], news, documents);
  ask(argv[1], news);
  return 0;
}
