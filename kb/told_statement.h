// A statement of an export from its JSON. Private to the room.
#pragma once

#include "kb/export_line.h"
#include "kb/record_values.h"

namespace relata::kb {

// Throws RecordError.
ToldStatement told_statement(dom::object object);

// What both statements and entities have: text without NUL; an entity's id; a whole name. Each throws RecordError.
std::string plain_text(dom::element value, std::string_view where);
std::string entity_id(dom::element value);
EntityType entity_type(dom::element value);

}  // namespace relata::kb
