#include "extract/model/weight_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <utility>

#include "core/error.h"
#include "extract/model/checksum.h"

namespace relata::model {
namespace {

static_assert(std::endian::native == std::endian::little, "weight files are read as they lie, little-endian");

// On disk: see docs/model_format.md.
constexpr std::string_view kMagic = "relata-m";
constexpr std::uint32_t kVersion = 2;
constexpr std::size_t kFrameBytes = 32;  // magic, version, header size, file size, checksum
constexpr std::size_t kAlignment = 64;
constexpr const char* kAdvice = "; fetch the file again, or rebuild it with training/";

// Reads the header field by field and stops at its end.
class HeaderReader {
 public:
  HeaderReader(const std::byte* at, const std::byte* end) : at_(at), end_(end) {}

  // False once something did not fit; values are zero from then on.
  bool good() const { return good_; }

  template <class T>
  T number() {
    T value{};
    if (const std::byte* from = take(sizeof value)) std::memcpy(&value, from, sizeof value);
    return value;
  }
  std::string_view text() {
    const auto size = number<std::uint16_t>();
    const std::byte* from = take(size);
    return from ? std::string_view(reinterpret_cast<const char*>(from), size) : std::string_view();
  }

 private:
  const std::byte* take(std::size_t count) {
    if (static_cast<std::size_t>(end_ - at_) < count) {
      good_ = false;
      at_ = end_;
      return nullptr;
    }
    return std::exchange(at_, at_ + count);
  }

  const std::byte* at_;
  const std::byte* end_;
  bool good_ = true;
};

}  // namespace

WeightFile WeightFile::open(const std::filesystem::path& path) {
  const std::string shown = path.string();
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    throw ModelError("cannot open the model file '" + shown + "': " + std::strerror(errno) +
                     "; give the path of a .relata weight file");
  }
  struct stat info {};
  const bool known = ::fstat(file, &info) == 0 && S_ISREG(info.st_mode);
  const auto size = known ? static_cast<std::size_t>(info.st_size) : 0;
  void* base = size >= kFrameBytes ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  ::close(file);
  if (base == MAP_FAILED) {
    throw ModelError("the model file '" + shown + "' is " +
                     (size < kFrameBytes ? "too short to be a weight file" : "not readable: it could not be mapped") +
                     kAdvice);
  }
  WeightFile weights(path, static_cast<const std::byte*>(base), size);
  weights.check_frame();
  weights.read_header();
  return weights;
}

WeightFile::WeightFile(const std::filesystem::path& path, const std::byte* base, std::size_t size)
    : path_(path.string()), base_(base), size_(size) {}

WeightFile::WeightFile(WeightFile&& other) noexcept
    : path_(std::move(other.path_)),
      base_(std::exchange(other.base_, nullptr)),
      size_(other.size_),
      name_(other.name_),
      dimensions_(other.dimensions_),
      lists_(std::move(other.lists_)),
      tensors_(std::move(other.tensors_)) {}

WeightFile::~WeightFile() {
  if (base_) ::munmap(const_cast<std::byte*>(base_), size_);
}

void WeightFile::refuse(const std::string& why) const {
  throw ModelError("the model file '" + path_ + "' " + why + kAdvice);
}

void WeightFile::check_frame() const {
  HeaderReader frame(base_ + kMagic.size(), base_ + kFrameBytes);
  if (std::memcmp(base_, kMagic.data(), kMagic.size()) != 0) refuse("is no weight file of relata");
  const auto version = frame.number<std::uint32_t>();
  if (version > kVersion) {
    throw ModelError("the model file '" + path_ + "' has format version " + std::to_string(version) + ", newer than " +
                     std::to_string(kVersion) + ", the newest that this relata reads; use a newer relata");
  }
  if (version != kVersion) refuse("has format version " + std::to_string(version) + ", which is no longer read");
  const auto header = frame.number<std::uint32_t>();
  const auto size = frame.number<std::uint64_t>();
  if (size != size_) {
    refuse("is " + std::string(size_ < size ? "truncated" : "too long") + ": " + std::to_string(size_) +
           " bytes instead of " + std::to_string(size));
  }
  if (frame.number<std::uint64_t>() != xxh64({base_ + kFrameBytes, size_ - kFrameBytes})) {
    refuse("was altered: its checksum does not match");
  }
  if (header < kFrameBytes || header > size_) refuse("has a broken header");
}

void WeightFile::read_header() {
  std::uint32_t header_size;
  std::memcpy(&header_size, base_ + 12, sizeof header_size);
  HeaderReader header(base_ + kFrameBytes, base_ + header_size);
  name_ = header.text();
  dimensions_ = header.number<Dimensions>();
  for (const char* list_name : {"pieces", "upos", "xpos", "relations", "scripts", "names", "mentions", "lexicon"}) {
    auto& list = lists_[list_name];
    const auto count = header.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && header.good(); ++i) list.push_back(header.text());
  }
  const auto tensors = header.number<std::uint32_t>();
  for (std::uint32_t i = 0; i < tensors && header.good(); ++i) {
    Tensor& tensor = tensors_[std::string(header.text())];
    tensor.is_bytes = header.number<std::uint8_t>() == 1;
    tensor.rows = header.number<std::uint32_t>();
    tensor.columns = header.number<std::uint32_t>();
    tensor.data = header.number<std::uint64_t>();
    tensor.scales = header.number<std::uint64_t>();
    const std::uint64_t cells = std::uint64_t{tensor.rows} * tensor.columns;
    const std::uint64_t width = tensor.is_bytes ? 1 : sizeof(float);
    const auto fits = [&](std::uint64_t offset, std::uint64_t bytes) {
      return offset % kAlignment == 0 && offset <= size_ && bytes <= size_ - offset;
    };
    if (!fits(tensor.data, cells * width) || (tensor.is_bytes && !fits(tensor.scales, tensor.rows * sizeof(float)))) {
      refuse("has a tensor outside the file");
    }
  }
  if (!header.good()) refuse("has a broken header");
}

const std::vector<std::string_view>& WeightFile::list(const std::string& list_name) const {
  return lists_.at(list_name);
}

const WeightFile::Tensor& WeightFile::find(const std::string& tensor, bool is_bytes, std::uint32_t rows,
                                           std::uint32_t columns) const {
  const auto found = tensors_.find(tensor);
  if (found == tensors_.end()) refuse("lacks the tensor '" + tensor + "'");
  const Tensor& t = found->second;
  if (t.is_bytes != is_bytes || t.rows != rows || t.columns != columns) {
    refuse("has the tensor '" + tensor + "' in an unexpected shape");
  }
  return t;
}

ByteMatrix WeightFile::bytes(const std::string& tensor, std::uint32_t rows, std::uint32_t columns) const {
  const Tensor& t = find(tensor, true, rows, columns);
  return {rows, columns, reinterpret_cast<const std::int8_t*>(base_ + t.data),
          reinterpret_cast<const float*>(base_ + t.scales)};
}

std::span<const float> WeightFile::floats(const std::string& tensor, std::uint32_t count) const {
  const Tensor& t = find(tensor, false, 1, count);
  return {reinterpret_cast<const float*>(base_ + t.data), count};
}

}  // namespace relata::model
