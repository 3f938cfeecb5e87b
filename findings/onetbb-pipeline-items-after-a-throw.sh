#!/bin/bash
# Guess before the run: when a filter of oneTBB's parallel_pipeline throws, the items that are under way between filters
# are destroyed before the exception reaches the caller, as the elements of a container would be.
# Seen with oneTBB 2021.8.0 and 2022.3.1 (from PyPI): the exception arrives, but what waits before a later filter is
# never destroyed: of eight items seven are left, and what they own is lost for the life of the process. Without a throw
# all are destroyed. Who passes owning types from filter to filter has to keep them elsewhere and pass pointers.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
cat > pipeline.cc <<'CODE'
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <thread>

struct Item {
  int number = 0;
  std::shared_ptr<int> owned;
};

// How many items are left once the pipeline is over. Eight are under way at most; the first waits in the middle filter
// until the seven others stand before the last filter, which takes them in order, and then fails or goes on.
long items_left(bool fails) {
  const auto witness = std::make_shared<int>(0);
  int made = 0;
  std::atomic<int> waiting = 0;
  try {
    tbb::task_arena(2).execute([&] {
      tbb::parallel_pipeline(
          8, tbb::make_filter<void, Item>(tbb::filter_mode::serial_in_order,
                                          [&](tbb::flow_control& flow) {
                                            if (made == 8) flow.stop();
                                            return Item{made++, witness};
                                          }) &
                 tbb::make_filter<Item, Item>(tbb::filter_mode::parallel,
                                              [&](Item item) {
                                                if (item.number > 0) ++waiting;
                                                else
                                                  while (waiting < 7) std::this_thread::yield();
                                                if (fails && item.number == 0) throw std::runtime_error("it failed");
                                                return item;
                                              }) &
                 tbb::make_filter<Item, void>(tbb::filter_mode::serial_in_order, [](const Item&) {}));
    });
  } catch (const std::runtime_error&) {
    std::puts("the exception arrived");
  }
  return witness.use_count() - 1;
}

int main() {
  const long without = items_left(false), with = items_left(true);
  std::printf("items left: %ld without a throw, %ld with one\n", without, with);
  return without == 0 && with > 0 ? 0 : 1;
}
CODE
for version in 2021.8.0 2022.3.1; do
  python3 -m venv "env-$version"
  "env-$version/bin/pip" install -q "tbb==$version" "tbb-devel==$version"
  found=$PWD/env-$version
  g++ -std=c++20 -O1 -I "$found/include" pipeline.cc -o "pipeline-$version" "$found"/lib/libtbb.so.12
  echo "oneTBB $version"
  LD_LIBRARY_PATH=$found/lib "./pipeline-$version"
done
