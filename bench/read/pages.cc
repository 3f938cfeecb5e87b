// pages [--rounds N] FILE..: each saved page as a line {"id","date","title","source","author","url","text"} on standard
// output, as shared/eval/score_articles.py reads them; processor time on standard error. With --rounds all are read N
// times, and printed once.
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "read/reading.h"

namespace {

nlohmann::json value(const std::optional<std::string>& text) { return text ? nlohmann::json(*text) : nlohmann::json(); }

void print(const relata::Document& d) {
  const nlohmann::ordered_json line = {{"id", d.id},
                                       {"date", value(d.date)},
                                       {"title", value(d.title)},
                                       {"source", value(d.source)},
                                       {"author", value(d.author)},
                                       {"url", value(d.url)},
                                       {"text", d.text}};
  std::cout << line.dump() << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  int rounds = 1;
  if (files.size() > 1 && files[0] == "--rounds") {
    rounds = std::atoi(files[1].c_str());
    files.erase(files.begin(), files.begin() + 2);
  }
  relata::read::ReadOptions options;
  options.format = relata::read::format_named("html");
  options.any_language = true;
  const std::clock_t begin = std::clock();
  relata::read::ReadCounts counts;
  for (int round = 0; round < rounds; ++round) {
    counts = relata::read::read_inputs(
        files, options,
        [&](relata::ReadDocument&& page) {
          if (round == 0) print(page.document);
        },
        [](const std::string& name, const std::string& reason) { std::cerr << name << ": " << reason << '\n'; });
  }
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / rounds;
  std::cerr << counts.documents << " pages, " << counts.refused << " refused, " << seconds
            << " s of processor time a round\n";
}
