// A folder for one test, removed at its end.
#ifndef TESTS_SITE_SCRATCH_HPP
#define TESTS_SITE_SCRATCH_HPP

#include "io/scratch.hpp"

namespace l10n::site {

using Scratch = io::Scratch;
namespace fs = io::fs;

}  // namespace l10n::site

#endif  // TESTS_SITE_SCRATCH_HPP
