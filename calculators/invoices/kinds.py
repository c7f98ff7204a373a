"""Kinds of papers that are taken for invoices, by the words they carry."""

from __future__ import annotations

import re
from functools import lru_cache

from calculators.invoices.spelling import names_in, plain_words

INVOICE = "invoice"

_NAMED = {
    "pro-forma": "pro forma, proforma, 形式发票, プロフォーマ",
    "quote": """quote, quotation, estimate, offer, Angebot, Kostenvoranschlag, devis, presupuesto, preventivo,
        报价单, 見積""",
    "order-confirmation": """order confirmation, purchase order, sales order, Auftragsbestätigung, Bestellbestätigung,
        Bestellung, confirmation de commande, bon de commande, confirmación de pedido, conferma d'ordine,
        订单确认, 注文確認""",
    "delivery-note": """delivery note, packing list, packing slip, bill of lading, Lieferschein, bon de livraison,
        albarán, documento di trasporto, 送货单, 納品書""",
    "credit-note": "credit note, credit memo, Gutschrift, avoir, nota de crédito, nota di credito",
    "receipt": """receipt, till slip, Quittung, Kassenbon, Kassenbeleg, reçu, ticket de caisse, recibo, scontrino,
        ricevuta, 收据, 領収書, レシート""",
    INVOICE: "invoice, bill, Rechnung, facture, factura, fattura, 发票, 請求書",
}
"""An invoice comes last: a pro-forma invoice is none."""

KINDS = {kind: names_in(names) for kind, names in _NAMED.items()}

_LONG = 7


@lru_cache(4096)
def kind_of(text: str) -> str:
    """Return the kind of paper that ``text`` names, or nothing."""
    said = plain_words(text)
    return next((kind for kind, names in KINDS.items() if any(_names(name, said) for name in names)), "")


def _names(name: str, said: str) -> bool:
    """A long name may be part of a longer word, as in German; and Chinese puts no space between words."""
    if len(name) >= _LONG or not name.isascii():
        return name in said
    return re.search(rf"\b{name}s?\b", said) is not None
