// How a directory becomes an open database: what it is, whether this release reads it, and a whole view for readers
// beside a writer.
#include <rocksdb/cache.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/options.h>
#include <rocksdb/table.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <vector>

#include "core/error.h"
#include "store/rocks.h"
#include "store/seal.h"
#include "store/silent_logger.h"
#include "store/stamp.h"

namespace relata::store {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kBlockCacheBytes = 64 << 20;      // as much as is read, at most
constexpr std::size_t kWriteBufferBytes = 16 << 20;     // of one family
constexpr std::size_t kAllWriteBufferBytes = 32 << 20;  // of all families
constexpr std::size_t kArenaBlockBytes = 128 << 10;
constexpr std::uint64_t kFileBytes = std::uint64_t{256} << 20;
constexpr std::size_t kBlockBytes = 16 << 10;
// Of facts, which are hashes for the most part and asked for a document at a time, here and there.
constexpr std::size_t kFactsBlockBytes = 4 << 10;
constexpr std::uint64_t kOtherFiles = 64;     // that a process has open besides
constexpr unsigned kMostGarbagePercent = 25;  // of what is stored, before it is merged away

// How many files RocksDB may hold open: all where the limit of the process allows it, so that a writer may delete them
// under a reader.
int most_open_files(const fs::path& data) {
  std::uint64_t files = 0;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(data, error)) files += entry.path().extension() == ".sst" ? 1 : 0;
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > files + 2 * kOtherFiles) return -1;
  constexpr std::uint64_t kFew = 16;
  return static_cast<int>(limit.rlim_cur > kOtherFiles + kFew ? limit.rlim_cur - kOtherFiles : kFew);
}

void set_tables(rocksdb::Options& options) {
  options.compression = rocksdb::kZSTD;
  rocksdb::BlockBasedTableOptions table;
  table.filter_policy.reset(
      rocksdb::NewBloomFilterPolicy(10));  // most names of a document are asked for before they exist
  table.block_cache = rocksdb::NewLRUCache(kBlockCacheBytes);
  table.block_size = kBlockBytes;
  table.format_version = 5;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
}

// Runs of one size become one, so that any number of small ones leaves few: O'Neil et al., The log-structured
// merge-tree, Acta Informatica 33, 1996, in RocksDB's universal style. Without moves of files as they are: those of
// documents, whose keys ascend, would never be merged.
void set_merging(rocksdb::Options& options) {
  options.compaction_style = rocksdb::kCompactionStyleUniversal;
  options.compaction_options_universal.max_size_amplification_percent = kMostGarbagePercent;
  options.num_levels = 4;
  options.level0_file_num_compaction_trigger = 4;
  options.target_file_size_base = kFileBytes;
}

rocksdb::Options rocks_options(const fs::path& data, bool create) {
  rocksdb::Options options;
  options.create_if_missing = create;
  options.create_missing_column_families = create;
  options.info_log = std::make_shared<SilentLogger>();
  options.db_host_id = "relata";                                               // else every file names the machine
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kPointInTimeRecovery;  // a crash loses whole batches at the end
  options.max_bgerror_resume_count = 0;                                        // a full disk is told, not waited for
  options.max_background_jobs = 2;
  options.max_open_files = most_open_files(data);
  options.max_file_opening_threads = 1;  // a question would wait longer for sixteen than for its files
  options.skip_stats_update_on_db_open = true;
  options.stats_dump_period_sec = 0;
  options.stats_persist_period_sec = 0;
  options.atomic_flush = true;      // one entry in the manifest for all families
  options.allow_fallocate = false;  // small KBs stay small files
  options.write_buffer_size = kWriteBufferBytes;
  options.db_write_buffer_size = kAllWriteBufferBytes;
  options.arena_block_size = kArenaBlockBytes;
  set_tables(options);
  set_merging(options);
  return options;
}

bool is_of_documents(Family family) {
  return family == Family::kDocuments || family == Family::kReadings || family == Family::kFacts;
}

std::vector<rocksdb::ColumnFamilyDescriptor> families(const rocksdb::Options& options, std::size_t count) {
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
  for (std::size_t family = 0; family < count; ++family) {
    rocksdb::ColumnFamilyOptions of_family(options);
    auto table = *options.table_factory->GetOptions<rocksdb::BlockBasedTableOptions>();
    if (static_cast<Family>(family) == Family::kFacts) {
      of_family.compression = rocksdb::kNoCompression;
      table.block_size = kFactsBlockBytes;
    }
    // Documents are asked for by numbers that are given: a filter would be read at every opening for nothing.
    if (is_of_documents(static_cast<Family>(family))) table.filter_policy = nullptr;
    of_family.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
    descriptors.emplace_back(std::string(kFamilyNames[family]), of_family);
  }
  return descriptors;
}

