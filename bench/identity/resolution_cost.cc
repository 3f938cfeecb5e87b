// What resolution of all documents of a knowledge base costs: resolution_cost KB [update|both]
//
// Reads their local entities and resolves them from nothing with identity::BulkResolution (no word), with
// identity::update (update), or with both, comparing each row (both). Prints processor seconds and peak memory of each
// step, and the rows by kind. The rows go nowhere, but for `both`. Corrections and the dictionary are left out.
#include <sys/resource.h>

#include <array>
#include <ctime>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "identity/bulk_resolution.h"
#include "identity/identity_update.h"
#include "kb/document_identity.h"
#include "store/scan.h"
#include "store/store.h"

namespace {

using namespace relata;

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
double peak_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

class Clock {
 public:
  void lap(const std::string& what) {
    const double now = processor_seconds();
    std::cout << what << ": " << now - at_ << " s, peak " << peak_mb() << " MB" << std::endl;
    at_ = processor_seconds();
  }

 private:
  double at_ = processor_seconds();
};

struct RowsOfKind {
  std::size_t count = 0, keys = 0, values = 0;
};

void update(const store::Store& store, RowEdit& rows, Clock& clock) {
  store::Scan scan(store);
  store::StoredDocument document;
  std::vector<identity::OccurrenceChange> changes;
  while (scan.next(document))
    for (auto& change : identity::changes_between(
             document.document.id, {},
             identity::occurrences_of(document.document.id, kb::named_clusters(document.entities), {})))
      changes.push_back(std::move(change));
  clock.lap("read for update");
  identity::IdentityEdit edit(rows);
  identity::update(edit, changes, {}, {}, identity::OccurrencesInMemory());
  clock.lap("update");
}

identity::BulkResolution read(const store::Store& store, Clock& clock) {
  store::Scan scan(store);
  store::StoredDocument document;
  identity::BulkResolution bulk;
  double adding = 0;
  while (scan.next(document)) {
    const auto clusters = kb::named_clusters(document.entities);
    const double start = processor_seconds();
    bulk.add(document.document.id, clusters);
    adding += processor_seconds() - start;
  }
  clock.lap("read and add, adding " + std::to_string(adding) + " s");
  return bulk;
}

// Returns how many rows are not those of `wanted`, if they are compared.
std::uint64_t resolve(identity::BulkResolution bulk, const RowEdit* wanted, Clock& clock) {
  std::array<RowsOfKind, 16> of_kind{};
  std::uint64_t different = 0;
  auto next = wanted ? wanted->changes().begin() : RowEdit::Changes::const_iterator();
  const std::uint64_t entities = bulk.resolve({}, {}, [&](std::string_view key, std::string_view value) {
    RowsOfKind& rows = of_kind[key.front() & 15];
    ++rows.count;
    rows.keys += key.size();
    rows.values += value.size();
    if (!wanted) return;
    const bool past = next == wanted->changes().end();
    different += past || next->first != key || *next->second != value;
    if (!past) ++next;
  });
  clock.lap("resolve " + std::to_string(entities) + " entities");
  for (std::size_t kind = 0; kind < of_kind.size(); ++kind)
    if (const RowsOfKind& rows = of_kind[kind]; rows.count > 0)
      std::cout << "kind " << kind << ": " << rows.count << " rows, " << rows.keys << " bytes of keys, " << rows.values
                << " of values\n";
  if (!wanted) return 0;
  if (next != wanted->changes().end()) ++different;
  std::cout << different << " rows differ\n";
  return different;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "resolution_cost KB [update|both]\n", 2;
  const std::string_view what = argc > 2 ? argv[2] : "bulk";
  const auto store = store::Store::open(argv[1], store::Access::kRead);
  Clock clock;
  RowEdit wanted;
  if (what != "bulk") update(store, wanted, clock);
  if (what == "update") return 0;
  return resolve(read(store, clock), what == "both" ? &wanted : nullptr, clock) == 0 ? 0 : 1;
}
