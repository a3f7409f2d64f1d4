#include <preflight/fluence.hpp>

int main()
{
    bool const accepted = preflight::accepts<preflight::fluence::container_request>("{}");
    return accepted ? 1 : 0; // a request needs more than that
}
