// What one more document costs: one_more_document DIR [DOCUMENTS [SENTENCES]]
//
// Builds a knowledge base of DOCUMENTS (100,000) made-up documents in the new directory DIR, given as they would be
// after extraction. Prints the cost of a document on the way, then takes one more document twenty
// times and removes it again, and prints the median and the largest time of writing and resolving it, as well as how
// long opening and asking for one name take. Names follow Zipf's law, as in news: few are in many documents, most in
// few.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "kb/knowledge_base.h"
#include "tests/kb/made_up_news.h"

namespace {

using relata::kb::Access;
using relata::kb::KnowledgeBase;
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}
// Of processor time: what a machine with other work on it can be compared by.
double processor_ms_since(std::clock_t start) {
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void build(const std::string& dir, const relata::testing::MadeUpNews& news, std::uint32_t documents) {
  KnowledgeBase kb = KnowledgeBase::open(dir, Access::kWrite);
  std::uint32_t next_report = 1000, reported = 0;
  Clock::time_point start = Clock::now();
  std::clock_t processor = std::clock();
  for (std::uint32_t number = 0; number < documents; ++number) {
    kb.add(news.document(number), false);
    if (number + 1 != next_report && number + 1 != documents) continue;
    std::cout << std::setw(9) << number + 1 << " documents: " << ms_since(start) / (number + 1 - reported)
              << " ms each since " << reported << ", " << processor_ms_since(processor) / (number + 1 - reported)
              << " of the processor, " << kb.entity_count() << " entities" << std::endl;
    reported = number + 1;
    next_report += next_report < 10000 ? 1000 : 10000;
    start = Clock::now();
    processor = std::clock();
  }
  kb.flush();
}

void take_one_more(const std::string& dir, const relata::testing::MadeUpNews& news, std::uint32_t documents) {
  KnowledgeBase kb = KnowledgeBase::open(dir, Access::kWrite);
  std::vector<double> added, removed, processor;
  for (std::uint32_t again = 0; again < 20; ++again) {
    const relata::ExtractedDocument document = news.document(documents + again);
    Clock::time_point start = Clock::now();
    const std::clock_t processor_start = std::clock();
    kb.add(document, false);
    added.push_back(ms_since(start));
    processor.push_back(processor_ms_since(processor_start));
    start = Clock::now();
    kb.remove(document.document.id);
    removed.push_back(ms_since(start));
  }
  for (auto* times : {&added, &removed, &processor}) std::sort(times->begin(), times->end());
  std::cout << "one more document: median " << added[10] << " ms, least " << added[0] << ", most " << added[19]
            << "; of the processor: median " << processor[10] << ", most " << processor[19] << "; removing it: median "
            << removed[10] << " ms, most " << removed[19] << std::endl;
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
  if (argc < 2) return std::cerr << "one_more_document DIR [DOCUMENTS [SENTENCES]]\n", 2;
  const std::uint32_t documents = argc > 2 ? static_cast<std::uint32_t>(std::stoul(argv[2])) : 100000;
  const std::uint32_t sentences = argc > 3 ? static_cast<std::uint32_t>(std::stoul(argv[3])) : 12;
  std::cout << std::fixed << std::setprecision(2);
  const relata::testing::MadeUpNews news(sentences);
  build(argv[1], news, documents);
  take_one_more(argv[1], news, documents);
  ask(argv[1], news);
  return 0;
}
