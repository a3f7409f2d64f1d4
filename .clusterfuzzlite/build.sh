#!/bin/bash -eu
# SPDX-License-Identifier: BSL-1.0

# Builds each target of fuzz/ as ClusterFuzzLite wants it, with its seeds and its dictionary beside it.
work=$(mktemp -d)
# The image's libc++ may not have std::from_chars for floating-point numbers. CXXFLAGS and LIB_FUZZING_ENGINE are words.
read -ra flags <<<"${CXXFLAGS//-stdlib=libc++/} -std=c++20 -Iinclude"
read -ra engine <<<"$LIB_FUZZING_ENGINE -static-libstdc++"

# Boost.JSON as one file, so that the sanitizers see it too.
printf '#include <boost/json/src.hpp>\n' >"$work/json.cpp"
"$CXX" "${flags[@]}" -c "$work/json.cpp" -o "$work/json.o"

# The dictionary's program is none of the targets, but has to be linked like them where the flags are theirs.
"$CXX" "${flags[@]}" fuzz/dictionary.cpp "$work/json.o" -static-libstdc++ -o "$work/dictionary"
"$work/dictionary" >"$work/words"

fuzz/seeds "$work/seeds"
(cd "$work/seeds" && zip -q -r ../seeds.zip .)

while read -r target; do
    "$CXX" "${flags[@]}" "fuzz/$target.cpp" "$work/json.o" "${engine[@]}" -o "$OUT/$target"
    cp "$work/words" "$OUT/$target.dict"
    cp "$work/seeds.zip" "$OUT/${target}_seed_corpus.zip"
done <fuzz/targets
