"""What single sentences do, whatever the reason: head a section, say why, ask, deny, or stand in every mail."""

# One phrase, one line.
# ruff: noqa: E501

from __future__ import annotations

from calculators.notices.tables import Table
from calculators.notices.words import listed

HEADINGS: Table = {
    "why": (
        "why (did|is|has|was|were|are|have) (this|it|my|your|the) … (happen|happening|happened)",
        "why (was|is|were|has|have|did|are) (my|your|the|we|you|this|i) … (account|listing|offer|offers|item|items|removed|deactivated|action|suspended|message|mail|email)",
        "what (happened|went wrong|was the reason|is the reason|is the issue|is the problem|was against the policy)",
        "(reason|reasons|grounds) (for|of) (this|the|your|our) (action|decision|deactivation|suspension|removal|message|email|notice|block|restriction|measure)",
        "what led to this",
        "(reason|violation|issue|policy|complaint) (type|category)",
        "warum (ist|wurde|wurden|hat|haben|sind|ist es|kam)",
        "was ist (der grund|passiert|geschehen)",
        "(grund|gründe) (für|der) (diese|die|der|dieser) (sperrung|deaktivierung|maßnahme|entfernung)",
        "wieso (ist|wurde|wurden)",
        "为什么",
        "为何",
        "原因是什么",
        "停用原因",
        "なぜ",
        "理由は",
        "原因は何",
        "停止の理由",
        "pourquoi",
        "(quelle|quelles) (est|sont) (la|les) (raison|raisons|cause)",
        "por qué",
        "cuál es (el motivo|la razón)",
        "perche (e|è|il|la|mi|ci|questo|e stato|sta)",
        "perché (è|il|la|mi|ci|questo|sta|abbiamo|ho|avete)",
        "(qual è il motivo|cosa è successo)",
    ),
    "ask": (
        "(how|what) (do|can|should|must|would) (i|you|we) (need to|have to|) … (reactivate|reinstate|reactivated|reinstated|sell|restore|restored|send|submit|appeal|relist|provide|do)",
        "how to (reactivate|reinstate|appeal|restore|get your|resolve|relist|respond)",
        "what (you|i) (should|need to|must|can|have to) (do|send|provide)",
        "what (to do|do we need|is required|happens now|we need|can be done) (now|next|from you|)",
        "(next steps|required action|action required|required documents|required information|steps to)",
        "(we|you) (need|require|must|should) … (the following|following|these documents|these steps)",
        "please (send|provide|submit|upload) … (the following|following|these|documents|information)",
        "(send|provide|submit) (us|) (the following|these)",
        "please (send|provide|submit|upload) (us|)",
        "(your|the) (plan|appeal|explanation|answer) (should|must|needs to|has to) (include|contain|explain|tell|state)",
        "was muss ich (tun|machen|unternehmen|einreichen|senden)",
        "wie kann ich … (reaktivieren|wiederherstellen|freischalten|einspruch)",
        "(bitte|) (senden|reichen|laden) sie (uns|) … (folgende|folgenden|unterlagen|dokumente)",
        "(如何|怎样|怎么)…(恢复|重新激活|申诉|提交)",
        "我(需要|应该|该)(做|采取|提交|怎么)",
        "请(提供|提交|发送)",
        "(どうすれば|どのように|何をすれば)",
        "(以下|次)の(情報|書類|資料)",
        "comment … (réactiver|rétablir|faire appel|restaurer)",
        "que dois je (faire|envoyer|fournir)",
        "(veuillez|merci de) (nous|) (envoyer|fournir|transmettre|soumettre)",
        "(cómo|qué) (puedo|debo|tengo que|hago) … (reactivar|restablecer|enviar|hacer|recuperar)",
        "(envíe|envíenos|proporcione|facilite) (los|las|la|el|) (siguientes|siguiente|documentos|información)",
        "(come|cosa) (posso|devo) … (riattivare|ripristinare|inviare|fare)",
        "(invia|inviaci|fornisci|fornire) (i|le|la|il|) (seguenti|documenti|informazioni)",
    ),
    "error": (
        "(has|have|was|were|is) … (deactivated|removed|suspended|closed|taken down|blocked) (in error|by mistake|wrongly)",
        "(do|if) you (believe|think) … (error|mistake|wrong|wrongly|in error|incorrect)",
        "(deactivated|removed|suspended) in error",
        "(irrtümlich|fälschlich|versehentlich|fehler) … (deaktiviert|gesperrt|entfernt)",
        "(错误|误)(停用|移除|下架|删除)",
        "(誤って|間違い)",
        "(par erreur|por error|per errore)",
    ),
    "else": (
        "what (happens|will happen|does this mean) (if|for|to|when|with)",
        "what happens (if|when)",
        "(need help|we are here to help|were here to help|here to help|have questions|any questions|more information|further information|more help)",
        "(related|relevant|applicable) (policies|policy|links)",
        "how (do|can) i (send|submit) (the|this|my) (required|requested|information|documents)",
        "where (do|can|should) i (send|submit|upload)",
        "how (do|can) i (view|see|contact|reach)",
        "was passiert wenn",
        "(wir helfen|benötigen sie hilfe|wir sind für sie da)",
        "(如果不|若不)",
        "(que se passe|qué ocurre|qué pasa|cosa succede)",
    ),
}
"""Headings by which a notice is divided. A question mark is not needed."""

