# SPDX-License-Identifier: BSL-1.0
"""A recipe for Spack, which has not been run yet: in a repository of packages of one's own as packages/preflight/package.py, then
`spack dev-build --source-path . preflight@main` in the root of the sources, as these are not published yet."""
from spack.package import *


class Preflight(CMakePackage):
    """Checks GPU deployment requests before they are sent: a header-only C++20 library on Boost.JSON."""

    license("BSL-1.0")

    version("main")

    depends_on("cxx", type="build")
    depends_on("cmake@3.25:", type="build")
    depends_on("boost@1.81: +json", type=("build", "link", "run"))

    conflicts("%gcc@:11", msg="needs g++ 12 or newer")
    conflicts("%clang@:13", msg="needs clang 14 or newer")

    def cmake_args(self):
        return [self.define("PREFLIGHT_BUILD_TESTS", False), self.define("PREFLIGHT_BUILD_EXAMPLES", False)]
