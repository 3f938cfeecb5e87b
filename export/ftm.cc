#include "export/ftm.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/ascii.h"
#include "core/table.h"
#include "export/checked_stream.h"
#include "export/entity_links.h"
#include "export/ftm_schemata_tsv.h"
#include "export/ftm_text.h"
#include "export/json_value.h"
#include "export/schema_file.h"

namespace relata::exporter {
namespace {

// The schemata of ftm_schemata.tsv.
struct FtmSchemata {
  struct Link {
    std::string tail, tail_is, head, head_is, role;
  };
  std::map<std::string, std::set<std::string>, std::less<>> nodes;  // name -> what it is
  std::map<std::string, Link, std::less<>> links;

  FtmSchemata() {
    each_row(data::ftm_schemata_tsv, [&](const TableRow& row) {
      const std::string name(row[1]);
      const auto column = [&](std::size_t i) { return std::string(row.at(i)); };
      if (row[0] == "link") links[name] = {column(2), column(3), column(4), column(5), column(6)};
      else nodes[name] = {row.begin() + 1, row.end()};
    });
  }
  bool is(const std::string& schema, const std::string& wanted) const {
    const auto found = nodes.find(schema);
    return wanted == "Thing" || (found != nodes.end() && found->second.contains(wanted));
  }
};

const FtmSchemata& schemata() {
  static const FtmSchemata all;
  return all;
}

// One line under way. Values that are empty or there already are left out.
class FtmEntity {
 public:
  FtmEntity(std::string id, std::string schema) : id_(std::move(id)), schema_(std::move(schema)) {}
  void add(const std::string& property, std::string value) {
    if (value.empty()) return;
    const auto found = std::find_if(properties_.begin(), properties_.end(),
                                    [&](const auto& known) { return known.first == property; });
    if (found == properties_.end()) properties_.emplace_back(property, std::vector{std::move(value)});
    else if (std::find(found->second.begin(), found->second.end(), value) == found->second.end())
      found->second.push_back(std::move(value));
  }
  void add_string(const std::string& property, std::string_view value) {
    add(property, ftm_text(value, kFtmStringLength));
  }
  void add_url(const std::optional<std::string>& url, const std::string& else_to) {
    if (!url) return;
    if (const std::optional<std::string> kept = ftm_url(*url)) add("sourceUrl", *kept);
    else add(else_to, ftm_text(*url));
  }
  std::string line() const {
    JsonObject properties;
    for (const auto& [name, values] : properties_) properties.add(name, values);
    return JsonObject({{"id", id_}, {"schema", schema_}, {"properties", properties}}).text() + "\n";
  }

 private:
  std::string id_, schema_;
  std::vector<std::pair<std::string, std::vector<std::string>>> properties_;
};

std::string node_id_of(std::string_view id) {
  constexpr std::string_view kMark = "phrase:";
  return id.starts_with(kMark) ? ftm_id("p-", id.substr(kMark.size())) : ftm_id("e-", id);
}

std::string link_id_of(std::string id) {
  std::replace(id.begin(), id.end(), '/', '-');
  return ftm_id("", id);
}

// "be PRESIDENT of" -> "PRESIDENT"; "capture" -> "capture".
std::string role_of(std::string_view relation) {
  const bool of = relation.ends_with(" of"),
             is_noun = relation.starts_with("be ") && (of || relation.ends_with(" for"));
  const std::size_t around = of ? 6 : 7;
  if (!is_noun || relation.size() <= around) return std::string(relation);
  return std::string(relation.substr(3, relation.size() - around));
}

std::string article_line(const std::string& doc, const std::optional<std::string>& title,
                         const std::optional<std::string>& source, const std::optional<std::string>& date,
                         const std::optional<std::string>& url) {
  FtmEntity article(ftm_id("d-", doc), "Article");
  const std::string name = ftm_name(title.value_or(""));
  article.add("name", name.empty() ? ftm_name(doc) : name);
  article.add_string("title", title.value_or(""));
  article.add_string("fileName", doc);
  article.add_string("publisher", source.value_or(""));
  if (date) {
    const std::string day = date->substr(0, 10);
    article.add("publishedAt", day.size() == 10 ? ftm_day(day) : day);
    if (date->size() > 10) article.add("notes", ftm_text(*date));
  }
  article.add_url(url, "notes");
  return article.line();
}

void add_days(const PropertyEdge& edge, FtmEntity& link) {
  if (edge.spells.empty()) return;
  std::vector<std::string> dates;
  for (const Days& days : edge.spells) dates.push_back(ftm_date(days));
  if (std::find(dates.begin(), dates.end(), "") == dates.end()) {
    for (const std::string& date : dates) link.add("date", date);
    return;
  }
  link.add("startDate", ftm_day(edge.spells.front().first));
  link.add("endDate", ftm_day(edge.spells.back().last));
}

// What is not asserted: "denied", "planned", "rejected" (by the user).
void add_status(const PropertyEdge& edge, FtmEntity& link) {
  if (edge.asserted) return;
  if (edge.polarity == "-") link.add("status", "denied");
  if (edge.modality != "asserted") link.add("status", edge.modality);
  if (edge.polarity != "-" && edge.modality == "asserted") link.add("status", "rejected");
}

void add_proof(const PropertyEdge& edge, FtmEntity& link) {
  if (edge.of_body) return;
  link.add("summary", ftm_text(edge.sentence));
  for (const std::string& name : edge.attributed_to) link.add("description", ftm_text("according to " + name));
  if (edge.asserted)
    for (const std::string& id : edge.denied) link.add("description", ftm_text("not asserted in " + id));
  for (const std::string& doc : edge.docs) link.add("proof", ftm_id("d-", doc));
  link.add("proof", ftm_id("d-", edge.doc));
  link.add_string("publisher", edge.source.value_or(""));
  link.add_url(edge.url, "description");
  for (const std::string& id : edge.asserted ? edge.statements : edge.denied) link.add_string("recordId", id);
}

class FtmWriter {
 public:
  FtmWriter(const PropertyGraph& graph, const EntityStream& entities, const EdgeStream& edges, std::ostream& out)
      : graph_(graph), entities_(entities), edges_(edges), out_(out) {}

