"""Messages saved as a file: a text, a page of HTML or an e-mail, read as the text that a seller would copy."""

from calculators.messages.read import MOST_BYTES, Unreadable, read

__all__ = ["MOST_BYTES", "Unreadable", "read"]
