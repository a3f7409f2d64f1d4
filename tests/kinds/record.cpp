// SPDX-License-Identifier: BSL-1.0
#include "decoding.hpp"

#include <preflight/kinds/record.hpp>

#include <array>
#include <concepts>
#include <forward_list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>

/// The types of this test.
namespace kinds_record_test
{
struct plain
{
    int n = 0;
};
struct of_later
{
    std::optional<plain> one;
};
class hidden
{
    int n_ = 0;

public:
    int n() const { return n_; }
};
struct container
{
    using value_type = int;
};
union either
{
    int   n;
    float x;
};
} // namespace kinds_record_test

BOOST_AUTO_TEST_SUITE(kinds_record)

using kinds_record_test::plain;
using preflight::describable;
using preflight::record;

using object = preflight::kind<plain>;
static_assert(object::what == preflight::shape::record && object::types == preflight::json_type::object);
static_assert(object::name == "object" && object::wrong_type.code == preflight::code::model_attributes_type);

// Any struct, whether or not its schema has been stated, or even its members.
static_assert(record<plain> && record<kinds_record_test::hidden> && record<kinds_record_test::of_later>);
static_assert(record<std::tuple<int>> && !preflight::described<std::tuple<int>>);
static_assert(!preflight::described<plain>);
// What has a `value_type` is a container, or the like; what has an `element_type` a pointer.
static_assert(!describable<std::shared_ptr<plain>> && !describable<std::weak_ptr<plain>>);
static_assert(!describable<kinds_record_test::container> && !describable<std::array<int*, 2>>);
static_assert(!describable<std::map<int, int>> && !describable<std::set<int>> && !describable<std::forward_list<int>>);
static_assert(!describable<std::wstring> && !describable<std::initializer_list<int>>);
static_assert(!record<kinds_record_test::either> && !record<int> && !record<plain*> && !record<plain&>);
static_assert(!record<std::string> && !record<std::optional<plain>>);

// Rules see no object.
template <class V>
concept has_subject = requires { typename preflight::kind<V>::subject; };
static_assert(!has_subject<plain> && std::same_as<preflight::subject_t<plain>, void>);

BOOST_AUTO_TEST_CASE(of_another_json_type)
{
    auto const said = preflight::make_issue(object::wrong_type);
    BOOST_TEST(said.type() == "model_attributes_type");
    BOOST_TEST(said.message == "Input should be a valid dictionary or object to extract fields from");
    BOOST_TEST(said.context.empty());
}

BOOST_AUTO_TEST_SUITE_END()
