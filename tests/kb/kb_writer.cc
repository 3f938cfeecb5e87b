// Adds documents to a knowledge base in a process of its own, which a test may kill or starve:
//   kb_writer DIR COUNT [LIMIT]      LIMIT: bytes that no file may exceed
//   kb_writer DIR together           documents, kTogether of them in one write
//   kb_writer DIR corrections        corrections instead, in batches that belong together (batch_of_corrections)
// Prints the id of each document, or the number of each batch, once it is added. Exits with 2 and the words of a
// StoreError.
#include <signal.h>
#include <sys/resource.h>

#include <cstdlib>
#include <iostream>
#include <span>
#include <string>

#include "core/error.h"
#include "kb/knowledge_base.h"
#include "tests/kb/sample_news.h"

namespace {

void add_documents(relata::kb::KnowledgeBase& kb, int count) {
  for (const relata::ExtractedDocument& document : relata::testing::many_documents(count)) {
    kb.add(document, true);
    std::cout << document.document.id << std::endl;
  }
}

void add_together(relata::kb::KnowledgeBase& kb) {
  const auto documents = relata::testing::many_documents(relata::testing::kWrites * relata::testing::kTogether);
  for (std::span<const relata::ExtractedDocument> left = documents; !left.empty();
       left = left.subspan(relata::testing::kTogether)) {
    kb.add(left.first(relata::testing::kTogether), true);
    std::cout << left.front().document.id << std::endl;
  }
}

void add_corrections(relata::kb::KnowledgeBase& kb) {
  for (int batch = 0; batch < relata::testing::kBatchesOfCorrections; ++batch) {
    kb.correct(relata::testing::batch_of_corrections(batch));
    std::cout << batch << std::endl;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 1;
  if (argc > 3) {
    signal(SIGXFSZ, SIG_IGN);
    const rlim_t bytes = std::stoul(argv[3]);
    const rlimit limit{bytes, bytes};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
  }
  try {
    relata::kb::KnowledgeBase kb = relata::kb::KnowledgeBase::open(argv[1], relata::kb::Access::kWrite);
    if (argv[2] == std::string_view("corrections")) add_corrections(kb);
    else if (argv[2] == std::string_view("together")) add_together(kb);
    else add_documents(kb, std::stoi(argv[2]));
    kb.flush();
  } catch (const relata::StoreError& error) {
    std::cerr << error.what() << std::endl;
    return 2;
  }
  return 0;
}
