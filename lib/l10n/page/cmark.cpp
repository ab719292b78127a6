#include "l10n/page/cmark.hpp"

#include <new>

#include "l10n/page/arena.hpp"

namespace l10n::page {
namespace {

// A dense page of words takes some 14 bytes for each of its own; nodes upon
// nodes from a small page are an attack, and end here.
auto budget_of(std::string_view page) -> std::size_t {
  return (std::size_t{80} << 20U) + 16 * page.size();
}

auto arena() -> Arena& {
  thread_local Arena instance;
  return instance;
}

auto arena_mem() -> cmark_mem* {
  static cmark_mem mem{[](std::size_t count, std::size_t size) {
                         return arena().allocate(count * size);
                       },
                       [](void* memory, std::size_t size) {
                         return arena().reallocate(memory, size);
                       },
                       [](void* /*memory*/) {}};
  return &mem;
}

struct Extensions {
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* tasklist = nullptr;
};

// Without footnotes cmark spares two walks over the tree.
auto options_for(std::string_view masked) -> int {
  return masked.find("[^") == masked.npos ? CMARK_OPT_DEFAULT
                                          : CMARK_OPT_FOOTNOTES;
}

// Registration is process-wide in cmark: once, before any thread parses.
auto extensions() -> const Extensions& {
  static const Extensions kExtensions = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return Extensions{cmark_find_syntax_extension("table"),
                      cmark_find_syntax_extension("tasklist")};
  }();
  return kExtensions;
}

}  // namespace

auto with_parsed(std::string_view masked,
                 const std::function<void(cmark_node* root)>& use) -> bool {
  const Extensions& known = extensions();
  bool done = false;
  arena().reset(budget_of(masked));
  try {
    cmark_parser* const parser =
        cmark_parser_new_with_mem(options_for(masked), arena_mem());
    cmark_parser_attach_syntax_extension(parser, known.table);
    cmark_parser_attach_syntax_extension(parser, known.tasklist);
    cmark_parser_feed(parser, masked.data(), masked.size());
    use(cmark_parser_finish(parser));
    done = true;
  } catch (const std::bad_alloc&) {
    done = false;
  }
  arena().reset(0);
  return done;
}

auto is_task(cmark_node* item) -> bool {
  return cmark_node_get_syntax_extension(item) == extensions().tasklist;
}

}  // namespace l10n::page
