// What users ruled, as it is stored, kept at hand while the knowledge base is open: corrections are few and asked for
// with every write and every statement.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "core/correction.h"
#include "identity/correction_rules.h"
#include "identity/identity_table.h"

namespace relata::kb {

struct UserRulings {
  std::vector<Correction> corrections;  // ordered
  identity::MentionNodes mentions;
  identity::Rulings rulings;
  std::set<std::string> rejected;  // ids of statements

  // The mentions of a document that corrections name.
  std::set<MentionPlace> places_in(const std::string& doc) const;
};

// Those of these corrections, if these are the nodes of their mentions.
UserRulings user_rulings(std::vector<Correction> corrections, identity::MentionNodes mentions);

// The corrections of a knowledge base, read when they are first asked for. Any thread.
class RulingsCache {
 public:
  // Keeps a reference.
  explicit RulingsCache(const identity::IdentityTable& identity) : identity_(identity) {}
  // Shared, since it outlives a forget() on another thread.
  std::shared_ptr<const UserRulings> get() const;
  void forget();

 private:
  const identity::IdentityTable& identity_;
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const UserRulings> read_;
};

}  // namespace relata::kb
