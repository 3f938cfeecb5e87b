// What Store tells of identity.
#include <algorithm>
#include <map>

#include "core/error.h"
#include "store/store_impl.h"

namespace relata::store {
namespace {

std::string kind_prefix(IdentityKind kind) { return std::string(1, static_cast<char>(kind)); }

std::map<MentionPlace, std::string> mentions_under(const IdentityTable& identity, const std::string& prefix) {
  std::map<MentionPlace, std::string> nodes;
  identity.scan(prefix, [&](std::string_view key, std::string_view node) {
    nodes.emplace(decode_mention_key(key), node);
    return true;
  });
  return nodes;
}

}  // namespace

const IdentityRows& Store::identity() const { return impl_->identity; }

std::optional<std::string> Store::head_of_id(std::string_view id) const {
  return impl_->identity.get(identity_key(IdentityKind::kId, {id}));
}

void Store::ids(const std::function<bool(const std::string& id, const std::string& head)>& visit) const {
  impl_->identity.scan(kind_prefix(IdentityKind::kId), [&](std::string_view key, std::string_view head) {
    return visit(text_of_key(key, 0), std::string(head));
  });
}

std::vector<std::string> Store::heads_of_lookup(std::string_view lookup) const {
  std::vector<std::string> heads;
  impl_->identity.scan(identity_key(IdentityKind::kLookup, {lookup}), [&](std::string_view key, std::string_view) {
    heads.push_back(text_of_key(key, 1));
    return true;
  });
  return heads;
}

void Store::links(
    const std::function<bool(const std::string& a, const std::string& b, const Link& link)>& visit) const {
  impl_->identity.scan(kind_prefix(IdentityKind::kLink), [&](std::string_view key, std::string_view value) {
    const std::string a = text_of_key(key, 0), b = text_of_key(key, 1);
    return b < a || visit(a, b, decode_link(value));
  });
}

std::vector<Correction> Store::corrections() const {
  std::vector<Correction> corrections;
  impl_->identity.scan(kind_prefix(IdentityKind::kCorrection), [&](std::string_view key, std::string_view value) {
    corrections.push_back(decode_correction(key, value));
    return true;
  });
  std::sort(corrections.begin(), corrections.end());
  return corrections;
}

std::map<MentionPlace, std::string> Store::mention_nodes() const {
  return mentions_under(impl_->identity, kind_prefix(IdentityKind::kMention));
}
std::map<MentionPlace, std::string> Store::mention_nodes(std::string_view doc) const {
  return mentions_under(impl_->identity, identity_key(IdentityKind::kMention, {doc}));
}

std::vector<Actor> Store::actors() const {
  std::vector<Actor> actors;
  impl_->identity.scan(kind_prefix(IdentityKind::kActor), [&](std::string_view key, std::string_view value) {
    actors.push_back(decode_actor(text_of_key(key, 0), text_of_key(key, 1), value));
    return true;
  });
  return actors;
}

std::vector<std::string> Store::identity_violations(const IdentityChange& change) const {
  IdentityTable wanted(nullptr);
  change(wanted);
  std::vector<std::string> violations = impl_->identity.differences_from(wanted);
  if (entities_count() != static_cast<std::uint64_t>(wanted.more_groups()))
    violations.push_back(std::to_string(entities_count()) + " entities are counted, there are " +
                         std::to_string(wanted.more_groups()));
  return violations;
}

}  // namespace relata::store
