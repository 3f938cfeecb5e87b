// How a directory becomes an open database: what it is, whether this release reads it, and a whole view for readers
// beside a writer.
#include <rocksdb/cache.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/options.h>
#include <rocksdb/table.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <system_error>
#include <thread>
#include <vector>

#include "core/error.h"
#include "store/rocks.h"

namespace relata::store {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kBlockCacheBytes = 16 << 20;
constexpr std::size_t kWriteBufferBytes = 16 << 20;     // of one family
constexpr std::size_t kAllWriteBufferBytes = 32 << 20;  // of all families
constexpr std::size_t kArenaBlockBytes = 128 << 10;

// RocksDB's own log would add a file to every opening, and its dump of options half a megabyte to small KBs.
class SilentLogger : public rocksdb::Logger {
 public:
  using rocksdb::Logger::Logv;
  void Logv(const char*, va_list) override {}
};

rocksdb::Options rocks_options(bool create) {
  rocksdb::Options options;
  options.create_if_missing = create;
  options.info_log = std::make_shared<SilentLogger>();
  options.db_host_id = "relata";                                               // else every file names the machine
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kPointInTimeRecovery;  // a crash loses whole batches at the end
  options.max_bgerror_resume_count = 0;                                        // a full disk is told, not waited for
  options.max_background_jobs = 2;
  options.max_open_files = -1;  // a reader holds its files open, so that a writer may delete them meanwhile
  options.skip_stats_update_on_db_open = true;
  options.stats_dump_period_sec = 0;
  options.stats_persist_period_sec = 0;
  options.atomic_flush = true;      // one entry in the manifest for all families
  options.allow_fallocate = false;  // small KBs stay small files
  options.write_buffer_size = kWriteBufferBytes;
  options.db_write_buffer_size = kAllWriteBufferBytes;
  options.arena_block_size = kArenaBlockBytes;
  options.compression = rocksdb::kNoCompression;  // every build of RocksDB reads it
  rocksdb::BlockBasedTableOptions table;
  table.filter_policy.reset(
      rocksdb::NewBloomFilterPolicy(10));  // most names of a document are asked for before they exist
  table.block_cache = rocksdb::NewLRUCache(kBlockCacheBytes);
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  return options;
}

using Names = std::span<const std::string_view>;

std::vector<rocksdb::ColumnFamilyDescriptor> families(const rocksdb::Options& options, Names names) {
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
  for (std::string_view name : names)
    descriptors.emplace_back(std::string(name), rocksdb::ColumnFamilyOptions(options));
  return descriptors;
}

// What the newest manifest is and how long: it changes with every file that is added or deleted.
std::string manifest_state(const fs::path& dir) {
  std::ifstream current(dir / "CURRENT");
  std::string name;
  std::getline(current, name);
  std::error_code error;
  const auto size = fs::file_size(dir / name, error);
  return name + ":" + (error ? "?" : std::to_string(size));
}

enum class Found { kNothing, kDatabase, kBeginnings, kOther, kHeadless };

// kBeginnings: a creation that was cut short before it stored anything. kHeadless: data without its CURRENT file.
Found look_at(const fs::path& dir) {
  std::error_code error;
  if (!fs::exists(dir, error)) return Found::kNothing;
  if (!fs::is_directory(dir, error)) return Found::kOther;
  if (fs::exists(dir / "CURRENT", error)) return Found::kDatabase;
  Found found = Found::kBeginnings;
  for (const auto& entry : fs::directory_iterator(dir, error)) {
    const std::string name = entry.path().filename().string();
    const std::string ending = entry.path().extension().string();
    if (ending == ".sst") return Found::kHeadless;
    const bool own = name == "LOCK" || name == "IDENTITY" || name.starts_with("MANIFEST-") ||
                     name.starts_with("OPTIONS-") || ending == ".dbtmp" || ending == ".log";
    if (!own) found = Found::kOther;
  }
  return found;
}

}  // namespace

class RocksOpener {
 public:
  RocksOpener(const fs::path& dir, Access access)
      : rocks_(new Rocks(dir, access)), options_(rocks_options(access == Access::kWrite)) {}

  std::unique_ptr<Rocks> open() {
    const Found found = look_at(dir());
    const bool reading = rocks_->access_ == Access::kRead;
    if (found == Found::kHeadless)
      throw StoreError("knowledge base " + name() +
                       " is damaged: its file CURRENT is missing; build it again into another directory");
    if (found == Found::kOther) throw_no_knowledge_base();
    if (found == Found::kDatabase) peek();
    else if (reading)
      throw StoreError("no knowledge base at " + name() + "; make one with `relata build ARTICLES -d " + name() + "`");
    reading ? open_read_only(kFamilies) : open_for_writing(found == Found::kNothing);
    return std::move(rocks_);
  }

 private:
  const fs::path& dir() const { return rocks_->dir_; }
  std::string name() const { return rocks_->dir_.string(); }

  [[noreturn]] void throw_no_knowledge_base() const {
    throw StoreError(name() + " is no knowledge base; name another directory with -d");
  }

