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
#include "kb/meanings.h"

namespace relata::kb {

// The mentions that corrections name.
struct RuledPlaces {
  std::set<MentionPlace> split;  // whose local entities they split off
  std::set<MentionPlace> shown;  // that only show whom another mention refers to
  std::set<MentionPlace> moved;  // that refer to another thing
  bool empty() const { return split.empty() && shown.empty() && moved.empty(); }
};

struct UserRulings {
  std::vector<Correction> corrections;  // ordered
  identity::MentionNodes mentions;
  identity::Rulings rulings;
  Meanings meanings;
  std::set<std::string> rejected;  // ids of statements

  RuledPlaces places_in(const std::string& doc) const;
  std::set<std::string> documents() const;  // of all such mentions
};

// Those of these corrections, if these are the nodes of their mentions, and the mentions that they move.
UserRulings user_rulings(std::vector<Correction> corrections, identity::MentionNodes mentions,
                         const MeantMentions& meant = {});

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
