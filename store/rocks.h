// The RocksDB database under a Store: its column families, options and errors. The only header of the room that shows
// RocksDB; private to it.
#pragma once

#include <rocksdb/db.h>
#include <rocksdb/write_batch.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.h"

namespace relata::store {

enum class Family : std::uint8_t { kMeta = 0, kDocuments, kReadings, kIndex, kIdentity, kFacts };
inline constexpr std::size_t kFamilies = 6;
inline constexpr std::array<std::string_view, kFamilies> kFamilyNames = {"default", "documents", "readings",
                                                                         "index",   "identity",  "facts"};

// Keys of the family meta.
inline constexpr std::string_view kKindKey = "kind";      // value kKind
inline constexpr std::string_view kFormatKey = "format";  // u32, big-endian
inline constexpr std::string_view kKind = "relata knowledge base";

// Counters, in the family index.
inline constexpr std::string_view kEntitiesCounter = "entities";    // u64
inline constexpr std::string_view kExtractorCounter = "extractor";  // its name; absent while nothing is extracted
inline constexpr std::string_view kNextDocumentCounter = "next document";  // u32; absent: 0
inline constexpr std::string_view kNextTermCounter = "next term";          // u32; absent: 1

// The folder of the database within that of the knowledge base: RocksDB removes files that look like its own, and no
// file of anybody else is in there.
inline constexpr std::string_view kDataFolder = "data";
// Then the number of a process: files before the database takes them over. A writer removes what others left.
inline constexpr std::string_view kLoadingFolder = ".loading-";

class Rocks {
 public:
  // Throws as Store::open does.
  static std::unique_ptr<Rocks> open(const std::filesystem::path& dir, Access access, OnRead on_read = {});
  ~Rocks();

  const std::filesystem::path& dir() const { return dir_; }
  Access access() const { return access_; }
  rocksdb::DB& db() const { return *db_; }
  rocksdb::ColumnFamilyHandle* family(Family family) const { return handles_[static_cast<std::size_t>(family)]; }

  std::optional<std::string> get(Family family, std::string_view key) const;
  // Calls `visit` for each row whose key begins with `prefix`, in key order, until it returns false.
  using Visit = std::function<bool(std::string_view key, std::string_view value)>;
  void scan(Family family, std::string_view prefix, const Visit& visit) const;
  // The same with an iterator that goes there; it sees what was stored when it was made.
  void scan(rocksdb::Iterator& rows, std::string_view prefix, const Visit& visit) const;
  // `cached`: blocks that are read stay in the cache, for what is read again.
  std::unique_ptr<rocksdb::Iterator> iterator(Family family, bool cached = true) const;
  // Numbers by name, in the family index.
  std::optional<std::uint32_t> counter(std::string_view name) const;
  void put_counter(rocksdb::WriteBatch& batch, std::string_view name, std::uint32_t number) const;

  void put(rocksdb::WriteBatch& batch, Family family, std::string_view key, std::string_view value) const;
  void erase(rocksdb::WriteBatch& batch, Family family, std::string_view key) const;
  // All or nothing. Throws StoreError, and then nothing of it is stored.
  void write(rocksdb::WriteBatch& batch);
  // Takes files over, all or none. Throws StoreError.
  void ingest(const std::vector<rocksdb::IngestExternalFileArg>& files);
  // Durable on return. Small files become larger ones, so that their number stays below kMostFiles, whatever the
  // number of flushes.
  void flush();
  static constexpr std::uint64_t kMostFiles = 24;  // of rows, in a knowledge base of less than some gigabytes
  std::uint32_t format_version() const;

  // Before each row that is read.
  void about_to_read() const {
    if (on_read_) on_read_();
  }

  // Throws StoreError in words for all but success: "knowledge base DIR cannot be <doing>: <why>; <what to try>".
  void check(const rocksdb::Status& status, std::string_view doing) const;

 private:
  Rocks(std::filesystem::path dir, Access access, OnRead on_read)
      : dir_(std::move(dir)), access_(access), on_read_(std::move(on_read)) {}
  void merge_small_files() const;
  void close();

  std::filesystem::path dir_;
  Access access_;
  OnRead on_read_;  // may be empty
  std::unique_ptr<rocksdb::DB> db_;
  std::array<rocksdb::ColumnFamilyHandle*, kFamilies> handles_{};
  bool sound_ = false;  // open for writing, and no write has failed: the destructor may write

  friend class RocksOpener;
};

// The rows of one family as they are stored. Any thread.
class FamilyRows final : public Rows {
 public:
  // Keeps a reference.
  FamilyRows(const Rocks& rocks, Family family) : rocks_(rocks), family_(family) {}
  std::optional<std::string> get(std::string_view key) const override { return rocks_.get(family_, key); }
  void scan(std::string_view prefix, const Visit& visit) const override { rocks_.scan(family_, prefix, visit); }

 private:
  const Rocks& rocks_;
  Family family_;
};

// The rows of one family as they are when it is made, for a change that looks at many places: one iterator goes to all
// of them, which costs half of one for each. One thread.
class FixedRows final : public Rows {
 public:
  // Keeps a reference.
  FixedRows(const Rocks& rocks, Family family);
  std::optional<std::string> get(std::string_view key) const override { return rocks_.get(family_, key); }
  // A scan within the visit of another has an iterator of its own.
  void scan(std::string_view prefix, const Visit& visit) const override;

 private:
  const Rocks& rocks_;
  Family family_;
  mutable std::unique_ptr<rocksdb::Iterator> iterator_;  // null while it is on its way
};

}  // namespace relata::store
