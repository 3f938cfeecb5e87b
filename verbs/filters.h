// The filters that questions, graph verbs and exports share (contract, section 5), as a user writes them.
//
//   FilterRequest request;
//   request.since = "2021-08", request.types = {"PER,ORG"};
//   const Filter filter = filter_of(request, kb, notes);   // from 2021-08-01 on, between persons and organisations
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/filter.h"
#include "core/triple.h"
#include "verbs/knowledge.h"

namespace relata::verbs {

struct FilterRequest {
  std::optional<std::string> since, until, min_confidence, attributed_to, polarity;
  std::vector<std::string> docs, sources, types, modalities;
  std::uint32_t min_support = 0, min_sources = 0;
  bool no_implied = false, named = false, all = false;
};

// `everything`: what an export of statements takes unless a modality or polarity was asked for. `notes` say which of
// several speakers of a name was taken. Throws UsageError; UnknownName for a speaker nobody is.
Filter filter_of(const FilterRequest& request, const EdgeSource& source, Notes& notes, bool everything = false);

// The options that a request was given, as they are written on a command line: "--since 2021-08 --type PER,ORG"; "" if
// there are none.
std::string filters_given(const FilterRequest& request);

}  // namespace relata::verbs
