// identity and edges: who is who over many articles, and who did what to whom, in knowledge bases made for it.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/error.h"
#include "kb/knowledge_base.h"
#include "measure/deed_score.h"
#include "measure/identity_score.h"
#include "verbs/build.h"
#include "verbs/evaluation.h"

namespace relata::verbs {
namespace {

// A folder of its own that goes with the object.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "relata-eval-XXXXXX").string();
    if (!mkdtemp(name.data()))
      throw Error("cannot make a folder in " + std::filesystem::temp_directory_path().string());
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// The articles of a file as `relata build` takes them.
kb::KnowledgeBase built(const Evaluation& evaluation, const DataFile& articles, const ScratchFolder& folder) {
  const std::filesystem::path file = folder / "articles.jsonl";
  std::ofstream(file, std::ios::binary) << bytes_of_data(articles.path);
  BuildRequest request;
  request.reading.inputs = {file.string()};
  request.reading.model = evaluation.model;
  build(folder / "kb", request, evaluation.threads, {});
  return kb::KnowledgeBase::open(folder / "kb", kb::Access::kRead);
}

std::vector<Entity> all_entities(const kb::KnowledgeBase& kb) {
  std::vector<Entity> all;
  kb.entities([&](const Entity& entity) { return all.push_back(entity), true; });
  return all;
}

constexpr std::pair<const char*, measure::Half> kHalves[] = {{"", measure::Half::kBoth},
                                                             {", half b", measure::Half::kB}};

void report_reference(const Evaluation& evaluation, const DataFile& table, const std::vector<Entity>& entities) {
  const auto marked = measure::read_marked_strings(bytes_of_data(table.path), table.path);
  for (const auto& [suffix, half] : kHalves) {
    const measure::ReferenceScore score = measure::score_reference(entities, marked, half);
    const std::string of = table.title + suffix;
    evaluation.share(of, "strings in one entity that are one thing", score.one_thing_in_entity.recall());
    evaluation.share(of, "strings of one thing in one entity", score.one_entity_of_thing.recall());
    evaluation.share(of, "printed names marked fit", score.printed_fit.recall());
    evaluation.share(of, "junk strings with an entity of over 5 mentions", score.junk.recall());
  }
}

void report_pairs(const Evaluation& evaluation, const DataFile& table, const std::vector<Entity>& entities) {
  const auto pairs = measure::read_name_pairs(bytes_of_data(table.path), table.path);
  for (const auto& [suffix, half] : kHalves) {
    const measure::PairsScore score = measure::score_pairs(entities, pairs, half);
    evaluation.share(table.title + suffix, "pairs that must merge", score.must.recall());
    evaluation.share(table.title + suffix, "pairs that must not", score.must_not.recall());
  }
}

void report_deeds(const Evaluation& evaluation, const DataFile& keys, const kb::KnowledgeBase& kb,
                  const std::vector<Entity>& entities) {
  std::map<std::string, std::vector<std::string>> names;
  for (const Entity& entity : entities) {
    names[entity.id].push_back(entity.name);
    for (const NameForm& alias : entity.aliases) names[entity.id].push_back(alias.text);
  }
  Filter everything;
  everything.all = true;
  std::map<std::string, std::vector<Statement>> statements;
  std::uint64_t all = 0, both = 0;
  const auto is_end = [](const Phrase& end) { return end.entity || (end.actor && !end.actor->entity.id.empty()); };
  kb.statements(everything, [&](const Statement& statement, const Provenance& provenance) {
    ++all;
    both += is_end(statement.subject) && statement.object && is_end(*statement.object);
    statements[provenance.doc].push_back(statement);
    return true;
  });
  const measure::DeedScore score =
      measure::score_deeds(measure::read_deed_templates(bytes_of_data(keys.path), keys.path), statements, names);
  evaluation.number(keys.title, "pairs", score.said.wanted);
  evaluation.share(keys.title, "said", score.said.recall());
  evaluation.number(keys.title, "pairs with a name", score.drawn.wanted);
  evaluation.share(keys.title, "drawn", score.drawn.recall());
  evaluation.share(keys.title, "statements with a node as subject and as object",
                   measure::share(static_cast<double>(both), static_cast<double>(all)));
}

}  // namespace

std::size_t evaluate_identity(const Evaluation& evaluation) {
  const auto news = evaluation.data.find_one("identity", "gold"),
             own = evaluation.data.find_one("identity", "articles");
  const auto reference = evaluation.data.find_one("identity", "reference"),
             keys = evaluation.data.find_one("identity", "keys");
  const auto pairs = evaluation.data.find_one("identity", "pairs");
  std::size_t measured = 0;
  if (news && (reference || keys)) {
    const ScratchFolder folder;
    const kb::KnowledgeBase kb = built(evaluation, *news, folder);
    const std::vector<Entity> entities = all_entities(kb);
    if (reference) report_reference(evaluation, *reference, entities);
    if (keys) report_deeds(evaluation, *keys, kb, entities);
    ++measured;
  }
  if (own && pairs) {
    const ScratchFolder folder;
    report_pairs(evaluation, *pairs, all_entities(built(evaluation, *own, folder)));
    ++measured;
  }
  return measured;
}

}  // namespace relata::verbs
