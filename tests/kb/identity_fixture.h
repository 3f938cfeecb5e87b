// A knowledge base of its own for each test, and what it says of identity.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kb/knowledge_base.h"
#include "tests/kb/answers_of_identity.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {

using Strings = std::vector<std::string>;

inline constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

inline Side side(const std::string& name, EntityType type) { return KnowledgeBase::side_of(name, type); }

class IdentityFixture : public ::testing::Test {
 protected:
  Strings ids() const {
    Strings found;
    for (const Entity& entity : kb_.entities()) found.push_back(entity.id);
    return found;
  }
  // Merges, or what is for review.
  Strings listed(bool review) const {
    Strings found;
    const auto visit = [&](const Merge& merge) { return found.push_back(testing::text_of(merge)), true; };
    review ? kb_.review(visit) : kb_.merges(visit);
    return found;
  }

  testing::TemporaryDirectory tmp_;
  KnowledgeBase kb_ = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
};

}  // namespace relata::kb
