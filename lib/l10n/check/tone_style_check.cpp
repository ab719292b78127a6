#include "l10n/check/together.hpp"
#include "l10n/check/tone_style.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/normalise.hpp"

namespace l10n::check {
namespace {

template <typename Use>
void each_styled(std::span<const Pair> pairs, const Use& use) {
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (!is_vietnamese(pairs[i].subject->language)) {
      continue;
    }
    for (const Word& word : pairs[i].target.words) {
      const std::string_view text = pairs[i].target.of(word);
      const ToneStyle style = word.vietnamese && text::is_nfc(text)
                                  ? tone_style(text)
                                  : ToneStyle::Any;
      if (style != ToneStyle::Any) {
        use(i, word, style);
      }
    }
  }
}

// What the site uses more often; Any where it uses one style alone.
auto usual_style(std::span<const Pair> pairs) -> ToneStyle {
  std::size_t old = 0;
  std::size_t modern = 0;
  each_styled(pairs, [&](std::size_t, const Word&, ToneStyle style) {
    ++(style == ToneStyle::Old ? old : modern);
  });
  if (old == 0 || modern == 0) {
    return ToneStyle::Any;
  }
  return old >= modern ? ToneStyle::Old : ToneStyle::New;
}

// Other words may differ from a setting as well: only without one the site
// itself is the measure.
auto message_of(std::string_view word, ToneStyle wanted,
                const Settings& settings) -> std::string {
  const std::string other = with_tone_style(word, wanted);
  if (settings.tone_style == ToneStyle::Any) {
    return tr("'%1' is '%2' elsewhere on the site", word, other);
  }
  return wanted == ToneStyle::Old
             ? tr("'%1' is '%2' by `check: tone_style: old`", word, other)
             : tr("'%1' is '%2' by `check: tone_style: new`", word, other);
}

}  // namespace

void check_tone_style(std::span<const Pair> pairs, const Settings& settings,
                      std::vector<Placed>& hits) {
  const ToneStyle wanted = settings.tone_style == ToneStyle::Any
                               ? usual_style(pairs)
                               : settings.tone_style;
  if (wanted == ToneStyle::Any) {
    return;
  }
  each_styled(pairs, [&](std::size_t i, const Word& word, ToneStyle style) {
    if (style != wanted) {
      const std::string_view text = pairs[i].target.of(word);
      hits.push_back({i,
                      {.rule = "vi-tone-style",
                       .span = word.span,
                       .message = message_of(text, wanted, settings)}});
    }
  });
}

}  // namespace l10n::check
