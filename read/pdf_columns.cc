#include "read/pdf_columns.h"

#include <algorithm>
#include <optional>

namespace relata::read {
namespace {

constexpr double kNarrowestGutter = 7;   // points
constexpr double kNarrowestColumn = 60;  // points
constexpr std::size_t kFewestLines = 3;  // of a column
constexpr double kSpanning = 0.6;        // a block wider than this share of its part stands across its columns
constexpr int kDeepestParts = 12;        // columns within what is between headlines within columns

struct PdfBlock {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::vector<const PdfLine*> lines;
};
using Blocks = std::vector<const PdfBlock*>;

std::vector<PdfBlock> blocks_of(const std::vector<const PdfLine*>& lines) {
  std::vector<PdfBlock> blocks;
  for (const PdfLine* line : lines) {
    if (blocks.empty() || blocks.back().lines.front()->block != line->block)
      blocks.push_back({line->left, line->top, line->right, line->bottom, {}});
    PdfBlock& block = blocks.back();
    block.left = std::min(block.left, line->left);
    block.top = std::min(block.top, line->top);
    block.right = std::max(block.right, line->right);
    block.bottom = std::max(block.bottom, line->bottom);
    block.lines.push_back(line);
  }
  return blocks;
}

bool is_column(const Blocks& blocks) {
  double left = 1e9, right = 0;
  std::size_t lines = 0;
  for (const PdfBlock* block : blocks) {
    left = std::min(left, block->left);
    right = std::max(right, block->right);
    lines += block->lines.size();
  }
  return lines >= kFewestLines && right - left >= kNarrowestColumn;
}

// The middle of the widest gutter that has a column on both sides.
std::optional<double> find_gutter(Blocks blocks) {
  std::sort(blocks.begin(), blocks.end(), [](const PdfBlock* a, const PdfBlock* b) { return a->left < b->left; });
  double right = blocks.empty() ? 0 : blocks.front()->right, widest = kNarrowestGutter;
  std::optional<double> gutter;
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    const double gap = blocks[i]->left - right;
    const auto middle = blocks.begin() + static_cast<std::ptrdiff_t>(i);
    if (gap > widest && is_column({blocks.begin(), middle}) && is_column({middle, blocks.end()})) {
      widest = gap;
      gutter = right + gap / 2;
    }
    right = std::max(right, blocks[i]->right);
  }
  return gutter;
}

void put_in_order(const Blocks& blocks, int depth, Blocks& ordered);

// Parts the blocks where one stands across columns; false if none does.
bool part_at_spanning(const Blocks& blocks, int depth, Blocks& ordered) {
  double left = 1e9, right = 0;
  for (const PdfBlock* block : blocks) {
    left = std::min(left, block->left);
    right = std::max(right, block->right);
  }
  const auto spans = [&](const PdfBlock* block) { return block->right - block->left > kSpanning * (right - left); };
  Blocks narrow, wide;
  for (const PdfBlock* block : blocks) (spans(block) ? wide : narrow).push_back(block);
  const std::optional<double> gutter = wide.empty() ? std::nullopt : find_gutter(narrow);
  if (!gutter) return false;
  narrow.clear();
  wide.clear();
  for (const PdfBlock* block : blocks)
    (block->left < *gutter && block->right > *gutter ? wide : narrow).push_back(block);
  std::stable_sort(wide.begin(), wide.end(), [](const PdfBlock* a, const PdfBlock* b) { return a->top < b->top; });
  double begin = -1e9;
  for (std::size_t i = 0; i <= wide.size(); ++i) {
    const double end = i < wide.size() ? wide[i]->top : 1e9;
    Blocks between;
    for (const PdfBlock* block : narrow)
      if (block->top >= begin && block->top < end) between.push_back(block);
    put_in_order(between, depth + 1, ordered);
    if (i < wide.size()) ordered.push_back(wide[i]);
    begin = end;
  }
  return true;
}

void put_in_order(const Blocks& blocks, int depth, Blocks& ordered) {
  const std::optional<double> gutter = depth < kDeepestParts ? find_gutter(blocks) : std::nullopt;
  if (!gutter) {
    if (depth >= kDeepestParts || !part_at_spanning(blocks, depth, ordered))
      ordered.insert(ordered.end(), blocks.begin(), blocks.end());
    return;
  }
  Blocks left, right;
  for (const PdfBlock* block : blocks) (block->left < *gutter ? left : right).push_back(block);
  put_in_order(left, depth + 1, ordered);
  put_in_order(right, depth + 1, ordered);
}

}  // namespace

std::vector<const PdfLine*> in_reading_order(const std::vector<const PdfLine*>& lines) {
  const std::vector<PdfBlock> blocks = blocks_of(lines);
  Blocks all, ordered;
  for (const PdfBlock& block : blocks) all.push_back(&block);
  put_in_order(all, 0, ordered);
  std::vector<const PdfLine*> result;
  for (const PdfBlock* block : ordered) result.insert(result.end(), block->lines.begin(), block->lines.end());
  return result;
}

}  // namespace relata::read
