// The whole way of a page and of a catalog through the library.
#ifndef TESTS_PATHOLOGICAL_WAY_HPP
#define TESTS_PATHOLOGICAL_WAY_HPP

#include <string>

namespace l10n::test {

/// Page to units to PO and back, merged with the identity and with a
/// pseudo-translation, and verified. What is wrong with the results; empty:
/// nothing. An error of the parser that says what and where is no fault.
auto fault_of_page(const std::string& bytes) -> std::string;

/// Read, written, read again and updated with its own messages.
auto fault_of_catalog(const std::string& bytes) -> std::string;

/// What a run took.
struct Cost {
  double seconds = 0;  // of the processor
  long mebibytes = 0;  // resident, at most
  std::string fault;   // of the run; empty: none
};

/// The cost of `fault_of(bytes)` in a process of its own, ended after
/// `most_seconds` of processor time.
auto cost_of(std::string (*fault_of)(const std::string&),
             const std::string& bytes, unsigned most_seconds) -> Cost;

}  // namespace l10n::test

#endif  // TESTS_PATHOLOGICAL_WAY_HPP
