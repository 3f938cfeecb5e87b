#include "read/html_tree.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "read/html_tsv.h"

namespace relata::read {
namespace {

constexpr std::size_t kMostOpen = 2000;  // elements that are open at once
constexpr std::size_t kMostAttributes = 200;
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

bool is_name_character(char c) { return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'); }

// Takes out what HtmlTree leaves out, and counts how deeply the rest nests: an upper bound, by tags alone, as only an
// end tag of the innermost element closes it.
class Cleaner {
 public:
  explicit Cleaner(std::string_view html) : html_(html) { kept_.reserve(html.size()); }

  std::string clean() {
    for (std::size_t at = 0; at < html_.size();) {
      const std::size_t tag = std::min(html_.find('<', at), html_.size());
      kept_ += html_.substr(at, tag - at);
      at = tag;
      if (html_.substr(at).starts_with("<!--")) at = past("-->", at);
      else if (at < html_.size()) at = past_tag(at);
      if (open_.size() > kMostOpen) throw InputError("HTML is nested too deeply");
    }
    return std::move(kept_);
  }

 private:
  // Behind the next `end`, or the end of all.
  std::size_t past(std::string_view end, std::size_t from) const {
    const std::size_t at = html_.find(end, from);
    return at == html_.npos ? html_.size() : at + end.size();
  }

  // Behind the end tag of that name.
  std::size_t past_end_tag(std::string_view name, std::size_t from) const {
    for (std::size_t at = html_.find("</", from); at != html_.npos; at = html_.find("</", at + 2))
      if (ascii_lower(html_.substr(at + 2, name.size())) == name) return past(">", at);
    return html_.size();
  }

  // Of the tag that begins at `at`, keeps its sign and name, or takes out the element.
  std::size_t past_tag(std::size_t at) {
    const bool end = at + 1 < html_.size() && html_[at + 1] == '/';
    const std::size_t begin = at + (end ? 2 : 1);
    std::size_t last = std::min(begin, html_.size());
    while (last < html_.size() && is_name_character(html_[last])) ++last;
    const std::string name = ascii_lower(html_.substr(at, last - at).substr(end ? 2 : 1));
    if (name.empty()) return keep(at, last);  // no tag: "a < b"
    if (!end && html_lists().holds("cut", name)) return past_end_tag(name, last);
    if (!html_lists().holds("shallow", name)) {
      if (!end) open_.push_back(name);
      else if (!open_.empty() && open_.back() == name) open_.pop_back();
    }
    const bool once = name == "html" || name == "body";  // a second one gives its attributes to the first
    last = past_attributes(last, once ? shared_attributes_ : 0);
    if (once) shared_attributes_ = attributes_;
    return keep(at, last);
  }

  std::size_t keep(std::size_t begin, std::size_t end) {
    kept_ += html_.substr(begin, end - begin);
    return end;
  }

  // Behind the tag whose name ends at `at`. Gumbo compares each of its attributes with all others.
  std::size_t past_attributes(std::size_t at, std::size_t before) {
    attributes_ = before;
    bool between = true;
    char quote = 0;
    for (; at < html_.size() && (quote != 0 || html_[at] != '>'); ++at) {
      const char c = html_[at];
      if (quote != 0) quote = c == quote ? 0 : quote;
      else if ((c == '"' || c == '\'') && html_[at - 1] == '=') quote = c;
      else if (is_ascii_blank(c) || c == '/') between = true;
      else attributes_ += std::exchange(between, false);
      if (attributes_ > kMostAttributes) throw InputError("a tag of HTML has more than 200 attributes");
    }
    return at;
  }

  std::string_view html_;
  std::string kept_;
  std::vector<std::string> open_;
  std::size_t attributes_ = 0;         // of the last tag
  std::size_t shared_attributes_ = 0;  // of html and body
};

}  // namespace

HtmlTree::HtmlTree(std::string_view html) : html_(Cleaner(html).clean()) {
  const std::size_t memory = std::min(kMostMemory, kLeastMemory + kMemoryForAByte * html.size());
  Arena arena{&memory_, memory, {}};
  GumboOutput* const output = parse(arena, html_);
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

const WordLists& html_lists() {
  static const WordLists lists(data::html_tsv);
  return lists;
}

}  // namespace relata::read
