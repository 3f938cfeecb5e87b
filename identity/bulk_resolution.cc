#include "identity/bulk_resolution.h"

#include <utility>

#include "core/key_bytes.h"
#include "identity/bulk_groups.h"
#include "identity/bulk_links.h"
#include "identity/name_index.h"
#include "identity/node_sums.h"
#include "identity/record_codec.h"

namespace relata::identity {
namespace {

// Rows with their keys in one piece of memory.
class RowWriter {
 public:
  explicit RowWriter(const BulkResolution::Visit& visit) : visit_(visit) {}

  void operator()(IdentityKind kind, std::string_view text, std::string_view value) {
    begin(kind, text);
    visit_(key_, value);
  }
  // Keys of two texts: many have the first one.
  void begin(IdentityKind kind, std::string_view first) {
    key_.assign(1, static_cast<char>(kind));
    append_text(key_, first);
    first_ = key_.size();
  }
  void under(std::string_view second, std::string_view value) {
    key_.resize(first_);
    append_text(key_, second);
    visit_(key_, value);
  }

 private:
  const BulkResolution::Visit& visit_;
  std::string key_;
  std::size_t first_ = 0;
};

void write_nodes(const NodeSums& sums, BulkLinks& links, RowWriter& row) {
  for (std::uint32_t node = 0; node < sums.size(); ++node) {
    const Node made = sums.node(node);
    row(IdentityKind::kNode, made.key, encode(made));
    links.add(evidence_of(made));
  }
  row.begin(IdentityKind::kOccurrence, kWholeDocument);
  for (std::uint32_t document = 0; document < sums.documents(); ++document)
    if (const DocumentCompany company = sums.company(document); !company.names.empty())
      row.under(sums.document(document), encode(company));
  for (std::uint32_t node = 0; node < sums.size(); ++node) {
    row.begin(IdentityKind::kOccurrence, sums.key(node));
    for (const std::uint32_t document : sums.documents(node)) row.under(sums.document(document), "");
  }
}

void write_links(const NodeSums& sums, const BulkLinks& links, RowWriter& row) {
  for (std::uint32_t block = 0; block < links.blocks(); ++block) {
    row.begin(IdentityKind::kBlock, links.block(block));
    for (const std::uint32_t node : links.members(block)) row.under(sums.key(node), "");
  }
  for (std::uint32_t node = 0; node < sums.size(); ++node) {
    const auto of_node = links.links(node);
    if (of_node.empty()) continue;
    row.begin(IdentityKind::kLink, sums.key(node));
    for (const BulkLinks::ToOther& to : of_node) row.under(sums.key(to.other), encode(to.link));
  }
}

void write_groups(const NodeSums& sums, const BulkGroups& groups, RowWriter& row) {
  const auto head = [&](std::uint32_t group) { return sums.key(groups.head(group)); };
  for (std::uint32_t node = 0; node < sums.size(); ++node)
    row(IdentityKind::kMember, sums.key(node), head(groups.group_of(node)));
  for (std::uint32_t group = 0; group < groups.size(); ++group)
    row(IdentityKind::kGroup, head(group), groups.bytes(group));
  groups.slugs([&](std::string_view slug, std::uint32_t group) {
    row.begin(IdentityKind::kSlug, slug);
    row.under(head(group), "");
  });
  groups.ids([&](std::string_view id, std::uint32_t group) { row(IdentityKind::kId, id, head(group)); });
  std::vector<std::string_view> slugs;
  groups.lookups([&](std::string_view lookup, std::uint32_t group) {
    row.begin(IdentityKind::kLookup, lookup);
    row.under(head(group), "");
    if (lookup.starts_with("s:") && (slugs.empty() || slugs.back() != lookup.substr(2)))
      slugs.push_back(lookup.substr(2));
  });
  name_index_rows(slugs, [&](std::string_view first, std::string_view second) {
    row.begin(IdentityKind::kLookup, first);
    row.under(second, "");
  });
}

}  // namespace

struct BulkResolution::Impl {
  NodeSums sums;
};

BulkResolution::BulkResolution() : impl_(std::make_unique<Impl>()) {}
BulkResolution::BulkResolution(BulkResolution&&) noexcept = default;
BulkResolution& BulkResolution::operator=(BulkResolution&&) noexcept = default;
BulkResolution::~BulkResolution() = default;

void BulkResolution::add(std::string_view doc, std::span<const NamedCluster> entities,
                         const std::set<std::string>& split) {
  impl_->sums.add(doc, entities, split);
}

std::uint64_t BulkResolution::resolve(const Rulings& rulings, std::span<const ActorClaims> claims, const Visit& visit) {
  NodeSums sums = std::move(std::exchange(impl_, std::make_unique<Impl>())->sums);
  sums.order();
  RowWriter row(visit);
  BulkLinks links;
  write_nodes(sums, links, row);
  links.link();
  write_links(sums, links, row);
  BulkGroups groups(sums, links, rulings, claims);
  groups.make();
  write_groups(sums, groups, row);
  return groups.size();
}

}  // namespace relata::identity
