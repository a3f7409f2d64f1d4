"""The secrets of all runs, which must appear in nothing that is said, logged or written."""

KEY = "KEY-MARKER-7f3a"
PASSWORD = "PASSWORD-MARKER-9c41"


def without_secrets(text: object) -> str:
    """What may be printed of something that was sent."""
    return str(text).replace(KEY, "**********").replace(PASSWORD, "**********")
