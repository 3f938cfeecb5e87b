#!/bin/bash
# Guess before the run: "rocksdb.compaction-pending" is 1 while a compaction waits for its turn, so that a program that
# waits until it is 0, with none running, has waited for all that RocksDB means to merge.
# Seen with RocksDB 7.8.3 (Debian 12): in the universal style it is 1 as soon as there are as many sorted runs as
# level0_file_num_compaction_trigger says, though with that number, sizes that grow and little garbage no rule picks any:
# nothing runs, the files stay, and it is 1 as long as the database is open. Who waits for it waits for ever.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
apt-get download -qq librocksdb-dev=7.8.3-2 librocksdb7.8=7.8.3-2
for package in *.deb; do dpkg -x "$package" root; done
cat > pending.cc <<'CODE'
#include <rocksdb/db.h>
#include <rocksdb/options.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <thread>

int main() {
  rocksdb::Options options;
  options.create_if_missing = true;
  options.compression = rocksdb::kNoCompression;
  options.compaction_style = rocksdb::kCompactionStyleUniversal;
  options.level0_file_num_compaction_trigger = 4;
  options.disable_auto_compactions = true;
  const auto open = [&] {
    rocksdb::DB* opened = nullptr;
    return rocksdb::DB::Open(options, "db", &opened).ok() ? std::unique_ptr<rocksdb::DB>(opened) : nullptr;
  };
  auto db = open();
  for (const int rows : {10000, 1000, 100, 10}) {  // four sorted runs, each a tenth of the one before
    for (int row = 0; row < rows; ++row)
      if (!db->Put({}, std::to_string(row), std::string(100, 'x')).ok()) return 2;
    if (!db->Flush({}).ok()) return 2;
  }
  options.disable_auto_compactions = false;
  db.reset();
  db = open();
  std::uint64_t pending = 0, running = 0, ever = 0;
  for (int i = 0; i < 300; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    db->GetIntProperty("rocksdb.compaction-pending", &pending);
    db->GetIntProperty("rocksdb.num-running-compactions", &running);
    ever += running;
    if (pending == 0) break;
  }
  std::vector<rocksdb::LiveFileMetaData> files;
  db->GetLiveFilesMetaData(&files);
  std::printf("after 3 s: compaction-pending %d, seen running %d times, %d files\n", static_cast<int>(pending),
              static_cast<int>(ever), static_cast<int>(files.size()));
  return pending == 1 && ever == 0 && files.size() == 4 ? 0 : 1;
}
CODE
lib=$(dirname "$(find root -name 'librocksdb.so.7.8' | head -1)")
g++ -std=c++17 -O1 -I root/usr/include pending.cc -o pending "$lib/librocksdb.so.7.8" -pthread
LD_LIBRARY_PATH=$lib ./pending
