// relata entities: who and what the knowledge base knows.
#include <algorithm>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "export/statement_json.h"

namespace relata::cli {
namespace {

class Entities final : public Command {
 public:
  std::string_view name() const override { return "entities"; }
  std::string_view summary() const override {
    return "who and what the knowledge base knows, the most mentioned first";
  }
  std::string_view examples() const override {
    return "  relata entities\n"
           "  relata entities --type PER,ORG --limit 20\n"
           "  relata entities --json | jq .aliases\n";
  }
  void declare(OptionSet& options) override {
    options.group("Which");
    options.values("--type", "T,..", types_, "of these types");
    options.value("--limit", "N", limit_, "at most so many");
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const std::vector<EntityType> types = wanted_types();
    const kb::KnowledgeBase kb = open_to_read(common, console);
    std::vector<const Entity*> entities;
    for (const Entity& entity : kb.entities())
      if (types.empty() || std::find(types.begin(), types.end(), entity.type) != types.end())
        entities.push_back(&entity);
    std::stable_sort(entities.begin(), entities.end(),
                     [](const Entity* a, const Entity* b) { return a->mentions > b->mentions; });
    if (limit_ > 0 && entities.size() > limit_) entities.resize(limit_);
    if (entities.empty()) {
      console.note("no entities");
      return kNothing;
    }
    if (format == TableFormat::kJson) {
      for (const Entity* entity : entities) console.out() << exporter::entity_json(*entity) << "\n";
      return kDone;
    }
    Table table(console, format,
                {{"id"}, {"name"}, {"type"}, {"mentions", Align::kRight}, {"documents", Align::kRight}, {"aliases"}});
    for (const Entity* entity : entities) {
      std::vector<std::string> aliases;
      for (const NameForm& alias : entity->aliases)
        if (alias.text != entity->name) aliases.push_back(alias.text);
      table.add({entity->id, entity->name, std::string(to_string(entity->type)), std::to_string(entity->mentions),
                 std::to_string(entity->docs.size()), joined(aliases, "; ")});
    }
    table.finish();
    return kDone;
  }

 private:
  std::vector<EntityType> wanted_types() const {
    std::vector<EntityType> types;
    for (const std::string& given : types_)
      for (std::size_t begin = 0; begin <= given.size();) {
        const std::size_t end = std::min(given.find_first_of(",|", begin), given.size());
        const auto type = parse_entity_type(given.substr(begin, end - begin));
        if (!type) throw UsageError("unknown --type '" + given + "': try PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC");
        types.push_back(*type);
        begin = end + 1;
      }
    return types;
  }

  std::vector<std::string> types_;
  std::uint32_t limit_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_entities() { return std::make_unique<Entities>(); }

}  // namespace relata::cli
