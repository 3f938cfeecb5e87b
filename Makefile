# make demo      installs what is missing, builds, reads examples/, shows answers and draws demo/actors.png
# make test      installs what tests need too, builds and runs every test
# make test-interop  reads feeds back with the programs that they are for
# make test-web      the explorer's page in a real browser; `make web` builds it anew from web/src
# make test-python   builds the Python package from that library and tests it as a user gets it
# make test-spark    reads on a Spark cluster of two executors (SMALL=1: two minutes), against one build
# make spark-archive build/relata.tgz, what `spark-submit --archives build/relata.tgz#relata` ships
# make fuzz      runs the fuzzers of the readers, questions and dictionaries (two minutes), ALL=1: those of extraction and storage too
# make deb       a package for Debian 12 at build/release/relata_*.deb; packaging/try_deb.sh tries it on a bare one
# make install   puts program, model and pages under PREFIX (/usr/local)
PREFIX ?= /usr/local
JOBS ?= $(shell nproc)
RELATA = build/release/bin/relata

.PHONY: all demo test web test-web web-packages test-interop test-python test-spark test-asan fuzz install deb spark-archive packages test-packages \
  interop-packages python-packages spark-packages clean

all: packages
	cmake --preset release -DRELATA_TESTS=OFF -DRELATA_BENCH=OFF
	cmake --build build/release -j $(JOBS) --target relata

# As root or with sudo; apt is not asked if nothing is missing.
install_missing = missing=""; \
  for package in $(1); do \
    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
  done; \
  if [ -n "$$missing" ]; then \
    echo "installing:$$missing"; \
    if [ "$$(id -u)" = 0 ]; then sudo=env; else sudo="sudo env"; fi; \
    $$sudo apt-get update -q && \
    $$sudo DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
  fi

packages:
	@$(call install_missing,$(shell sed -e 's/[[:space:]]*\#.*//' -e '/[[:space:]]test$$/d' packages.txt))

test-packages:
	@$(call install_missing,$(shell sed -e 's/[[:space:]]*\#.*//' -e 's/[[:space:]]test$$//' packages.txt))

demo: all
	@RELATA=$(RELATA) bash docs/tour.sh demo

test: test-packages
	cmake --preset dev
	cmake --build build/dev -j $(JOBS)
	ctest --preset dev -j $(JOBS)

# Feeds and pictures read back by the programs that they are for; installs those with pip, npm and mvn below build/.
test-interop: interop-packages
	cmake --preset dev
	cmake --build build/dev -j $(JOBS) --target relata
	RELATA=build/dev/bin/relata bash tests/interop/run.sh

interop-packages: test-packages
	@$(call install_missing,$(shell while read -r package command; do \
	  command -v $$command >/dev/null || echo $$package; done < tests/interop/packages.txt))

# The page of `relata export --format html`: one committed file, so that a build needs no npm.
web: web-packages
	cd web && npm ci --ignore-scripts && npx tsc -p . && node build.mjs

# That it is what its sources give, byte for byte, and what it promises, in Debian's chromium.
test-web: test-packages web-packages
	cmake --preset dev
	cmake --build build/dev -j $(JOBS) --target relata
	cd web && npm ci --ignore-scripts && npx tsc -p . && node build.mjs --check
	RELATA=build/dev/bin/relata bash web/tests/run.sh

web-packages:
	@$(call install_missing,$(shell while read -r package command; do \
	  command -v $$command >/dev/null || echo $$package; done < web/packages.txt))

# The package in virtual environments below build/, with the library that `make test` has built.
test-python: python-packages
	cmake --preset dev
	cmake --build build/dev -j $(JOBS) --target relata relata_shared
	bash tests/python/run.sh build/dev

python-packages: packages
	@$(call install_missing,$(shell sed -e 's/[[:space:]].*//' tests/python/packages.txt))

# Reading on Spark, with executors killed and articles broken on the way; installs PySpark with pip below build/.
test-spark: test-packages spark-packages
	cmake --preset dev
	cmake --build build/dev -j $(JOBS) --target relata
	cmake --install build/dev --prefix build/spark-test/prefix >/dev/null
	RELATA=build/dev/bin/relata PREFIX=build/spark-test/prefix bash tests/spark/run.sh $(if $(SMALL),small)

spark-packages:
	@$(call install_missing,$(shell while read -r package command; do \
	  command -v $$command >/dev/null || echo $$package; done < tests/spark/packages.txt))

spark-archive: all
	cmake --install build/release --prefix build/spark-archive >/dev/null
	bash spark/archive.sh build/spark-archive build/relata.tgz

# The same tests under the address and undefined-behaviour sanitizers.
test-asan: test-packages
	cmake --preset asan
	cmake --build build/asan -j $(JOBS)
	ctest --preset asan -j $(JOBS)

# In all FUZZ_SECONDS; FUZZERS="read_html pattern": these alone.
FUZZ_SECONDS ?= 120
FUZZERS = $(if $(ALL),,$(patsubst %,read_%,any $(shell sed -n 's/^foreach(format IN ITEMS \(.*\))/\1/p' tests/fuzz/CMakeLists.txt)) pattern actors)
fuzz: test-packages
	@$(call install_missing,clang-16)
	cmake --preset fuzz
	cmake --build build/fuzz -j $(JOBS) --target $(if $(FUZZERS),$(addprefix fuzz_,$(FUZZERS)),fuzzers)
	JOBS=$(JOBS) tests/fuzz/run.sh $(FUZZ_SECONDS) $(FUZZERS)

install: all
	cmake --build build/release -j $(JOBS) --target relata_shared
	cmake --install build/release --prefix $(PREFIX)

deb: all
	cd build/release && cpack -G DEB

clean:
	rm -rf build demo
