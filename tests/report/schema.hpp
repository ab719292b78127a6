// As much of JSON Schema as the tests of reports need.
#ifndef TESTS_REPORT_SCHEMA_HPP
#define TESTS_REPORT_SCHEMA_HPP

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace l10n::report {

/// What `value` breaks of `schema`, by its place: type, enum, required,
/// properties, additionalProperties, items, minItems, uniqueItems, minimum,
/// minLength, and $ref into `definitions` of `root`.
auto breaches(const nlohmann::json& value, const nlohmann::json& schema,
              const nlohmann::json& root, const std::string& place)
    -> std::vector<std::string>;

}  // namespace l10n::report

#endif  // TESTS_REPORT_SCHEMA_HPP
