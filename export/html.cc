#include "export/html.h"

#include "export/checked_stream.h"
#include "export/explorer_page.h"
#include "export/formats.h"

namespace relata::exporter {

void write_html(const Material& material, const Choices& choices, std::ostream& out) {
  const ExplorerMaterial none;
  const std::string title = choices.title.empty() ? "What the articles say" : choices.title;
  const ExplorerTexts texts =
      explorer_texts(material.explorer ? *material.explorer : none, material.statements,
                     choices.no_text ? nullptr : material.text_of, material.undated, material.extractor, title);
  write_explorer_page(title, texts.graph, texts.evidence, out);
  flush_and_check(out, "html");
}

}  // namespace relata::exporter
