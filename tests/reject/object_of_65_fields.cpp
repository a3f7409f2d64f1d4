// SPDX-License-Identifier: BSL-1.0

// expect: an object of more than 64 fields
#include <preflight/read/fast/reader.hpp>
#include <preflight/schema.hpp>

struct wide
{
    int f00 = 0;
    int f01 = 0;
    int f02 = 0;
    int f03 = 0;
    int f04 = 0;
    int f05 = 0;
    int f06 = 0;
    int f07 = 0;
    int f08 = 0;
    int f09 = 0;
    int f10 = 0;
    int f11 = 0;
    int f12 = 0;
    int f13 = 0;
    int f14 = 0;
    int f15 = 0;
    int f16 = 0;
    int f17 = 0;
    int f18 = 0;
    int f19 = 0;
    int f20 = 0;
    int f21 = 0;
    int f22 = 0;
    int f23 = 0;
    int f24 = 0;
    int f25 = 0;
    int f26 = 0;
    int f27 = 0;
    int f28 = 0;
    int f29 = 0;
    int f30 = 0;
    int f31 = 0;
    int f32 = 0;
    int f33 = 0;
    int f34 = 0;
    int f35 = 0;
    int f36 = 0;
    int f37 = 0;
    int f38 = 0;
    int f39 = 0;
    int f40 = 0;
    int f41 = 0;
    int f42 = 0;
    int f43 = 0;
    int f44 = 0;
    int f45 = 0;
    int f46 = 0;
    int f47 = 0;
    int f48 = 0;
    int f49 = 0;
    int f50 = 0;
    int f51 = 0;
    int f52 = 0;
    int f53 = 0;
    int f54 = 0;
    int f55 = 0;
    int f56 = 0;
    int f57 = 0;
    int f58 = 0;
    int f59 = 0;
    int f60 = 0;
    int f61 = 0;
    int f62 = 0;
    int f63 = 0;
    int f64 = 0;
};

template <>
inline constexpr auto preflight::schema_of<wide> = preflight::object(preflight::field("00", &wide::f00),
    preflight::field("01", &wide::f01), preflight::field("02", &wide::f02), preflight::field("03", &wide::f03),
    preflight::field("04", &wide::f04), preflight::field("05", &wide::f05), preflight::field("06", &wide::f06),
    preflight::field("07", &wide::f07), preflight::field("08", &wide::f08), preflight::field("09", &wide::f09),
    preflight::field("10", &wide::f10), preflight::field("11", &wide::f11), preflight::field("12", &wide::f12),
    preflight::field("13", &wide::f13), preflight::field("14", &wide::f14), preflight::field("15", &wide::f15),
    preflight::field("16", &wide::f16), preflight::field("17", &wide::f17), preflight::field("18", &wide::f18),
    preflight::field("19", &wide::f19), preflight::field("20", &wide::f20), preflight::field("21", &wide::f21),
    preflight::field("22", &wide::f22), preflight::field("23", &wide::f23), preflight::field("24", &wide::f24),
    preflight::field("25", &wide::f25), preflight::field("26", &wide::f26), preflight::field("27", &wide::f27),
    preflight::field("28", &wide::f28), preflight::field("29", &wide::f29), preflight::field("30", &wide::f30),
    preflight::field("31", &wide::f31), preflight::field("32", &wide::f32), preflight::field("33", &wide::f33),
    preflight::field("34", &wide::f34), preflight::field("35", &wide::f35), preflight::field("36", &wide::f36),
    preflight::field("37", &wide::f37), preflight::field("38", &wide::f38), preflight::field("39", &wide::f39),
    preflight::field("40", &wide::f40), preflight::field("41", &wide::f41), preflight::field("42", &wide::f42),
    preflight::field("43", &wide::f43), preflight::field("44", &wide::f44), preflight::field("45", &wide::f45),
    preflight::field("46", &wide::f46), preflight::field("47", &wide::f47), preflight::field("48", &wide::f48),
    preflight::field("49", &wide::f49), preflight::field("50", &wide::f50), preflight::field("51", &wide::f51),
    preflight::field("52", &wide::f52), preflight::field("53", &wide::f53), preflight::field("54", &wide::f54),
    preflight::field("55", &wide::f55), preflight::field("56", &wide::f56), preflight::field("57", &wide::f57),
    preflight::field("58", &wide::f58), preflight::field("59", &wide::f59), preflight::field("60", &wide::f60),
    preflight::field("61", &wide::f61), preflight::field("62", &wide::f62), preflight::field("63", &wide::f63)
#ifdef REJECT
                                                                                ,
    preflight::field("64", &wide::f64)
#endif
);

bool sound(std::string_view text) { return preflight::fast::try_fast<wide>(text); }
