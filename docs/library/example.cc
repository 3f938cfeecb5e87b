// What a sentence says, then a knowledge base made of two articles and asked. docs/library.md goes through it.
//
//   example news.kb
#include <iostream>

#include "core/error.h"
#include "query/pattern.h"
#include "verbs/build.h"
#include "verbs/extract.h"
#include "verbs/knowledge.h"
#include "verbs/question.h"

namespace {

// Documents that are at hand, one by one; files and folders would go into ReadingRequest::inputs.
relata::read::NextHeld texts(std::vector<std::string> all) {
  return [all = std::move(all), next = std::size_t{0}]() mutable -> std::optional<relata::read::HeldInput> {
    if (next == all.size()) return std::nullopt;
    return relata::read::HeldInput{all[next++]};
  };
}

void refuse(const std::string& name, const std::string& reason) { std::cerr << name << ": " << reason << "\n"; }

void extract_a_sentence() {
  relata::verbs::ExtractRequest request;
  request.reading.held = texts({"The mayor denied on Monday that rebels had captured the port of Varesh."});
  relata::verbs::extract(
      request, 1,
      [](relata::ExtractedDocument&& document) {
        for (const relata::Statement& statement : document.statements)
          std::cout << statement.subject.mention << " | " << statement.relation.lemma << " | "
                    << (statement.object ? statement.object->mention : "") << "\n";
      },
      refuse);
}

void build_and_ask(const std::filesystem::path& dir) {
  relata::verbs::BuildRequest request;
  request.reading.held = texts({"The Northern Delta Front captured the port of Varesh on Saturday.",
                                "Tal-e-Sorkh fell to the Northern Delta Front."});
  relata::verbs::build(dir, request, 1, {.refuse = refuse, .note = {}, .progress = {}});

  const relata::kb::KnowledgeBase kb = relata::verbs::open_to_read(dir);
  const auto result = relata::verbs::ask(
      kb, {.pattern = relata::query::parse_pattern("(?who)-[capture]->(?place:GPE)"), .filters = {}});
  for (const relata::query::Row& row : result.rows)
    std::cout << row.bindings[0].end.name << " captured " << row.bindings[1].end.name << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    extract_a_sentence();
    build_and_ask(argc > 1 ? argv[1] : "news.kb");
  } catch (const relata::Error& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
