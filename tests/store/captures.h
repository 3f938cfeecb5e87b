// Documents of one sentence each, and a store to put them in.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "store/store.h"
#include "tests/store/document_builder.h"
#include "tests/store/temporary_directory.h"

namespace relata::store {

using relata::testing::DocumentBuilder;
using relata::testing::TemporaryDirectory;

// Each cluster its own entity, under its name.
inline std::vector<LocalEntityRow> entities_of(const ExtractedDocument& document) {
  std::vector<LocalEntityRow> rows;
  for (std::uint32_t cluster = 0; cluster < document.clusters.size(); ++cluster)
    rows.push_back({document.clusters[cluster].names.front().text + "|x", document.clusters[cluster], {cluster}});
  return rows;
}

inline ExtractedDocument capture(const std::string& id, const std::string& city) {
  DocumentBuilder doc(id);
  doc.name("Taliban", EntityType::kOrg).name(city, EntityType::kGpe);
  doc.sentence("The Taliban captured " + city + ".").state("The Taliban", "captured", "capture", city);
  return doc.build();
}

inline void put(Store& store, const ExtractedDocument& document) { store.put(document, entities_of(document)); }

inline std::vector<std::string> docs_of(const std::vector<EdgeLocation>& edges) {
  std::vector<std::string> docs;
  for (const EdgeLocation& edge : edges) docs.push_back(edge.statement.doc);
  return docs;
}

using Strings = std::vector<std::string>;

class StoreTest : public ::testing::Test {
 protected:
  TemporaryDirectory tmp_;
  Store store_ = Store::open(tmp_ / "kb", Access::kWrite);
};

}  // namespace relata::store