// kNothing: nothing is there, or a beginning of ours that was cut short. kOld: of a release that kept its files in the
// folder itself. kHeadless: data of ours without their CURRENT file.
enum class Found { kNothing, kDatabase, kOld, kOther, kHeadless };

constexpr std::string_view kMaking = ".making-";  // then PID-N: a database before it gets its name

// A name that no other thread or process gives at the same time.
std::string name_of_making() {
  static std::atomic<unsigned> made = 0;
  return std::string(kMaking) + std::to_string(::getpid()) + "-" + std::to_string(made++);
}

// A folder of this name may be anybody's.
bool holds_tables(const fs::path& data) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(data, error))
    if (entry.path().extension() == ".sst" || entry.path().filename().string().starts_with("MANIFEST-")) return true;
  return false;
}

Found look_at(const fs::path& dir) {
  std::error_code error;
  const fs::path data = dir / kDataFolder;
  const auto is_database = [&] { return fs::exists(data / "CURRENT", error); };
  if (!fs::exists(dir, error)) return Found::kNothing;
  if (!fs::is_directory(dir, error)) return Found::kOther;
  if (is_database()) return Found::kDatabase;
  if (fs::exists(dir / kSealFile, error) || holds_tables(data))
    return is_database() ? Found::kDatabase : Found::kHeadless;
  if (fs::exists(dir / "CURRENT", error)) return Found::kOld;
  bool others = false;
  for (const auto& entry : fs::directory_iterator(dir, error))
    if (!entry.path().filename().string().starts_with(kMaking)) others = true;
  if (!others) return Found::kNothing;
  return is_database() ? Found::kDatabase : Found::kOther;  // it may have come meanwhile
}

}  // namespace

class RocksOpener {
 public:
  RocksOpener(const fs::path& dir, Access access, OnRead on_read)
      : rocks_(new Rocks(dir, access, std::move(on_read))),
        data_(dir / kDataFolder),
        options_(rocks_options(data_, false)) {}

  std::unique_ptr<Rocks> open() {
    const Found found = look_at(dir());
    const bool reading = rocks_->access_ == Access::kRead;
    if (found == Found::kHeadless)
      throw DamagedError("knowledge base " + name() + " is damaged: " + (data_ / "CURRENT").string() +
                         " is missing; build it again into another directory");
    if (found == Found::kOther) throw_no_knowledge_base();
    if (found == Found::kNothing && reading)
      throw MissingError("no knowledge base at " + name() + "; make one with `relata build ARTICLES -d " + name() +
                         "`");
    if (found == Found::kOld) refuse_old();
    if (found == Found::kNothing) make();
    open_to_look();
    if (!reading) {
      rocks_->close();
      open_for_writing();
    }
    return std::move(rocks_);
  }

 private:
  const fs::path& dir() const { return rocks_->dir_; }
  std::string name() const { return rocks_->dir_.string(); }

  [[noreturn]] void throw_no_knowledge_base() const {
    throw MissingError(name() + " is no knowledge base; name another directory with -d");
  }

  // One of ours, of format 3 and before, is told how to come along.
  [[noreturn]] void refuse_old() {
    data_ = dir();
    open_read_only(1);
    const std::optional<std::string> kind = rocks_->get(Family::kMeta, kKindKey);
    if (kind != std::optional(std::string(kKind))) throw_no_knowledge_base();
    refuse_version(rocks_->format_version());
  }

  [[noreturn]] void refuse_version(std::uint32_t version) const {
    const std::string what = "knowledge base " + name() + " has format " + std::to_string(version) +
                             ", this relata reads " + std::to_string(kFormatVersion) + "; ";
    if (version > kFormatVersion) throw FormatVersionError(what + "use the release that made it, or a newer one");
    if (version == kMergedVersion)
      throw FormatVersionError(what + "take it over into another directory with `relata merge " + name() + " -d DIR`");
    throw FormatVersionError(what +
                             "read its articles again into another directory with `relata build ARTICLES -d "
                             "DIR`, or use the release that made it");
  }

  // Makes an empty database under another name and gives it its own when it is whole, so that nobody sees half of one.
  void make() {
    std::error_code error;
    fs::create_directories(dir(), error);
    if (error) throw StoreError("knowledge base " + name() + " cannot be made: " + error.message());
    const fs::path making = dir() / name_of_making();
    fs::remove_all(making, error);
    const rocksdb::Options options = rocks_options(making, true);
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
    rocksdb::DB* db = nullptr;
    rocks_->check(rocksdb::DB::Open(options, making.string(), families(options, kFamilies), &handles, &db), "made");
    rocks_->db_.reset(db);
    std::copy(handles.begin(), handles.end(), rocks_->handles_.begin());
    write_meta();
    rocks_->check(db->Flush(rocksdb::FlushOptions(), handles), "made");
    rocks_->close();
    fs::rename(making, data_, error);
    if (error) fs::remove_all(making, error);  // another one was first: it is opened, or refused for that one
    make_durable(dir());
  }

