// WeightFile: a model's weights, mapped from disk and checked. The layout is docs/model_format.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata::model {

// A matrix of bytes, row by row; value(r, c) = data[r * columns + c] * scales[r]. A row is an output channel.
struct ByteMatrix {
  std::uint32_t rows = 0, columns = 0;
  const std::int8_t* data = nullptr;
  const float* scales = nullptr;
};

struct Dimensions {
  std::uint32_t hidden, layers, heads, inner, positions, shapes, tag, arc, label;
};

class WeightFile {
 public:
  // Throws ModelError naming `path`, what is wrong with it and what to try.
  static WeightFile open(const std::filesystem::path& path);
  WeightFile(WeightFile&& other) noexcept;
  WeightFile(const WeightFile&) = delete;
  WeightFile& operator=(const WeightFile&) = delete;
  ~WeightFile();

  // Views into the file live as long as this object.
  std::string_view name() const { return name_; }
  const Dimensions& dimensions() const { return dimensions_; }
  // "pieces", "upos", "xpos", "relations", "scripts", "names", "mentions" or "lexicon".
  const std::vector<std::string_view>& list(const std::string& list_name) const;
  // Throw ModelError if the file has no such tensor of that size.
  ByteMatrix bytes(const std::string& tensor, std::uint32_t rows, std::uint32_t columns) const;
  std::span<const float> floats(const std::string& tensor, std::uint32_t count) const;

 private:
  struct Tensor {
    bool is_bytes = false;
    std::uint32_t rows = 0, columns = 0;
    std::uint64_t data = 0, scales = 0;  // offsets in the file
  };
  WeightFile(const std::filesystem::path& path, const std::byte* base, std::size_t size);
  void check_frame() const;
  void read_header();
  [[noreturn]] void refuse(const std::string& why) const;
  const Tensor& find(const std::string& tensor, bool is_bytes, std::uint32_t rows, std::uint32_t columns) const;

  std::string path_;
  const std::byte* base_;
  std::size_t size_;
  std::string_view name_;
  Dimensions dimensions_{};
  std::map<std::string, std::vector<std::string_view>> lists_;
  std::map<std::string, Tensor> tensors_;
};

}  // namespace relata::model
