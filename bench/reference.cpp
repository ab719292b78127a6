#include "reference.hpp"

#include <cstdlib>
#include <cstring>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace l10n::bench {

auto render_with_cmark(std::string_view bytes) -> std::size_t {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* const parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* const name : {"table", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser,
                                         cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, bytes.data(), bytes.size());
  cmark_node* const document = cmark_parser_finish(parser);
  char* const html =
      cmark_render_html(document, CMARK_OPT_FOOTNOTES,
                        cmark_parser_get_syntax_extensions(parser));
  const std::size_t size = std::strlen(html);
  std::free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return size;
}

}  // namespace l10n::bench
