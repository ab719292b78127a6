#include "doctor_arguments.hpp"

#include <algorithm>
#include <array>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n doctor",
     msgid("In a site (an l10n.yaml here or above): its pages and catalogs. "
           "Elsewhere: all pages and catalogs of this folder.")},
    {"l10n doctor guide.vi.md docs/ po/en.po",
     msgid("Without a configuration: pages, folders and catalogs.")},
    {"l10n doctor --fix", msgid("Mend what can be mended without a doubt.")},
    {"l10n doctor --check", msgid("In CI: is any text damaged?")},
});

constexpr auto kSynopsis =
    std::to_array<const char*>({"[OPTION]... [FILE|FOLDER]..."});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "fix",
     .help = msgid("put right what is proven to be right; files are replaced "
                   "whole")},
    {.name = "check",
     .help = msgid("exit with 1 if damage is found (with --fix: if some is "
                   "left)")},
});

constexpr Usage kUsage{
    .name = "doctor",
    .summary = msgid("find damaged text in pages and catalogs, and mend it"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Finds UTF-8 that was read in another charset (Windows-1252 and 1258, "
        "Latin-1, Mac Roman, code page 437; also twice, also in part of a "
        "line), Vietnamese in VISCII, VNI or TCVN3, letters whose marks stand "
        "apart, ð in place of đ, characters that nobody sees, conflict "
        "markers, R code in front matter, front matter that cannot be read, "
        "shortcodes and fences that never end, parameters of shortcodes that "
        "Hugo refuses, and anchors given twice. Each "
        "is shown with its line and what should stand there. --fix changes "
        "only what is proven: the damage done again gives the same bytes, or "
        "both texts are the same by Unicode's definition, or what goes is "
        "seen by nobody. Lines that lost characters, and code, are shown and "
        "left alone. In catalogs a msgid is changed only along with its page. "
        "<!-- l10n:ignore CHECK --> on a page silences a check there, "
        "# l10n-ignore: CHECK at an entry of a catalog."),
    .options = kOptions,
    .most_operands = kAnyNumber,
    .found = msgid("damage was found (--check)"),
};

}  // namespace

auto doctor_usage() -> const Usage& {
  return kUsage;
}

auto read_doctor_arguments(const Arguments& given) -> Result<DoctorArguments> {
  const auto& paths = given.operands();
  if (std::find(paths.begin(), paths.end(), "") != paths.end()) {
    return tl::unexpected(usage_error(kUsage.name, tr("a path is empty")));
  }
  return DoctorArguments{
      .paths = paths, .fix = given.has("fix"), .check = given.has("check")};
}

}  // namespace l10n::tool
