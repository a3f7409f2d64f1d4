// SPDX-License-Identifier: BSL-1.0
#include "jsonrpc.hpp"

int main() { return formats::check<jsonrpc::request>(jsonrpc::documents); }
