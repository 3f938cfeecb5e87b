// Version3: a knowledge base of format 3, read to be taken over into one of today's: `relata merge OLD -d NEW`.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/rows.h"
#include "store/whole_document.h"

namespace relata::store {

class Version3 {
 public:
  // Whether a knowledge base of that format is there. Changes nothing.
  static bool is_at(const std::filesystem::path& dir);
  // Throws StoreError where it is damaged.
  explicit Version3(const std::filesystem::path& dir);
  ~Version3();

  std::string extractor() const;
  // By id, bytewise, until `visit` returns false.
  void documents(const VisitWhole& visit) const;
  // What users gave stands in them as it does today.
  const Rows& identity() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::store
