"""Reading notices: what a mail from Amazon is about, and what may be shown of it to others."""

from calculators.notices.decode import Candidate, Decoded, ForkHint, Quote, Request, decode

__all__ = ["Candidate", "Decoded", "ForkHint", "Quote", "Request", "decode"]
