# SPDX-License-Identifier: BSL-1.0

# `nix-build packaging/nix` in the root of the repository. Not run yet.
{ pkgs ? import <nixpkgs> { } }:

let
  header = builtins.readFile ../../include/preflight/version.hpp;
  part = name: builtins.elemAt (builtins.split "#define PREFLIGHT_VERSION_${name} ([0-9]+)" header) 1;
  version = pkgs.lib.concatMapStringsSep "." (name: builtins.head (part name)) [ "MAJOR" "MINOR" "PATCH" ];
in
pkgs.stdenv.mkDerivation {
  pname = "preflight";
  inherit version;
  src = pkgs.lib.cleanSource ../..;

  nativeBuildInputs = [ pkgs.cmake pkgs.ninja ];
  propagatedBuildInputs = [ pkgs.boost ];
  cmakeFlags = [ "-DPREFLIGHT_BUILD_TESTS=OFF" "-DPREFLIGHT_BUILD_EXAMPLES=OFF" ];

  meta = {
    description = "Checks GPU deployment requests before they are sent";
    license = pkgs.lib.licenses.boost;
    platforms = pkgs.lib.platforms.unix;
  };
}
