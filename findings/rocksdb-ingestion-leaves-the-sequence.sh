#!/bin/bash
# Guess before the run: taking a file of rows over with IngestExternalFile raises the latest sequence number of a RocksDB
# database, as every other write does.
# Seen with RocksDB 7.8.3 (Debian 12): where the rows overlap with none that are there, the number stays as it was, though
# the database holds more; where they overlap, it grows by one. Who tells by the number whether anything was written since
# (a copy that is to be refreshed, a seal against a manifest that was put back) does not see what was ingested.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
apt-get download -qq librocksdb-dev=7.8.3-2 librocksdb7.8=7.8.3-2
for package in *.deb; do dpkg -x "$package" root; done
cat > ingest.cc <<'CODE'
#include <rocksdb/db.h>
#include <rocksdb/sst_file_writer.h>

#include <cstdio>
#include <memory>
#include <string>

// By how much the sequence number grows where a file of this key is taken over.
long growth(rocksdb::DB& db, const std::string& key) {
  rocksdb::SstFileWriter file{rocksdb::EnvOptions(), rocksdb::Options()};
  const std::string path = key + ".sst";
  if (!file.Open(path).ok() || !file.Put(key, "ingested").ok() || !file.Finish().ok()) return -1;
  const auto before = db.GetLatestSequenceNumber();
  if (!db.IngestExternalFile({path}, {}).ok()) return -1;
  std::string value;
  if (!db.Get({}, key, &value).ok() || value != "ingested") return -1;
  return static_cast<long>(db.GetLatestSequenceNumber() - before);
}

int main() {
  rocksdb::Options options;
  options.create_if_missing = true;
  rocksdb::DB* opened = nullptr;
  if (!rocksdb::DB::Open(options, "db", &opened).ok()) return 1;
  const std::unique_ptr<rocksdb::DB> db(opened);
  if (!db->Put({}, "b", "written").ok() || !db->Flush({}).ok()) return 1;
  const long beside = growth(*db, "c"), over = growth(*db, "b");
  std::printf("the sequence number grows by %ld where nothing overlaps, by %ld where rows do\n", beside, over);
  return beside == 0 && over == 1 ? 0 : 1;
}
CODE
lib=$(dirname "$(find root -name 'librocksdb.so.7.8' | head -1)")
g++ -std=c++17 -O1 -I root/usr/include ingest.cc -o ingest "$lib/librocksdb.so.7.8" -pthread
LD_LIBRARY_PATH=$lib ./ingest
