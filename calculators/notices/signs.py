"""By what a false message gives itself away. Addresses are judged in ``phishing``; here stand the words."""

# One phrase, one line.
# ruff: noqa: E501

from __future__ import annotations

from calculators.notices.cues import Table

CUES: Table = {
    "asks for a password or code": (
        "(enter|confirm|verify|provide|send|reply with|type|give|submit|update|share|tell|forward) (us|me|) (your|the) … (password|passwords|passcode|login|log in|sign in details|credentials|user id|user name|username|pin|one time code|one time password|otp|verification code|security code|cvv|card number|social security)",
        "(password|login details|log in details|sign in details|credentials|otp|one time password|cvv|card security code|full card number|mothers maiden name|social security number|ssn|remote access|anydesk|teamviewer)",
        "(passwort|zugangsdaten|anmeldedaten|密码|验证码|登录信息|パスワード|暗証番号|mot de passe|identifiants|contraseña|credenciales|credenziali)",
    ),
    "asks to log in through a link": (
        "(click|tap|press|follow|open|use|visit|copy and paste|copy|paste) (on|here|this|the|below|our|) … (link|button|here|url|page|browser) … (verify|confirm|update|restore|unlock|avoid|validate|log in|login|sign in|continue|secure|keep|complete|reactivate|activate|resolve|authenticate)",
        "(verify|confirm|update|restore|unlock|validate|log in|login|sign in|secure|authenticate|re verify|reconfirm) … (by|through|via|using|from) … (link|button|clicking|clicking here|click)",
        "(verify|confirm|update|restore|unlock|validate|secure|authenticate) (your|the) … (account|information|details|data|identity|billing|profile) (now|here|immediately|below|at once|within)",
        "click (here|below|on the link|the link|the button|this link|the link below)",
        "(copy|paste) … (link|address|url) … browser",
        "(klicken sie (hier|auf den link)|点击(链接|这里|此处|下方)|こちらをクリック|下記のリンク|cliquez (ici|sur le lien)|haga clic (aquí|en el enlace)|clicca (qui|sul link))",
    ),
    "asks for money": (
        "(pay|payment|send|transfer|wire|deposit|remit) … (fee|fees|usd|dollars|bitcoin|btc|usdt|crypto|cryptocurrency|paypal|western union|moneygram|gift card|gift cards|wechat pay|alipay|half|upfront|in advance|fine|penalty|deposit)",
        "(reinstatement|activation|verification|processing|service|security|unlock|release|handling|clearance|administration) (fee|deposit|charge|payment)",
        "(bitcoin|btc|usdt|cryptocurrency|gift card|gift cards|western union|moneygram|wire transfer)",
        "(half|50|payment|pay) … (upfront|up front|in advance|afterwards|after|before|when it is done|on success|first)",
        "(our|my|the) (price|fee|charge|rate|cost) (is|for|of|starts|will be|depends)",
        "(refundable|one time|small|nominal) (fee|payment|deposit|charge)",
        "(手续费|费用|付款|转账|微信支付|支付宝|保证金|手数料|振り込み|frais de|virement|tarifa|pago de|commissione|bonifico)",
    ),
    "claims to be an insider": (
        "(i|we) (work|working|am|are|have|know|used to work) (at|in|for|inside|with|an|a|someone|people|friends|contacts|employees|my|our|internal) … (amazon|seller performance|inside|employee|insider|internal|team|staff)",
        "(insider|insiders|internal contact|internal contacts|inside contact|inside contacts|inside person|inside help|amazon employee|amazon employees|contact inside|contacts inside|someone inside|friend inside|colleague in|people inside|internal channel|internal staff|internal team|back end access|backend access|internal access)",
        "(internal|inside|hidden|secret|confidential) (notes|annotations|annotation|note|information|report|screenshot|records|file|logs|log) (of|on|about|from|for|in)",
        "(reinstate|unsuspend|unban|reactivate|recover|restore|unlock|whitelist|unblock) (your|the|any|suspended) … (account|accounts|listing|asin|store|shop) … (in|within|guaranteed|guarantee|for|100|hours|success|no matter)",
        "(guaranteed|guarantee|100) … (reinstatement|success|reactivation|recovery|result|refund)",
        "(delete|remove|take down|removing|deleting) (negative|bad|competitor|1 star|one star|competitors) (reviews|review|feedback|listing|listings)",
        "(whatsapp|telegram|wechat|skype|we chat|weixin|qq|signal|line id|discord)",
        "(add|contact|message|text|reach|write) (me|us) (on|at|via|through|by) (whatsapp|telegram|wechat|skype|private|my|gmail|this number)",
        "(内部|后台|内鬼|包申诉|代申诉|解封服务|申诉服务|加微信|微信|百分百)",
    ),
    "presses for haste": (
        "(within|in|next|have|only|than) (the next|) (24|12|6|48|2|4|8|36|one|two|three|twenty four|few) (hours|hrs|hour|h)",
        "(immediately|urgent|urgently|asap|right away|at once|final notice|last chance|last reminder|act now|without delay|before it is too late|today only|time sensitive|immediate attention|immediate action)",
        "(will|shall|going to) be (permanently|) (closed|suspended|terminated|deleted|locked|deactivated|disabled|blocked|limited) (permanently|if|unless|within|in|forever|today|automatically|completely)",
        "(sofort|dringend|unverzüglich|立即|马上|紧急|至急|直ちに|immédiatement|urgent|inmediatamente|urgente|immediatamente)",
    ),
    "brings a file to open": (
        "(open|download|see|view|fill in|fill out|complete|run|install|review|check) (the|this|our|attached|your|an) … (attachment|attached|file|document|form|html|zip|exe|software|app|application|pdf)",
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
    "offers a prize or reward": (
        "(you have won|you won|lottery|prize|gift voucher|free gift|reward|claim your|lucky|selected winner|inheritance|beneficiary)",
    ),
    "wants to leave Amazon's own ways": (
        "(do not|dont|never) (contact|tell|call|inform|reply to|speak to|report) (amazon|seller support|anyone|seller central|account health|the)",
        "(reply|answer|respond|write|contact|call|email|send) (directly|only|back) (to|at) (this|me|our|the) (number|address|email|e mail|phone|link)",
        "(call|phone|dial) (us|me|this|the|our|now|toll|immediately) … (number|free|at|on|hotline|helpline|support)",
        "(toll free|hotline|helpline)",
        "(keep|stays|stay|remain) (this|it|between|strictly) (confidential|secret|private|between us|us)",
    ),
}
"""Signs of a false message, each named in words a seller understands."""
