#include "pathological/way.hpp"

#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/merge.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/flow/pseudo.hpp"
#include "l10n/flow/verify.hpp"
#include "l10n/page/document.hpp"
#include "l10n/unit/guard.hpp"

namespace l10n::test {
namespace {

constexpr auto kPath = "page.md";

auto fault_of_error(const Error& error) -> std::string {
  return error.message.empty() || error.where.path.empty()
             ? "an error without words or place"
             : "";
}

auto covers(const page::Document& document) -> bool {
  std::size_t end = 0;
  for (const Span& span : page::spans(document)) {
    if (span.begin != end || span.end < span.begin) {
      return false;
    }
    end = span.end;
  }
  return end == document.bytes.size();
}

// The catalog of the page, written and read again.
auto catalog_of(const std::string& bytes,
                const site::Configuration& configuration,
                const page::Rules& rules) -> Result<catalog::Catalog> {
  std::vector<flow::ExtractedPage> pages;
  pages.push_back(
      L10N_TRY(flow::extract_page(bytes, kPath, configuration, rules)));
  flow::CatalogFacts facts;
  facts.language = "en";
  facts.source_language = "vi";
  facts.date = "2026-01-31 23:59+0000";
  const catalog::UpdateResult updated = L10N_TRY(flow::update_catalog(
      {}, flow::make_messages(pages, site::References::Full), facts, {}));
  return catalog::read(catalog::write(updated.catalog), "en.po");
}

class Way {
 public:
  Way(const std::string& bytes, const page::Document& document)
      : bytes_(bytes), document_(document) {}

  auto fault() const -> std::string {
    if (!covers(document_)) {
      return "the spans do not join to the page";
    }
    auto catalog = catalog_of(bytes_, configuration_, rules_);
    if (!catalog) {
      return "no catalog: " + catalog.error().message;
    }
    for (catalog::Message& message : catalog->messages) {
      message.translations = {message.id};
    }
    const flow::MergedPage same = merged(*catalog);
    if (same.bytes != bytes_ || !same.refused.empty()) {
      return "the identity gives another page";
    }
    const flow::MergedPage pseudo = merged(flow::pseudo_catalog(*catalog));
    const auto target =
        page::parse(pseudo.bytes, kPath, rules_, {.inlines = true});
    if (!target || !unit::same_structure(document_, *target)) {
      return "the pseudo-translated page has another structure";
    }
    const auto verified =
        flow::verify_page(bytes_, kPath, configuration_, rules_);
    return verified && verified->holds() ? "" : "verify finds a fault";
  }

 private:
  auto merged(const catalog::Catalog& catalog) const -> flow::MergedPage {
    return flow::merge_page(document_, rules_, flow::Translations(catalog),
                            configuration_, false);
  }

  const std::string& bytes_;
  const page::Document& document_;
  site::Configuration configuration_;
  page::Rules rules_ = flow::page_rules(configuration_);
};

}  // namespace

auto fault_of_page(const std::string& bytes) -> std::string {
  const auto document =
      page::parse(bytes, kPath, flow::page_rules({}), {.inlines = true});
  return document ? Way(bytes, *document).fault()
                  : fault_of_error(document.error());
}

auto fault_of_catalog(const std::string& bytes) -> std::string {
  const auto read = catalog::read(bytes, "en.po");
  if (!read) {
    return fault_of_error(read.error());
  }
  const auto again = catalog::read(catalog::write(*read), "en.po");
  if (!again) {
    return "written, it is an error: " + again.error().message;
  }
  if (!(*again == *read)) {
    return "written and read it is another catalog";
  }
  std::vector<catalog::Message> live;
  for (const catalog::Message& message : read->messages) {
    if (!message.obsolete) {
      live.push_back(message);
    }
  }
  const catalog::UpdateResult updated = catalog::update(*read, live);
  return updated.kept == live.size() ? "" : "an update loses messages";
}

}  // namespace l10n::test
