#include "l10n/flow/policy.hpp"

#include <string_view>

namespace l10n::flow {
namespace {

auto body_of(site::Body body) -> page::ShortcodeBody {
  switch (body) {
    case site::Body::Raw:
      return page::ShortcodeBody::Raw;
    case site::Body::None:
      return page::ShortcodeBody::None;
    case site::Body::Markdown:
      break;
  }
  return page::ShortcodeBody::Markdown;
}

void allow(unit::Permissions& permissions, Code code) {
  switch (code) {
    case Code::MdLink:
      permissions.links = true;
      break;
    case Code::MdImage:
      permissions.images = true;
      break;
    case Code::MdCode:
      permissions.code = true;
      break;
    case Code::HtmlTag:
      permissions.tags = true;
      break;
    default:
      break;  // never open
  }
}

void accept(unit::Permissions& permissions, std::string_view words) {
  for (const Code code :
       {Code::MdLink, Code::MdImage, Code::MdCode, Code::HtmlTag}) {
    if (words.find(name(code)) != std::string_view::npos) {
      allow(permissions, code);
    }
  }
}

}  // namespace

auto page_rules(const site::Configuration& configuration) -> page::Rules {
  page::Rules rules{.front_matter_keys = configuration.front_matter,
                    .shortcodes = {}};
  for (const auto& [name, rule] : configuration.shortcodes) {
    rules.shortcodes[name] = {
        .text = rule.text, .body = body_of(rule.body), .closes = rule.closes};
  }
  return rules;
}

auto permissions(const site::Configuration& configuration,
                 const catalog::Message& message) -> unit::Permissions {
  constexpr std::string_view kAccept = "l10n-accept:";
  unit::Permissions found;
  found.urls = configuration.guard.links;
  for (const Code code : configuration.guard.allow) {
    allow(found, code);
  }
  for (const std::string& comment : message.translator_comments) {
    const std::size_t at = comment.find(kAccept);
    if (at != std::string::npos) {
      accept(found, std::string_view(comment).substr(at + kAccept.size()));
    }
  }
  return found;
}

auto units_of(const page::Document& document,
              const site::Configuration& configuration)
    -> std::vector<unit::Unit> {
  std::vector<unit::Unit> units = unit::make_units(document);
  if (!configuration.contexts.empty()) {
    for (unit::Unit& unit : units) {
      if (unit.context.empty()) {
        unit.context = site::context_of(configuration, document.path, unit.id);
      }
    }
  }
  return units;
}

}  // namespace l10n::flow
