"""Headings of columns as sellers and their bookkeeping write them, in seven languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from calculators.invoices.spelling import names_in, plain_words

_NAMED = {
    "asin": "ASIN, child ASIN, cited ASIN",
    "day": """day, date, invoice date, date of invoice, purchase date, order date, document date, Datum, Tag,
        Rechnungsdatum, Belegdatum, Bestelldatum, date de facture, date facture, fecha, fecha de factura, data,
        data fattura, 日期, 发票日期, 日付, 請求日""",
    "units": """units, qty, quantity, pieces, pcs, units ordered, units sold, units bought, Menge, Anzahl, Stück,
        Stückzahl, Einheiten, quantité, qté, unités, cantidad, unidades, quantità, unità, 数量, 件数, 個数""",
    "supplier": """supplier, supplier name, vendor, vendor name, bought from, Lieferant, Verkäufer, fournisseur,
        proveedor, fornitore, 供应商, 仕入先""",
    "phone": """phone, phone number, telephone, tel, supplier phone, supplier telephone, Telefon, Telefonnummer,
        téléphone, teléfono, telefono, 电话, 電話""",
    "address": """address, supplier address, Adresse, Anschrift, Lieferantenadresse, adresse fournisseur, dirección,
        indirizzo, 地址, 住所""",
    "website": """website, web site, web, site, URL, homepage, supplier website, Webseite, Internetseite, site web,
        sitio web, sito, 网站, ウェブサイト""",
    "number": """invoice, invoice number, invoice no, invoice nr, invoice id, number, document number, Rechnungsnummer,
        Rechnungsnr, Rechnung, Rechnung Nr, Belegnummer, Belegnr, numéro de facture, facture, n° facture,
        número de factura, factura, numero fattura, fattura, 发票号, 請求書番号""",
    "kind": """kind, kind of paper, type, document, document type, Art, Belegart, Dokument, type de document, tipo,
        tipo de documento, tipo documento, 类型, 種類""",
    "buyer_name": """buyer, buyer name, customer, customer name, bill to, billed to, sold to, Käufer, Kunde,
        Rechnungsempfänger, client, acheteur, cliente, comprador, acquirente, 买方, 購入者""",
    "buyer_address": """buyer address, customer address, billing address, bill to address, Kundenadresse,
        Rechnungsadresse, adresse client, adresse de facturation, dirección del cliente, dirección de facturación,
        indirizzo cliente, 买方地址, 購入者住所""",
    "price": """price, unit price, price each, unit cost, cost, Preis, Einzelpreis, Stückpreis, prix, prix unitaire,
        precio, precio unitario, prezzo, prezzo unitario, 单价, 単価""",
    "amount": """amount, line total, line amount, net amount, Betrag, Gesamtpreis, Zeilensumme, montant, total ligne,
        importe, importo, 金额, 金額""",
    "total": """total, invoice total, total amount, grand total, Summe, Gesamtbetrag, Rechnungsbetrag, total facture,
        total factura, totale, totale fattura, 总额, 合計""",
    "order": "Amazon order id, order id",
    "status": "item status, status",
    "shop": "sales channel",
}

HEADINGS = {name: field for field, names in _NAMED.items() for name in names_in(names)}


def columns_of(headings: Sequence[str], wanted: Iterable[str]) -> dict[str, int]:
    """Return where each wanted field stands. A heading that is exactly its name goes before one that begins with it."""
    said = [plain_words(heading) for heading in headings]
    known = {name: field for name, field in HEADINGS.items() if field in set(wanted)}
    exact = _first(known.get(each, "") for each in said)
    return _first(_begun(each, known) for each in said) | exact


def _first(fields: Iterable[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, field in enumerate(fields):
        if field:
            places.setdefault(field, place)
    return places


def _begun(said: str, known: Mapping[str, str]) -> str:
    """Return the field of the longest known name with which a heading begins, as in "Qty (pieces)"."""
    names = [name for name in known if f"{said} ".startswith(f"{name} ")]
    return known[max(names, key=len)] if names else ""
