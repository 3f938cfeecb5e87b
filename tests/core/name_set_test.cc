// Samples of names by hash.
#include "core/name_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/field_codec.h"

namespace relata {

// A record of a set alone.
struct Company {
  NameSet names;
  bool operator==(const Company&) const = default;
};
template <typename Codec, RecordOf<Company> C>
void fields(Codec& codec, C& company) {
  codec(company.names);
}

namespace {

std::vector<std::string> numbered(int first, int past) {
  std::vector<std::string> names;
  for (int i = first; i < past; ++i) names.push_back("name " + std::to_string(i));
  return names;
}
std::vector<NameSet::Hash> hashes(const std::vector<std::string>& names) {
  std::vector<NameSet::Hash> all;
  for (const std::string& name : names) all.push_back(NameSet::hash_of(name));
  return all;
}

TEST(NameSet, IsTheSameInWhateverOrderNamesCome) {
  std::vector<std::string> names = numbered(0, 50);
  const NameSet set(names);
  std::reverse(names.begin(), names.end());
  names.push_back(names.front());
  EXPECT_EQ(NameSet(names), set);
  EXPECT_EQ(set.size(), 50U);
  EXPECT_NE(NameSet(numbered(0, 49)), set);
  EXPECT_NE(NameSet(), set);
  EXPECT_EQ(NameSet(), NameSet(std::vector<std::string>()));
}

TEST(NameSet, HoldsWhatItWasGiven) {
  const NameSet set(numbered(0, 50));
  for (const std::string& name : numbered(0, 50)) EXPECT_TRUE(set.contains(name)) << name;
  for (const std::string& name : numbered(50, 99)) EXPECT_FALSE(set.contains(name)) << name;
  EXPECT_FALSE(NameSet().contains(""));
}

TEST(NameSet, CountsWhatTwoHaveInCommon) {
  const NameSet set(numbered(0, 50));
  EXPECT_EQ(set.in_common(numbered(30, 90)), 20U);
  EXPECT_EQ(NameSet(numbered(30, 90)).in_common(set), 20U);
  EXPECT_EQ(set.in_common(NameSet(set)), 50U);
  EXPECT_EQ(set.in_common(NameSet()), 0U);
  EXPECT_EQ(NameSet().in_common(set), 0U);
}

TEST(NameSet, TheFirstOfAUnionAreAmongTheFirstOfItsParts) {
  const std::vector<std::string> all = numbered(0, 300), one = numbered(0, 200), other = numbered(150, 300);
  const NameSet first(hashes(one), 40), second(hashes(other), 40);
  std::vector<NameSet::Hash> both(first.hashes().begin(), first.hashes().end());
  both.insert(both.end(), second.hashes().begin(), second.hashes().end());
  EXPECT_EQ(NameSet(both, 40), NameSet(hashes(all), 40));
}

TEST(NameSet, IsWrittenInFiveBytesAName) {
  const Company company{numbered(0, 20)};
  const std::string bytes = encode_fields(company);
  EXPECT_EQ(bytes.size(), 1U + 20 * 5);
  EXPECT_EQ(decode_fields<Company>(bytes, "company"), company);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(decode_fields<Company>(std::string_view(bytes).substr(0, size), "company"), StoreError) << size;
}

}  // namespace
}  // namespace relata
