#include "brute_force.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/ascii.h"
#include "core/error.h"
#include "plain_edges.h"
#include "query/end_matcher.h"
#include "query/name_lookup.h"

namespace relata::query::testing {
namespace {

// One edge that answers a part, by its turn among those that do.
struct Hit {
  const KeptEdge* kept = nullptr;
  bool turned = false;
  const End& subject() const { return turned ? kept->edge.object : kept->edge.subject; }
  const End& object() const { return turned ? kept->edge.subject : kept->edge.object; }
};

// What a part's variables stand for, by keys; nothing where it has none.
struct Tuple {
  std::optional<std::string> subject, relation, object;
  auto operator<=>(const Tuple&) const = default;
};

struct Found {
  End subject, object;
  std::string relation;
  std::vector<Triple> triples;
  std::uint32_t support = 0;
};

struct PlainPart {
  const TriplePattern* pattern = nullptr;
  RelationMatcher relation;
  std::optional<Keys> subject_keys, object_keys;
  std::vector<EndMatcher> ends;  // of the subject, of the object
};

bool is_variable(const EndPattern& end) { return end.kind == EndKind::kVariable; }

std::size_t place_in(const std::optional<Keys>& keys, const std::string& key) {
  if (!keys) return 0;
  return static_cast<std::size_t>(std::find(keys->begin(), keys->end(), key) - keys->begin());
}

class Plain {
 public:
  Plain(const Pattern& pattern, const EdgeSource& source, const Options& options)
      : pattern_(pattern), options_(options) {
    keep_all(source);
    result_.variables = pattern.variables;
    for (const TriplePattern& part : pattern.parts) prepare(part, source);
  }

  PlainResult result() {
    if (result_.unknown) return result_;
    for (const PlainPart& part : parts_) find_undated(part);
    order_ = order();
    chosen_.resize(parts_.size());
    take(0);
    finish();
    return result_;
  }

 private:
  void keep_all(const EdgeSource& source) {
    Filter everything;
    everything.all = everything.rejected = true;
    everything.actors = options_.filter.actors;
    source.edges({}, everything, [&](const Edge& edge) {
      all_.push_back({edge, *edge.statement, *edge.provenance});
      return true;
    });
    Filter wide = options_.filter;
    wide.all = true;
    for (const KeptEdge& kept : all_) {
      bool without_date = false;
      if (!admits_types(options_.filter, kept.edge.subject.type, kept.edge.object.type)) continue;
      const bool in_wide = admits(wide, kept.statement, kept.provenance, &without_date);
      if (without_date) undated_.push_back(&kept);
      if (!in_wide) continue;
      KeptEdge taken = kept;
      taken.admitted = admits(options_.filter, kept.statement, kept.provenance);
      const bool hangs = !kept.statement.rejected && !asserts(kept.statement);
      if (taken.admitted || hangs) edges_.push_back(std::move(taken));
    }
  }

  void prepare(const TriplePattern& part, const EdgeSource& source) {
    PlainPart plain;
    plain.pattern = &part;
    plain.relation = RelationMatcher(part.relation.words, options_.literal);
    for (const EndPattern* end : {&part.subject, &part.object}) {
      Keys keys;
      if (end->kind == EndKind::kName) {
        std::vector<std::string> notes;
        keys = find_keys(source, *end, pattern_.text, notes);
        if (keys.empty() && !result_.unknown) result_.unknown = UnknownName{end->text, end->offset, {}};
        (end == &part.subject ? plain.subject_keys : plain.object_keys) = keys;
      }
      plain.ends.emplace_back(*end, std::move(keys), options_.entities_only);
    }
    parts_.push_back(std::move(plain));
  }

