#include "l10n/check/damage.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/marks.hpp"

namespace l10n::check {
namespace {

// Neighbouring replacements of one line that are equally certain.
class Lines {
 public:
  Lines(std::string_view text, const Verbatim& verbatim)
      : text_(text), verbatim_(verbatim) {}

  // The damage that ends before `next`, if it does.
  void take(const text::Replacement& next, std::vector<Damage>& all,
            const Damage& pattern) {
    const bool safe = !verbatim_.is_code(next.span.begin) &&
                      !verbatim_.is_path(next.span.begin);
    const bool goes_on =
        !parts_.empty() && safe == safe_ &&
        text_.substr(parts_.back().span.end,
                     next.span.begin - parts_.back().span.end)
                .find_first_of("\r\n") == std::string_view::npos;
    if (!goes_on) {
      flush(all, pattern);
    }
    safe_ = safe;
    parts_.push_back(next);
  }

  void flush(std::vector<Damage>& all, const Damage& pattern) {
    if (parts_.empty()) {
      return;
    }
    Damage damage = joined(text_, std::move(parts_));
    parts_.clear();
    damage.check = pattern.check;
    damage.severity = safe_ ? Severity::Warning : Severity::Information;
    damage.message = pattern.message;
    damage.provable = safe_;
    if (!safe_) {
      damage.help = tr("it stands in code or in a path, which may be meant so");
    }
    all.push_back(std::move(damage));
  }

 private:
  std::string_view text_;
  const Verbatim& verbatim_;
  std::vector<text::Replacement> parts_;
  bool safe_ = true;
};

void add(std::string_view text, const Verbatim& verbatim,
         const std::vector<text::Replacement>& parts, const Damage& pattern,
         std::vector<Damage>& all) {
  Lines lines(text, verbatim);
  for (const text::Replacement& part : parts) {
    lines.take(part, all, pattern);
  }
  lines.flush(all, pattern);
}

}  // namespace

auto find_split_letters(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage> {
  std::vector<Damage> all;
  add(text, verbatim, text::compose_marks(text),
      {.check = "split-letter",
       .message = tr("letters and their marks stand apart")},
      all);
  add(text, verbatim, text::replace_eth(text),
      {.check = "eth", .message = tr("ð stands in place of đ")}, all);
  return all;
}

}  // namespace l10n::check
