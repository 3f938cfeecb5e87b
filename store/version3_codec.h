// Records of format 3, which is read to be taken over. Decoding is safe on any bytes: it gives a record or throws
// StoreError.
#pragma once

#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/statement.h"
#include "store/key_codec.h"
#include "store/records.h"

namespace relata::store::version3 {

Document decode_document(std::string_view id, std::string_view bytes);
Statement decode_statement(std::string_view key, std::string_view bytes);
std::vector<StoredSentence> decode_sentences(std::string_view bytes);
StoredMentions decode_mentions(std::string_view bytes);
std::vector<LocalEntityRow> decode_entities(std::string_view bytes);

}  // namespace relata::store::version3
