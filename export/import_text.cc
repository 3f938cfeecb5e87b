#include "export/import_text.h"

#include <algorithm>
#include <array>

#include "export/database_text.h"

namespace relata::exporter {
namespace {

struct Sign {
  std::string_view sign, stands;             // bytes
  std::string_view written, written_stands;  // as Cypher writes them in quotes
  bool of_items = false;                     // of lists alone
};

// In the order in which they are undone: the escape sign last.
constexpr std::array kSigns = {
    Sign{"\n", "\u2028", R"(\n)", R"(\u2028)"},
    Sign{"\r", "\u2029", R"(\r)", R"(\u2029)"},
    Sign{";", "\u037E", ";", R"(\u037E)", true},
    Sign{"\u2028", "\x1Bl", R"(\u2028)", R"(\u001Bl)"},
    Sign{"\u2029", "\x1Bp", R"(\u2029)", R"(\u001Bp)"},
    Sign{"\u037E", "\x1Bq", R"(\u037E)", R"(\u001Bq)", true},
    Sign{"\x1B",
         "\x1B"
         "e",
         R"(\u001B)", R"(\u001Be)"},
};
constexpr std::string_view kFirstBytes = "\n\r;\x1B\xE2\xCD";

// replace(replace(x, ..), ..)
std::string undone(const std::string& value, bool is_list) {
  std::string text = value;
  for (const Sign& sign : kSigns)
    if (is_list || !sign.of_items)
      text = "replace(" + text + ", '" + std::string(sign.written_stands) + "', '" + std::string(sign.written) + "')";
  return text;
}

std::string holds_any(const std::string& value, bool is_list) {
  std::string text;
  for (const Sign& sign : kSigns) {
    if (sign.stands.starts_with('\x1B') && sign.sign != "\x1B") continue;
    if (sign.of_items && !is_list) continue;
    const std::string_view mark = sign.sign == "\x1B" ? sign.written : sign.written_stands;
    text += (text.empty() ? "" : " OR ") + value + " CONTAINS '" + std::string(mark) + "'";
  }
  return text;
}

}  // namespace

std::string ImportText::changed(std::string_view text, const Changed& where) {
  if (text.find_first_of(kFirstBytes) == text.npos) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto sign = std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign& s) {
      return (where.is_list || !s.of_items) && text.substr(at).starts_with(s.sign);
    });
    if (sign == kSigns.end()) out += text[at++];
    else out += sign->stands, at += sign->sign.size(), changed_.insert(where);
  }
  return out;
}

std::string ImportText::line(std::string_view text, Of of, std::string_view property) {
  return changed(text, {of, std::string(property), false});
}

std::string ImportText::item(std::string_view text, Of of, std::string_view property) {
  return changed(text, {of, std::string(property), true});
}

std::string ImportText::undo() const {
  std::string script;
  for (const Changed& where : changed_) {
    const std::string property = "x." + database_name(where.property);
    const std::string holds = holds_any(where.is_list ? "item" : property, where.is_list);
    script += where.of == Of::kNode ? "MATCH (x)" : "MATCH ()-[x]->()";
    script += " WHERE " + (where.is_list ? "any(item IN " + property + " WHERE " + holds + ")" : holds) + "\n";
    script += "  CALL (x) { SET " + property + " = ";
    script += where.is_list ? "[item IN " + property + " | " + undone("item", true) + "]" : undone(property, false);
    script += " } IN TRANSACTIONS OF 10000 ROWS;\n";
  }
  return script;
}

}  // namespace relata::exporter
