// Ctrl-C while C++ works.
#pragma once

#include "kb/state.h"

namespace relata::python {

// Runs what Python has to do for signals. Throws nanobind::python_error, such as KeyboardInterrupt. Takes the lock of
// the interpreter for it, which must not be held.
void check_signals();

// For long reading: checks every some milliseconds.
kb::OnRead signals_between_rows();

}  // namespace relata::python
