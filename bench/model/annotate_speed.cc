// How fast the reading model annotates: words a second on one thread and on several.
//
//   annotate_speed models/en-4.relata SENTENCES [THREADS]
//
// SENTENCES: one a line, words between blanks. Every thread annotates all of them in batches of 32; the best of three
// rounds counts.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include "core/error.h"
#include "extract/model/model.h"

namespace {

using relata::Sentence;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::vector<Sentence> read_sentences(const char* path) {
  std::vector<Sentence> sentences;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    Sentence sentence;
    for (std::string word; words >> word;) {
      relata::Token token;
      token.form = word;
      sentence.tokens.push_back(token);
    }
    sentences.push_back(sentence);
  }
  return sentences;
}

void annotate_all(const relata::model::Model& model, std::vector<Sentence> sentences) {
  relata::model::Workspace workspace;
  const std::span<Sentence> all(sentences);
  for (std::size_t at = 0; at < all.size(); at += 32) {
    model.annotate(all.subspan(at, std::min<std::size_t>(32, all.size() - at)), workspace);
  }
}

double best_round(const relata::model::Model& model, const std::vector<Sentence>& sentences, int threads) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const auto start = Clock::now();
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t) running.emplace_back([&] { annotate_all(model, sentences); });
    for (std::thread& thread : running) thread.join();
    best = std::min(best, seconds_since(start));
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: annotate_speed WEIGHTS SENTENCES [THREADS]\n");
    return 2;
  }
  try {
    const auto start = Clock::now();
    const auto model = relata::model::Model::load(argv[1]);
    std::printf("loaded %s in %.0f ms\n", std::string(model.name()).c_str(), 1e3 * seconds_since(start));
    const std::vector<Sentence> sentences = read_sentences(argv[2]);
    std::size_t words = 0;
    for (const Sentence& sentence : sentences) words += sentence.tokens.size();
    const int most = argc > 3 ? std::atoi(argv[3]) : 1;
    for (int threads = 1; threads <= most; threads *= 2) {
      const double seconds = best_round(model, sentences, threads);
      std::printf("%d thread(s): %zu words each, %.2f s, %.0f words/s\n", threads, words, seconds,
                  static_cast<double>(words) * threads / seconds);
    }
  } catch (const relata::Error& error) {
    std::fprintf(stderr, "annotate_speed: %s\n", error.what());
    return 2;
  }
}
