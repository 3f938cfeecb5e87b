#include <simdjson.h>
#include <sqlite3.h>

#include <fstream>
#include <stdexcept>
#include <unordered_map>
#include <vector>

#include "core/byte_codec.h"
#include "sides.h"

namespace relata::bench {
namespace {

class Database {
 public:
  explicit Database(const std::string& path, bool writes) {
    const int flags = writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    check(sqlite3_open_v2(path.c_str(), &db_, flags | SQLITE_OPEN_NOMUTEX, nullptr));
  }
  ~Database() { sqlite3_close(db_); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const char* sql) { check(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr)); }
  void check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
      throw std::runtime_error(std::string("SQLite: ") + (db_ ? sqlite3_errmsg(db_) : sqlite3_errstr(code)));
  }
  sqlite3* get() const { return db_; }

 private:
  sqlite3* db_ = nullptr;
};

class Prepared {
 public:
  Prepared(const Database& database, const char* sql) : database_(database) {
    database.check(sqlite3_prepare_v3(database.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
  }
  ~Prepared() { sqlite3_finalize(statement_); }
  Prepared(Prepared&& other) noexcept
      : database_(other.database_), statement_(std::exchange(other.statement_, nullptr)) {}

  void bind(int place, std::int64_t number) { sqlite3_bind_int64(statement_, place, number); }
  void bind(int place, std::string_view text) {
    sqlite3_bind_text(statement_, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  void bind_null(int place) { sqlite3_bind_null(statement_, place); }
  // False after the last row; then it can be bound again.
  bool step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    sqlite3_reset(statement_);
    database_.check(code);
    return false;
  }
  std::int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }
  std::string_view text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                 : std::string_view();
  }

 private:
  const Database& database_;
  sqlite3_stmt* statement_ = nullptr;
};

constexpr const char* kTables = R"(
PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
CREATE TABLE ends (id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE relations (id INTEGER PRIMARY KEY, lemma TEXT NOT NULL);
CREATE TABLE documents (id INTEGER PRIMARY KEY, doc TEXT NOT NULL, day TEXT, source TEXT, title TEXT, url TEXT,
  text TEXT);
CREATE TABLE edges (id INTEGER PRIMARY KEY, statement INTEGER, edge INTEGER, s INTEGER, r INTEGER, o INTEGER,
  doc INTEGER, position INTEGER, day INTEGER, last INTEGER, flags INTEGER, confidence INTEGER, spans BLOB);
)";
constexpr const char* kIndexes = R"(
CREATE INDEX edges_sro ON edges (s, r, o); CREATE INDEX edges_ors ON edges (o, r, s);
CREATE INDEX edges_day ON edges (s, day); CREATE INDEX ends_name ON ends (name);
CREATE UNIQUE INDEX ends_key ON ends (key); CREATE UNIQUE INDEX relations_lemma ON relations (lemma);
CREATE UNIQUE INDEX documents_doc ON documents (doc);
)";

// 2021-08-14 -> 20210814; 0 for none.
std::int64_t day_number(std::string_view day) {
  std::int64_t number = 0;
  for (const char digit : day)
    if (digit >= '0' && digit <= '9') number = number * 10 + (digit - '0');
  return number;
}

