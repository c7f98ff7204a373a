"""In which language a notice is written, and for which store."""

from __future__ import annotations

import re
from collections import Counter

from calculators.notices.words import Text

UNKNOWN = "unknown"
_FAIR_PART = 0.12

_COMMON = {
    "en": "the and your you we to of for not have is are this with that on be or please account",
    "de": "der die das und ihr ihre ihrem ihnen sie wir nicht ist wurde wurden fur mit auf von zu eine konto bitte",
    "fr": "le la les des et vous votre nous ne pas est sont pour avec sur une dans que compte avons ete",
    "es": "el la los las y su sus usted nosotros no es para con en una que cuenta hemos ha por del",
    "it": "il lo la gli e di il tuo suo noi non per con una che account abbiamo stato della del sono nel",
    "nl": "de het een en uw u wij niet is zijn voor met op van dat verkoopaccount wordt heeft",
    "pl": "i w na nie jest sie do z konto panstwa prosimy zostalo twoje oraz",
    "pt": "o os as e seu sua nao para com em uma que conta voce do da foi",
    "sv": "och att det som for inte ditt konto har vi ar du med pa av",
    "tr": "ve bir bu icin hesabiniz satici olarak ile degil lutfen",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
)
_STORES = (
    ("amazon.co.uk", "UK"),
    ("amazon.co.jp", "JP"),
    ("amazon.co.za", "ZA"),
    ("amazon.com.au", "AU"),
    ("amazon.com.be", "BE"),
    ("amazon.com.br", "BR"),
    ("amazon.com.mx", "MX"),
    ("amazon.com.tr", "TR"),
    ("amazon.de", "DE"),
    ("amazon.fr", "FR"),
    ("amazon.it", "IT"),
    ("amazon.es", "ES"),
    ("amazon.nl", "NL"),
    ("amazon.se", "SE"),
    ("amazon.pl", "PL"),
    ("amazon.ie", "IE"),
    ("amazon.ca", "CA"),
    ("amazon.in", "IN"),
    ("amazon.ae", "AE"),
    ("amazon.sa", "SA"),
    ("amazon.eg", "EG"),
    ("amazon.sg", "SG"),
    ("amazon.cn", "CN"),
    ("amazon.jp", "JP"),
    ("amazon.com", "US"),
)
_STORE_OF = dict(_STORES)
_STORE = re.compile("|".join(re.escape(name) + r"(?![.\w-]*[a-z])" for name, _ in _STORES), re.IGNORECASE)


def language_of(text: Text) -> str:
    """Return the language most of the words are in (``en``, ``de``, ``zh`` …), or ``unknown``."""
    votes = _votes(text)
    return votes.most_common(1)[0][0] if votes.total() else UNKNOWN


def languages_of(text: Text) -> frozenset[str]:
    """Return every language that a fair part of a text is in."""
    votes = _votes(text)
    return frozenset(language for language, count in votes.items() if count and count >= _FAIR_PART * votes.total())


def _votes(text: Text) -> Counter[str]:
    """Count the common words of each language, and the letters of those that are written without spaces."""
    votes = Counter(language for word in text.words for language, words in _WORDS.items() if word in words)
    letters = {language: len(script.findall(text.raw)) for language, script in _SCRIPTS}
    if letters["ja"]:
        letters["ja"] += letters["zh"]
        letters["zh"] = 0
    votes.update({language: count // 2 for language, count in letters.items() if count > 1})
    return votes


def store_of(raw: str) -> str | None:
    """Return the store that a text names most, as a country code, or None."""
    named = Counter(_STORE_OF[name.lower()] for name in _STORE.findall(raw))
    return named.most_common(1)[0][0] if named else None
