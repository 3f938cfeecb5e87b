// The two that are compared. Each is loaded by itself and answers in process.
#pragma once

#include <memory>
#include <string>

#include "questions.h"

namespace relata::bench {

class Side {
 public:
  virtual ~Side() = default;
  // An answer's rows are read whole, as text where the question asks for texts.
  virtual Answer ask(Kind kind, const Question& question) = 0;
};

std::unique_ptr<Side> open_relata(const std::string& kb);
// The same by the language of questions (query::evaluate), which parses, joins, ranks and makes triples.
std::unique_ptr<Side> open_relata_query(const std::string& kb);

// Puts the rows of write_rows into a new SQLite database: ends, relations and documents have numbers, edges are one
// table with the indexes (s, r, o), (o, r, s), (s, day), names another. Returns the number of edges. Throws.
std::uint64_t load_sqlite(const std::string& rows, const std::string& database);
std::unique_ptr<Side> open_sqlite(const std::string& database);

}  // namespace relata::bench
