// The company that nodes keep: samples of the names that their documents mention besides, by hash. The same names are
// taken wherever they stand among others, so that two samples can be compared (Broder 1997, bottom-k sketches). Private
// to the room.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "identity/records.h"

namespace relata::identity {

// The first `count` of `names`, which are distinct, by FNV-1a of their bytes, then bytewise.
std::vector<std::string> first_by_hash(std::vector<std::string> names, std::size_t count);

// What a name of company tells of where its document is: a region, that it is in the country of it, which others name.
//   "antioquia" -> "colombia"; "cordoba", a city as well -> itself
std::string where_it_is(std::string_view name);

// The names with what is known of them as places.
DocumentCompany company_of(const std::vector<std::string>& names);

// Adds what documents have for company of the node, of which the first kCompany stay. In whatever steps, it is a
// function of the union. Of an untold body add_nearby() has to know the names themselves.
void add_company(Node& node, std::span<const DocumentCompany* const> documents);
void add_nearby(Node& node, const std::vector<std::string>& names);

// The company as it is compared: regions are their countries.
NameSet where_they_are(const Node& node);

}  // namespace relata::identity
