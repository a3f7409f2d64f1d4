// SPDX-License-Identifier: BSL-1.0
#include "chat.hpp"

int main() { return formats::check<chat::request>(chat::documents); }
