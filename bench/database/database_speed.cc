// database_speed: a knowledge base beside SQLite, in one process, one thread.
//
//   database_speed load ROWS DATABASE       puts the rows of write_rows into a new SQLite database
//   database_speed ask KB ROWS DATABASE [TIMES [query]]
//
// `ask` draws TIMES (2,000) questions of each kind from the rows; each side answers all of them unmeasured, then, a
// kind at a time and turn by turn, each of them measured. Prints p50 and p99 in microseconds and says where the sides
// differ in their rows; ends with 1 then. With `query` the language of questions answers 200 of each, too.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

#include "sides.h"

namespace {

using namespace relata::bench;

struct Times {
  double p50 = 0, p99 = 0;
  std::uint64_t rows = 0;
  std::vector<Answer> answers;
};

// All questions once unmeasured, then each by one side after the other, so that what else the machine does meets both.
std::vector<Times> measured(const std::vector<Side*>& sides, Kind kind, const std::vector<Question>& questions) {
  std::vector<Times> times(sides.size());
  std::vector<std::vector<double>> took(sides.size());
  for (const bool counts : {false, true})
    for (const Question& question : questions)
      for (std::size_t i = 0; i < sides.size(); ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const Answer answer = sides[i]->ask(kind, question);
        const auto end = std::chrono::steady_clock::now();
        if (!counts) continue;
        took[i].push_back(std::chrono::duration<double, std::micro>(end - begin).count());
        times[i].rows += answer.rows;
        times[i].answers.push_back(answer);
      }
  for (std::size_t i = 0; i < sides.size(); ++i) {
    std::sort(took[i].begin(), took[i].end());
    times[i].p50 = took[i][took[i].size() / 2];
    times[i].p99 = took[i][took[i].size() * 99 / 100];
  }
  return times;
}

bool agree(const Times& a, const Times& b, bool by_texts) {
  for (std::size_t i = 0; i < a.answers.size(); ++i)
    if (a.answers[i].rows != b.answers[i].rows || (by_texts && a.answers[i].sum != b.answers[i].sum)) return false;
  return true;
}

int ask(const std::string& kb, const std::string& rows, const std::string& database, std::size_t times,
        bool by_language) {
  const std::vector<Question> questions = drawn_questions(rows, times);
  const std::vector<Question> fewer(questions.begin(), questions.begin() + std::min<std::size_t>(times, 200));
  const auto relata = open_relata(kb), query = open_relata_query(kb), sqlite = open_sqlite(database);
  bool equal = true;
  std::printf("%-28s %10s %10s %10s %10s %7s %7s %10s %10s %10s\n", "p50 and p99, us", "relata", "", "SQLite", "",
              "ratio", "", "query", "", "rows");
  for (std::size_t i = 0; i < kKindNames.size(); ++i) {
    const Kind kind = static_cast<Kind>(i);
    const bool is_one = kind == Kind::kCounts, has_peer = kind != Kind::kPath;
    const std::vector<Question>& asked = is_one ? fewer : questions;
    const std::vector<Times> both = measured({relata.get(), sqlite.get()}, kind, asked);
    const Times &ours = both[0], &theirs = both[1];
    const Times whole = by_language ? measured({query.get()}, kind, fewer).front() : Times{};
    const bool by_texts = kind == Kind::kAllOfEnd || kind == Kind::kCounts || kind == Kind::kYear;
    const bool same = !has_peer || kind == Kind::kPrefix || agree(ours, theirs, by_texts);
    equal = equal && same;
    std::printf("%-28s %10.1f %10.1f %10.1f %10.1f %7.2f %7.2f %10.1f %10.1f %10llu%s\n",
                std::string(kKindNames[i]).c_str(), ours.p50, ours.p99, theirs.p50, theirs.p99, ours.p50 / theirs.p50,
                ours.p99 / theirs.p99, whole.p50, whole.p99, static_cast<unsigned long long>(ours.rows),
                same ? "" : "  DIFFERENT");
    std::fflush(stdout);
  }
  return equal ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) try {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() == 3 && words[0] == "load")
    return std::printf("%llu edges\n", static_cast<unsigned long long>(load_sqlite(words[1], words[2]))), 0;
  if (words.size() >= 4 && words[0] == "ask")
    return ask(words[1], words[2], words[3], words.size() > 4 ? std::strtoull(words[4].c_str(), nullptr, 10) : 2000,
               words.size() > 5);
  std::fprintf(stderr, "database_speed load ROWS DATABASE | ask KB ROWS DATABASE [TIMES [query]]\n");
  return 2;
} catch (const std::exception& error) {
  std::fprintf(stderr, "database_speed: %s\n", error.what());
  return 2;
}
