#include "store/rocks.h"

#include <rocksdb/perf_level.h>

#include <chrono>
#include <string>
#include <thread>
#include <utility>

#include "core/error.h"
#include "store/key_codec.h"
#include "store/seal.h"
#include "store/slices.h"

namespace relata::store {
namespace {

// RocksDB counts what a thread does, for a profile that nobody here reads: a tenth of the cost of a step.
void count_nothing() { rocksdb::SetPerfLevel(rocksdb::PerfLevel::kDisable); }

bool mentions(const std::string& text, std::string_view words) { return text.find(words) != text.npos; }

std::string advice(const rocksdb::Status& status, const std::string& why) {
  if (status.IsNoSpace() || mentions(why, "No space left"))
    return "the disk is full; what was stored before is kept, make room and run again";
  if (mentions(why, "File too large"))
    return "a limit on file sizes was reached (see ulimit -f); what was stored before is kept, raise it and run again";
  if (mentions(why, "Permission denied") || mentions(why, "Read-only file system"))
    return "no permission (" + why + ")";
  if (status.IsCorruption())
    return "it is damaged (" + why + "); build it again from its articles into another directory";
  return why;
}

}  // namespace

Rocks::~Rocks() {
  if (!db_) return;
  if (sound_) {
    try {
      flush();
    } catch (const StoreError&) {  // the log holds what was written: the next opening reads it
    }
  }
  close();
}

void Rocks::close() {
  for (rocksdb::ColumnFamilyHandle*& handle : handles_) {
    if (handle) db_->DestroyColumnFamilyHandle(handle).PermitUncheckedError();
    handle = nullptr;
  }
  if (db_) db_->Close().PermitUncheckedError();
  db_.reset();
}

void Rocks::check(const rocksdb::Status& status, std::string_view doing) const {
  if (status.ok()) return;
  const std::string why = status.ToString();
  // Not where the file of the lock cannot be made.
  if (access_ == Access::kWrite && status.IsIOError() &&
      (mentions(why, "lock hold by current process") || mentions(why, "While lock file")))
    throw BusyError("knowledge base " + dir_.string() +
                    " is being written by another process; wait until it is done, or name "
                    "another directory with -d");
  const std::string what =
      "knowledge base " + dir_.string() + " cannot be " + std::string(doing) + ": " + advice(status, why);
  if (status.IsCorruption()) throw DamagedError(what);
  throw StoreError(what);
}

std::optional<std::string> Rocks::get(Family in, std::string_view key) const {
  count_nothing();
  about_to_read();
  std::string value;
  const rocksdb::Status status = db_->Get(rocksdb::ReadOptions(), family(in), slice_of(key), &value);
  if (status.IsNotFound()) return std::nullopt;
  check(status, "read");
  return value;
}

std::unique_ptr<rocksdb::Iterator> Rocks::iterator(Family in, bool cached) const {
  count_nothing();
  rocksdb::ReadOptions options;
  options.fill_cache = cached;
  return std::unique_ptr<rocksdb::Iterator>(db_->NewIterator(options, family(in)));
}

std::optional<std::uint32_t> Rocks::counter(std::string_view name) const {
  const std::optional<std::string> bytes = get(Family::kIndex, index_key(IndexKind::kCounter, name));
  if (!bytes) return std::nullopt;
  std::string_view rest = *bytes;
  return take_u32(rest);
}

void Rocks::put_counter(rocksdb::WriteBatch& batch, std::string_view name, std::uint32_t number) const {
  std::string bytes;
  append_u32(bytes, number);
  put(batch, Family::kIndex, index_key(IndexKind::kCounter, name), bytes);
}

void Rocks::scan(rocksdb::Iterator& rows, std::string_view prefix, const Visit& visit) const {
  for (rows.Seek(slice_of(prefix)); rows.Valid() && rows.key().starts_with(slice_of(prefix)); rows.Next()) {
    about_to_read();
    if (!visit(view_of(rows.key()), view_of(rows.value()))) return;
  }
  check(rows.status(), "read");
}

void Rocks::scan(Family in, std::string_view prefix, const Visit& visit) const { scan(*iterator(in), prefix, visit); }

void Rocks::put(rocksdb::WriteBatch& batch, Family in, std::string_view key, std::string_view value) const {
  check(batch.Put(family(in), slice_of(key), slice_of(value)), "written");
}

void Rocks::erase(rocksdb::WriteBatch& batch, Family in, std::string_view key) const {
  check(batch.Delete(family(in), slice_of(key)), "written");
}

void Rocks::write(rocksdb::WriteBatch& batch) {
  if (access_ != Access::kWrite) throw StoreError("knowledge base " + dir_.string() + " was opened for reading only");
  const rocksdb::Status status = db_->Write(rocksdb::WriteOptions(), &batch);
  sound_ = sound_ && status.ok();
  check(status, "written");
}

void Rocks::ingest(const std::vector<rocksdb::IngestExternalFileArg>& files) {
  if (access_ != Access::kWrite) throw StoreError("knowledge base " + dir_.string() + " was opened for reading only");
  const rocksdb::Status status = db_->IngestExternalFiles(files);
  sound_ = sound_ && status.ok();
  check(status, "written");
  // Files that meet no others are counted as no write, and the seal would not miss them: this is one.
  rocksdb::WriteBatch batch;
  put(batch, Family::kMeta, kKindKey, kKind);
  write(batch);
}

void Rocks::flush() {
  if (access_ != Access::kWrite) return;
  const rocksdb::Status status = db_->Flush(rocksdb::FlushOptions(), {handles_.begin(), handles_.end()});
  sound_ = sound_ && status.ok();
  check(status, "written");
  merge_small_files();
  seal(dir_, db_->GetLatestSequenceNumber());
}

// RocksDB merges files by itself, but a process that ends at once leaves it to the next, and that to its next.
void Rocks::merge_small_files() const {
  std::vector<rocksdb::LiveFileMetaData> files;
  db_->GetLiveFilesMetaData(&files);
  if (files.size() < kMostFiles) return;  // what is being merged goes with the process, and is left to a later one
  // RocksDB calls merging pending, too, where it will not merge: it is over when nothing has been at work for a while.
  constexpr std::chrono::milliseconds kPause(1);
  constexpr int kStill = 8;
  std::uint64_t running = 0, failed = 0;
  for (int still = 0; still < kStill && failed == 0; still = running == 0 ? still + 1 : 0) {
    std::this_thread::sleep_for(kPause);
    db_->GetIntProperty(rocksdb::DB::Properties::kNumRunningCompactions, &running);
    db_->GetIntProperty(rocksdb::DB::Properties::kBackgroundErrors, &failed);
  }
}

std::uint32_t Rocks::format_version() const {
  const std::string bytes = get(Family::kMeta, kFormatKey).value_or("");
  std::string_view rest = bytes;
  return take_u32(rest);
}

FixedRows::FixedRows(const Rocks& rocks, Family family)
    : rocks_(rocks), family_(family), iterator_(rocks.iterator(family)) {}

void FixedRows::scan(std::string_view prefix, const Visit& visit) const {
  std::unique_ptr<rocksdb::Iterator> rows = std::exchange(iterator_, nullptr);
  if (!rows) rows = rocks_.iterator(family_);
  rocks_.scan(*rows, prefix, visit);
  iterator_ = std::move(rows);
}

}  // namespace relata::store
