// What a long document let go, back to the system.
#pragma once

namespace relata {

// glibc keeps what was freed by the thread that asked for it, where what other threads make does not find it. Some
// milliseconds for a hundred megabytes; any thread may call.
void give_back_memory();

}  // namespace relata