  void write() {
    read_nodes();
    graph_.edges([&](const PropertyEdge& edge) { return write_link(edge), check(out_, "FollowTheMoney"), true; });
    write_other_articles();
    graph_.nodes([&](const PropertyNode& node) { return write_node(node), true; });
    flush_and_check(out_, "FollowTheMoney");
  }

 private:
  // What links ask of their ends.
  struct Known {
    std::string schema, country;
  };

  void read_nodes() {
    entities_([&](const Entity& entity) {
      const PropertyNode node = graph_.node(entity);
      known_[entity.id] = {schema_of(node), node.country};
      return true;
    });
  }

  // The user's labels, where they are schemata.
  std::string schema_of(const PropertyNode& node) const {
    if (schemata().nodes.contains(node.label)) return node.label;
    return plain_.label({node.type, node.kind, !node.country.empty()});
  }

  std::string schema_of_end(const std::string& id) const {
    const auto found = known_.find(id);
    return found == known_.end() ? plain_.label({}) : found->second.schema;
  }

  // Whether the node may be such an end; what is owned becomes a Company.
  bool may_be(const std::string& id, const std::string& wanted) {
    const std::string schema = schema_of_end(id);
    if (schemata().is(schema, wanted)) return true;
    if (schema != "Organization" || wanted != "Asset") return false;
    known_[id].schema = "Company";
    return true;
  }

  // The schema of a link and its row.
  std::pair<std::string, FtmSchemata::Link> link_of(const PropertyEdge& edge) {
    const auto row = schemata().links.find(edge.type);
    if (edge.asserted && row != schemata().links.end() && may_be(edge.tail, row->second.tail_is) &&
        may_be(edge.head, row->second.head_is))
      return *row;
    return *schemata().links.find("UnknownLink");
  }

  void write_link(const PropertyEdge& edge) {
    if (!edge.of_body && documents_.insert(edge.doc).second)
      out_ << article_line(edge.doc, edge.title, edge.source, edge.date, edge.url);
    for (const std::string& doc : edge.docs)
      if (!documents_.contains(doc)) others_.insert(doc);
    const auto& [schema, row] = link_of(edge);
    FtmEntity link(link_id_of(edge.id), schema);
    link.add(row.tail, node_id_of(edge.tail));
    link.add(row.head, node_id_of(edge.head));
    if (!schemata().links.contains(edge.type)) link.add_string(row.role, edge.type);
    link.add_string(row.role, role_of(edge.relation));
    add_status(edge, link);
    add_days(edge, link);
    add_proof(edge, link);
    out_ << link.line();
  }

  // Of documents that are proof of a triple whose sentence is from another one.
  void write_other_articles() {
    std::erase_if(others_, [&](const std::string& doc) { return documents_.contains(doc); });
    if (others_.empty()) return;
    edges_([&](const Edge& edge) {
      const Provenance& p = *edge.provenance;
      if (others_.erase(p.doc) > 0) out_ << article_line(p.doc, p.title, p.source, p.date, p.url);
      return !others_.empty();
    });
  }

  void write_node(const PropertyNode& node) {
    const auto found = known_.find(node.id);
    FtmEntity entity(node_id_of(node.id), found == known_.end() ? schema_of(node) : found->second.schema);
    const std::string name = ftm_name(node.name);
    entity.add("name", name.empty() ? node_id_of(node.id) : name);
    for (const std::string& alias : node.aliases)
      if (std::string other = ftm_name(alias); other != name) entity.add("alias", std::move(other));
    const auto place = known_.find(node.of);
    const std::string country = !node.country.empty() || place == known_.end() ? node.country : place->second.country;
    entity.add("country", ascii_lower(country));
    add_links(node, entity);
    if (name != node.name) entity.add("notes", ftm_text(node.name));
    out_ << entity.line();
  }

  static void add_links(const PropertyNode& node, FtmEntity& entity) {
    for (const auto& [key, value] : node.links) {
      const std::optional<std::string> iri = iri_of_link(key, value);
      if (key == "wikidata" && iri) entity.add("wikidataId", value);
      else if (iri) entity.add_url(iri, "notes");
      else entity.add("notes", ftm_text(key + "=" + value));
    }
  }

  const PropertyGraph& graph_;
  const EntityStream& entities_;
  const EdgeStream& edges_;
  std::ostream& out_;
  const Schema plain_ = read_schema(*shipped_schema("ftm"), "ftm");
  std::unordered_map<std::string, Known> known_;  // entities by id
  std::unordered_set<std::string> documents_;     // written
  std::set<std::string> others_;                  // not written yet
};

}  // namespace

void write_ftm(const PropertyGraph& graph, const EntityStream& entities, const EdgeStream& edges, std::ostream& out) {
  FtmWriter(graph, entities, edges, out).write();
}

}  // namespace relata::exporter
