// A log of RocksDB that is not kept. Private to the room.
#pragma once

#include <rocksdb/env.h>

namespace relata::store {

// RocksDB's own log would add a file to every opening, and its dump of options half a megabyte to small KBs.
class SilentLogger : public rocksdb::Logger {
 public:
  using rocksdb::Logger::Logv;
  void Logv(const char*, va_list) override {}
};

}  // namespace relata::store
