"""By what a false message gives itself away. Addresses are judged in ``phishing``; here stand the words."""

# One phrase, one line.
# ruff: noqa: E501

from __future__ import annotations

from calculators.notices.cues import Table

CUES: Table = {
    "asks for a password or code": (
        "(enter|confirm|verify|provide|send|reply with|type|give|submit|share|tell|forward|fill in|put in) (us|me|) (your|the|) … (password|passwords|passcode|login|log in|sign in details|credentials|user id|user name|username|pin|one time code|one time password|otp|verification code|security code|cvv|card number|card details|social security)",
        "(with|using|enter|and|your) … (email|e mail|user) and … password",
        "(log in|login|sign in) … with … password",
        "(client secret|bank login|bank log in|access token|refresh token|recovery code)",
        "(ihre zugangsdaten|anmeldedaten|passwort eingeben|密码|パスワード|vos identifiants|mot de passe|contraseña|credenziali)",
        "(login details|log in details|sign in details|login data|credentials|otp|one time password|cvv|card security code|full card number|mothers maiden name|social security number|ssn|remote access|anydesk|teamviewer)",
        "(reply|answer) with … code",
        "(passwort (ein|bestätigen)|zugangsdaten|anmeldedaten|输入…密码|提供…密码|验证码|登录信息|パスワードを|暗証番号|mot de passe|identifiants|contraseña|credenciales|credenziali)",
    ),
    "asks to log in through a link": (
        "(click|tap|press|follow) (on|here|this|the|below|our|) … (link|button|here|url|below) … (verify|confirm|update|restore|unlock|avoid|validate|log in|login|sign in|secure|keep|authenticate)",
        "(verify|confirm|update|restore|unlock|validate|log in|login|sign in|secure|authenticate|re verify|reconfirm) … (by clicking|clicking here|through the link|via the link|using the link|with the link|link below|button below)",
        "(verify|confirm|update|restore|unlock|validate|secure|authenticate) (your|the) … (account|billing|profile) (now|immediately|below|at once|here)",
        "click (here|below|on the link|the link|the button|this link)",
        "(through|via|by|using|following|follow) (the|this) (button|link) (below|above|)",
        "(verify|confirm|log in|sign in) (at|on|under) (amzn|amazon|http|https|www|this|the link)",
        "(copy|paste) … browser",
        "(klicken sie (hier|auf den link)|点击(链接|这里|此处|下方)|こちらをクリック|下記のリンク|cliquez (ici|sur le lien)|haga clic (aquí|en el enlace)|clicca (qui|sul link))",
    ),
    "asks for money": (
        "(pay|send|transfer|wire|remit) … (fee|fees|usd|dollars|bitcoin|btc|usdt|crypto|cryptocurrency|western union|moneygram|gift card|gift cards|wechat pay|alipay|upfront|in advance)",
        "(reinstatement|activation|verification|processing|service|security|unlock|release|handling|clearance|administration) (fee|deposit|charge|payment)",
        "(bitcoin|btc|usdt|cryptocurrency|western union|moneygram|wire transfer)",
        "(buy|purchase|send) … gift cards",
        "(transfer|return|send back) the (difference|money|overpayment)",
        "for … (dollars|usd|euros|pounds) (i|we) (can|will)",
        "(results|money back) guaranteed",
        "(half|50|part) … (upfront|up front|in advance|first)",
        "(our|my) (price|fee|charge|cost) (is|for|of|starts|will be|depends)",
        "i sell",
        "(refundable|one time|small|nominal) (fee|payment|deposit|charge)",
        "(手续费|付一半|先付|微信支付|支付宝|保证金|手数料を|振り込み|frais de réactivation|virement|bonifico)",
    ),
    "claims to be an insider": (
        "(i|we|my|our) (work|working|have|know|used to work|sell|got|can get|contact|friend|partner|source) … (inside|insider|in seller performance|at amazon|inside amazon|from amazon|internal|employee|employees|amazon staff)",
        "(i|we) (work|am working|used to work|worked) (at|for|in|with|inside) … (amazon|seller performance)",
        "(i|we) (used to be|was|were|am|are) … amazon (employee|employees|worker|staff|insider)",
        "(former colleagues|our people inside|people inside|friends in the) … (amazon|approve|office|delete)",
        "(our|my) (friends|people|colleagues|contact|contacts|source) (in|inside|at|from)",
        "(insider|insiders|internal contact|internal contacts|inside contact|inside contacts|inside person|inside help|amazon employee|amazon employees|contact inside|contacts inside|someone inside|friend inside|people inside|internal channel|back end access|backend access|internal access)",
        "(internal|inside|secret) (notes|annotations|annotation|note|screenshot|screenshots|records|logs|log)",
        "(screenshot|screenshots|copy) of … (internal|annotation*|notes)",
        "(内部渠道|内部人员|内部关系|后台备注|后台|内鬼)",
    ),
    "promises what nobody can": (
        "(reinstate*|unsuspend|unban|reactivate*|recover|restore|unlock|whitelist|unblock|back) … (guarantee*|100|success rate|no matter|in 24 hours|in 3 days|within 24 hours|in a few days)",
        "(guarantee*|100) … (reinstate*|reinstatement|success|reactivation|recovery|result|back)",
        "(get|have) it (reinstated|back|unblocked|reactivated)",
        "(lift|remove|cancel) your suspension",
        "(delete|remove) the case",
        "(listing|product) on page one",
        "which competitor reported",
        "(delete|remove|take down|removing|deleting) (negative|bad|competitor*|1 star|one star|your competitor*) … (review|reviews|feedback|listing|listings)",
        "(百分百|包申诉|代申诉|解封服务|申诉服务|保证恢复)",
    ),
    "wants a private channel": (
        "(whatsapp|telegram|wechat|skype|we chat|weixin|discord|signal app)",
        "(add|contact|message|text|reach|write|write to) me (on|at|via|through|privately)",
        "contact on telegram",
        "(加微信|微信联系|加我|QQ)",
    ),
    "presses for haste": (
        "(within|in|next|have|only|than) (the next|) (24|12|6|48|2|4|8|36|one|two|three|twenty four|few) (hours|hrs|hour|h)",
        "(immediately|urgent|urgently|asap|right away|at once|final notice|last chance|last reminder|act now|without delay|before it is too late|today only|time sensitive|immediate attention|immediate action)",
        "(will|shall|going to) be (permanently|) (closed|suspended|terminated|deleted|locked|deactivated|disabled|blocked|limited) (permanently|if|unless|within|in|forever|today|automatically|completely)",
        "(sofort|dringend|unverzüglich|立即|马上|紧急|至急|直ちに|immédiatement|urgent|inmediatamente|urgente|immediatamente)",
    ),
    "brings a file to open": (
        "(zip|exe|html attachment|docm|macro|macros)",
        "(open|download|see|view|fill in|fill out|complete|run|install|review|check) (the|this|our|attached|your|an) … (attachment|attached|html|zip|exe|software|attached file|attached document|form in the attachment)",
        "(attached|enclosed) (file|document|form|html|zip|pdf|invoice|notice)",
        "(im anhang|angehängte datei|附件|添付ファイル|pièce jointe|archivo adjunto|allegato)",
    ),
    "does not know your name": (
        "(dear|hello|hi|attention) (customer|user|valued|client|member|amazon user|amazon customer|account holder|account owner|merchant|seller partner|sir madam|sir|friend|esteemed|beneficiary|amazon member|webmail|costumer)",
        "(kindly|dear costumer|your good self|do the needful)",
        "(sehr geehrter kunde|lieber kunde|尊敬的客户|尊敬的用户|お客様各位|cher client|estimado cliente|gentile cliente)",
    ),
    "speaks of a buyer's log-in": (
        "(unusual|suspicious|unauthorized|unknown|unrecognized|strange|different|unfamiliar|new) (sign in|login|log in|activity|device|access|location|transaction|purchase|order|ip|attempt|charge)",
        "(your|amazon|this) (prime|prime membership|amazon prime|membership|billing information|billing details|billing|subscription|payment information|payment details|webmail|mailbox)",
        "(account|access) … (locked|limited|on hold|compromised|hacked|frozen|blocked for security)",
        "(unlock|recover|secure|protect|restore access to|regain access to) your (amazon|account|seller|access)",
        "(異常なログイン|不正アクセス|异常登录|ungewöhnliche anmeldung|connexion inhabituelle|inicio de sesión inusual|accesso insolito)",
    ),
    "frightens with the law": (
        "(legal notice|lawsuit|legal team|legal action|court case|police|arrest|prosecut*|fbi|subpoena)",
    ),
    "offers a prize or reward": (
        "(you have won|you won|lottery|prize|gift voucher|free gift|reward|claim your|lucky|selected winner|inheritance|beneficiary)",
    ),
    "wants to leave Amazon's own ways": (
        "(do not|dont|never) (contact|tell|call|inform|speak to|report) (amazon|seller support|anyone|account health|the bank|your bank)",
        "(call|phone|dial) (us|me|this|our|now|toll|immediately) … (at once|immediately|right now|fraud|helpline|toll free)",
        "(toll free|hotline|helpline)",
        "(keep|stays|stay|remain) (this|it|between|strictly) (confidential|secret|private|between us|us)",
    ),
}
"""Signs of a false message, each named in words a seller understands."""
