#include "cli/knowledge.h"

#include <filesystem>

#include "cli/console.h"
#include "query/pattern.h"
#include "query/query.h"

namespace relata::cli {
namespace {

constexpr std::size_t kNearestNames = 5;

std::string unknown_text(const std::string& name, const std::vector<std::string>& nearest) {
  return "nothing here is called '" + name + "'" + (nearest.empty() ? "" : "; near to it: " + joined(nearest, ", "));
}

void require_existing(const Common& common) {
  std::error_code ignored;
  if (!std::filesystem::exists(common.kb, ignored))
    throw StoreError("no knowledge base at " + common.kb.string() + ": make one with 'relata build INPUT.. -d " +
                     common.kb.string() + "', or name another by -d or RELATA_KB");
}

}  // namespace

UnknownName::UnknownName(const std::string& name, const std::vector<std::string>& nearest)
    : Error(unknown_text(name, nearest)) {}

kb::KnowledgeBase open_to_write(const Common& common) {
  require_existing(common);
  return kb::KnowledgeBase::open(common.kb, kb::Access::kWrite);
}

kb::KnowledgeBase open_to_read(const Common& common, Console& console) {
  require_existing(common);
  kb::KnowledgeBase kb = kb::KnowledgeBase::open(common.kb, kb::Access::kRead);
  if (const std::size_t pending = kb.pending().size(); pending > 0)
    console.note(counted(pending, "document waits", "documents wait") + " for the next build to be read again");
  return kb;
}

Entity entity_named(const EdgeSource& source, const std::string& name) {
  const query::EndPattern pattern = name_pattern(name);
  if (const auto entity = query::find_entity(source, pattern)) return *entity;
  throw UnknownName(pattern.text, source.nearest(pattern.text, kNearestNames));
}

query::EndPattern name_pattern(const std::string& name) {
  const bool wrapped = name.size() > 2 && name.front() == '(' && name.back() == ')';
  return query::parse_name(wrapped ? name.substr(1, name.size() - 2) : name);
}

void note_undated(const Undated& undated, Console& console) {
  if (!undated.empty()) console.note(counted(undated.size(), "statement", "statements") + " without a date left out");
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace relata::cli
