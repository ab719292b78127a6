// Writing a file that need not fit into memory, whole or not at all.
#ifndef L10N_IO_PIECES_HPP
#define L10N_IO_PIECES_HPP

#include <functional>
#include <string>
#include <string_view>

#include "l10n/io/file.hpp"

namespace l10n::io {

/// Takes the next bytes of a file. False: they cannot be written, and no more
/// need come.
using Append = std::function<bool(std::string_view)>;

/// Gives the bytes of a file, piece by piece; an error of it leaves the file as
/// it is.
using Produce = std::function<Result<void>(const Append&)>;

/// write_file for bytes that come in pieces; the same promises and errors.
auto write_pieces(const std::string& path, const Produce& produce,
                  const WriteOptions& options) -> Result<void>;

}  // namespace l10n::io

#endif  // L10N_IO_PIECES_HPP
