# SPDX-License-Identifier: BSL-1.0
"""The secrets of all runs, which must not appear in any output, log or file."""

KEY = "KEY-MARKER-7f3a"
PASSWORD = "PASSWORD-MARKER-9c41"


def without_secrets(text: object) -> str:
    """Returns a text that was sent, without secrets, so that it may be printed."""
    return str(text).replace(KEY, "**********").replace(PASSWORD, "**********")
