#include "read/html_tree.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <utility>

#include "core/error.h"

namespace relata::read {
namespace {

constexpr std::size_t kLeastMemory = 32u << 20;  // bytes that any page may take
constexpr std::size_t kMemoryForAByte = 64;      // and more for each of its own: one tag in ten bytes takes this
constexpr std::size_t kMostMemory = 512u << 20;

// Gumbo's memory is given back as a whole. Gumbo is C and does not look whether it gets any, so what is too much leaves
// it by a jump, which no destructor waits for.
struct Arena {
  std::pmr::memory_resource* memory;
  std::size_t left;
  std::jmp_buf exhausted;
};

void* allocate(void* userdata, std::size_t size) {
  auto* const arena = static_cast<Arena*>(userdata);
  if (size > arena->left) std::longjmp(arena->exhausted, 1);
  arena->left -= size;
  return arena->memory->allocate(size, alignof(std::max_align_t));
}

void release(void*, void*) {}

// Null if the arena does not hold it.
GumboOutput* parse(Arena& arena, std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = &arena;
  options.max_errors = 0;
  if (setjmp(arena.exhausted) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html) : page_(clean_html(html)) {
  const std::size_t memory = std::min(kMostMemory, kLeastMemory + kMemoryForAByte * html.size());
  Arena arena{&memory_, memory, {}};
  GumboOutput* const output = parse(arena, page_.html);
  if (!output) throw InputError("the page would take more than " + std::to_string(memory >> 20) + " MiB of memory");
  root_ = output->root;
}

std::span<GumboNode* const> children(const GumboNode* node) {
  if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) return {};
  const GumboVector& nodes = node->v.element.children;
  return {reinterpret_cast<GumboNode* const*>(nodes.data), nodes.length};
}

std::string_view element_name(const GumboNode* node) {
  if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) return {};
  return gumbo_normalized_tagname(node->v.element.tag);
}

std::string_view attribute(const GumboNode* node, const char* name) {
  if (node->type != GUMBO_NODE_ELEMENT) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found ? found->value : std::string_view();
}

}  // namespace relata::read
