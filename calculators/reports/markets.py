"""Amazon's stores as reports name them: by the number of a marketplace, or by the address of the shop.

Source: the marketplaces in Amazon's SP-API documentation and in the schema of the account health report.
"""

from __future__ import annotations

_NUMBERS = {
    "ATVPDKIKX0DER": "US",
    "A2EUQ1WTGCTBG2": "CA",
    "A1AM78C64UM0Y8": "MX",
    "A2Q3Y263D00KWC": "BR",
    "A1F83G8C2ARO7P": "UK",
    "A28R8C7NBKEWEA": "IE",
    "A1PA6795UKMFR9": "DE",
    "A13V1IB3VIYZZH": "FR",
    "APJ6JRA9NG5V4": "IT",
    "A1RKKUPIHCS9HS": "ES",
    "A1805IZSGTT6HS": "NL",
    "AMEN7PMS3EDWL": "BE",
    "A2NODRKZP88ZB9": "SE",
    "A1C3SOZRARQ6R3": "PL",
    "A33AVAJ2PDY3EV": "TR",
    "A2VIGQ35RCS4UG": "AE",
    "A17E79C6D8DWNP": "SA",
    "ARBP9OOSHTCHU": "EG",
    "AE08WJ6YKNBMC": "ZA",
    "A21TJRUUN4KGV": "IN",
    "A1VC38T7YXB528": "JP",
    "A19VAU5U5O7RUS": "SG",
    "A39IBJ37TRP1C6": "AU",
}

_SHOPS = {"com": "US", "co.uk": "UK"}


def store_of_number(number: str) -> str:
    """Return the store of a marketplace number, or nothing."""
    return _NUMBERS.get(number, "")


def store_of_shop(shop: str) -> str:
    """Return the store of a sales channel such as Amazon.co.uk, or nothing."""
    name, _, domain = shop.lower().partition(".")
    if name != "amazon":
        return ""
    store = _SHOPS.get(domain) or domain.rpartition(".")[2].upper()
    return store if store in _NUMBERS.values() else ""
