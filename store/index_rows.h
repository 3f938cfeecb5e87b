// The rows of the column family `index` that one document gives: a function of the document and of the numbers that
// `term` hands out for its terms.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/document.h"
#include "core/statement.h"
#include "store/key_codec.h"
#include "store/records.h"
#include "store/value_codec.h"

namespace relata::store {

// 0 for "", which is nothing.
using TermNumber = std::function<TermId(const std::string& term)>;

struct IndexRows {
  RowList list;
  std::map<std::string, std::string> keyed;  // rows of times, key -> value; list.keys are the keys
};

// `statements` are in the order of the contract and of distinct ids.
IndexRows index_rows(const Document& document, std::span<const Statement> statements,
                     const std::vector<LocalEntityRow>& entities, const TermNumber& term);

// Where a statement of `doc` stands. Asserts that its id has the form of ids.
StatementLocation location_of(std::string_view doc, const Statement& statement);

}  // namespace relata::store
