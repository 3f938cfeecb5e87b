#include "extract/model/byte_product.h"

#include <omp.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <dnnl.hpp>
#include <string>
#include <unordered_map>

#include "core/error.h"
#include "extract/model/kernels.h"

namespace relata::model {
namespace {

constexpr std::int8_t kWeightLimit = 63;
// The numbers of rows that products are made for: the larger, the less oneDNN spends on ordering the weights, which it
// does anew each time on AVX2; the smallest, so that a short sentence does not pay for a long one.
constexpr std::array<std::size_t, 4> kTiles = {ByteProduct::kTileRows, 64, 32, 16};

// oneDNN takes as many OpenMP threads as it may; here each of our threads works alone.
class OneThread {
 public:
  OneThread() : before_(omp_get_max_threads()) { omp_set_num_threads(1); }
  OneThread(const OneThread&) = delete;
  OneThread& operator=(const OneThread&) = delete;
  ~OneThread() { omp_set_num_threads(before_); }

 private:
  int before_;
};

const dnnl::engine& cpu() {
  static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
  return engine;
}

[[noreturn]] void refuse(const dnnl::error& error) {
  throw ModelError(std::string("oneDNN cannot multiply 8-bit matrices here: ") + error.what() +
                   "; install Debian's libdnnl2 2.6 or later");
}

std::size_t round_up(std::size_t n) { return (n + 7) / 8 * 8; }

// The product for a fixed number of rows.
struct Tile {
  dnnl::matmul::primitive_desc description;
  dnnl::matmul primitive;
};

Tile make_tile(std::size_t rows, std::size_t inputs, std::size_t columns, const dnnl::memory::desc& weights) {
  using dnnl::memory;
  const auto m = static_cast<memory::dim>(rows), k = static_cast<memory::dim>(inputs),
             n = static_cast<memory::dim>(columns);
  dnnl::primitive_attr attributes;
  attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
  Tile tile;
  tile.description = dnnl::matmul::primitive_desc(
      dnnl::matmul::desc(memory::desc({m, k}, memory::data_type::u8, memory::format_tag::ab), weights,
                         memory::desc({m, n}, memory::data_type::s32, memory::format_tag::ab)),
      attributes, cpu());
  tile.primitive = dnnl::matmul(tile.description);
  return tile;
}

}  // namespace

struct ProductScratch::Impl {
  dnnl::stream stream{cpu()};
  std::vector<std::uint8_t> bytes;
  std::vector<std::int32_t> sums;
  std::vector<std::byte> library;  // oneDNN's own
  std::vector<RowScale> scales;
};

ProductScratch::ProductScratch() : impl_(std::make_unique<Impl>()) {}
ProductScratch::ProductScratch(ProductScratch&&) noexcept = default;
ProductScratch::~ProductScratch() = default;

struct ByteProduct::Impl {
  std::size_t inputs, outputs, columns;  // columns: outputs rounded up
  std::vector<std::int32_t> column_sums;
  std::vector<float> column_scales, bias;
  std::vector<std::int8_t> padded;  // the weights with rows of zeros up to `columns`, where the file's cannot be used
  dnnl::memory weights;
  std::array<Tile, kTiles.size()> tiles;

