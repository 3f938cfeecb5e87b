#include <simdjson.h>

#include <fstream>
#include <random>
#include <stdexcept>

#include "questions.h"

namespace relata::bench {
namespace {

struct Drawn {
  std::string subject, relation, object, name, day;
};

std::string text_of(simdjson::ondemand::object& row, std::string_view key) {
  std::string_view text;
  return row[key].get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

}  // namespace

// Draws by keeping (Vitter: Random sampling with a reservoir, ACM Transactions on Mathematical Software 11, 1985).
std::vector<Question> drawn_questions(const std::string& rows, std::size_t count) {
  std::ifstream in(rows);
  if (!in) throw std::runtime_error("cannot read " + rows);
  std::mt19937_64 dice(11);
  std::vector<Drawn> drawn;
  std::uint64_t seen = 0;
  simdjson::ondemand::parser parser;
  for (std::string line; std::getline(in, line);) {
    if (line.find("\"subject\":\"e:") == line.npos || line.find("\"object\":\"e:") == line.npos) continue;
    const std::uint64_t place = seen++ < count ? drawn.size() : dice() % seen;
    if (place >= count) continue;
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    auto document = parser.iterate(line);
    simdjson::ondemand::object row = document.get_object();
    Drawn one;
    one.subject = text_of(row, "subject");
    one.name = text_of(row, "subject_name");
    one.relation = text_of(row, "relation");
    one.object = text_of(row, "object");
    one.day = text_of(row, "first");
    if (place == drawn.size()) drawn.push_back(std::move(one));
    else drawn[place] = std::move(one);
  }
  std::vector<Question> questions;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const Drawn &one = drawn[i], &next = drawn[(i + 1) % drawn.size()];
    const std::string year = one.day.empty() ? "2020" : one.day.substr(0, 4);
    questions.push_back({one.subject, one.relation, one.object, next.relation, next.subject, year + "-01-01",
                         year + "-12-31", one.name.substr(0, 3)});
  }
  return questions;
}

}  // namespace relata::bench
