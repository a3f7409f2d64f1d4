// Nothing but the headers, compiled once for all targets: see CMakeLists.txt.
