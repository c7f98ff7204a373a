"""Turns of phrase that stand in many notices and mean something else than a reader fears or expects.

What each means in plain words stands in ``templates/tools/terms.html``, under the same name.
"""

# One phrase, one line.
# ruff: noqa: E501

from __future__ import annotations

from calculators.notices.tables import Table

TERMS: Table = {
    "section-3": ("(section|sec|§|abschnitt|sección|sezione|article) 3", "第3条"),
    "agreement": ("(business solutions agreement|bsa|services business solutions agreement)",),
    "funds": (
        "(funds|money|balance|payment|payments|proceeds|disbursement|disbursements) … (not be|be withheld|withheld|held|hold|not transfer*|not paid|not available|remain)",
        "(withhold|hold|keep) … (funds|money|balance|payment|payments|proceeds)",
        "(guthaben|auszahlung|auszahlungen|资金|款项|売上金|fonds|fondos|fondi)",
    ),
    "stock": (
        "(inventory|stock|goods) … (fulfillment|fulfilment|warehouse|amazon|storage|fc|fba)",
        "(removal order|removal orders|destroy your inventory|dispose of)",
    ),
    "may-not-respond": (
        "(may|will|might|can) (not|no longer) (respond|reply|answer)",
        "(may|will|might) not (receive|get) (a|an|any) (reply|answer|response)",
    ),
    "not-enough": (
        "(not|insufficient|enough) … information … (reactivate|reinstate|decide|decision|review)",
        "(not|insufficient) … (enough|sufficient) (information|detail|details)",
        "(lacks|missing) (sufficient|enough) detail*",
    ),
    "plan-of-action": (
        "(plan of action|poa|action plan|maßnahmenplan|行动计划|改善計画|plan d action|plan de acción|piano d azione)",
    ),
    "root-cause": ("(root cause|root causes|root cause(s))",),
    "deactivated": ("(deactivated|suspended|blocked|disabled)",),
    "at-risk": ("(at risk|may result in|could result in|may lead to|may be deactivated|may be removed)",),
    "selling-privileges": ("(selling privileges|selling privilege|selling rights)",),
    "appeal": ("(appeal|appeals)",),
    "account-health": ("(account health|account health rating|ahr)",),
    "assurance": ("account health assurance",),
    "notifications": ("(performance notification|performance notifications)",),
    "open-orders": ("(ship|fulfil|fulfill|pending|open|unshipped) … (orders|order)",),
    "related": (
        "(related|linked|associated|connected) … (account|accounts)",
        "(account|accounts) … (related|linked|associated|connected) (to|with)",
    ),
    "claims": ("(a to z|a-to-z|atoz|chargeback|chargebacks)",),
    "invoice": ("(invoice|invoices)",),
    "asin": ("(asin|asins)",),
    "case-by-case": ("(additional|further) (review|investigation|verification)", "under review"),
    "immediate": ("(immediately|with immediate effect|effective immediately|right away)",),
    "rights-owner": ("(rights owner|rights owners|rights holder|brand owner)",),
    "retraction": ("(retract|retraction|retracted|withdraw the complaint)",),
    "other-accounts": ("(new|another|other|additional|second) (seller |selling |) (account|accounts)",),
}
