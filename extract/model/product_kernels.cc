#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/error.h"
#include "extract/model/product_kernel.h"

namespace relata::model {
namespace {

constexpr std::array<std::string_view, 4> kSets = {"plain", "sse4.1", "avx2", "avx512"};

// How many of kSets the environment allows.
std::size_t allowed_sets() {
  const char* limit = std::getenv("RELATA_MAX_CPU");
  if (limit == nullptr) return kSets.size();
  for (std::size_t i = 0; i < kSets.size(); ++i) {
    if (kSets[i] == limit) return i + 1;
  }
  throw ModelError("RELATA_MAX_CPU is '" + std::string(limit) + "'; it takes plain, sse4.1, avx2 or avx512");
}

struct Choice {
  std::array<const ProductKernel*, kSets.size()> kernels{};
  std::size_t count = 0;

  void add(const ProductKernel& kernel, bool runs) {
    if (runs) kernels[count++] = &kernel;
  }
};

Choice choose() {
  const std::size_t allowed = allowed_sets();
  Choice choice;
  choice.add(plain_product(), true);
#if defined(__x86_64__)
  choice.add(sse41_product(), allowed > 1 && __builtin_cpu_supports("sse4.1"));
  choice.add(avx2_product(), allowed > 2 && cpu_has_avx2());
  choice.add(avx512_vnni_product(),
             allowed > 3 && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512vl"));
#endif
  return choice;
}

}  // namespace

std::span<const ProductKernel* const> product_kernels() {
  static const Choice kChoice = choose();
  return {kChoice.kernels.data(), kChoice.count};
}

const Kernels& kernels() {
  static const Kernels& kChosen = cpu_has_avx2() && allowed_sets() > 2 ? avx2_kernels() : plain_kernels();
  return kChosen;
}

}  // namespace relata::model