  void find_undated(const PlainPart& part) {
    const auto is_of = [](const std::optional<Keys>& keys, const End& end) {
      return !keys || std::find(keys->begin(), keys->end(), end.key()) != keys->end();
    };
    const bool may_turn = part.pattern->either_way || part.relation.can_turn();
    for (const KeptEdge* kept : undated_) {
      const Edge& edge = kept->edge;
      if (!part.relation.direct(edge.form()) && !part.relation.turned(edge.form())) continue;
      if ((is_of(part.subject_keys, edge.subject) && is_of(part.object_keys, edge.object)) ||
          (may_turn && is_of(part.subject_keys, edge.object) && is_of(part.object_keys, edge.subject)) ||
          part.pattern->relation.kind == RelationKind::kPath)
        result_.undated.insert(kept->statement.id);
    }
  }

  // The parts by how much of each is known from names and from the parts before: by this it is told from which end a
  // path begins, which decides between paths that are equally good.
  std::vector<std::size_t> order() {
    std::vector<std::size_t> order;
    std::set<std::string> bound;
    const auto openness = [&](const EndPattern& end) {
      if (end.kind == EndKind::kName || (is_variable(end) && bound.contains(end.text))) return 0;
      return end.kind == EndKind::kWord ? 2 : 3;
    };
    while (order.size() < parts_.size()) {
      std::size_t best = 0;
      int least = 1000;
      for (std::size_t i = 0; i < parts_.size(); ++i) {
        const TriplePattern& part = *parts_[i].pattern;
        if (std::find(order.begin(), order.end(), i) != order.end()) continue;
        const int subject = openness(part.subject), object = openness(part.object);
        const bool path = part.relation.kind == RelationKind::kPath;
        const int cost = subject + object + (part.relation.kind != RelationKind::kWords ? 1 : 0) +
                         (path && subject > 0 && object > 0 ? 100 : 0);
        if (cost >= least) continue;
        least = cost;
        best = i;
      }
      if (least >= 100) throw QueryError("a path needs an end to start from");
      backwards_.resize(parts_.size());
      backwards_[best] = openness(parts_[best].pattern->subject) > 0;
      order.push_back(best);
      for (const EndPattern* end : {&parts_[best].pattern->subject, &parts_[best].pattern->object})
        if (is_variable(*end)) bound.insert(end->text);
    }
    return order;
  }

  // All ways to bind the parts from the `step`th on.
  void take(std::size_t step) {
    if (step == order_.size()) {
      add_row();
      return;
    }
    const std::size_t number = order_[step];
    const TriplePattern& part = *parts_[number].pattern;
    for (const auto& [tuple, found] : matches(number)) {
      const auto before = values_;
      const auto agrees = [&](bool is_one, const std::string& variable, const std::optional<std::string>& value) {
        return !is_one || values_.try_emplace(variable, *value).first->second == *value;
      };
      if (agrees(is_variable(part.subject), part.subject.text, tuple.subject) &&
          agrees(is_variable(part.object), part.object.text, tuple.object) &&
          agrees(part.relation.kind == RelationKind::kVariable, part.relation.variable, tuple.relation)) {
        chosen_[number] = &found;
        take(step + 1);
      }
      values_ = before;
    }
  }

  const std::multimap<Tuple, Found>& matches(std::size_t number) {
    const PlainPart& part = parts_[number];
    if (part.pattern->relation.kind != RelationKind::kPath) {
      const auto [place, is_new] = matches_.try_emplace({number, ""});
      if (is_new) place->second = edge_matches(part);
      return place->second;
    }
    const bool backwards = backwards_[number];
    const EndPattern& near = backwards ? part.pattern->object : part.pattern->subject;
    const Keys starts =
        is_variable(near) ? Keys{values_.at(near.text)} : *(backwards ? part.object_keys : part.subject_keys);
    const auto [place, is_new] = matches_.try_emplace({number, joined(starts, "\n")});
    if (is_new) place->second = paths(part, starts, backwards);
    return place->second;
  }

