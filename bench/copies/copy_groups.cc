// The groups of copies of articles: copy_groups ARTICLES.jsonl [--pairs]
//
// One group a line, ids apart by blanks. --pairs: of each two articles that share a key what they share, and whether
// they are copies. Articles have id, text and may have date; their texts are taken as `relata build` takes them, but
// for the borders of sentences.
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "copies/bulk_copies.h"
#include "copies/copy_keys.h"
#include "extract/text/furniture.h"
#include "extract/text/paragraphs.h"

namespace {

namespace copies = relata::copies;

struct Article {
  std::string id;
  copies::Text text;
};

copies::Text text_of(const nlohmann::json& article) {
  const std::string text = article.at("text");
  copies::Text out;
  std::vector<relata::Span> lines;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  const std::vector<bool> furniture = relata::text::find_furniture(text, lines);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!furniture[i])
      copies::add_words(std::string_view(text).substr(lines[i].begin, lines[i].end - lines[i].begin), out.words);
  if (article.contains("date")) out.day = copies::day_of(article.at("date").get<std::string>());
  return out;
}

void print_pairs(const std::vector<Article>& articles) {
  std::map<std::uint32_t, std::vector<std::size_t>> sharing;
  for (std::size_t i = 0; i < articles.size(); ++i)
    for (const std::uint32_t key : copies::keys_of(articles[i].text.words)) sharing[key].push_back(i);
  std::map<std::pair<std::size_t, std::size_t>, int> pairs;
  for (const auto& [key, places] : sharing)
    for (const std::size_t a : places)
      for (const std::size_t b : places)
        if (a < b) ++pairs[{a, b}];
  for (const auto& [pair, keys] : pairs) {
    const Article &a = articles[pair.first], &b = articles[pair.second];
    const copies::CopyTest test(a.text);
    const copies::Shared s = test.shared(b.text);
    std::cout << a.id << '\t' << b.id << '\t' << keys << '\t' << (test.is_copy(b.text) ? "copy" : "-") << '\t'
              << s.shorter << '\t' << s.longer << '\t' << s.shorter_lead << '\t' << s.longer_lead << '\t' << s.passages
              << '\t' << s.numbers << '\t' << a.text.words.size() << '\t' << b.text.words.size() << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "copy_groups ARTICLES.jsonl [--pairs]\n", 2;
  std::ifstream in(argv[1]);
  std::vector<Article> articles;
  for (std::string line; std::getline(in, line);) {
    const auto article = nlohmann::json::parse(line);
    articles.push_back({article.at("id"), text_of(article)});
  }
  if (argc > 2) return print_pairs(articles), 0;
  copies::BulkCopies bulk;
  for (const Article& article : articles) bulk.add(article.id, article.text);
  relata::RowEdit rows;
  bulk.resolve([&](std::string_view key, std::string_view value) { rows.put(std::string(key), std::string(value)); });
  for (const auto& group : copies::CopyTable(rows).groups()) {
    for (std::size_t i = 0; i < group.size(); ++i) std::cout << (i > 0 ? " " : "") << group[i];
    std::cout << '\n';
  }
}
