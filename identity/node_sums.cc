#include "identity/node_sums.h"

#include <algorithm>
#include <numeric>

#include "core/fnv1a.h"
#include "identity/company.h"
#include "identity/place_body.h"
#include "names/countries.h"

namespace relata::identity {
namespace {

std::uint64_t mixed(std::uint64_t value) {  // splitmix64 (Steele, Lea and Flood 2014)
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31);
}

bool is_country(std::string_view normal_name) {
  const auto known = names::known_name(normal_name, true);
  return known && known->country;
}

// begins[i] is where the items of i begin, begins[i + 1] where they end, if `counts` of each are given at i + 1.
template <typename Number>
void sum_up(std::vector<Number>& counts) {
  std::partial_sum(counts.begin(), counts.end(), counts.begin());
}

}  // namespace

std::uint32_t NodeSums::Counts::place_of(std::uint32_t node, std::uint32_t text) {
  if (2 * (counts_.size() + 1) > slots_.size()) {
    slots_.assign(std::max<std::size_t>(16, slots_.size() * 2), kNone);
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
      std::size_t slot = mixed(std::uint64_t{counts_[i].node} << 32 | counts_[i].text) & (slots_.size() - 1);
      while (slots_[slot] != kNone) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = i;
    }
  }
  std::size_t slot = mixed(std::uint64_t{node} << 32 | text) & (slots_.size() - 1);
  for (; slots_[slot] != kNone; slot = (slot + 1) & (slots_.size() - 1))
    if (const Count& known = counts_[slots_[slot]]; known.node == node && known.text == text) return slots_[slot];
  slots_[slot] = static_cast<std::uint32_t>(counts_.size());
  counts_.push_back({node, text, 0, kNone, 0});
  return slots_[slot];
}

void NodeSums::Counts::order(std::uint32_t nodes) {
  slots_ = {};
  std::sort(counts_.begin(), counts_.end(), [](const Count& a, const Count& b) { return a.node < b.node; });
  begins_.assign(nodes + 1, 0);
  for (const Count& count : counts_) ++begins_[count.node + 1];
  sum_up(begins_);
}

std::span<const NodeSums::Count> NodeSums::Counts::of(std::uint32_t node) const {
  return std::span(counts_).subspan(begins_[node], begins_[node + 1] - begins_[node]);
}

std::uint32_t NodeSums::name_number(std::string_view name) {
  const std::uint32_t number = names_.number(name);
  if (number == name_hashes_.size()) {
    name_hashes_.push_back(fnv1a(name));
    last_doc_of_name_.push_back(kNone);
  }
  return number;
}

std::uint32_t NodeSums::node_of(std::string_view doc, const NamedCluster& entity, const std::set<std::string>& split) {
  const bool is_split = !split.empty() && split.contains(std::string(entity.key));
  const std::uint32_t node = keys_.number(is_split ? split_key(entity.key, doc) : entity.key);
  if (node == known_.size()) {
    Known& known = known_.emplace_back();
    const std::string_view name = entity.key.substr(0, entity.key.find('|'));
    known.name = name_number(name);
    known.place = entity.key.ends_with("|place");
    known.country = known.place && is_country(name);
    known.untold = is_untold_body(keys_.text(node));
  }
  return node;
}

void NodeSums::count(std::uint32_t node, std::uint32_t document, const Cluster& cluster) {
  Known& known = known_[node];
  known.mentions += cluster.mentions;
  known.types[static_cast<std::size_t>(cluster.type)] += cluster.mentions;
  const auto add = [&](Count& count, std::uint32_t times) {
    count.count += times;
    if (std::exchange(count.last_doc, document) != document) ++count.docs;
  };
  for (const NameForm& form : cluster.names) {
    std::uint32_t& place = known.last_spelling;
    if (place == kNone || spellings_.text(spelled_[place].text) != form.text)
      place = spelled_.place_of(node, spellings_.number(form.text));
    add(spelled_[place], form.count);
  }
  for (const std::string& title : cluster.titles) add(titled_[titled_.place_of(node, titles_.number(title))], 0);
}