class Load {
 public:
  Load(Database& database)
      : end_(database, "INSERT INTO ends VALUES (?, ?, ?)"),
        relation_(database, "INSERT INTO relations VALUES (?, ?)"),
        document_(database, "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)"),
        edge_(database, "INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

  // A line of a document has a text, one of an edge a statement.
  void line(simdjson::ondemand::object row) {
    row_ = row;
    if (const auto doc = text("id"); !doc.empty()) return document(doc);
    const std::int64_t subject = end(text("subject"), "subject_name");
    const auto relation = number_of(relations_, text("relation"), relation_);
    const std::int64_t object = end(text("object"), "object_name");
    edge_.bind(1, ++edges_);
    edge_.bind(2, static_cast<std::int64_t>(std::stoull(std::string(text("statement").substr(3)), nullptr, 16)));
    edge_.bind(3, number("edge"));
    edge_.bind(4, subject);
    edge_.bind(5, relation);
    edge_.bind(6, object);
    edge_.bind(7, documents_.at(std::string(text("doc"))));
    edge_.bind(8, number("offset"));
    edge_.bind(9, day_number(text("first")));
    edge_.bind(10, day_number(text("last")));
    edge_.bind(11,
               number("polarity") | number("modality") << 1 | number("attributed") << 4 | number("construction") << 5);
    edge_.bind(12, number("confidence"));
    if (read_spans()) edge_.bind(13, std::string_view(spans_));
    else edge_.bind_null(13);
    edge_.step();
  }
  std::uint64_t edges() const { return static_cast<std::uint64_t>(edges_); }

 private:
  using Numbers = std::unordered_map<std::string, std::int64_t>;

  void document(std::string_view doc) {
    const auto number = static_cast<std::int64_t>(documents_.size() + 1);
    documents_.emplace(doc, number);
    document_.bind(1, number);
    document_.bind(2, doc);
    int place = 3;
    for (const char* key : {"date", "source", "title", "url", "text"}) document_.bind(place++, text(key));
    document_.step();
  }

  std::string_view text(const char* key) {
    std::string_view found;
    return row_.find_field_unordered(key).get_string().get(found) == simdjson::SUCCESS ? found : std::string_view();
  }
  std::int64_t number(const char* key) { return row_.find_field_unordered(key).get_int64().value(); }

  static std::int64_t number_of(Numbers& numbers, std::string_view text, Prepared& insert) {
    const auto [known, fresh] = numbers.try_emplace(std::string(text), static_cast<std::int64_t>(numbers.size() + 1));
    if (fresh) {
      insert.bind(1, known->second);
      insert.bind(2, std::string_view(known->first));
      insert.step();
    }
    return known->second;
  }

  std::int64_t end(std::string_view key, const char* name) {
    const auto [known, fresh] = ends_.try_emplace(std::string(key), static_cast<std::int64_t>(ends_.size() + 1));
    if (fresh) {
      end_.bind(1, known->second);
      end_.bind(2, std::string_view(known->first));
      end_.bind(3, text(name));
      end_.step();
    }
    return known->second;
  }

  // As bytes: of each phrase how many spans, then each as steps.
  bool read_spans() {
    spans_.clear();
    simdjson::ondemand::array phrases;
    if (row_.find_field_unordered("spans").get_array().get(phrases) != simdjson::SUCCESS) return false;
    for (auto phrase : phrases) {
      std::string one;
      std::uint64_t count = 0;
      for (auto span : phrase.get_array())
        for (auto place : span.get_array()) append_number(one, place.get_uint64().value()), ++count;
      append_number(spans_, count / 2);
      spans_ += one;
    }
    return true;
  }

  Prepared end_, relation_, document_, edge_;
  Numbers ends_, relations_, documents_;
  std::int64_t edges_ = 0;
  simdjson::ondemand::object row_;
  std::string spans_;
};

constexpr const char* kEnd = "SELECT id FROM ends WHERE key = ?";
constexpr const char* kRelation = "SELECT id FROM relations WHERE lemma = ?";
constexpr const char* kAllOfEnd =
    "SELECT documents.doc FROM edges JOIN documents ON documents.id = edges.doc WHERE s = ?1 "
    "UNION ALL SELECT documents.doc FROM edges JOIN documents ON documents.id = edges.doc WHERE o = ?1";
constexpr const char* kObjects = "SELECT o FROM edges WHERE s = ? AND r = ?";
constexpr const char* kSubjects = "SELECT s FROM edges WHERE o = ? AND r = ?";
constexpr const char* kTwoHops =
    "SELECT a.o, b.o FROM edges a JOIN edges b ON b.s = a.o WHERE a.s = ? AND a.r = ? AND b.r = ?";
constexpr const char* kCommon =
    "SELECT * FROM (SELECT o FROM edges WHERE s = ?1 UNION SELECT s FROM edges WHERE o = ?1) "
    "INTERSECT SELECT * FROM (SELECT o FROM edges WHERE s = ?2 UNION SELECT s FROM edges WHERE o = ?2)";
constexpr const char* kYear =
    "SELECT documents.doc FROM edges JOIN documents ON documents.id = edges.doc WHERE s = ? AND edges.day BETWEEN ? "
    "AND ?";
constexpr const char* kPrefix = "SELECT name FROM ends WHERE name >= ? AND name < ? ORDER BY name LIMIT 20";
constexpr const char* kCounts =
    "SELECT lemma, n FROM (SELECT r, count(*) AS n FROM edges GROUP BY r) JOIN relations ON relations.id = r";

class SqliteSide final : public Side {
 public:
  explicit SqliteSide(const std::string& path) : database_(path, false) {
    database_.run("PRAGMA cache_size = -262144; PRAGMA mmap_size = 1073741824;");
    for (const char* sql :
         {kEnd, kRelation, kAllOfEnd, kObjects, kSubjects, kTwoHops, kCommon, kYear, kPrefix, kCounts})
      prepared_.emplace(sql, Prepared(database_, sql));
  }

