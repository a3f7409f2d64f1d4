# SPDX-License-Identifier: BSL-1.0

# A formula for Homebrew, which has not been run yet. The sources are not published: put it into a tap of your own, and the address of your copy where
# `head` has one, then `brew install --HEAD preflight`.
class Preflight < Formula
  desc "Checks GPU deployment requests before they are sent"
  license "BSL-1.0"
  head "file:///path/to/preflight", using: :git, branch: "main"

  depends_on "cmake" => :build
  depends_on "boost"

  def install
    system "cmake", "-S", ".", "-B", "build", "-DPREFLIGHT_BUILD_TESTS=OFF", *std_cmake_args
    system "cmake", "--build", "build"
    system "cmake", "--install", "build"
    system "cmake", "--install", "build", "--component", "tool"
  end

  test do
    (testpath/"request.json").write "{}"
    assert_match "Field required", shell_output("#{bin}/preflight check container request.json", 1)
  end
end