  std::vector<Hit> hits(const PlainPart& part) const {
    std::vector<std::tuple<bool, std::size_t, std::size_t, std::size_t, Hit>> ordered;
    const bool either = part.pattern->either_way;
    for (std::size_t i = 0; i < edges_.size(); ++i)
      for (const bool turned : {false, true}) {
        const Hit hit{&edges_[i], turned};
        const RelationForm form = edges_[i].edge.form();
        const bool as_asked = turned ? part.relation.turned(form) : part.relation.direct(form);
        const bool other_way = either && (turned ? part.relation.direct(form) : part.relation.turned(form));
        if (!as_asked && !other_way) continue;
        if (!part.ends[0].matches(hit.subject()) || !part.ends[1].matches(hit.object())) continue;
        const std::size_t subject = place_in(part.subject_keys, hit.subject().key());
        const std::size_t object = place_in(part.object_keys, hit.object().key());
        ordered.emplace_back(turned, turned ? object : subject, turned ? subject : object, i, hit);
      }
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
      return std::tuple(std::get<0>(a), std::get<1>(a), std::get<2>(a), std::get<3>(a)) <
             std::tuple(std::get<0>(b), std::get<1>(b), std::get<2>(b), std::get<3>(b));
    });
    std::vector<Hit> result;
    for (const auto& entry : ordered) result.push_back(std::get<4>(entry));
    return result;
  }

  PlainTriples triples_of(const std::vector<Hit>& hits) const {
    std::vector<const KeptEdge*> edges;
    for (const Hit& hit : hits) edges.push_back(hit.kept);
    return plain_triples(edges, options_.filter);
  }

  std::multimap<Tuple, Found> edge_matches(const PlainPart& part) const {
    const TriplePattern& pattern = *part.pattern;
    std::map<Tuple, std::vector<Hit>> by_tuple;
    for (const Hit& hit : hits(part)) {
      Tuple tuple;
      if (is_variable(pattern.subject)) tuple.subject = hit.subject().key();
      if (is_variable(pattern.object)) tuple.object = hit.object().key();
      if (pattern.relation.kind == RelationKind::kVariable) tuple.relation = hit.kept->edge.relation;
      by_tuple[tuple].push_back(hit);
    }
    std::multimap<Tuple, Found> found;
    for (const auto& [tuple, list] : by_tuple) {
      const PlainTriples triples = triples_of(list);
      if (triples.empty()) continue;
      Found match{list[0].subject(), list[0].object(), list[0].kept->edge.relation, {}, 0};
      std::set<std::string> sentences;
      for (const auto& [key, kept] : triples) {
        match.triples.push_back(kept.triple);
        sentences.insert(kept.sentences.begin(), kept.sentences.end());
      }
      std::stable_sort(match.triples.begin(), match.triples.end(),
                       [](const Triple& a, const Triple& b) { return a.support > b.support; });
      match.support = static_cast<std::uint32_t>(sentences.size());
      found.emplace(tuple, std::move(match));
    }
    return found;
  }

  std::multimap<Tuple, Found> paths(const PlainPart& part, const Keys& starts, bool backwards) const {
    const TriplePattern& pattern = *part.pattern;
    PlainPath path{&pattern.relation, pattern.either_way || !backwards, pattern.either_way || backwards,
                   &part.ends[backwards ? 1 : 0], &part.ends[backwards ? 0 : 1]};
    // One row a binding: where the far end is no variable the nearest and strongest stands for all. A pattern without
    // variables lists them.
    const EndKind far = (backwards ? pattern.subject : pattern.object).kind;
    path.one = far == EndKind::kName || (far != EndKind::kVariable && !pattern_.variables.empty());
    std::multimap<Tuple, Found> found;
    for (const Way& way : plain_paths(edges_, options_.filter, path, starts))
      found.insert(path_match(way, pattern, backwards));
    return found;
  }

  static std::pair<Tuple, Found> path_match(const Way& way, const TriplePattern& pattern, bool backwards) {
    Found match{way.start, way.end, "", way.triples, way.weakest};
    if (backwards) {
      std::swap(match.subject, match.object);
      std::reverse(match.triples.begin(), match.triples.end());
    }
    Tuple tuple;
    if (is_variable(pattern.subject)) tuple.subject = match.subject.key();
    if (is_variable(pattern.object)) tuple.object = match.object.key();
    return {tuple, match};
  }