  Answer ask(Kind kind, const Question& question) override {
    const auto subject = [&] { return find(kEnd, question.subject); };
    const auto relation = [&] { return find(kRelation, question.relation); };
    switch (kind) {
      case Kind::kAllOfEnd: return texts(kAllOfEnd, {subject()});
      case Kind::kObjects: return numbers(kObjects, {subject(), relation()});
      case Kind::kSubjects: return numbers(kSubjects, {find(kEnd, question.object), relation()});
      case Kind::kTwoHops: return numbers(kTwoHops, {subject(), relation(), find(kRelation, question.relation2)});
      case Kind::kCommonNeighbours: return numbers(kCommon, {subject(), find(kEnd, question.other)});
      case Kind::kYear: return texts(kYear, {subject(), day_number(question.since), day_number(question.until)});
      case Kind::kPrefix: return prefix(question.prefix);
      case Kind::kCounts: return texts(kCounts, {});
      case Kind::kPath: break;
    }
    return {};
  }

 private:
  std::int64_t find(const char* sql, const std::string& text) {
    Prepared& prepared = prepared_.at(sql);
    prepared.bind(1, text);
    std::int64_t id = 0;
    while (prepared.step()) id = prepared.number(0);
    return id;
  }

  Prepared& bound(const char* sql, std::initializer_list<std::int64_t> values) {
    Prepared& prepared = prepared_.at(sql);
    int place = 1;
    for (const std::int64_t value : values) prepared.bind(place++, value);
    return prepared;
  }

  Answer texts(const char* sql, std::initializer_list<std::int64_t> values) {
    Answer answer;
    for (Prepared& rows = bound(sql, values); rows.step();) answer.add(rows.text(0));
    return answer;
  }

  // Numbers are its own: of these only how many there are is compared.
  Answer numbers(const char* sql, std::initializer_list<std::int64_t> values) {
    Answer answer;
    for (Prepared& rows = bound(sql, values); rows.step();)
      used_ += static_cast<std::uint64_t>(rows.number(0)), ++answer.rows;
    return answer;
  }

  Answer prefix(const std::string& begin) {
    std::string past = begin;
    ++past.back();
    Prepared& rows = prepared_.at(kPrefix);
    rows.bind(1, begin);
    rows.bind(2, past);
    Answer answer;
    while (rows.step()) answer.add(rows.text(0));
    return answer;
  }

  Database database_;
  std::unordered_map<std::string_view, Prepared> prepared_;
  std::uint64_t used_ = 0;
};

}  // namespace

std::uint64_t load_sqlite(const std::string& rows, const std::string& path) {
  Database database(path, true);
  database.run(kTables);
  database.run("BEGIN");
  std::uint64_t edges = 0;
  {
    Load load(database);
    std::ifstream in(rows);
    if (!in) throw std::runtime_error("cannot read " + rows);
    simdjson::ondemand::parser parser;
    for (std::string line; std::getline(in, line);) {
      line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
      auto document = parser.iterate(line);
      load.line(document.get_object());
    }
    edges = load.edges();
  }
  database.run(kIndexes);
  database.run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize;");
  return edges;
}

std::unique_ptr<Side> open_sqlite(const std::string& database) { return std::make_unique<SqliteSide>(database); }

}  // namespace relata::bench
