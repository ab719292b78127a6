// l10n pseudo: a catalog that shows what of a site is translatable.
#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/pseudo.hpp"
#include "pseudo_arguments.hpp"
#include "site_session.hpp"

namespace l10n::tool {
namespace {

auto pseudo(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const PseudoArguments arguments = L10N_TRY(read_pseudo_arguments(given));
  CatalogFile source = L10N_TRY(read_catalog(arguments.catalog));
  if (!source.bytes) {
    return tl::unexpected(Error{.code = Code::CannotRead,
                                .where = {.path = arguments.catalog},
                                .message = tr("there is no such catalog")});
  }
  const bool prints = arguments.output == "-";
  const CatalogFile target =
      prints ? CatalogFile{.path = arguments.output, .bytes = {}, .catalog = {}}
             : L10N_TRY(read_catalog(arguments.output));
  const auto made =
      flow::pseudo_catalog(std::move(source.catalog), target.catalog);
  if (!made) {
    return tl::unexpected(
        Error{.code = Code::CannotWrite,
              .where = {.path = arguments.output},
              .message = tr("this catalog holds translations or comments of "
                            "a translator"),
              .help = tr("choose another output: they would be lost")});
  }
  if (prints) {
    terminal.write(catalog::write(*made, {}));
    return Exit::Done;
  }
  auto written = write_catalog(target, *made, 79, "");
  if (!written) {
    return tl::unexpected(written.error());
  }
  const std::size_t count = catalog::statistics(*made).translated;
  terminal.tell(tr_n("%1: %2 message\n", "%1: %2 messages\n", count,
                     arguments.output, count));
  terminal.result({{"path", arguments.output}, {"messages", count}});
  return Exit::Done;
}

}  // namespace

auto run_pseudo(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = pseudo(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool
