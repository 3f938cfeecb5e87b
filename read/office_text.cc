#include "read/office_text.h"

#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/table.h"
#include "read/office_tsv.h"

namespace relata::read {
namespace {

enum class Role { kOther, kParagraph, kText, kBlank, kLine, kHyphen, kSkip, kNote };

// The roles of one format's elements.
struct Roles {
  std::unordered_map<std::string_view, Role> of;
  bool has_text = false;  // words stand in elements of their own

  explicit Roles(std::string_view format) {
    static const std::map<std::string_view, Role> known = {
        {"paragraph", Role::kParagraph}, {"text", Role::kText}, {"blank", Role::kBlank}, {"line", Role::kLine},
        {"hyphen", Role::kHyphen},       {"skip", Role::kSkip}, {"note", Role::kNote}};
    each_row(data::office_tsv, [&](const TableRow& row) {
      if (row[0] != format) return;
      for (std::size_t i = 2; i < row.size(); ++i) of.emplace(row[i], known.at(row[1]));
      has_text = has_text || row[1] == "text";
    });
  }
  Role role(const pugi::xml_node& node) const {
    const auto found = of.find(node.name());
    return found == of.end() ? Role::kOther : found->second;
  }
};

// Paragraphs, of which one may stand within another (a text box), and notes.
class OfficeLines {
 public:
  void begin_paragraph() { open_.emplace_back(); }
  void end_paragraph() {
    std::string line = single_blanks(open_.back());
    open_.pop_back();
    std::string& text = notes_open_ > 0 ? notes_ : text_;
    if (!line.empty()) text += line + "\n\n";
  }
  void begin_note() { ++notes_open_; }
  void end_note() { --notes_open_; }
  bool in_paragraph() const { return !open_.empty(); }
  void add(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      const CodePoint c = code_point_at(words, at);
      if (is_blank(c.value)) open_.back() += ' ';
      else if (!is_invisible(c.value)) open_.back() += words.substr(at, c.bytes);
      at += c.bytes;
    }
  }
  std::string text() {
    std::string all = text_ + notes_;
    if (!all.empty()) all.pop_back();
    return all;
  }

 private:
  std::vector<std::string> open_;
  std::string text_, notes_;
  int notes_open_ = 0;
};

}  // namespace

std::string office_text(const XmlTree& xml, const std::string& format) {
  const Roles roles(format);
  OfficeLines lines;
  int texts_open = 0;
  walk_xml(
      xml.root(),
      [&](const pugi::xml_node& node) {
        const bool is_words = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
        const bool has_place = lines.in_paragraph() && (!roles.has_text || texts_open > 0);
        if (is_words && has_place && !first_bad_byte(node.value())) lines.add(node.value());
        const Role role = roles.role(node);
        if (role == Role::kParagraph) lines.begin_paragraph();
        if (role == Role::kNote) lines.begin_note();
        if (role == Role::kText) ++texts_open;
        if ((role == Role::kBlank || role == Role::kLine) && lines.in_paragraph()) lines.add(" ");
        if (role == Role::kHyphen && lines.in_paragraph()) lines.add("-");
        return role != Role::kSkip;
      },
      [&](const pugi::xml_node& node) {
        const Role role = roles.role(node);
        if (role == Role::kParagraph) lines.end_paragraph();
        if (role == Role::kNote) lines.end_note();
        if (role == Role::kText) --texts_open;
      });
  return lines.text();
}

}  // namespace relata::read
