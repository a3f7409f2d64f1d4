// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

/// How an error in a schema is reported: as the compiler's first error, a sentence with the line of the schema.
///
/// `PREFLIGHT_COMPILE_ERROR(sentence)` marks an overload that only an error in types selects. It returns what the others do, so that nothing else is
/// wrong. An error in values has no overload of its own: `PREFLIGHT_COMPILE_ERROR_IF(condition, sentence)`, behind a function's parameters, tells
/// it under clang. g++ tells it by the name of one of the functions in `compile_errors`, with the line of the schema right above.
#define PREFLIGHT_COMPILE_ERROR(sentence) __attribute__((unavailable(sentence)))
#if defined(__clang__)
// clang-format off
#define PREFLIGHT_COMPILE_ERROR_IF(condition, sentence)                                                                      \
    _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wgcc-compat\"")                              \
    __attribute__((diagnose_if(condition, sentence, "error")))                                                         \
    _Pragma("clang diagnostic pop")
// clang-format on
#else
/// Under clang, no call where `condition` holds compiles; g++, for which this is nothing, has the functions in `compile_errors`.
#define PREFLIGHT_COMPILE_ERROR_IF(condition, sentence)
#endif

/// Called where a schema is evaluated, which they end, being no constants; hence without a body.
namespace preflight::inline PREFLIGHT_ABI::compile_errors
{
void two_fields_of_one_name();
void a_rule_across_a_member_that_no_field_holds();
void a_default_that_breaks_its_own_rule();
void a_name_that_is_not_utf_8();
void a_note_that_is_not_utf_8();
void an_example_that_is_not_valid_itself();
void a_step_that_is_not_above_zero();
void a_sentence_with_a_gap_that_the_rule_does_not_fill();

/// Named also by what may be made at run time, hence with a body.
inline void a_word_that_is_not_utf_8() {} // LCOV_EXCL_LINE: never called
} // namespace preflight::inline PREFLIGHT_ABI::compile_errors
