"""What is known of mails in general, as words: one table for each idea. What gives away a reason stands on its page."""

from __future__ import annotations

from collections.abc import Mapping

Table = Mapping[str, tuple[str, ...]]
"""Names, and the phrases that stand for each. How a phrase is written: see ``pattern``."""
