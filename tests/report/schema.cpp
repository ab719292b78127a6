#include "report/schema.hpp"

#include <algorithm>
#include <set>

namespace l10n::report {
namespace {

using Json = nlohmann::json;
using Breaches = std::vector<std::string>;

auto is_of(const Json& value, const std::string& type) -> bool {
  return (type == "object" && value.is_object()) ||
         (type == "array" && value.is_array()) ||
         (type == "string" && value.is_string()) ||
         (type == "integer" && value.is_number_integer()) ||
         (type == "number" && value.is_number()) ||
         (type == "boolean" && value.is_boolean());
}

void add(Breaches& all, Breaches more) {
  all.insert(all.end(), more.begin(), more.end());
}

void check_object(const Json& value, const Json& schema, const Json& root,
                  const std::string& place, Breaches& found) {
  for (const auto& name : schema.value("required", Json::array())) {
    if (!value.contains(name.get<std::string>())) {
      found.push_back(place + ": no " + name.get<std::string>());
    }
  }
  const Json properties = schema.value("properties", Json::object());
  const Json others = schema.value("additionalProperties", Json(true));
  for (const auto& [name, part] : value.items()) {
    if (properties.contains(name)) {
      add(found, breaches(part, properties[name], root, place + '.' + name));
    } else if (others.is_object()) {
      add(found, breaches(part, others, root, place + '.' + name));
    } else if (!others.get<bool>()) {
      found.push_back(place + ": unknown " + name);
    }
  }
}

void check_array(const Json& value, const Json& schema, const Json& root,
                 const std::string& place, Breaches& found) {
  if (value.size() < schema.value("minItems", std::size_t{0})) {
    found.push_back(place + ": too few");
  }
  const std::set<Json> different(value.begin(), value.end());
  if (schema.value("uniqueItems", false) && different.size() != value.size()) {
    found.push_back(place + ": the same twice");
  }
  for (std::size_t i = 0; schema.contains("items") && i < value.size(); ++i) {
    add(found, breaches(value[i], schema["items"], root,
                        place + '[' + std::to_string(i) + ']'));
  }
}

}  // namespace

auto breaches(const Json& value, const Json& schema, const Json& root,
              const std::string& place) -> Breaches {
  if (schema.contains("$ref")) {
    const std::string name = schema["$ref"];
    return breaches(value, root.at("definitions").at(name), root, place);
  }
  Breaches found;
  if (schema.contains("type") && !is_of(value, schema["type"])) {
    return {place + ": no " + schema["type"].get<std::string>()};
  }
  if (schema.contains("enum")) {
    const Json& allowed = schema["enum"];
    if (std::find(allowed.begin(), allowed.end(), value) == allowed.end()) {
      found.push_back(place + ": " + value.dump() + " is none of them");
    }
  }
  if (value.is_number() && value < schema.value("minimum", value)) {
    found.push_back(place + ": too small");
  }
  if (value.is_string() && value.get<std::string>().size() <
                               schema.value("minLength", std::size_t{0})) {
    found.push_back(place + ": too short");
  }
  if (value.is_object()) {
    check_object(value, schema, root, place, found);
  } else if (value.is_array()) {
    check_array(value, schema, root, place, found);
  }
  return found;
}

}  // namespace l10n::report
