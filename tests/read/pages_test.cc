// 60 pages: six invented articles in each of the ten layouts of tests/data/pages.
#include <gtest/gtest.h>

#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/read/reading.h"

namespace relata::read {
namespace {

const std::string kFolder = std::string(RELATA_SOURCE_DIR) + "/tests/data/pages/";
constexpr std::array kLayouts = {"amp",     "blog",    "gallery", "government", "nineties",
                                 "paywall", "tabloid", "ticker",  "wire",       "wordpress"};

std::string file(const std::string& name) {
  std::ifstream in(kFolder + name, std::ios::binary);
  EXPECT_TRUE(in) << name;
  return {std::istreambuf_iterator<char>(in), {}};
}

using Article = std::map<std::string, std::string>;  // what stands for @NAME@, and "text"

std::string slug(std::string title) {
  for (char& c : title) c = std::isalnum(static_cast<unsigned char>(c)) ? static_cast<char>(std::tolower(c)) : '-';
  return title;
}

void add_dates(Article& article, const std::string& iso) {
  static const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};
  const std::string month = months[std::stoi(iso.substr(5, 2)) - 1];
  article["ISO"] = iso;
  article["YEAR"] = iso.substr(0, 4);
  article["MONTH"] = month;
  article["SHORTMONTH"] = month.size() > 4 ? month.substr(0, 3) + "." : month;
  article["DAY"] = std::to_string(std::stoi(iso.substr(8)));
  article["MONTHPATH"] = iso.substr(0, 4) + "/" + iso.substr(5, 2);
  article["PATH"] = article["MONTHPATH"] + "/" + iso.substr(8);
}

std::vector<Article> articles() {
  std::vector<Article> all;
  std::istringstream lines(file("articles.txt"));
  int paragraph = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(": ");
    const std::string key = line.substr(0, colon);
    if (line.empty() || line[0] == '#') continue;
    if (key == "title") {
      all.push_back({{"TITLE", line.substr(7)}, {"SLUG", slug(line.substr(7))}});
      paragraph = 0;
    } else if (key == "date") {
      add_dates(all.back(), line.substr(6));
    } else if (key == "author" || key == "section" || key == "subheading") {
      std::string name = key;
      for (char& c : name) c = static_cast<char>(std::toupper(c));
      all.back()[name] = line.substr(colon + 2);
    } else {
      all.back()[std::to_string(++paragraph)] = line;
      all.back()["text"] += line + "\n";
    }
  }
  return all;
}

std::string filled(std::string layout, const Article& article) {
  for (std::size_t at = layout.find('@'); at != layout.npos; at = layout.find('@', at)) {
    const std::size_t end = layout.find('@', at + 1);
    const auto value = article.find(layout.substr(at + 1, end - at - 1));
    if (end == layout.npos || value == article.end()) {
      ++at;
      continue;
    }
    layout.replace(at, end + 1 - at, value->second);
    at += value->second.size();
  }
  return layout;
}

std::map<std::string, int> runs_of_four(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c))) words.back() += static_cast<char>(std::tolower(c));
    else if (!words.back().empty()) words.emplace_back();
  }
  std::map<std::string, int> runs;
  for (std::size_t i = 0; i + 3 < words.size(); ++i)
    ++runs[words[i] + ' ' + words[i + 1] + ' ' + words[i + 2] + ' ' + words[i + 3]];
  return runs;
}

double f1(const std::string& wanted, const std::string& found) {
  const auto a = runs_of_four(wanted), b = runs_of_four(found);
  double both = 0, in_a = 0, in_b = 0;
  for (const auto& [run, count] : a) in_a += count, both += std::min(count, b.contains(run) ? b.at(run) : 0);
  for (const auto& [run, count] : b) in_b += count;
  return both == 0 ? 0 : 2 * both / (in_a + in_b);
}

TEST(Pages, OfTenLayoutsGiveTheirArticleTitleAndDate) {
  const std::vector<Article> all = articles();
  ASSERT_EQ(all.size(), 6u);
  for (const char* layout : kLayouts) {
    const std::string html = file(std::string(layout) + ".html");
    for (const Article& article : all) {
      const Read read = read_bytes(filled(html, article), "html");
      ASSERT_EQ(read.documents.size(), 1u) << layout;
      const Document& page = read.documents[0].document;
      EXPECT_EQ(page.title, article.at("TITLE")) << layout;
      EXPECT_EQ(page.date.value_or("").substr(0, 10), article.at("ISO")) << layout;
      EXPECT_GE(f1(article.at("text"), page.text), 0.95) << layout << "\n" << page.text;
    }
  }
}

TEST(Pages, TellWhoWroteThemAndWhere) {
  const Article article = articles()[0];
  const std::map<std::string, std::pair<std::string, std::string>> wanted = {
      {"wordpress", {"Ana Duarte", "The Northern Ledger"}},
      {"tabloid", {"Ana Duarte", "Daily Trumpet Online"}},
      {"wire", {"Ana Duarte", "Continental Wire"}},
      {"amp", {"Ana Duarte", "Sound and Shore"}},
      {"ticker", {"Ana Duarte", "The Observer of the North"}},
      {"paywall", {"Ana Duarte", "Capital Courier"}},
      {"gallery", {"Ana Duarte", ""}},
      {"blog", {"Ana Duarte", "thelongwayhome.example"}}};
  for (const auto& [layout, says] : wanted) {
    const Read read = read_bytes(filled(file(layout + ".html"), article), "html");
    const Document& page = read.documents.at(0).document;
    EXPECT_EQ(page.author.value_or(""), says.first) << layout;
    EXPECT_EQ(page.source.value_or(""), says.second) << layout;
  }
}

}  // namespace
}  // namespace relata::read