void NodeSums::add(std::string_view doc, std::span<const NamedCluster> entities, const std::set<std::string>& split) {
  const std::uint32_t document = documents_.number(doc);
  occurred_begins_.push_back(occurred_.size());
  for (auto* names : {&mentioned_, &countries_, &towns_}) names->clear();
  bool untold = false;
  for (const NamedCluster& entity : entities) {
    if (entity.key.empty()) continue;
    const std::uint32_t node = node_of(doc, entity, split);
    count(node, document, *entity.cluster);
    occur(node, document, entity.cluster->first_offset);
    const Known& known = known_[node];
    untold = untold || known.untold;
    if (known.place) (known.country ? countries_ : towns_).push_back(known.name);
    if (std::exchange(last_doc_of_name_[known.name], document) != document) mentioned_.push_back(known.name);
  }
  company_.push_back(first_of<kMostCompany>(mentioned_, kMostCompany));
  if (untold) keep_places(document);
}

void NodeSums::occur(std::uint32_t node, std::uint32_t document, std::uint32_t offset) {
  Known& known = known_[node];
  if (std::exchange(known.last_doc, document) == document) {
    std::uint32_t& first = occurred_[known.last_place].first_offset;
    first = std::min(first, offset);
  } else {
    known.last_place = static_cast<std::uint32_t>(occurred_.size());
    occurred_.push_back({node, offset});
  }
}

template <std::size_t count>
std::array<std::uint32_t, count> NodeSums::first_of(std::vector<std::uint32_t>& names, std::size_t most) const {
  const std::size_t size = std::min({names.size(), count, most});
  std::partial_sort(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(size), names.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      if (name_hashes_[a] != name_hashes_[b]) return name_hashes_[a] < name_hashes_[b];
                      return names_.text(a) < names_.text(b);
                    });
  std::array<std::uint32_t, count> first;
  first.fill(kNone);
  std::copy_n(names.begin(), size, first.begin());
  return first;
}

void NodeSums::keep_places(std::uint32_t document) {
  for (auto* names : {&countries_, &towns_}) {
    std::sort(names->begin(), names->end());
    names->erase(std::unique(names->begin(), names->end()), names->end());
  }
  auto& places = places_[document];
  places = first_of<kPlaces>(countries_, kPlaces);
  const std::size_t taken = std::min(countries_.size(), kPlaces);
  const auto towns = first_of<kPlaces>(towns_, kPlaces - taken);
  std::copy_n(towns.begin(), kPlaces - taken, places.begin() + static_cast<std::ptrdiff_t>(taken));
}

void NodeSums::order() {
  by_key_ = keys_.in_order();
  by_id_ = documents_.in_order();
  spelled_.order(size());
  titled_.order(size());
  order_documents();
  gather_company();
}

void NodeSums::order_documents() {
  occurred_begins_.push_back(occurred_.size());
  node_begins_.assign(size() + 1, 0);
  for (const Occurred& occurred : occurred_) ++node_begins_[occurred.node + 1];
  sum_up(node_begins_);
  node_documents_.resize(occurred_.size());
  std::vector<std::uint32_t> next(node_begins_.begin(), node_begins_.end() - 1);
  for (std::uint32_t place = 0; place < by_id_.size(); ++place)
    for (std::size_t i = occurred_begins_[by_id_[place]]; i < occurred_begins_[by_id_[place] + 1]; ++i) {
      const auto [node, first_offset] = occurred_[i];
      if (next[node] == node_begins_[node]) known_[node].first_offset = first_offset;
      node_documents_[next[node]++] = place;
    }
  occurred_ = {};
  occurred_begins_ = {};
}

void NodeSums::company_of(std::uint32_t node, std::uint32_t document, std::vector<std::uint32_t>& names) const {
  names.clear();
  if (known_[node].untold)
    for (const std::uint32_t place : places_.at(document))
      if (place != kNone) names.push_back(place);
  const std::size_t places = names.size();
  const auto is_place = [&](std::uint32_t name) {
    return std::any_of(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(places),
                       [&](std::uint32_t place) { return place == name; });
  };
  for (const std::uint32_t name : company_[document])
    if (name != kNone && name != known_[node].name && names.size() < kOccurrenceCompany && !is_place(name))
      names.push_back(name);
}