BECAUSE: tuple[str, ...] = (
    "because",
    "because of",
    "as a result of",
    "due to",
    "owing to",
    "since (you|your|the|we|our|it)",
    "(reason|cause) (is|was|for this|being)",
    "the reason",
    "(we|amazon) (have|has|had|) (also|recently|just|now|) (found|noticed|determined|identified|detected|confirmed|learned|discovered|observed|concluded|established|seen|received|verified)",
    "(it|this) (has|) (come|came) to our (attention|notice)",
    "(came|brought|comes) to our (attention|notice)",
    "(our|the) (records|review|investigation|data|checks|system|systems) (show|shows|showed|indicate|indicates|suggest|suggests|found|revealed|reveals|confirmed)",
    "according to our (records|review|data|investigation|information)",
    "(we|i) (believe|suspect|think|are concerned|have concerns|have reason to believe)",
    "it (seems|appears|looks)",
    "(for|by) (violating|breaching|breaking|infringing|misusing|failing to)",
    "(violat*|breach*|contraven*|infring*)",
    "(in violation of|in breach of|not in compliance with|not comply with|not complying with|does not comply|do not comply|did not comply|non compliance)",
    "(not|never) (in line with|conform*|meet|met|compliant)",
    "(complained|complaint|complaints|reported|report from|reports from|claims that|alleges|alleging|asserts|asserting)",
    "(must be|must stay|needs to be|require|requires|required) … (below|above|less than|more than|under|at least)",
    "(higher|lower|more|less) than",
    "(exceeds|exceeded|above|below) (the|our|your)",
    "(weil|da ihr|da sie|aufgrund|wegen|grund dafür|festgestellt|erhalten haben|verstoß|verstößt|verstoßen|verletz*|gemeldet|beschwerde*)",
    "(因为|由于|我们发现|我们注意到|违反|收到|侵犯|投诉|原因)",
    "(ため|により|違反|確認され|受け取り|判明|おそれ|申し立て|理由)",
    "(parce que|en raison de|car|suite à|nous avons constaté|nous avons reçu|enfreint|violation|non conforme)",
    "(porque|debido a|ya que|hemos recibido|hemos detectado|infringe|incumpl*|infringi*)",
    "(perché|poiché|a causa|in quanto|abbiamo ricevuto|abbiamo rilevato|violazione|violat*)",
)
"""Words by which a sentence says why."""

CONDITIONS = listed("if once when unless soon which whether wenn falls sobald cuando quando lorsque")
"""Words that make what follows a case that may not come."""

ASKING = listed(
    "please send provide submit complete upload tell explain give reply choose describe include attach "
    "add make confirm update use see read visit go learn contact bitte senden laden veuillez envoyez "
    "envie proporcione invia fornisci"
)
"""A sentence that begins so asks for something; it seldom says why."""

