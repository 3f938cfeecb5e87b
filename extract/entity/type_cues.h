// What the sentence around a name tells of its type. extract/entity/type_cues.tsv is the table.
#pragma once

#include <array>
#include <string_view>

#include "core/sentence.h"
#include "extract/entity/name_spans.h"

namespace relata::entity {

// For each type how many votes speak for it; a tag of the tagger is one vote.
using Votes = std::array<int, kEntityTypes>;

// "the port city of Varesh", "in Varesh", "Karsovia's parliament", "TALVIK, Oct. 13 —" speak for GPE.
Votes context_votes(const Sentence& sentence, const NameSpan& name);

// "Inc.", "AB": what follows the short name of a company.
bool is_company_word(std::string_view word);

// Whether a word before "of" and a place, or one behind a place and "'s", is of what only a country has: "president".
bool is_country_of(std::string_view word);
bool is_country_has(std::string_view word);
// Whether the last two words of a name before "of" and a place are such a body: "supreme court"; a word for a ministry.
bool is_body_of_country(std::string_view words);
bool is_ministry(std::string_view word);
// "Justice" in "Supreme Court of Justice".
bool is_matter_of_body(std::string_view word);
// What a country, and what a town is called: "the nation", "the port"; what "American" is no one country's behind:
// "Latin".
bool is_called_country(std::string_view word);
bool is_called_town(std::string_view word);
bool is_of_continent(std::string_view word);

}  // namespace relata::entity
