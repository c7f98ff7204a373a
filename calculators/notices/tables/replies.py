"""What an answer of Amazon says of the parts of an appeal: what they are, what is wanting, what is settled."""

# One phrase, one line.
# ruff: noqa: E501

from __future__ import annotations

from calculators.notices.tables import Table

PARTS: Table = {
    "corrective-actions": (
        "(actions|action|steps|measures|corrective action|corrective actions) … (taken|took|take) … (resolve|correct|fix|address)",
        "(corrective action|corrective actions|corrective measures)",
        "(what|how) you … (did|have done|corrected|fixed|resolved)",
        "(actions|steps|measures) you (took|have taken)",
        "(we|i) (removed|refunded|closed|deleted|recalled|replaced|corrected|stopped|cancelled|changed)",
        "(sofortmaßnahmen|korrekturmaßnahmen|ergriffenen maßnahmen|纠正措施|采取的措施|是正措置|mesures correctives|medidas correctivas|azioni correttive)",
    ),
    "preventive-measures": (
        "(steps|measures|actions|plan|step) … (prevent|avoid) (it|this|them|such|the|similar|future|recurrence|that)",
        "(preventive|preventative) (measure|measures|step|steps|action|actions)",
        "how you … (prevent|avoid|ensure|make sure)",
        "(prevention|preventive|preventative)",
        "(vorbeugende|vorbeugung|预防措施|防止再次|再発防止|予防措置|mesures préventives|medidas preventivas|misure preventive)",
    ),
}
"""Parts of a plan that answers ask for one by one."""

WANTING = (
    "(cannot|can not|could not|unable to|not able to|did not|were not able to) (verify|accept|read|validate|confirm|authenticate|use|approve|reach|open|match|process)",
    "(cannot|can not|could not) be (verified|accepted|read|validated|confirmed|used|approved|reached|opened|matched)",
    "(is|are|was|were|has|have) not (been |) (acceptable|accepted|valid|legible|readable|clear|complete|sufficient|enough|verified|approved|received|attached|provided|included|signed|dated|genuine|detailed enough|specific enough)",
    "(not|never) (yet |) (received|seen|got)",
    "(does|do|did) not (match|meet|show|include|contain|cover|name|list|explain|address|prove|say|state|carry)",
    "(illegible|unreadable|blurred|blurry|incomplete|insufficient|expired|outdated|cut off|cropped|missing|too old|too vague|too general|out of date)",
    "older than",
    "(greater|more|further|additional) (detail|details)",
    "(lacks|lack|lacking)",
    "(revised|corrected|better|another|a new|legible|complete) (plan|invoice|invoices|copy|bill|document|documents|certificate|report|statement|letter|photos)",
    "(appear|appears|seem|seems) to be (forged|manipulated|altered|falsified|edited)",
    "(nicht|noch nicht) … (akzeptiert|akzeptieren|lesbar|gültig|verifizieren|verifiziert|bestätigen|übereinstimmen|überein|vollständig|ausreichend)",
    "(unleserlich|abgelaufen|unvollständig|veraltet|fehlt|fehlen)",
    "(无法验证|无法核实|无法接受|不清晰|不完整|已过期|不符|不匹配|不足|更详细|未收到)",
    "(確認できません|確認できませんでした|不鮮明|期限切れ|不完全|一致しません|不足|不十分|受け付けられません)",
    "(illisible|expiré|expirée|incomplet|incomplète|ne correspond pas|ne correspondent pas|pas pu vérifier|plus de détails)",
    "(ilegible|caducado|caducada|incompleto|incompleta|no coincide|no coinciden|no hemos podido verificar|más detalles)",
    "(illeggibile|scaduto|scaduta|incompleto|incompleta|non corrisponde|non corrispondono|non siamo riusciti a verificare|maggiori dettagli)",
)
"""Words that find something wanting in what was sent."""

SETTLED = (
    "(have|has|were|was|are|is|) (now |) (accepted|verified|approved|confirmed|validated)",
    "(is|are|was|were) (sufficient|acceptable|satisfactory|complete|in order)",
    "(no|not) (longer|further) (need|needed|require|required)",
    "(akzeptiert|verifiziert|bestätigt|已接受|已验证|已核实|已通过|確認できました|承認されました|accepté|vérifié|aceptado|verificado|accettato|verificato)",
)
"""Words that take something as done. They say nothing where something in the same sentence is wanting."""
