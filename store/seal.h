// The seal: how far a knowledge base was when it was last made durable, in a file of its own, so that a database whose
// log of files lost its end, or was put back, is not taken for whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace relata::store {

// The file in the folder of the knowledge base. People may read it; it says what the folder is.
inline constexpr const char* kSealFile = "RELATA";

// Names that a folder holds are on disk on return, as far as its file system can do that.
void make_durable(const std::filesystem::path& dir);

// Writes it: all up to this sequence number is on disk. Throws StoreError.
void seal(const std::filesystem::path& dir, std::uint64_t sequence);
// Nothing where there is none: the knowledge base was never made durable. Throws StoreError for one that is damaged.
std::optional<std::uint64_t> sealed(const std::filesystem::path& dir);

}  // namespace relata::store
