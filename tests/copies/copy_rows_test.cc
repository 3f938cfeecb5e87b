#include "copies/copy_rows.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::copies {
namespace {

const TextId kId{0x0102030405060708, 0x090a0b0c};

TEST(CopyRows, WhatIsWrittenIsReadAgain) {
  EXPECT_EQ(decode_text_id(encode(kId)), kId);
  const Wording words = {0, 1, 0x1234, 0xFFFF};
  EXPECT_EQ(decode_wording(encode(words)), words);
  EXPECT_EQ(decode_size(encode_size(4096)), 4096u);
  EXPECT_EQ(document_of(document_key(kId, "a/1")), "a/1");
  EXPECT_EQ(document_of_story(story_key("a/1")), "a/1");
  for (const std::string& key : {key_key(7, kId), link_key({}, kId), leader_key(kId)})
    EXPECT_EQ(last_text_of(key), kId);
}

TEST(CopyRows, KeysSortByTheirNumbers) {
  EXPECT_LT(text_key({1, 9}), text_key({2, 1}));
  EXPECT_LT(text_key({1, 1}), text_key({1, 256}));
  EXPECT_LT(key_key(255, kId), key_key(256, {}));
}

TEST(CopyRows, WhatIsCutShortIsDamage) {
  for (std::size_t cut = 0; cut < 12; ++cut) EXPECT_THROW(decode_text_id(encode(kId).substr(0, cut)), DamagedError);
  for (std::size_t cut = 0; cut < 13; ++cut) {
    EXPECT_THROW(last_text_of(leader_key(kId).substr(0, cut)), DamagedError);
    EXPECT_THROW(document_of(leader_key(kId).substr(0, cut)), DamagedError);
  }
  EXPECT_THROW(decode_text_id(encode(kId) + "x"), DamagedError);
  EXPECT_THROW(decode_wording("abc"), DamagedError);
  EXPECT_THROW(decode_size("abc"), StoreError);
  EXPECT_THROW(decode_size("abcde"), DamagedError);
}

}  // namespace
}  // namespace relata::copies
