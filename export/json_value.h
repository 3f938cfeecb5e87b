// What the JSON writers of this room share. Private: nlohmann's header is large.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/statement.h"
#include "core/triple.h"

namespace relata::exporter {

using Json = nlohmann::ordered_json;  // keys stay in the order in which they are written

// UTF-8 as it stands; what is not valid becomes U+FFFD.
inline std::string text_of(const Json& value) {
  return value.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
}

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

// A pair, a list of pairs where the words stand apart, null where there are none.
Json spans_json(const Spans& spans);

// 0..100 -> 0.93: two decimals, as the contract has it.
inline Json confidence_json(std::uint8_t hundredths) { return hundredths / 100.0; }

inline const char* polarity_sign(Polarity polarity) { return polarity == Polarity::kPositive ? "+" : "-"; }

}  // namespace relata::exporter
