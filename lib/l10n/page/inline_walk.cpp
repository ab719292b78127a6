#include "l10n/page/inline_walk.hpp"

#include <string>
#include <utility>

#include "l10n/page/html.hpp"
#include "l10n/page/urls.hpp"

namespace l10n::page {
namespace {

// Whether the link shows its own target, as `<https://x.org>` does.
auto shows_target(cmark_node* link, std::string_view url) -> bool {
  std::string shown;
  for (cmark_node* child = cmark_node_first_child(link); child != nullptr;
       child = cmark_node_next(child)) {
    if (cmark_node_get_type(child) != CMARK_NODE_TEXT) {
      return false;
    }
    shown += view(cmark_node_get_literal(child));
  }
  return url == shown || url == "mailto:" + shown;
}

// One text or none: without markup, and without a line end.
auto is_plain(cmark_node* block) -> bool {
  cmark_node* const first = cmark_node_first_child(block);
  return first == nullptr || (cmark_node_next(first) == nullptr &&
                              cmark_node_get_type(first) == CMARK_NODE_TEXT);
}

class InlineWalk {
 public:
  explicit InlineWalk(const InlineSink& sink) : sink_(sink) {}

  auto run(cmark_node* block) -> std::vector<LineEnd> {
    cmark_iter* const iter = cmark_iter_new(block);
    for (cmark_event_type event = cmark_iter_next(iter);
         event != CMARK_EVENT_DONE; event = cmark_iter_next(iter)) {
      visit(cmark_iter_get_node(iter), event == CMARK_EVENT_ENTER);
    }
    flush_urls();
    return std::move(ends_);
  }

 private:
  void visit(cmark_node* node, bool enters) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
      links_ = enters ? links_ + 1 : links_ - 1;
    }
    if (!enters) {
      return;
    }
    if (type == CMARK_NODE_TEXT) {
      if (sink_.bare_urls && links_ == 0) {
        run_ += view(cmark_node_get_literal(node));
      }
      return;
    }
    flush_urls();
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      ends_.push_back(type == CMARK_NODE_SOFTBREAK ? LineEnd::Soft
                                                   : LineEnd::Spaces);
    } else {
      read(node, type);
    }
  }

  void read(cmark_node* node, cmark_node_type type) {
    switch (type) {
      case CMARK_NODE_HTML_INLINE:
        read_html(view(cmark_node_get_literal(node)));
        break;
      case CMARK_NODE_LINK:
        read_link(node, view(cmark_node_get_url(node)));
        break;
      case CMARK_NODE_IMAGE:
        add(InlineKind::Image, view(cmark_node_get_url(node)));
        break;
      case CMARK_NODE_CODE:
        add(InlineKind::Code, view(cmark_node_get_literal(node)));
        break;
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        add(InlineKind::Footnote, view(cmark_node_get_literal(node)));
        break;
      default:
        break;
    }
  }

  void read_link(cmark_node* node, std::string_view url) const {
    if (sink_.inlines != nullptr) {
      add(shows_target(node, url) ? InlineKind::Url : InlineKind::Link, url);
    }
  }

  void read_html(std::string_view tag) {
    for (Directive& directive : find_directives(tag)) {
      sink_.directives.push_back(std::move(directive));
    }
    if (sink_.inlines != nullptr) {
      add(InlineKind::Html, tag_without_text(tag));
    }
  }

  // cmark cuts text at every character that could be markup: a URL is whole
  // only in what its neighbours say together.
  void flush_urls() {
    if (sink_.inlines != nullptr && !run_.empty()) {
      for (const Span& url : find_bare_urls(run_)) {
        add(InlineKind::Url, url.of(run_));
      }
    }
    run_.clear();
  }

  void add(InlineKind kind, std::string_view value) const {
    if (sink_.inlines != nullptr) {
      sink_.inlines->push_back({kind, std::string(value)});
    }
  }

  const InlineSink& sink_;
  std::vector<LineEnd> ends_;
  std::string run_;  // of text
  std::size_t links_ = 0;
};

}  // namespace

auto read_inlines(cmark_node* node, const InlineSink& sink)
    -> std::vector<LineEnd> {
  if (!sink.bare_urls && is_plain(node)) {
    return {};
  }
  return InlineWalk(sink).run(node);
}

}  // namespace l10n::page