  void add_row() {
    Row row;
    row.support = UINT32_MAX;
    for (const std::string& variable : pattern_.variables) row.bindings.push_back(*binding(variable));
    for (const Found* match : chosen_) {
      row.triples.insert(row.triples.end(), match->triples.begin(), match->triples.end());
      row.support = std::min(row.support, match->support);
    }
    result_.rows.push_back(std::move(row));
  }

  // As the first part of the pattern has it.
  std::optional<Binding> binding(const std::string& variable) const {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const TriplePattern& part = *parts_[i].pattern;
      if (is_variable(part.subject) && part.subject.text == variable) return Binding{chosen_[i]->subject, false};
      if (is_variable(part.object) && part.object.text == variable) return Binding{chosen_[i]->object, false};
      if (part.relation.kind == RelationKind::kVariable && part.relation.variable == variable)
        return Binding{End{std::nullopt, chosen_[i]->relation, std::nullopt}, true};
    }
    return std::nullopt;
  }

  void split_rows() {
    std::vector<Row> split;
    for (const Row& row : result_.rows)
      for (const Triple& triple : row.triples) split.push_back({{}, {triple}, triple.support});
    result_.rows = std::move(split);
  }

  void finish() {
    const bool path = std::any_of(parts_.begin(), parts_.end(), [](const PlainPart& part) {
      return part.pattern->relation.kind == RelationKind::kPath;
    });
    const bool single = pattern_.variables.empty();
    if (single && !path) split_rows();
    const auto names = [](const Row& row) {
      std::vector<std::string> names, keys;
      const auto add = [&](const End& end) {
        names.push_back(end.name);
        keys.push_back(end.key());
      };
      bool phrase = false;
      for (const Binding& binding : row.bindings) {
        add(binding.end);
        phrase = phrase || (!binding.relation && !binding.end.is_entity());
      }
      if (row.bindings.empty())
        for (const Triple& triple : row.triples) {
          add(triple.subject);
          names.push_back(triple.relation);
          add(triple.object);
        }
      names.insert(names.end(), keys.begin(), keys.end());
      return std::tuple(phrase, UINT32_MAX - row.support, names);
    };
    std::sort(result_.rows.begin(), result_.rows.end(),
              [&](const Row& a, const Row& b) { return names(a) < names(b); });
    result_.total = result_.rows.size();
    if (options_.limit > 0 && result_.rows.size() > options_.limit) result_.rows.resize(options_.limit);
    if (single && path) split_rows();
  }

  const Pattern& pattern_;
  const Options& options_;
  std::vector<KeptEdge> all_, edges_;
  std::vector<const KeptEdge*> undated_;
  std::vector<PlainPart> parts_;
  std::vector<std::size_t> order_;
  std::vector<bool> backwards_;
  std::map<std::pair<std::size_t, std::string>, std::multimap<Tuple, Found>> matches_;
  std::map<std::string, std::string> values_;  // of variables
  std::vector<const Found*> chosen_;           // by part
  PlainResult result_;
};

std::string text_of(const End& end) {
  return end.id.value_or("-") + "/" + end.name + "/" + (end.type ? std::string(to_string(*end.type)) : "") + "/" +
         end.of;
}

}  // namespace

PlainResult brute_force(const Pattern& pattern, const EdgeSource& source, const Options& options) {
  return Plain(pattern, source, options).result();
}

std::string text_of(const Row& row) {
  std::string text;
  for (const Binding& binding : row.bindings)
    text += (binding.relation ? "relation " : "") + text_of(binding.end) + "; ";
  text += std::to_string(row.support);
  for (const Triple& triple : row.triples)
    text += "\n    " + text_of(triple.subject) + " | " + triple.relation + " | " + text_of(triple.object) + " ×" +
            std::to_string(triple.support) + " of " + std::to_string(triple.sources) + " [" + joined(triple.docs, ",") +
            "] [" + joined(triple.statements, ",") + "] [" + joined(triple.attributed_to, ";") + "] [" +
            joined(triple.denied, ",") + "] " + std::to_string(triple.attributed) + " " +
            std::to_string(triple.negative);
  return text;
}

}  // namespace relata::query::testing
