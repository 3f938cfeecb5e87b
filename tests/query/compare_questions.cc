// compare_questions COUNT SEED [KB]: asks so many random questions of random knowledge bases in memory, or of the small
// knowledge base KB, and compares evaluate() with brute force. Prints each that differs with its seed, and how many
// questions had answers; exits 1 if one differs.
//
//   compare_questions 20000 1          compare_questions 2000 7 examples.kb
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "kb/knowledge_base.h"
#include "made_up_questions.h"

namespace relata::query::testing {
namespace {

struct Score {
  int asked = 0, different = 0;
};

void ask(const EdgeSource& source, const Vocabulary& vocabulary, Dice& dice, std::uint64_t seed, std::size_t most_parts,
         Score& score) {
  const MadeUpQuestion question = made_up_question(dice, vocabulary, most_parts);
  ++score.asked;
  const std::string what = difference(source, question);
  if (what.empty()) return;
  ++score.different;
  std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed), what.c_str());
}

int compare(int count, std::uint64_t seed, const char* dir) {
  Score score;
  std::unique_ptr<kb::KnowledgeBase> kb;
  if (dir) kb = std::make_unique<kb::KnowledgeBase>(kb::KnowledgeBase::open(dir, kb::Access::kRead));
  const Vocabulary vocabulary = kb ? vocabulary_of(*kb) : made_up_vocabulary();
  for (; score.asked < count; ++seed) {
    Dice dice(seed);
    if (kb) {
      ask(*kb, vocabulary, dice, seed, 2, score);
      continue;
    }
    const MemorySource source = made_up_source(dice, 10 + dice.below(60));
    for (int i = 0; i < 10 && score.asked < count; ++i) ask(source, vocabulary, dice, seed, 4, score);
  }
  std::printf("%d questions, %d differ\n", score.asked, score.different);
  return score.different > 0 ? 1 : 0;
}

}  // namespace
}  // namespace relata::query::testing

int main(int count, char** arguments) {
  if (count < 3) return 2;
  return relata::query::testing::compare(std::atoi(arguments[1]), std::strtoull(arguments[2], nullptr, 10),
                                         count > 3 ? arguments[3] : nullptr);
}