  void pack(const ByteMatrix& matrix);
  void run(const Tile& tile, ProductScratch::Impl& scratch) const;
};

// Brings the weights into the order that oneDNN asks for. Where it asks for none in particular (its AVX2 kernels), they
// stay as the file has them, and are shared by all processes that map it.
void ByteProduct::Impl::pack(const ByteMatrix& matrix) {
  using dnnl::memory;
  const auto k = static_cast<memory::dim>(inputs), n = static_cast<memory::dim>(columns);
  const auto order = [&](memory::format_tag tag) { return memory::desc({k, n}, memory::data_type::s8, tag); };
  const memory::desc as_stored = order(memory::format_tag::ba);
  std::int8_t* stored = const_cast<std::int8_t*>(matrix.data);  // oneDNN's memory knows no const; it only reads
  if (columns != outputs) {
    padded.assign(inputs * columns, 0);
    std::memcpy(padded.data(), matrix.data, inputs * outputs);
    stored = padded.data();
  }
  memory::desc wanted =
      make_tile(kTileRows, inputs, columns, order(memory::format_tag::any)).description.weights_desc();
  if (wanted == order(memory::format_tag::ab)) wanted = as_stored;  // plain order: either will do
  for (std::size_t i = 0; i < kTiles.size(); ++i) tiles[i] = make_tile(kTiles[i], inputs, columns, wanted);
  if (wanted == as_stored) {
    weights = memory(as_stored, cpu(), stored);
    return;
  }
  memory from(as_stored, cpu(), stored);
  weights = memory(wanted, cpu());
  dnnl::stream stream(cpu());
  dnnl::reorder(from, weights).execute(stream, from, weights);
  stream.wait();
  padded = {};
}

void ByteProduct::Impl::run(const Tile& tile, ProductScratch::Impl& scratch) const {
  using dnnl::memory;
  const auto& description = tile.description;
  scratch.library.resize(std::max(scratch.library.size(), description.scratchpad_desc().get_size()));
  tile.primitive.execute(scratch.stream,
                         {{DNNL_ARG_SRC, memory(description.src_desc(), cpu(), scratch.bytes.data())},
                          {DNNL_ARG_WEIGHTS, weights},
                          {DNNL_ARG_DST, memory(description.dst_desc(), cpu(), scratch.sums.data())},
                          {DNNL_ARG_SCRATCHPAD, memory(description.scratchpad_desc(), cpu(), scratch.library.data())}});
  scratch.stream.wait();
}

ByteProduct::ByteProduct(const ByteMatrix& weights, const float* bias) : impl_(std::make_unique<Impl>()) {
  Impl& p = *impl_;
  p.inputs = weights.columns;
  p.outputs = weights.rows;
  p.columns = round_up(p.outputs);
  if (p.inputs % 32 != 0)
    throw ModelError("a matrix of the model is not a multiple of 32 wide; rebuild it with training/");
  p.column_sums.assign(p.columns, 0);
  p.column_scales.assign(p.columns, 0.0f);
  p.bias.assign(p.columns, 0.0f);
  std::copy_n(bias, p.outputs, p.bias.begin());
  std::copy_n(weights.scales, p.outputs, p.column_scales.begin());
  std::int8_t least = 0, most = 0;
  for (std::size_t row = 0; row < p.outputs; ++row) {
    const std::int8_t* w = weights.data + row * p.inputs;
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < p.inputs; ++i) {
      sum += w[i];
      least = std::min(least, w[i]);
      most = std::max(most, w[i]);
    }
    p.column_sums[row] = sum;
  }
  if (least < -kWeightLimit || most > kWeightLimit) {
    throw ModelError("a weight of the model lies outside -63..63; rebuild it with training/");
  }
  const OneThread alone;
  try {
    p.pack(weights);
  } catch (const dnnl::error& error) {
    refuse(error);
  }
}

ByteProduct::ByteProduct(ByteProduct&&) noexcept = default;
ByteProduct::~ByteProduct() = default;

std::size_t ByteProduct::inputs() const { return impl_->inputs; }
std::size_t ByteProduct::outputs() const { return impl_->outputs; }
std::size_t ByteProduct::stride() const { return impl_->columns; }

void ByteProduct::apply(const float* x, std::size_t x_stride, std::size_t rows, float* y,
                        ProductScratch& scratch) const {
  const Impl& p = *impl_;
  ProductScratch::Impl& s = *scratch.impl_;
  const Kernels& kernel = kernels();
  const OneThread alone;
  s.bytes.resize(std::max(s.bytes.size(), kTileRows * p.inputs));
  s.sums.resize(std::max(s.sums.size(), kTileRows * p.columns));
  s.scales.resize(kTileRows);
  for (std::size_t begin = 0; begin < rows;) {
    std::size_t chosen = 0;  // the largest tile that the rows fill, else the smallest
    while (chosen + 1 < kTiles.size() && rows - begin < kTiles[chosen]) ++chosen;
    const std::size_t tile = kTiles[chosen];
    const std::size_t count = std::min(tile, rows - begin);
    for (std::size_t i = 0; i < count; ++i) {
      s.scales[i] = kernel.quantise(x + (begin + i) * x_stride, p.inputs, s.bytes.data() + i * p.inputs);
    }
    std::fill(s.bytes.begin() + static_cast<std::ptrdiff_t>(count * p.inputs),
              s.bytes.begin() + static_cast<std::ptrdiff_t>(tile * p.inputs), std::uint8_t{0});
    try {
      p.run(p.tiles[chosen], s);
    } catch (const dnnl::error& error) {
      refuse(error);
    }
    for (std::size_t i = 0; i < count; ++i) {
      kernel.dequantise(s.sums.data() + i * p.columns, s.scales[i], p.column_sums.data(), p.column_scales.data(),
                        p.bias.data(), p.columns, y + (begin + i) * p.columns);
    }
    begin += count;
  }
}

}  // namespace relata::model
