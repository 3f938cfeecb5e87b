#include "python/signals.h"

#include <nanobind/nanobind.h>

#include <chrono>

namespace nb = nanobind;

namespace relata::python {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kBetweenChecks(50);
constexpr unsigned kRowsBetweenLooks = 64;  // at the clock, which costs as much as a row

}  // namespace

void check_signals() {
  const nb::gil_scoped_acquire locked;
  if (PyErr_CheckSignals() != 0) throw nb::python_error();
}

kb::OnRead signals_between_rows() {
  return [] {
    thread_local unsigned rows = 0;
    thread_local Clock::time_point checked = Clock::now();
    if (++rows % kRowsBetweenLooks != 0) return;
    const Clock::time_point now = Clock::now();
    if (now - checked < kBetweenChecks) return;
    checked = now;
    check_signals();
  };
}

}  // namespace relata::python
