#include "extract/model/weight_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "core/error.h"
#include "extract/model/checksum.h"

namespace relata::model {
namespace {

const std::string kWeights = std::string(RELATA_SOURCE_DIR) + "/models/en-4.relata";

std::string read_all(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// What opening a file with these bytes says; "" if it opens.
std::string refusal(const std::string& bytes) {
  const std::string path = testing::TempDir() + "altered_" +
                           std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
                           testing::UnitTest::GetInstance()->current_test_info()->name() + ".relata";
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::string said;
  try {
    WeightFile::open(path);
  } catch (const ModelError& error) {
    said = error.what();
    EXPECT_NE(said.find(path), std::string::npos) << "the file must be named: " << said;
  }
  std::remove(path.c_str());
  return said;
}

template <class T>
void put(std::string& bytes, std::size_t at, T value) {
  bytes.replace(at, sizeof value, reinterpret_cast<const char*>(&value), sizeof value);
}

TEST(WeightFile, TheShippedOneOpens) {
  const WeightFile weights = WeightFile::open(kWeights);
  EXPECT_EQ(weights.name(), "en-4");
  EXPECT_EQ(weights.list("upos").size(), 17u);
  EXPECT_EQ(weights.list("names").front(), "O");
  EXPECT_EQ(weights.list("mentions").front(), "");
  EXPECT_EQ(weights.floats("norm.gain", 384).size(), 384u);
  EXPECT_THROW(weights.floats("norm.gain", 385), ModelError);
  EXPECT_THROW(weights.bytes("no such tensor", 1, 1), ModelError);
}

TEST(WeightFile, RefusesAMissingFile) {
  try {
    WeightFile::open("/nonexistent/en-4.relata");
    FAIL();
  } catch (const ModelError& error) {
    EXPECT_NE(std::string(error.what()).find("/nonexistent/en-4.relata"), std::string::npos);
  }
  EXPECT_THROW(WeightFile::open(testing::TempDir()), ModelError) << "a folder";
}

TEST(WeightFile, RefusesTruncation) {
  const std::string whole = read_all(kWeights);
  for (std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{31}}) {
    EXPECT_NE(refusal(whole.substr(0, size)).find("too short"), std::string::npos) << size;
  }
  for (std::size_t size : {std::size_t{32}, std::size_t{33}, std::size_t{4096}, whole.size() / 2, whole.size() - 1}) {
    EXPECT_NE(refusal(whole.substr(0, size)).find("truncated"), std::string::npos) << size;
  }
}

TEST(WeightFile, RefusesAnyAlteredByte) {
  const std::string whole = read_all(kWeights);
  for (std::size_t at : {std::size_t{24}, std::size_t{40}, std::size_t{1000}, whole.size() / 3, whole.size() - 1}) {
    std::string altered = whole;
    altered[at] = static_cast<char>(altered[at] ^ 0x10);
    EXPECT_NE(refusal(altered).find("altered"), std::string::npos) << at;
  }
}

TEST(WeightFile, RefusesANewerVersionByName) {
  std::string newer = read_all(kWeights).substr(0, 4096);
  put(newer, 8, std::uint32_t{3});
  EXPECT_NE(refusal(newer).find("newer"), std::string::npos);
}

TEST(WeightFile, RefusesAnOlderVersionByName) {
  std::string older = read_all(kWeights).substr(0, 4096);
  put(older, 8, std::uint32_t{1});
  EXPECT_NE(refusal(older).find("no longer read"), std::string::npos);
}

TEST(WeightFile, RefusesOtherFiles) {
  EXPECT_NE(refusal(std::string(4096, 'x')).find("no weight file"), std::string::npos);
}

// A file whose checksum is right and whose header lies must not lead outside it.
TEST(WeightFile, RefusesABrokenHeaderUnderAGoodChecksum) {
  const std::string whole = read_all(kWeights);
  const auto sealed = [](std::string bytes) {
    put(bytes, 16, static_cast<std::uint64_t>(bytes.size()));
    put(bytes, 24, xxh64(std::as_bytes(std::span(bytes)).subspan(32)));
    return bytes;
  };
  EXPECT_NE(refusal(sealed(whole.substr(0, whole.size() / 2))).find("outside the file"), std::string::npos);
  EXPECT_NE(refusal(sealed(whole.substr(0, 4096))).find("broken header"), std::string::npos);
  std::string counts = whole;
  put(counts, 32 + 6 + 36, std::uint32_t{0xFFFFFFFF});  // the number of pieces
  EXPECT_NE(refusal(sealed(counts)).find("broken header"), std::string::npos);
}

}  // namespace
}  // namespace relata::model
