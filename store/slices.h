// Bytes as RocksDB has them, and as everybody else. Private to the room.
#pragma once

#include <rocksdb/slice.h>

#include <string_view>

namespace relata::store {

inline std::string_view view_of(const rocksdb::Slice& slice) { return {slice.data(), slice.size()}; }
inline rocksdb::Slice slice_of(std::string_view bytes) { return {bytes.data(), bytes.size()}; }

}  // namespace relata::store
