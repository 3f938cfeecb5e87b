// What reading documents for Python has in common.
#pragma once

#include "python/session.h"
#include "verbs/analyse.h"

namespace relata::python {

// What is refused is told, or with `raises` ends the work with Refused: what was read before it is still worked on.
verbs::OnRefusal refusing(Session& session, bool raises);

}  // namespace relata::python
