// How fast a knowledge base takes documents and answers: knowledge_base_speed DIR [DOCUMENTS]
//
// Writes DOCUMENTS (2,000) of 40 statements each about 1,000 people, 300 cities and one organisation into the new
// directory DIR, then asks. The sentences are made up; extraction is not measured.
#include <chrono>
#include <iomanip>
#include <iostream>
#include <string>

#include "kb/knowledge_base.h"
#include "tests/store/document_builder.h"

namespace {

using relata::Edge;
using relata::Statement;

constexpr int kStatements = 40;  // of a document, as of a longer article

// Prints what was done since the last call, and the seconds it took.
class Clock {
 public:
  void lap(const std::string& what) {
    const auto now = std::chrono::steady_clock::now();
    std::cout << std::fixed << std::setprecision(3) << std::setw(9)
              << std::chrono::duration<double>(now - last_).count() << " s  " << what << std::endl;
    last_ = std::chrono::steady_clock::now();
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

relata::ExtractedDocument made_up(int number) {
  relata::testing::DocumentBuilder doc("doc" + std::to_string(number));
  const std::string person = "Person" + std::to_string(number % 1000) + " Name" + std::to_string(number % 37);
  const std::string city = "City" + std::to_string(number % 300);
  doc.name(person, relata::EntityType::kPer)
      .name(city, relata::EntityType::kGpe)
      .name("Taliban", relata::EntityType::kOrg);
  for (int line = 0; line < kStatements; ++line) {
    doc.sentence(person + " left " + city + " with the Taliban for reason " +
                 std::to_string(number * kStatements + line) + ", in some more words as news have them.");
    Statement& left = doc.state(person, "left", "leave", city);
    left.args = {doc.argument("with", "the Taliban")};
  }
  return doc.build();
}

void ask(const std::string& dir, Clock& clock) {
  const auto kb = relata::kb::KnowledgeBase::open(dir, relata::kb::Access::kRead);
  clock.lap("open");
  clock.lap("resolve " + std::to_string(kb.entities().size()) + " entities");
  int edges = 0;
  kb.edges({"e:" + kb.entities().back().id, std::nullopt}, {}, [&](const Edge&) { return ++edges, true; });
  clock.lap("edges of the last entity: " + std::to_string(edges));
  edges = 0;
  kb.edges({std::nullopt, "e:taliban"}, {}, [&](const Edge&) { return ++edges, true; });
  clock.lap("edges to the one in all: " + std::to_string(edges));
  int triples = 0;
  kb.triples({}, [&](const relata::Triple&) { return ++triples, true; });
  clock.lap("all triples: " + std::to_string(triples));
  clock.lap("verify: " + std::to_string(kb.verify().size()) + " violations");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "knowledge_base_speed DIR [DOCUMENTS]\n", 2;
  const int documents = argc > 2 ? std::stoi(argv[2]) : 2000;
  Clock clock;
  {
    auto kb = relata::kb::KnowledgeBase::open(argv[1], relata::kb::Access::kWrite);
    for (int number = 0; number < documents; ++number) kb.add(made_up(number), false);
    clock.lap("add " + std::to_string(documents) + " documents, " + std::to_string(documents * kStatements) +
              " statements");
    kb.flush();
    clock.lap("flush");
  }
  ask(argv[1], clock);
  return 0;
}