BOILERPLATE: tuple[str, ...] = (
    "section (3|2|three|two|iii) of (the|our|your) … (business solutions agreement|agreement|bsa)",
    "(section|paragraph|clause) (3|2|three|iii)",
    "(our|the|amazon) … business solutions agreement",
    "§ 3",
    "abschnitt 3",
    "第 3 条",
    "第三条",
    "(sale|selling|sell) … counterfeit … (strictly|) (prohibited|forbidden|not allowed|not permitted)",
    "(prohibited|forbidden|not allowed) to sell counterfeit",
    "(customer|customers|buyers) (trust|to trust|can trust|trusts|must be able|should be able)",
    "(claims|chargebacks) … (deducted|resolved|settled|processed|filed against)",
    "(settle|cover|pay|pay for) … (claims|chargebacks|refunds)",
    "(see|read|review|visit|go to|refer to) (our|the|amazon) … (policy|policies|page|guidelines|help|agreement|requirements)",
    "(learn more|more information|for more information|for more|more about) … (policy|policies|page|guidelines|help|agreement|requirements)",
    "(ship|dispatch|fulfil|take care of) … (open|outstanding|pending|remaining) orders",
    "(open|outstanding|pending) orders",
    "(your|the|any|available) (funds|balance|money|disbursements|payments) … (held|hold|transferred|withheld|withhold|disbursed|stay|remain|kept|available|paid)",
    "(hold|holding|withhold|withholding|keep|keeping) … (funds|balance|money|payments|disbursements)",
    "(utility bill|invoice|invoices|documents|document) … (dated|issued) (within|in) the (last|past)",
    "request a funds disbursement",
    "(amounts|amount) paid … (claims|chargebacks) … (chargebacks|deducted)",
    "(guarantee claims|claims) and chargebacks … (deducted|account)",
    "(settlement|balance and settlement) (schedule|information)",
    "(remaining funds|any funds|temporary hold)",
    "reserve the right to … (limit|remove|cancel|withhold)",
    "(new|any) (selling |seller |) accounts you open",
    "(cancelled|canceled|removed) (all of |) your listings",
    "(resolve|complete) … (pending|open) orders",
    "how well your account is performing",
    "(amazon|) seller performance (team|)",
    "(amazon|) (seller|selling partner) support",
    "amazon seller",
)
"""Words that stand in notices of every kind: what lies inside them counts little."""

ASIDES: tuple[str, ...] = (
    "account health (page|dashboard) … (shows|show|tells)",
    "how well your account",
    "(performance targets|performance metrics|our targets) and … policies",
    "such as … (order defect rate|late shipment rate|cancellation rate)",
    "(keep|please|continue) (monitoring|to monitor|watching) your",
    "(within|below|above) our targets",
    "(may|might|can|will) (also |permanently |) (withhold|keep|retain) … (funds|them|payments|money|balance)",
    "(ship|dispatch|fulfil|resolve|complete) … (open|pending|outstanding) orders",
    "(avoid|prevent) further impact",
    "(not|new|any|another) (open|create|register) (a new|another|any|new) … account*",
    "(new|any) (selling |seller |) accounts you open",
    "(documents|files|papers) must be",
    "(utility bill|invoice|document*) … (pdf|png|jpeg|gif)",
    "(inventory|stock) … (removed|remove|disposed|destroyed|fulfil* cent*)",
    "(a to z|guarantee) claims and chargebacks",
    "(amounts|amount) paid",
    "(call|contact) account health support",
    "representatives speak",
    "(guthaben|offene bestellungen|versenden sie offene)",
    "(资金将|未完成的订单)",
    "(fonds restent|commandes en cours|fondos permanecen|fondi rimangono)",
)
"""A sentence with these words stands in notices of every kind; all of it counts little."""

NEGATIONS: tuple[str, ...] = (
    "(is|are|was|were) not (about|because|related to|due to|based on|connected with|a matter of|a question of)",
    "not (about|because|due to|based on|concerned with|a matter of|a case of|an issue of)",
    "(does|do|did) not (concern|relate to|involve|affect|mean|suspect)",
    "nothing to do with",
    "(no|without) (concern|concerns|doubt|doubts|complaint|complaints|issue|issues|problem|problems|evidence|indication) (about|of|with|regarding|that|over)",
    "(unrelated|not related) to",
    "(rather than|instead of|as opposed to|other than|apart from|except for|unlike)",
    "(nicht|kein|keine) (wegen|aufgrund|um|mit)",
    "(与…无关|并非因为|不是因为)",
)
"""Words that take back what follows them in the same sentence."""
