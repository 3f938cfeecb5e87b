#!/bin/bash
# Guess before the run: RocksDB's universal compaction with allow_trivial_move merges small runs whose keys ascend into
# one file now and then, as it does without that option; it only saves the copy where one file moves to another level.
# Seen with RocksDB 7.8.3 (Debian 12): with it, 60 runs of keys that ascend are 35 files and more, moved to the last level as they
# are, whose number grows with the runs; without it they are a handful. Who writes a database in many short processes, with
# keys that count upwards, reaches the limit of open files by the option that promises less work.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
apt-get download -qq librocksdb-dev=7.8.3-2 librocksdb7.8=7.8.3-2
for package in *.deb; do dpkg -x "$package" root; done
cat > runs.cc <<'CODE'
#include <rocksdb/db.h>
#include <rocksdb/options.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <thread>

// How many files 60 runs of 20 rows leave.
unsigned long files_of(bool trivial_move, const std::string& dir) {
  rocksdb::Options options;
  options.create_if_missing = true;
  options.compaction_style = rocksdb::kCompactionStyleUniversal;
  options.compaction_options_universal.allow_trivial_move = trivial_move;
  options.num_levels = 4;
  rocksdb::DB* opened = nullptr;
  if (!rocksdb::DB::Open(options, dir, &opened).ok()) return 0;
  const std::unique_ptr<rocksdb::DB> db(opened);
  for (int run = 0; run < 60; ++run) {
    for (int row = 0; row < 20; ++row) {
      char key[16];
      std::snprintf(key, sizeof key, "%08d", run * 20 + row);
      if (!db->Put({}, key, std::string(50, 'x')).ok()) return 0;
    }
    if (!db->Flush({}).ok()) return 0;
    std::uint64_t running = 1;
    for (int still = 0; still < 20; still = running == 0 ? still + 1 : 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      db->GetIntProperty("rocksdb.num-running-compactions", &running);
    }
  }
  std::vector<rocksdb::LiveFileMetaData> files;
  db->GetLiveFilesMetaData(&files);
  return files.size();
}

int main() {
  const unsigned long with = files_of(true, "with"), without = files_of(false, "without");
  std::printf("files after 60 runs: %lu with allow_trivial_move, %lu without\n", with, without);
  return with >= 25 && without > 0 && without < 10 ? 0 : 1;
}
CODE
lib=$(dirname "$(find root -name 'librocksdb.so.7.8' | head -1)")
g++ -std=c++17 -O1 -I root/usr/include runs.cc -o runs "$lib/librocksdb.so.7.8" -pthread
LD_LIBRARY_PATH=$lib ./runs
