// Times counted from what was told last: "the following month", "two days later", "in October" after "in 1968". Here
// the anchor is not the document's date.
#include "extract/time/lexicon.h"
#include "extract/time/resolver.h"

namespace relata::time {

Resolver::Found Resolver::told(const Node& node) const {
  Node meant = node;
  if (node.operation == Operation::kTold) {
    const bool dated = node.has(Field::kMonth) && node.get(Field::kDir) == 0;  // "in March the same year"
    meant.operation = node.b ? Operation::kShift : dated ? Operation::kDate : Operation::kRelative;
    if (dated && anchor_) meant.fields[static_cast<std::size_t>(Field::kYear)] = year_of(anchor_->first);
  }
  if (meant.operation == Operation::kShift) {
    const bool counted = !node.b || (node.b->get(Field::kCount).value_or(1000) > 0 && !node.b->has(Field::kWeekend));
    return counted ? period(meant) : std::nullopt;
  }
  if (meant.operation == Operation::kDate && meant.has(Field::kDay) && !meant.has(Field::kMonth) &&
      !meant.has(Field::kWeekday) && anchor_ && !anchor_->exact()) {  // "on the 10th" after "in March 2014"
    if (month_of(anchor_->first) != month_of(anchor_->last)) return std::nullopt;
    meant.fields[static_cast<std::size_t>(Field::kYear)] = year_of(anchor_->first);
    meant.fields[static_cast<std::size_t>(Field::kMonth)] = month_of(anchor_->first);
  }
  if (meant.operation != Operation::kRelative) return period(meant);
  const int unit = meant.get(Field::kUnit).value_or(kDay);
  if (unit < kDay) return std::nullopt;
  // "The following Friday", "the next Friday" of a story is the first one after it, also in the same week.
  auto& dir = meant.fields[static_cast<std::size_t>(Field::kDir)];
  if (dir && (meant.has(Field::kWeekday) || unit == kWeekend)) *dir *= 2;
  return in_tense(Tense::kUnknown).period(meant);
}

void Resolver::resolve_from_told(const Node& node, Expression& expression) const { write(told(node), expression); }

}  // namespace relata::time
