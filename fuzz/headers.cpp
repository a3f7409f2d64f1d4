// Contains only the headers, which are compiled once for all targets: see CMakeLists.txt.
