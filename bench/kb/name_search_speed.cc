// What finding names takes in process: name_search_speed KB [DRAWS [COMPARED]]
//
// Asks DRAWS (10,000) times for the first three letters of a name that is drawn by a seed, every entity alike: names in
// their order, twenty of them; a fiftieth as often for the twenty most mentioned ones, and for the five names that are
// nearest to one with one or two slips of the pen. Prints p50 and p99 in microseconds of the processor and the rows of
// all, a line a kind. COMPARED (0) misspelt names are asked for beside a look at all names: how many of the names that
// this finds are found, how many answers are the same to the letter, and how long a look takes.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kb/knowledge_base.h"
#include "kb/name_distance.h"
#include "kb/name_search.h"

namespace {

using namespace relata;

constexpr std::size_t kShown = 20, kNearest = 5;

// Of the processor, in this thread: what a machine with other work on it can be compared by.
double processor_us() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e6 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_nsec);
}

void measure(const char* kind, std::size_t times, const std::function<std::size_t(std::size_t)>& ask) {
  std::vector<double> took;
  std::size_t rows = 0;
  for (std::size_t i = 0; i < times; ++i) {
    const double begin = processor_us();
    rows += ask(i);
    took.push_back(processor_us() - begin);
  }
  std::sort(took.begin(), took.end());
  std::printf("%-22s %10.1f %10.1f %10zu\n", kind, took[took.size() / 2], took[took.size() * 99 / 100], rows);
  std::fflush(stdout);
}

// With one letter lost, doubled, changed or in the place of its neighbour; long names with two such slips.
std::string misspelt(std::string name, std::mt19937_64& dice) {
  for (std::size_t slips = name.size() > 8 ? 1 + dice() % 2 : 1; slips > 0 && name.size() > 2; --slips) {
    const std::size_t at = dice() % (name.size() - 1);
    switch (dice() % 4) {
      case 0: name.erase(at, 1); break;
      case 1: name.insert(at, 1, name[at]); break;
      case 2: name[at] = static_cast<char>('a' + dice() % 26); break;
      default: std::swap(name[at], name[at + 1]);
    }
  }
  return name;
}

std::vector<std::string> nearest_of_all(const std::vector<Entity>& all, const std::string& name) {
  const kb::NameDistance distance(name);
  std::set<std::pair<double, std::string>> near;
  for (const Entity& entity : all) {
    double best = distance.to(entity.name);
    for (const NameForm& alias : entity.aliases) best = std::min(best, distance.to(alias.text));
    if (best <= kb::NameDistance::kNear) near.emplace(best, entity.name);
  }
  std::vector<std::string> names;
  for (const auto& [far, text] : near)
    if (names.size() < kNearest && std::find(names.begin(), names.end(), text) == names.end()) names.push_back(text);
  return names;
}

void compare(const kb::KnowledgeBase& kb, const std::vector<std::string>& asked) {
  const std::vector<Entity>& all = kb.entities();
  std::size_t names = 0, found = 0, same = 0, first = 0;
  double took = 0;
  for (const std::string& name : asked) {
    const double begin = processor_us();
    const std::vector<std::string> wanted = nearest_of_all(all, name);
    took += processor_us() - begin;
    const std::vector<std::string> given = kb.nearest(name, kNearest);
    names += wanted.size();
    for (const std::string& one : wanted) found += std::count(given.begin(), given.end(), one) > 0;
    same += given == wanted;
    first += wanted.empty() || (!given.empty() && given.front() == wanted.front());
  }
  std::printf(
      "of %zu names that a look at all finds for %zu misspelt ones %zu are found; %zu answers are the same, "
      "%zu in their first name; a look takes %.0f us\n",
      names, asked.size(), found, same, first, took / static_cast<double>(std::max<std::size_t>(1, asked.size())));
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return std::fprintf(stderr, "name_search_speed KB [DRAWS [COMPARED]]\n"), 2;
  const std::size_t draws = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 10000;
  const std::size_t compared = count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 0;
  const auto kb = kb::KnowledgeBase::open(arguments[1], kb::Access::kRead);
  const kb::NameSearch search(kb);
  std::vector<std::string> names;
  search.in_order("", SIZE_MAX,
                  [&](std::string_view slug, std::string_view) { return names.emplace_back(slug), true; });
  if (names.empty()) return std::fprintf(stderr, "no names\n"), 1;
  std::mt19937_64 dice(11);
  std::vector<std::string> begun, wrong;
  for (std::size_t i = 0; i < draws; ++i) begun.push_back(names[dice() % names.size()].substr(0, 3));
  for (std::size_t i = 0; i < std::max(draws / 50, compared); ++i)
    wrong.push_back(misspelt(names[dice() % names.size()], dice));
  std::printf("%zu names\n%-22s %10s %10s %10s\n", names.size(), "question", "p50, us", "p99, us", "rows");
  measure("a beginning, in order", draws, [&](std::size_t i) {
    std::size_t rows = 0;
    search.in_order(begun[i], kShown, [&](std::string_view, std::string_view) { return ++rows, true; });
    return rows;
  });
  measure("a beginning, ranked", draws / 50, [&](std::size_t i) { return search.names(begun[i], kShown).size(); });
  measure("the nearest", draws / 50, [&](std::size_t i) { return kb.nearest(wrong[i], kNearest).size(); });
  wrong.resize(compared);
  if (compared > 0) compare(kb, wrong);
  return 0;
}