  // What earlier processes left behind that were cut short. One that is being made now is found missing by its maker,
  // who has come second.
  void remove_beginnings() const {
    std::error_code error;
    std::vector<fs::path> left;
    for (const auto& entry : fs::directory_iterator(dir(), error))
      for (const std::string_view beginning : {kMaking, kLoadingFolder})
        if (const std::string name = entry.path().filename().string();
            name.starts_with(beginning) && is_abandoned(name.substr(beginning.size())))
          left.push_back(entry.path());
    for (const fs::path& path : left) fs::remove_all(path, error);
  }

  static bool is_abandoned(const std::string& maker) {
    const std::string process = maker.substr(0, maker.find('-'));
    return process.find_first_not_of("0123456789") == process.npos && !process.empty() && process.size() < 10 &&
           ::kill(std::stoi(process), 0) != 0 && errno == ESRCH;
  }

  // Opens it to be read, which changes no byte, so that what this release does not read, and what is damaged, is
  // refused before anything is touched; a writer looks at the family meta alone.
  void open_to_look() {
    std::vector<std::string> names;
    retry([&] { return rocksdb::DB::ListColumnFamilies(options_, data_.string(), &names); });
    const bool ours = std::equal(names.begin(), names.end(), kFamilyNames.begin(), kFamilyNames.end());
    open_read_only(ours && rocks_->access_ == Access::kRead ? kFamilies : 1);
    const std::optional<std::string> kind = rocks_->get(Family::kMeta, kKindKey);
    if (kind != std::optional(std::string(kKind))) throw_no_knowledge_base();
    const std::uint32_t version = rocks_->format_version();
    if (version != kFormatVersion && version != kRaisedVersion) refuse_version(version);
    if (!ours)
      throw DamagedError("knowledge base " + name() + " is damaged: its column families are not those of its format");
  }

  void open_read_only(std::size_t count) {
    const std::optional<std::uint64_t> least = sealed(dir());
    retry([&] {
      std::vector<rocksdb::ColumnFamilyHandle*> handles;
      rocksdb::DB* db = nullptr;
      const auto descriptors = families(options_, count);
      const rocksdb::Status status = rocksdb::DB::OpenForReadOnly(options_, data_.string(), descriptors, &handles, &db);
      rocks_->db_.reset(db);
      std::copy(handles.begin(), handles.end(), rocks_->handles_.begin());
      return status;
    });
    if (least && rocks_->db_->GetLatestSequenceNumber() < *least)
      throw DamagedError("knowledge base " + name() +
                         " is damaged: it holds less than what was stored when it was last "
                         "closed; build it again from its articles into another directory");
  }

  void open_for_writing() {
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
    rocksdb::DB* db = nullptr;
    rocks_->check(rocksdb::DB::Open(options_, data_.string(), families(options_, kFamilies), &handles, &db), "opened");
    rocks_->db_.reset(db);
    std::copy(handles.begin(), handles.end(), rocks_->handles_.begin());
    rocks_->sound_ = true;
    remove_beginnings();
  }

  void write_meta() {
    std::string version;
    append_u32(version, kFormatVersion);
    rocksdb::WriteBatch batch;
    rocks_->put(batch, Family::kMeta, kKindKey, kKind);
    rocks_->put(batch, Family::kMeta, kFormatKey, version);
    rocks_->check(rocks_->db_->Write(rocksdb::WriteOptions(), &batch), "made");
  }

  // Runs `attempt` until the manifest stands still over it, for some seconds at most. A flush of a writer between the
  // reading of the manifest and of the logs would leave a hole in what is seen.
  void retry(const std::function<rocksdb::Status()>& attempt) {
    constexpr int kTries = 200;
    constexpr std::chrono::milliseconds kPause(10);
    for (int left = kTries;; --left) {
      const std::string before = manifest_state(data_);
      const rocksdb::Status status = attempt();
      const bool still = manifest_state(data_) == before;
      if (status.ok() && still) return;
      rocks_->close();
      // Damage stands still; the three tries more are for a file that went just before the first look.
      if (!status.ok() && ((still && left < kTries - 3) || left == 0)) rocks_->check(status, "opened");
      if (left == 0) throw StoreError("knowledge base " + name() + " changes too fast to be read; try again");
      std::this_thread::sleep_for(kPause);
    }
  }

  std::unique_ptr<Rocks> rocks_;
  fs::path data_;
  rocksdb::Options options_;
};

std::unique_ptr<Rocks> Rocks::open(const fs::path& dir, Access access, OnRead on_read) {
  return RocksOpener(dir, access, std::move(on_read)).open();
}

}  // namespace relata::store