void NodeSums::gather_company() {
  std::vector<NameSet::Hash> samples;
  countries_of_.assign(names_.size(), 0);
  for (std::uint32_t name = 0; name < names_.size(); ++name)
    if (const std::string place = where_it_is(names_.text(name)); place != names_.text(name))
      countries_of_[name] = NameSet::hash_of(place);
  std::vector<std::uint32_t> last_node(names_.size(), kNone), company, names;
  sample_begins_.assign(1, 0);
  for (std::uint32_t node = 0; node < size(); ++node) {
    company.clear();
    const std::uint32_t begin = node_begins_[node];
    const auto end = std::min<std::uint32_t>(node_begins_[node + 1], begin + kCompanyDocs);
    for (std::uint32_t i = begin; i < end; ++i) {
      company_of(node, by_id_[node_documents_[i]], names);
      for (const std::uint32_t name : names)
        if (std::exchange(last_node[name], node) != node) company.push_back(name);
    }
    sample_company(node, company, samples);
  }
  samples_ = std::make_shared<NameSet::Hash[]>(samples.size());
  std::copy(samples.begin(), samples.end(), samples_.get());
}

void NodeSums::sample_company(std::uint32_t node, const std::vector<std::uint32_t>& names,
                              std::vector<NameSet::Hash>& samples) {
  const auto begin = static_cast<std::ptrdiff_t>(samples.size());
  for (const std::uint32_t name : names) samples.push_back(short_hash(name));
  std::sort(samples.begin() + begin, samples.end());
  samples.erase(std::unique(samples.begin() + begin, samples.end()), samples.end());
  if (samples.size() - sample_begins_.back() > kCompany) samples.resize(sample_begins_.back() + kCompany);
  sample_begins_.push_back(samples.size());
  for (const std::uint32_t name : names) {
    const NameSet::Hash hash = short_hash(name);
    if ((countries_of_[name] == 0 && !known_[node].untold) || hash > samples.back()) continue;
    if (countries_of_[name] != 0) regions_[node].push_back({hash, countries_of_[name]});
    if (known_[node].untold) nearby_[node].emplace_back(names_.text(name));
  }
  if (const auto found = regions_.find(node); found != regions_.end())
    std::sort(found->second.begin(), found->second.end());
  if (const auto found = nearby_.find(node); found != nearby_.end())
    std::sort(found->second.begin(), found->second.end());
}

DocumentCompany NodeSums::company(std::uint32_t document) const {
  DocumentCompany company;
  std::vector<NameSet::Hash> names;
  for (const std::uint32_t name : company_[by_id_[document]]) {
    if (name == kNone) continue;
    names.push_back(short_hash(name));
    if (countries_of_[name] != 0) company.regions.push_back({short_hash(name), countries_of_[name]});
  }
  company.names = NameSet(std::move(names));
  std::sort(company.regions.begin(), company.regions.end());
  return company;
}

std::span<const std::uint32_t> NodeSums::documents(std::uint32_t node) const {
  const std::uint32_t number = by_key_[node];
  return std::span(node_documents_).subspan(node_begins_[number], node_begins_[number + 1] - node_begins_[number]);
}

Node NodeSums::node(std::uint32_t node) const {
  const std::uint32_t number = by_key_[node];
  const Known& known = known_[number];
  const std::span<const std::uint32_t> mentioned = documents(node);
  Node made;
  made.key = keys_.text(number);
  for (const Count& count : spelled_.of(number))
    made.names.emplace(spellings_.text(count.text), DocumentCount{count.count, count.docs});
  for (const Count& count : titled_.of(number)) made.titles.emplace(titles_.text(count.text), count.docs);
  made.types = known.types;
  made.docs = mentioned.size();
  made.mentions = known.mentions;
  made.first = {std::string(document(mentioned.front())), known.first_offset};
  const std::size_t begin = sample_begins_[number], end = sample_begins_[number + 1];
  if (begin < end) made.company = NameSet({samples_, samples_.get() + begin}, end - begin);
  if (const auto found = regions_.find(number); found != regions_.end()) made.regions = found->second;
  if (const auto found = nearby_.find(number); found != nearby_.end()) made.nearby = found->second;
  if (mentioned.size() >= kCompanyDocs) made.company_end = document(mentioned[kCompanyDocs - 1]);
  return made;
}

}  // namespace relata::identity
