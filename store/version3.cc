#include "store/version3.h"

#include <rocksdb/db.h>
#include <rocksdb/iterator.h>

#include <array>
#include <optional>

#include "core/error.h"
#include "core/key_bytes.h"
#include "store/silent_logger.h"
#include "store/slices.h"
#include "store/store.h"
#include "store/version3_codec.h"

namespace relata::store {
namespace {

enum class OldFamily : std::uint8_t { kMeta = 0, kDocuments, kAnalysis, kStatements, kIdentity };
constexpr std::array<const char*, 5> kOldFamilyNames = {"default", "documents", "analysis", "statements", "identity"};
// Some of that format have more files than a process may open.
constexpr int kOpenFiles = 100;
enum class OldKind : char { kSentences = 1, kMentions = 2, kEntities = 3, kPending = 5 };

}  // namespace

struct Version3::Impl final : Rows {
  explicit Impl(const std::filesystem::path& from) : dir(from) {
    std::vector<rocksdb::ColumnFamilyDescriptor> families;
    for (const char* name : kOldFamilyNames) families.emplace_back(name, rocksdb::ColumnFamilyOptions());
    std::vector<rocksdb::ColumnFamilyHandle*> opened_handles;
    rocksdb::DB* opened = nullptr;
    rocksdb::Options options;
    options.info_log = std::make_shared<SilentLogger>();
    options.max_open_files = kOpenFiles;
    check(rocksdb::DB::OpenForReadOnly(options, dir.string(), families, &opened_handles, &opened));
    db.reset(opened);
    std::copy(opened_handles.begin(), opened_handles.end(), handles.begin());
  }
  ~Impl() override {
    for (rocksdb::ColumnFamilyHandle* handle : handles) db->DestroyColumnFamilyHandle(handle).PermitUncheckedError();
  }

  void check(const rocksdb::Status& status) const {
    if (!status.ok()) throw StoreError("knowledge base " + dir.string() + " cannot be read: " + status.ToString());
  }

  std::optional<std::string> get(OldFamily family, std::string_view key) const {
    std::string value;
    const rocksdb::Status status = db->Get({}, handle(family), slice_of(key), &value);
    if (status.IsNotFound()) return std::nullopt;
    check(status);
    return value;
  }
  void scan(OldFamily family, std::string_view prefix, const Visit& visit) const {
    const std::unique_ptr<rocksdb::Iterator> rows(db->NewIterator({}, handle(family)));
    const rocksdb::Slice begin = slice_of(prefix);
    for (rows->Seek(begin); rows->Valid() && rows->key().starts_with(begin); rows->Next())
      if (!visit(view_of(rows->key()), view_of(rows->value()))) return;
    check(rows->status());
  }
  rocksdb::ColumnFamilyHandle* handle(OldFamily family) const { return handles[static_cast<std::size_t>(family)]; }

  std::optional<std::string> part(OldKind kind, const std::string& document_key) const {
    return get(OldFamily::kAnalysis, static_cast<char>(kind) + document_key);
  }
  void read(const std::string& key, WholeDocument& document) const;

  // The family identity.
  std::optional<std::string> get(std::string_view key) const override { return get(OldFamily::kIdentity, key); }
  void scan(std::string_view prefix, const Visit& visit) const override { scan(OldFamily::kIdentity, prefix, visit); }

  const std::filesystem::path dir;
  std::unique_ptr<rocksdb::DB> db;
  std::array<rocksdb::ColumnFamilyHandle*, kOldFamilyNames.size()> handles{};
};

bool Version3::is_at(const std::filesystem::path& dir) {
  std::error_code error;
  return std::filesystem::exists(dir / "CURRENT", error) && std::filesystem::exists(dir / "IDENTITY", error);
}

Version3::Version3(const std::filesystem::path& dir) : impl_(std::make_unique<Impl>(dir)) {
  const std::string version = impl_->get(OldFamily::kMeta, "format").value_or("");
  std::string_view rest = version;
  const std::uint32_t format = version.empty() ? 0 : take_u32(rest);
  if (format != kMergedVersion)
    throw FormatVersionError("knowledge base " + dir.string() + " has format " + std::to_string(format) +
                             ", which cannot be taken over; read its articles again");
}
Version3::~Version3() = default;

std::string Version3::extractor() const { return impl_->get(OldFamily::kMeta, "extractor").value_or(""); }
const Rows& Version3::identity() const { return *impl_; }

void Version3::Impl::read(const std::string& key, WholeDocument& document) const {
  const auto sentences = part(OldKind::kSentences, key), mentions = part(OldKind::kMentions, key),
             entities = part(OldKind::kEntities, key);
  document.pending = part(OldKind::kPending, key).has_value();
  if (document.pending) return;
  if (!sentences || !mentions || !entities)
    throw DamagedError("damaged document " + document.extracted.document.id + ": a part of it is missing");
  restore(version3::decode_sentences(*sentences), version3::decode_mentions(*mentions), document.extracted);
  document.entities = version3::decode_entities(*entities);
  scan(OldFamily::kStatements, key, [&](std::string_view statement, std::string_view bytes) {
    document.extracted.statements.push_back(version3::decode_statement(statement, bytes));
    return true;
  });
}

void Version3::documents(const VisitWhole& visit) const {
  const std::string extractor = this->extractor();
  impl_->scan(OldFamily::kDocuments, "", [&](std::string_view key, std::string_view bytes) {
    std::string_view rest = key;
    WholeDocument document;
    document.extracted.extractor = extractor;
    document.extracted.document = version3::decode_document(take_text(rest), bytes);
    impl_->read(std::string(key), document);
    return visit(document);
  });
}

}  // namespace relata::store
