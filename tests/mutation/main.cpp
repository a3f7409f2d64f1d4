// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE mutation
#include <boost/test/tree/observer.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>

namespace
{
/// Ends the program with the first failure, because one failure is enough to kill a mutant.
struct first_failure : boost::unit_test::test_observer
{
    first_failure() { boost::unit_test::framework::register_observer(*this); }
    ~first_failure() override { boost::unit_test::framework::deregister_observer(*this); }

    void assertion_result(boost::unit_test::assertion_result result) override
    {
        if (result == boost::unit_test::AR_FAILED)
            std::_Exit(1);
    }
    void exception_caught(boost::execution_exception const&) override { std::_Exit(1); }
};
} // namespace

BOOST_TEST_GLOBAL_FIXTURE(first_failure);
