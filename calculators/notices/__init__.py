"""Reading notices: what a mail from Amazon is about, and what may be shown of it to others."""

from calculators.notices.decode import decode
from calculators.notices.replies import Compared, Point, compare_replies
from calculators.notices.results import Candidate, Decoded, ForkHint, Quote, Request
from calculators.notices.share import Replaced, Shared, share_safe

__all__ = [
    "Candidate",
    "Compared",
    "Decoded",
    "ForkHint",
    "Point",
    "Quote",
    "Replaced",
    "Request",
    "Shared",
    "compare_replies",
    "decode",
    "share_safe",
]
