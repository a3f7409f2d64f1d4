# SPDX-License-Identifier: BSL-1.0
"""The recipe for Conan 2: `conan create packaging/conan` in the root of the repository.

With the system's Boost instead of Conan's, where a profile says so: `[platform_requires]`, `boost/1.81.0`."""
import pathlib
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load

ROOT = pathlib.Path("..", "..")


class Preflight(ConanFile):
    name = "preflight"
    description = "Checks GPU deployment requests before they are sent"
    license = "BSL-1.0"
    topics = ("json", "validation", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"

    def set_version(self):
        text = load(self, pathlib.Path(self.recipe_folder, ROOT, "include", "preflight", "version.hpp"))
        self.version = ".".join(re.findall(r"#define PREFLIGHT_VERSION_[A-Z]+ (\d+)", text))

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*"):
            copy(self, pattern, pathlib.Path(self.recipe_folder, ROOT), self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        self.requires("boost/[>=1.81.0]", transitive_headers=True, transitive_libs=True)

    def validate(self):
        check_min_cppstd(self, 20)
        if self.settings.compiler == "msvc":
            raise ConanInvalidConfiguration(f"{self.ref} needs g++ 12 or newer, or clang 14 or newer")

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        for option in ("PREFLIGHT_BUILD_TESTS", "PREFLIGHT_BUILD_EXAMPLES"):
            toolchain.cache_variables[option] = False
        toolchain.generate()

    def build(self):
        CMake(self).configure()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, pathlib.Path(self.package_folder, "licenses"))

    def package_id(self):
        self.info.clear()  # headers fit every compiler

    def package_info(self):
        # Who uses it finds the package that we install ourselves, which finds Boost.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["share/cmake/preflight"]
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