  // Reads what it is without changing a byte, so that a newer format is refused before anything is touched.
  void peek() {
    std::vector<std::string> names;
    retry([&] { return rocksdb::DB::ListColumnFamilies(options_, name(), &names); });
    present_ = 0;
    while (present_ < kFamilies && std::find(names.begin(), names.end(), kFamilyNames[present_]) != names.end())
      ++present_;
    const bool known = present_ == names.size();  // they are made in order
    open_read_only(1);
    const std::optional<std::string> kind = rocks_->get(Family::kMeta, kKindKey);
    if (kind != std::optional(std::string(kKind))) {
      // A creation that was cut short left our families, some of them, and nothing in them.
      bool empty = true;
      rocks_->scan(Family::kMeta, "", [&](std::string_view, std::string_view) { return empty = false; });
      if (!empty || !known) throw_no_knowledge_base();
      if (rocks_->access_ == Access::kRead)
        throw StoreError(name() +
                         " is no knowledge base yet: its making was cut short; go on with `relata build ARTICLES -d " +
                         name() + "`");
    } else {
      check_version(!known || present_ != kFamilies);
    }
    close();
  }

  void check_version(bool other_families) const {
    const std::uint32_t version = rocks_->format_version();
    if (version > kFormatVersion)
      throw FormatVersionError("knowledge base " + name() + " has format " + std::to_string(version) +
                               ", this relata reads " + std::to_string(kFormatVersion) +
                               "; use the release that made it, or a newer one");
    if (version < kFormatVersion)
      throw FormatVersionError(
          "knowledge base " + name() + " has format " + std::to_string(version) + ", this relata reads " +
          std::to_string(kFormatVersion) +
          "; read its articles again into another directory with `relata build ARTICLES -d DIR`, or "
          "use the release that made it");
    if (other_families)
      throw StoreError("knowledge base " + name() + " is damaged: its column families are not those of its format");
  }

  void open_read_only(std::size_t count) {
    retry([&] {
      std::vector<rocksdb::ColumnFamilyHandle*> handles;
      rocksdb::DB* db = nullptr;
      const auto descriptors = families(options_, Names(kFamilyNames).first(count));
      const rocksdb::Status status = rocksdb::DB::OpenForReadOnly(options_, name(), descriptors, &handles, &db);
      rocks_->db_.reset(db);
      std::copy(handles.begin(), handles.end(), rocks_->handles_.begin());
      return status;
    });
  }

  void open_for_writing(bool absent) {
    std::error_code error;
    if (absent) fs::create_directories(dir(), error);
    if (error) throw StoreError("knowledge base " + name() + " cannot be made: " + error.message());
    std::vector<rocksdb::ColumnFamilyHandle*> handles, made;
    rocksdb::DB* db = nullptr;
    const Names names(kFamilyNames);
    rocks_->check(rocksdb::DB::Open(options_, name(), families(options_, names.first(present_)), &handles, &db),
                  "opened");
    rocks_->db_.reset(db);
    std::copy(handles.begin(), handles.end(), rocks_->handles_.begin());
    if (present_ < kFamilies) {
      const rocksdb::Status status = db->CreateColumnFamilies(families(options_, names.subspan(present_)), &made);
      std::copy(made.begin(), made.end(), rocks_->handles_.begin() + static_cast<std::ptrdiff_t>(present_));
      rocks_->check(status, "made");
    }
    rocks_->sound_ = true;
    if (!rocks_->get(Family::kMeta, kKindKey)) write_meta();
  }

  void write_meta() {
    std::string version;
    append_u32(version, kFormatVersion);
    rocksdb::WriteBatch batch;
    rocks_->put(batch, Family::kMeta, kKindKey, kKind);
    rocks_->put(batch, Family::kMeta, kFormatKey, version);
    rocks_->write(batch);
  }

  void close() {
    for (rocksdb::ColumnFamilyHandle*& handle : rocks_->handles_) {
      if (handle) rocks_->db_->DestroyColumnFamilyHandle(handle).PermitUncheckedError();
      handle = nullptr;
    }
    rocks_->db_.reset();
  }

  // Runs `attempt` until the manifest stands still over it, for some seconds at most. A flush of a writer between the
  // reading of the manifest and of the logs would leave a hole in what is seen.
  void retry(const std::function<rocksdb::Status()>& attempt) {
    constexpr int kTries = 200;
    constexpr std::chrono::milliseconds kPause(10);
    for (int left = kTries;; --left) {
      const std::string before = manifest_state(dir());
      const rocksdb::Status status = attempt();
      const bool still = manifest_state(dir()) == before;
      if (status.ok() && still) return;
      close();
      // Damage stands still; the three tries more are for a file that went just before the first look.
      if (!status.ok() && ((still && left < kTries - 3) || left == 0)) rocks_->check(status, "opened");
      if (left == 0) throw StoreError("knowledge base " + name() + " changes too fast to be read; try again");
      std::this_thread::sleep_for(kPause);
    }
  }

  std::unique_ptr<Rocks> rocks_;
  rocksdb::Options options_;
  std::size_t present_ = 1;  // how many of the families are there, in their order
};

std::unique_ptr<Rocks> Rocks::open(const fs::path& dir, Access access) { return RocksOpener(dir, access).open(); }

}  // namespace relata::store
