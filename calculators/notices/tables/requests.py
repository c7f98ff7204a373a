"""What a notice asks for, item by item. Names are those of ``docs/evidence`` where such a paper has a page."""

# One phrase, one line.
# ruff: noqa: E501

from __future__ import annotations

from calculators.notices.tables import Table

ITEMS: Table = {
    "plan-of-action": (
        "(plan of action|poa|action plan|corrective plan|improvement plan|detailed plan|business plan)",
        "(send|provide|submit|write|receive|create|give|tell) (us|) (a|your|an|the) … plan",
        "(your|a) plan (that|which|should|must|to|for|in which)",
        "(tell us|explain|describe) … (how you|what you|steps you) (intend|plan|will|have done|have taken)",
        "(maßnahmenplan|aktionsplan)",
        "(行动计划|改善计划|整改计划|改善計画)",
        "(plan d action|plan d actions|plan de acción|piano d azione|piano di azione)",
    ),
    "root-cause": (
        "(root cause|root causes|root cause(s)|the cause of|the causes of|what caused)",
        "what … (led|caused) … to",
        "(ursache|ursachen|grundursache|根本原因|原因分析|原因|cause profonde|causa raíz|causa principale)",
    ),
    "invoice": (
        "(invoice|invoices|receipts|purchase records|delivery orders)",
        "(rechnung|rechnungen) … (lieferant|lieferanten|händler|hersteller)",
        "(rechnungen|einkaufsrechnungen|lieferantenrechnungen)",
        "(发票|收据|請求書|領収書|仕入先の)",
        "(facture|factures) … (fournisseur|fournisseurs|achat)",
        "(factura|facturas|fattura|fatture)",
    ),
    "supplier-contact": (
        "(contact|business|) (details|information|data) … (supplier|suppliers|distributor)",
        "(supplier|suppliers) … (name|contact|phone|address|website)",
        "(how we can contact|name of) … (supplier|suppliers)",
        "(lieferanten|供应商|仕入先|fournisseur|proveedor|fornitore) … (kontakt|联系|連絡先|coordonnées|contacto|contatto|name|adresse)",
    ),
    "letter-of-authorisation": (
        "(letter|letters) of authoriz*",
        "authoriz* letter",
        "(loa|proof of authoriz*|written authoriz*|authorization from the (brand|rights|manufacturer))",
        "(autorisierungsschreiben|vollmacht|授权书|授权函|販売許可証|lettre d autorisation|carta de autorización|lettera di autorizzazione)",
    ),
    "licence-agreement": (
        "(license|licence|licencing|licensing) agreement",
        "(lizenzvertrag|许可协议|ライセンス契約|accord de licence|acuerdo de licencia|contratto di licenza)",
    ),
    "brand-registration": (
        "(brand|trademark|trade mark) (registration|certificate)",
        "(markenregistrierung|商标注册|商標登録)",
    ),
    "identity-document": (
        "(identity document|identity documents|government issued|photo id|passport|driver licence|drivers licence|driving licence|national id|identity card|proof of identity|identification document|id card)",
        "(personalausweis|reisepass|ausweis|身份证|护照|身分証|パスポート|運転免許|pièce d identité|passeport|documento de identidad|pasaporte|documento d identità|passaporto|carta d identità)",
    ),
    "utility-bill": (
        "(utility|gas|electricity|water|internet|phone|telephone|electric) bill",
        "(utility bills|proof of address|bill from a utility|bill of a utility|bill for gas|bill for water)",
        "bill … (gas|electricity|water|internet|phone)",
        "(rechnung … (versorger|versorgers|versorgungsunternehmens|strom|gas|wasser)|nebenkostenabrechnung|stromrechnung)",
        "(水电费|水费|电费|公用事业账单|公共料金|facture de services|justificatif de domicile|factura de servicios|recibo de luz|bolletta|bollette)",
    ),
    "business-licence": (
        "business (license|licence|registration|licenc*)",
        "(company registration|certificate of incorporation|trade licenc*)",
        "(gewerbeerlaubnis|gewerbeschein|gewerbeanmeldung|handelsregister|营业执照|登記簿|事業許可|登記事項証明書|licence commerciale|extrait kbis|kbis|licencia comercial|licencia de actividad|licenza commerciale|visura)",
    ),
    "bank-statement": (
        "(bank|credit card|account) (statement|statements)",
        "(kontoauszug|kontoauszüge|银行对账单|银行账单|銀行取引明細|relevé bancaire|relevé d identité|extracto bancario|estratto conto)",
    ),
    "charge-card": (
        "(valid|chargeable|working|new) (credit|debit|charge|bank) (card|method)",
        "(credit card|charge method|payment method|deposit method) … (on file|valid|account|up to date|update|add)",
        "(gültige kreditkarte|有效的信用卡|有效信用卡|有効なクレジットカード|carte de crédit valide|tarjeta de crédito válida|carta di credito valida)",
    ),
    "tax-certificate": (
        "(tax|vat|gst) (certificate|number|registration|identification|return|id)",
        "(umsatzsteuer|ust idnr|税务登记|增值税|numéro de tva|número de iva|partita iva)",
    ),
    "tracking-proof": (
        "(tracking|shipment|shipping) (number|numbers|information|id|ids|proof|details|records)",
        "(sendungsnummer|sendungsverfolgung|追踪编号|物流单号|追跡番号|お問い合わせ番号)",
    ),
    "delivery-proof": (
        "(proof|confirmation|evidence) of delivery",
        "(delivery confirmation|signature confirmation)",
        "(zustellnachweis|liefernachweis|妥投证明|配達証明|preuve de livraison|prueba de entrega|prova di consegna)",
    ),
    "test-report": (
        "(test|testing|lab|laboratory) (report|reports|results|certificate)",
        "(iso 17025|ul report)",
        "(prüfbericht|测试报告|检测报告|試験報告|試験成績|rapport d essai|informe de ensayo|rapporto di prova)",
    ),
    "childrens-product-certificate": (
        "(childrens product certificate|children product certificate|cpc)",
        "(儿童产品证书|儿童产品证)",
    ),
    "declaration-of-conformity": (
        "(declaration|certificate) of (conformity|compliance)",
        "(konformitätserklärung|符合性声明|適合宣言|déclaration de conformité|declaración de conformidad|dichiarazione di conformità)",
    ),
    "safety-data-sheet": (
        "(safety data sheet|safety data sheets|sds|msds|exemption sheet)",
        "(sicherheitsdatenblatt|安全数据表|安全データシート|fiche de données de sécurité|ficha de datos de seguridad|scheda di sicurezza)",
    ),
    "product-photos": (
        "(photo|photos|picture|pictures|image|images|photographs) (of|showing|that show) … (product|item|packaging|label|labels|sides|box)",
        "(product|packaging|label) (photos|images|pictures)",
        "(produktfotos|产品图片|商品图片|商品画像)",
    ),
    "responsible-person": (
        "(responsible person|authorized representative|eu representative)",
        "(verantwortliche person|欧盟负责人|personne responsable|persona responsable|persona responsabile)",
    ),
    "retraction": (
        "(retraction|retract|withdraw|withdrawal) … (complaint|notice|report|rights owner|infringement|from)",
        "(rights owner|complainant|brand owner) … (retract|withdraw|retraction|contact)",
        "(投诉人撤回|撤销投诉|撤回投诉|申立人|取り下げ)",
    ),
    "court-paper": ("court (order|ruling|decision|judgment)", "(gerichtsbeschluss|法院命令|裁判所の)"),
    "explanation": (
        "(an|your|detailed|written) explanation",
        "(explain|explanation|tell us|describe) … (why|how|what|which|reason|cause*)",
        "please explain",
        "(erklärung|说明|解释|ご説明|explication|explicación|spiegazione)",
    ),
    "documents": (
        "(we|you) (also |) (need|require|must|have to) … (documents|papers|evidence|proof|details|information|numbers)",
        "(documents|papers|evidence|proof) (which|that) … (support|show|prove|confirm)",
    ),
    "proof-of-compliance": (
        "(evidence|proof|examples|documentation|documents) (that|showing|which|demonstrat*|proving|how|to show) … (comply|complies|compliance|not violated|in line|did not|has not|not breach|not infring*|permitted|allowed|neither|genuine|authentic)",
        "(proof|evidence) (of|that) … (non infringement|compliance|authenticity|genuine*)",
        "(nachweise|belege) … (einhält|entspricht|nicht verstoßen)",
        "(证明…(符合|遵守|未违反)|遵守…証拠)",
    ),
    "reactivated-account": (
        "(name|which) … account … (reactivated|restored|reinstated)",
        "(date|day) … (reactivated|restored|reinstated)",
        "(reactivate|reinstate|restore) (the|that|your) (other|related|first) account",
    ),
    "third-parties": (
        "(names|list|name|contact information|information about|identify) … (third parties|third party|reviewers|services|accounts used|buyer accounts)",
    ),
    "listing-change": (
        "(edit|change|update|correct|revise|fix|remove) (your|the|this) (product|listing|listings|detail page|title|images|offer|price|prices)",
        "change your product and its detail page",
    ),
}
"""What may be asked for, each with the words that name it."""

ASKS: tuple[str, ...] = (
    "(we|you) (also |still |now |) (need|require|must|have to|should|will need)",
    "(send|provide|submit|upload|include|supply|enclose|attach|give|show|tell|mail) (us|them|it|the|your|a|an|copies|invoices|documents|proof|evidence)",
    "(send|provide|submit|upload|include|supply|enclose|attach) (#|the following|these|following|all|both|any)",
    "to … (send|provide|submit|upload|include|supply|enclose|attach)",
    "(we|i) ask you",
    "(please|kindly)",
    "(required|requested|needed|wanted)",
    "(bitte|benötigen|senden|laden|reichen)",
    "(请|需要|提交|提供|上传)",
    "(ください|お送り|提出)",
    "(veuillez|merci de|envoyez|fournir|fournissez)",
    "(envíe|envíenos|envíanos|proporcione|debe|facilite)",
    "(invia|inviaci|invii|fornisci|fornire|devi)",
)
"""Words of a sentence that asks."""
