#include "kb/told_document.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/ascii.h"
#include "identity/place_digits.h"
#include "kb/record.h"
#include "kb/told_text.h"

namespace relata::kb {
namespace {

constexpr std::uint32_t kMostPlaces = 1u << 20;  // that are tried for a first mention

// "the Taliban" -> "Taliban"
std::string_view without_article(std::string_view words) {
  const std::size_t blank = words.find(' ');
  return blank != words.npos && ascii_lower(words.substr(0, blank)) == "the" ? words.substr(blank + 1) : words;
}

class ToldDocumentBuilder {
 public:
  ToldDocumentBuilder(Document known, const ToldEntities& entities, std::uint32_t doc, const RefuseLine& refuse)
      : entities_(entities), doc_(doc), refuse_(refuse) {
    whole_.extracted.document = std::move(known);
  }

  store::WholeDocument build(std::vector<PlacedLine> lines, std::vector<std::uint32_t>& nodes) {
    take(std::move(lines));
    whole_.extracted.document.text = text_.text();
    whole_.extracted.sentences = text_.sentences();
    for (const std::uint32_t entity : entities_.placed_in(doc_)) found_[entities_.node(entity)].entities.insert(entity);
    for (Statement& statement : whole_.extracted.statements) find_entities(statement);
    make_clusters(nodes);
    for (Statement& statement : whole_.extracted.statements) link(statement);
    make_mentions();
    return std::move(whole_);
  }

 private:
  // A phrase that stands for an entity.
  struct Place {
    std::uint32_t sentence = 0;
    Spans spans;
    bool is_name = false;
    auto operator<=>(const Place&) const = default;
  };
  struct Found {  // of a node
    std::set<std::uint32_t> entities;
    std::set<Place> places;
    std::uint32_t cluster = 0;
  };

  // Takes the statements that fit together, sentences first, whatever the order in which they were read.
  void take(std::vector<PlacedLine> lines) {
    std::sort(lines.begin(), lines.end(), [](const PlacedLine& a, const PlacedLine& b) {
      const Statement &one = a.told.statement, &other = b.told.statement;
      return std::tie(one.sentence_index, one.id, a.hash) < std::tie(other.sentence_index, other.id, b.hash);
    });
    std::erase_if(lines, [&](const PlacedLine& line) {
      return !fits(
          line, [&] { text_.put_sentence(line.told.statement.sentence_index, line.told.offset, line.told.sentence); });
    });
    const PlacedLine* last = nullptr;
    std::vector<Statement>& statements = whole_.extracted.statements;
    for (const PlacedLine& line : lines) {
      const Statement& statement = line.told.statement;
      if (last && last->told.statement.id == statement.id) {
        if (!(last->told.statement == statement)) refuse_(line.place, "another line says otherwise of this statement");
        continue;
      }
      last = &line;
      if (fits(line, [&] {
            for (const Speaker& speaker : statement.attributed_to) text_.put_words(speaker);
          }))
        statements.push_back(statement);
    }
    sort_statements(statements);
  }

  template <typename Put>
  bool fits(const PlacedLine& line, const Put& put) const {
    try {
      put();
      return true;
    } catch (const RecordError& error) {
      refuse_(line.place, error.what());
      return false;
    }
  }

  // `visit` each phrase with the number of its sentence.
  template <typename Visit>
  static void each_phrase(Statement& statement, const Visit& visit) {
    visit(statement.subject, statement.sentence_index);
    if (statement.object) visit(*statement.object, statement.sentence_index);
    for (Argument& argument : statement.args) visit(argument, statement.sentence_index);
    for (Speaker& speaker : statement.attributed_to) visit(speaker.phrase, speaker.sentence_index);
  }

  void find_entities(Statement& statement) {
    each_phrase(statement, [&](const Phrase& phrase, std::uint32_t sentence) {
      if (phrase.entity) {
        const std::uint32_t entity = entities_.number(*phrase.entity);
        Found& found = found_[entities_.node(entity)];
        found.entities.insert(entity);
        if (!phrase.span.empty())
          found.places.insert({sentence, phrase.span, entities_.is_name(entity, without_article(phrase.mention))});
      }
      if (phrase.actor) {
        const std::uint32_t entity = entities_.number(phrase.actor->entity);
        found_[entities_.node(entity)].entities.insert(entity);
      }
    });
  }

  std::uint32_t offset_of(const Place& place) const {
    return whole_.extracted.sentences[place.sentence].span.begin + place.spans.front().begin;
  }

