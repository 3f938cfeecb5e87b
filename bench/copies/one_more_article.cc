// What the copies of one more article cost: one_more_article DIR [ARTICLES [WORDS]]
//
// Puts ARTICLES (100,000) made-up articles of some WORDS (400) words as written into the new directory DIR, a tenth of
// them stories of up to forty copies, over a year, then 400 times one more article, alone or a copy of one that is
// there, and prints median, 95th hundredth and largest time of finding its copies and writing the rows to RocksDB.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "copies/bulk_copies.h"
#include "copies/copy_update.h"
#include "store/store.h"

namespace {

namespace copies = relata::copies;
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double processor_ms() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

// What is done time and again.
struct Times {
  std::vector<double> clock, processor;

  template <typename Do>
  void take(const Do& what) {
    const Clock::time_point start = Clock::now();
    const double before = processor_ms();
    what();
    processor.push_back(processor_ms() - before);
    clock.push_back(ms_since(start));
  }
  void print(const char* what) {
    for (std::vector<double>* times : {&clock, &processor}) std::sort(times->begin(), times->end());
    const auto at = [&](std::size_t hundredth) { return processor[(processor.size() - 1) * hundredth / 100]; };
    std::cout << what << ": " << clock[clock.size() / 2] << " ms; processor " << at(50) << ", 95% " << at(95)
              << ", largest " << at(100) << " ms\n";
  }
};

// Words by Zipf's law, so that unrelated articles share some.
class Articles {
 public:
  explicit Articles(std::size_t words) : words_(words * 11 / 20) {}  // what is kept of a text

  copies::Text original() {
    copies::Text text;
    const std::size_t size = words_ / 2 + random_() % words_;
    while (text.words.size() < size) text.words.push_back(word());
    text.day = 700000 + random_() % 365;
    return text;
  }
  copies::Text copy(const copies::Text& original) {
    copies::Text text = original;
    if (random_() % 2 == 0) text.words.resize(text.words.size() * (50 + random_() % 50) / 100);
    for (copies::Word& one : text.words)
      if (random_() % 40 == 0) one = word();
    text.day += random_() % 3;
    return text;
  }
  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  copies::Word word() {
    const double place = std::exp(std::uniform_real_distribution<>(0, std::log(30000))(random_));
    return static_cast<copies::Word>(static_cast<std::uint32_t>(place) * 40503u);
  }
  std::size_t words_;
  std::mt19937 random_{7};
};

void fill(relata::store::Store& store, Articles& articles, std::size_t count, std::vector<copies::Text>& known) {
  copies::BulkCopies bulk;
  std::size_t made = 0;
  while (made < count) {
    known.push_back(articles.original());
    bulk.add("a" + std::to_string(made++), known.back());
    if (articles.below(200) == 0)
      for (std::size_t left = articles.below(40); left > 0 && made < count; --left)
        bulk.add("a" + std::to_string(made++), articles.copy(known.back()));
  }
  std::vector<std::pair<std::string, std::string>> rows;
  const auto write = [&] {
    store.change([&](relata::RowEdit& edit) {
      for (auto& [key, value] : rows) edit.put(std::move(key), std::move(value));
      return 0;
    });
    rows.clear();
  };
  bulk.resolve([&](std::string_view key, std::string_view value) {
    rows.emplace_back(key, value);
    if (rows.size() == 1 << 16) write();
  });
  write();
  store.flush();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "one_more_article DIR [ARTICLES [WORDS]]\n", 2;
  const std::size_t count = argc > 2 ? std::stoul(argv[2]) : 100000;
  Articles articles(argc > 3 ? std::stoul(argv[3]) : 400);
  relata::store::Store store = relata::store::Store::open(argv[1], relata::store::Access::kWrite);
  std::vector<copies::Text> known;
  const Clock::time_point start = Clock::now();
  fill(store, articles, count, known);
  std::cout << count << " articles: " << ms_since(start) / static_cast<double>(count) << " ms each, "
            << store.disk_bytes() / count << " bytes each\n";
  Times alone, copy, asked;
  for (int turn = 0; turn < 400; ++turn) {
    const bool is_copy = turn % 2 == 1;
    const copies::Text text = is_copy ? articles.copy(known[articles.below(known.size())]) : articles.original();
    (is_copy ? copy : alone).take([&] {
      store.change([&](relata::RowEdit& rows) {
        copies::CopyEdit edit(rows);
        edit.put("more" + std::to_string(turn), text);
        edit.finish();
        return 0;
      });
    });
  }
  alone.print("one more, alone");
  copy.print("one more, a copy");
  for (int turn = 0; turn < 1000; ++turn) {
    const std::string doc = "a" + std::to_string(articles.below(count));
    asked.take([&] { copies::CopyTable(store.identity()).story_of(doc); });
  }
  asked.print("of which story");
}
