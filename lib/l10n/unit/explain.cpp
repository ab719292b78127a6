#include "l10n/unit/explain.hpp"

#include <string>
#include <vector>

#include "l10n/core/message.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/page/mask.hpp"
#include "l10n/page/mdx.hpp"
#include "l10n/unit/code_span.hpp"
#include "l10n/unit/reference.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::unit {
namespace {

// Puts the code of `text` where `message` has what the parser saw of it.
void show_code(std::string_view text, bool is_mdx, std::string& message) {
  const std::vector<Span> spans = code_spans(text);
  const page::ScannedActions found = page::find_actions(text, is_mdx);
  if (spans.empty() || found.actions.empty()) {
    return;
  }
  const page::Masked masked =
      page::mask(text, LineTable(text), found.actions, {}, {});
  for (const Span& span : spans) {
    const auto quoted = [&](std::string_view whole) {
      return '\'' + std::string(page::trim(span.of(whole))) + '\'';
    };
    const std::string hidden = quoted(masked.text);
    const std::size_t at = message.find(hidden);
    if (at != std::string::npos) {
      message.replace(at, hidden.size(), quoted(text));
      return;
    }
  }
}

}  // namespace

auto explain(const page::Document& document, const page::Segment& segment,
             std::string_view translation, Violation violation) -> Violation {
  const std::string source = msgid(document, segment);
  if (violation.code == Code::MdLink || violation.code == Code::MdImage) {
    const std::string_view label = lost_label(
        source, keep_references(source, translation, document.label_keys),
        document.label_keys);
    if (!label.empty()) {
      violation.message =
          tr("the translation loses the reference to '%1'; write [text][%1]",
             label);
    }
  } else if (violation.code == Code::MdCode) {
    show_code(source, document.is_mdx, violation.message);
    show_code(translation, document.is_mdx, violation.message);
  }
  return violation;
}

}  // namespace l10n::unit