  // An id of several namesakes has digits that tell where its first mention is: "smith-per-1f0c". Where no phrase
  // stands there it is the first place with these digits.
  std::uint32_t first_offset(const Found& found) const {
    std::uint32_t first = UINT32_MAX;
    for (const Place& place : found.places) first = std::min(first, offset_of(place));
    if (first == UINT32_MAX) first = 0;
    const EntityRef& entity = entities_.entity(*found.entities.begin());
    const std::string digits = identity::place_digits_of(entity.id);
    const std::string& doc = whole_.extracted.document.id;
    if (digits.empty() || identity::place_digits({doc, first}, static_cast<int>(digits.size())) == digits) return first;
    return identity::place_of_digits(doc, digits, kMostPlaces).value_or(first);
  }

  Cluster cluster_of(const Found& found) const {
    Cluster all;
    std::map<std::string, std::uint32_t> names;
    for (const std::uint32_t entity : found.entities) {
      const Cluster one = entities_.cluster(entity, doc_, static_cast<std::uint32_t>(found.places.size()));
      if (all.mentions == 0) all.type = one.type;
      all.mentions += one.mentions;
      for (const NameForm& name : one.names) names[name.text] += name.count;
    }
    for (const auto& [text, count] : names) all.names.push_back({text, count});
    std::stable_sort(all.names.begin(), all.names.end(),
                     [](const NameForm& a, const NameForm& b) { return a.count > b.count; });
    all.first_offset = first_offset(found);
    return all;
  }

  void make_clusters(std::vector<std::uint32_t>& nodes) {
    std::vector<std::pair<Cluster, std::uint32_t>> clusters;
    for (const auto& [node, found] : found_) clusters.emplace_back(cluster_of(found), node);
    std::stable_sort(clusters.begin(), clusters.end(),
                     [](const auto& a, const auto& b) { return a.first.first_offset < b.first.first_offset; });
    for (auto& [cluster, node] : clusters) {
      const auto number = static_cast<std::uint32_t>(nodes.size());
      found_[node].cluster = number;
      nodes.push_back(node);
      whole_.entities.push_back({entities_.key(node), cluster, {number}, {}});
      whole_.extracted.clusters.push_back(std::move(cluster));
    }
  }

  // Clusters in the place of the entities that the lines have.
  void link(Statement& statement) {
    each_phrase(statement, [&](Phrase& phrase, std::uint32_t) {
      if (phrase.entity) phrase.cluster = cluster_of(*phrase.entity);
      phrase.entity.reset();
      if (!phrase.actor) return;
      phrase.actor->acting.cluster = cluster_of(phrase.actor->entity);
      phrase.actor->entity = {};
      phrase.actor->of.clear();
    });
  }

  std::uint32_t cluster_of(const EntityRef& entity) const {
    return found_.at(entities_.node(entities_.number(entity))).cluster;
  }

  // Of phrases in one piece.
  void make_mentions() {
    std::vector<Mention>& mentions = whole_.extracted.mentions;
    for (const auto& [node, found] : found_)
      for (const Place& place : found.places) {
        if (place.spans.size() > 1) continue;
        Mention& mention = mentions.emplace_back();
        mention.sentence = place.sentence;
        mention.span = mention.head_span = place.spans.front();
        mention.kind = place.is_name ? MentionKind::kName : MentionKind::kDescription;
        mention.type = whole_.extracted.clusters[found.cluster].type;
        mention.cluster = found.cluster;
      }
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
      return std::tie(a.sentence, a.span, a.cluster) < std::tie(b.sentence, b.span, b.cluster);
    });
  }

  const ToldEntities& entities_;
  const std::uint32_t doc_;
  const RefuseLine& refuse_;
  ToldText text_;
  std::map<std::uint32_t, Found> found_;  // by node, which are ordered by keys
  store::WholeDocument whole_;
};

}  // namespace

store::WholeDocument told_document(Document known, std::vector<PlacedLine> lines, const ToldEntities& entities,
                                   std::uint32_t doc, std::vector<std::uint32_t>& nodes, const RefuseLine& refuse) {
  std::string extractor;
  for (const PlacedLine& line : lines) extractor = line.told.extractor;
  store::WholeDocument whole =
      ToldDocumentBuilder(std::move(known), entities, doc, refuse).build(std::move(lines), nodes);
  whole.extracted.extractor = std::move(extractor);
  return whole;
}

}  // namespace relata::kb
