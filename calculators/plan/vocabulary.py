"""Words that the rules for plans have in common, by the name that stands in braces in a rule's pattern.

This is language, not knowledge of Amazon: who may be meant by "the buyer", what a date looks like. What spoils a plan
stands on the pages of ``docs/plan/rules``.
"""

from __future__ import annotations

from collections.abc import Mapping

VOCABULARY: Mapping[str, tuple[str, ...]] = {
    "we": ("we", "i", "our (company|team|store|shop|business|side)"),
    "buyer": (
        "(buyer|customer|client|consumer|shopper|purchaser|reviewer|reader|recipient)s?",
        "people",
        "lady",
        "wom[ae]n",
    ),
    "carrier": (
        "(carrier|courier|driver|mailman|forwarder)s?",
        "postm[ae]n",
        "usps",
        "ups",
        "fed ?ex",
        "dhl",
        "dpd",
        "gls",
        "tnt",
        "hermes",
        "evri",
        "yodel",
        "4px",
        "yunexpress",
        "colissimo",
        "chronopost",
        "correos",
        "post ?nl",
        "la poste",
        "deutsche post",
        "(royal|canada|china|australia) (mail|post)",
        "post office",
        "post(al)? service",
        "depot",
        "(delivery|shipping|transport|logistics?|courier) (company|firm|partner|provider|service|agent|line)s?",
    ),
    "supplier": ("(supplier|manufacturer|vendor|wholesaler|distributor|producer|maker)s?", "factory", "factories"),
    "staff": (
        "(employee|worker|intern|temp|assistant|packer|trainee|helper|clerk|operator|specialist|manager)s?",
        "(colleague|freelancer|student|salesman|girl|boy|va)s?",
        "staff|team|agency|person|guy|bookkeeper|secretary",
    ),
    "relative": (
        "(cousin|brother|sister|wife|husband|friend|uncle|aunt|mother|father|mum|mom|dad|son|daughter|nephew|niece)s?",
        "(girlfriend|boyfriend|in law|relative|neighbou?r|partner)s?",
        "some(body|one)",
        "another (person|man|woman)",
    ),
    "month": (
        "jan(uary)?",
        "feb(ruary)?",
        "mar(ch)?",
        "apr(il)?",
        "may",
        "june?",
        "july?",
        "aug(ust)?",
        "sept?(ember)?",
        "oct(ober)?",
        "nov(ember)?",
        "dec(ember)?",
    ),
    "date": (
        r"\d{1,2}(st|nd|rd|th)? (of )?{month}",
        r"{month} (the )?\d{1,2}(st|nd|rd|th)?",
        r"{month} (of )?20\d\d",
        r"(19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}",
        r"\d{1,2}[-/.]\d{1,2}[-/.](20)?\d\d",
        r"(0[1-9]|[12]\d|3[01])(\.(0[1-9]|1[0-2])\.|/(0[1-9]|1[0-2])(?![/\d]))",
    ),
    "often": (
        "(each|every|the (first|1st|last)) (working |work )?(day|morning|evening|week|month|quarter)",
        "(mon|tues|wednes|thurs|fri|satur|sun)days?",
        "(daily|weekly|monthly|quarterly)",
    ),
    "measured": (r"\d+", "{date}", "{often}", "{proof}"),
    "machine": (
        "(system|software|bot|robot|algorithm|ai|tool|automation|computer|platform|website|portal|page)s?",
        "(catalog|catalogue)s?",
        "(team|department|employee|worker|investigator|reviewer|representative|agent|specialist|moderator|warehouse)s?",
        "staff|people|support|fba(?!-)",
        "fulfil+ment cent(er|re)s?",
    ),
    "failed": (
        "(mistake|error|glitch|bug|throw|count)s?",
        "fault|glitches|misread|lost|broken|broke|damaged|mixed|changed|never",
        "(wrong|incorrect|false|unfair|unjust)(ly)?",
        "(fail|malfunction)(ed|s|ure|ing)?",
        "(punish|confus|ignor)(ed|es)",
        "(did|does|do|can) not",
        "has a bug",
        "(gave|told) (us|me) (the )?wrong",
        "still (shows?|says?|counts?)",
    ),
    "bad": (
        "mistakes?|errors?|fault|lost|broken?|defective|fake|missing|forgot|refused|never|unreliable|"
        "disappointed|deceived",
        "(wrong|poor|bad|incorrect)(ly)?",
        "(damag|fail|delay)(ed|es|s|ure)",
        "mess(ed)?",
        "over(loaded|whelmed)",
        "own invoice",
    ),
    "symptom": (
        "(negative|bad|poor|1 star|one star) (customer )?(feedbacks?|reviews?|ratings?|experiences?)",
        "({buyer} )?(complaints?|dissatisfaction)",
        r"(increase|rise|spike) in (negative|bad|late|complaints?|returns?) ?\w*",
        "a to z (guarantee )?(claims?|cases?)",
        "chargebacks?",
        "(high|many) returns?",
        "late (shipments?|deliver(y|ies)|dispatch(es)?|orders?|shipment rate)",
        "(order )?cancell?ations?",
        "cancelled orders",
        "policy violations?",
        r"(low|high|poor|bad) (\w+ ){0,3}(rate|metrics?|performance|score)",
        "({buyer} |we )(complain(ed|ing)?|were (unhappy|not (happy|satisfied)))",
        r"{buyer} (\w+ )?(opened|left|filed|gave|wrote) (\w+ ){0,4}(claims?|feedbacks?|reviews?|cases?)",
    ),
    "sin": (
        "(paid|bought|pay|buy|buying|paying|fake|faked) … reviews?",
        "reviews? … (paid|bought|fake|free)",
        "(pictures?|photos?|images?|texts?) … (without|copied|stolen|from (another|other)|permission)",
        "copied (from|another|other|their|the brand)",
        "stole|stolen",
        "(second|other|another|more|multiple|several) (seller |selling |amazon )?accounts?",
        r"(fake|counterfeit|replica|expired|prohibited|illegal) \w+",
        "drop ?ship(ped|ping)?",
        r"(ship(ped)?|sent|send) (\w+ ){0,3}from (ali ?express|alibaba|walmart|target|ebay|another \w+)",
        r"(edited|forged|changed) (\w+ )?(invoices?|documents?|papers?)",
        "manipulat(ed|ing|ion)",
        "evad(e|ed) tax(es)?",
        "without (a )?(permission|licen[cs]e|authori[sz]ation)",
        "(made up|made-up|invented|bogus) (tracking|invoice|number|address|document)s?",
        "re ?labell?ed",
        "(e ?mail addresses|phone numbers|addresses) … (orders|{buyer})",
        "reviews? … (from|by|of) (my|our) (own )?({relative}|family)",
        "account … under … name",
    ),
    "review": ("(review|feedback|rating|comment|star)s?",),
    "unsay": (
        "(remov|delet|chang|updat|revis|edit|withdraw|modif|correct|improv|eras|cancel)(e|ed|es|ing|y|al)?",
        "withdrew",
        "(take|took|taking|turn|turning) (down|off|back)",
    ),
    "paper": (
        "(invoice|receipt|certificate|report|photo|picture|bill|contract|agreement|lease|statement|record|register)s?",
        "(screenshot|export|table|list|sheet|log|extract|passport|letter|confirmation|video|map|form)s?",
        "licen[cs]es?",
        "letters? of authori[sz]ation|loa|cpc|sds",
        r"proof of \w+",
    ),
    "reference": (
        "(exhibit|annex|annexure|appendix|attachment|enclosure|tab|encl?|att|ex|app|receipt|document|sheet|"
        "file)s? (no )?"
        r"([b-h]|a(?=[).,;:\n])|[a-z]?\d{1,2}[a-z]?)",
        r"[a-h]\)(?=[.,;:\n])",
        r"no \d{1,2}\)",
    ),
    "proof": (
        "{reference}",
        r"(exhibit|annex|annexure|appendix|attachment|enclosure)s? [a-z]?\d{0,2}[a-z]?",
        r"\w+\.(pdf|jpe?g|png|gif|xlsx?|csv|tsv|docx?|zip|txt)",
        "(attach(ed|ing)?|attachments?|enclos(ed|ing|ures?)?|please find|see|here (is|are)|in) … {paper}",
        "{paper} … (attached|enclosed|annexed)",
    ),
    "mended": (
        "(refund|recall|inspect|measur|install|replac|mov|correct|chang|updat|rais|switch|sign|appoint|introduc)ed",
        "(implement|hir|search|add|pull|stopp|end|terminat|quarantin|lock|label|re ?label|train|retrain|mapp|shipp)ed",
        "(cancell?|return|separat|organi[sz]|increas|improv|answer|review|analy[sz]|clean|re ?pric|reduc|renegotiat)ed",
        "(conduct|strengthen|establish|provid|foster|hand|optimi[sz]|monitor|compar|count|destroy|shred|test|"
        "photograph)ed",
        "removed (the )?(brand|word|claim)",
        "bought|rewrote|rewritten|split|set|sent|wrote|written|drew|paid|given",
        "(took|taken) (on|out)",
    ),
    "done": (
        r"({we}|have|has|was|were|been|already|immediately|also|then|and|{date}|\n) "
        "(have |had |has |now |already |also |immediately )?{mended}",
        "since ({date}|then)",
        "in force",
        "in use",
        "removal order",
        r"(removed|pulled|deleted) (all )?(the )?\d+ (\w+ )?(units|pieces|boxes|cartons)",
    ),
    "third-party": (
        "(lab|laborator(y|ies)|customs|printer|printing (house|company|shop)|importer|trader|liquidator)s?",
        "(3pl|airline|port|hub)s?",
        "(prep|fulfil+ment|software|erp|repric(er|ing)|hosting|translation|test(ing)?) (\\w+ )?(company|"
        "provider|vendor|software|house|server|cent(er|re))s?",
        "(provider|software company|accountant|broker|agent|subcontractor|contractor)s?",
    ),
    "helper": (
        "(ex (wife|husband)|business partner|shareholder|co founder|director|accountant|packer|temp|hire|contractor)s?",
        "(staff member|member of (the |our )?staff|listing company|photographer|designer|translator|programmer)s?",
    ),
    "cause": (
        "((root|main|real|core|key|actual|true|underlying|only|sole|primary|principal|"
        "basic) )?(root )?(cause|reason|origin|root|source)s?",
    ),
    "outcome": (
        "(order defect|late shipment|late dispatch|late delivery|cancell?(ation)?|valid tracking|"
        "on time delivery|return|defect|odr) rate",
        "odr",
        "(breach|violation|infringement|non ?compliance)(es|s)? (of|with|against)",
        "(we|i) (violated|breached|broke|infringed|exceeded)",
        "(poor|bad|low|weak|insufficient) (\\w+ )?(performance|metrics?|rating|health|quality|score)",
        "(high|large|big|increased|great|growing|too many|excessive) (number|amount|level|rate|count|volume|"
        "share|quantity) of (\\w+ )?(negative|bad|complaints?|returns?|claims?|cancel\\w*|late|defects?|"
        "refunds?)",
        "(negative|bad) (customer |buyer )?(feedbacks?|reviews?|ratings?|experiences?)",
        "(unhappy|dissatisfied|disappointed|angry) {buyer}",
        "(many|several|some|a lot of) {buyer} (\\w+ )?(return|complain|cancel|report|claim)\\w*",
        "(defective|wrong|damaged|late|missing|used|counterfeit) (items?|parts?|goods|products?|packages?|"
        "parcels?|orders?|deliver(y|ies))",
        "(item not as described|item not received|not as described) (\\w+ )?(complaints?|claims?|returns?)",
        "(missing|lacking|expired|invalid) (\\w+ ){0,3}(classification|certificate|documents?|approval|tracking)",
        "(packages?|parcels?|orders?|deliver(y|ies)) (\\w+ ){0,2}(came|arrived|were|was) (\\w+ )?late",
        "chargebacks?",
        "(intellectual property|trade ?mark|copyright|safety|product|condition|authenticity) (complaint|"
        "report|claim|notice)s?",
    ),
    "praise": (
        "(wonderful|great(est)?|amazing|prestigious|esteemed|superb|brilliant(ly)?|wise|fair(est)?)",
        "(exemplary|inspiring|tireless|best)",
        "(excellent|outstanding|marvellous|marvelous|fantastic|world class|admirable|magnificent)",
        "(incredible|unique|generous|perfect)",
        "(remarkable|extraordinary|impressive|awesome|legendary|noble|gracious)",
        "(the (most|fairest|safest|best|greatest)|number one)",
    ),
    "other-sin": (
        "(replica|infringing|unlicen[cs]ed|unregistered|unapproved|recalled|restricted|untested) (\\w+ )?\\w+",
        "without (the |a |an |any |our |brand |proper )?(\\w+ )?(permission|registration|licen[cs]e|approval|"
        "certificate|authori[sz]ation|report|testing)",
        "(review|rating) (swap|exchange|group)s?",
        "(account|store) (\\w+ ){0,4}(bought|purchased|rented|sold|borrowed) from",
        "(upc|ean|barcode|gtin)s? (\\w+ ){0,4}(bought|internet|fake|reused|wrong|of another)",
        "(false|fake|forged|wrong|invented|made up) (\\w+ ){0,2}(proofs?|numbers?|invoices?|documents?|"
        "addresses|reviews?|tracking|prices?|certificates?)",
        "(cards?|inserts?|flyers?|leaflets?) (\\w+ ){0,6}(voucher|gift|coupon|free|stars?|refund|review)s?",
        "(bought|paid for|buy|fake) (\\w+ )?(clicks|ranks?|orders|followers|reviews?|votes|traffic)",
        "(sell|sold|selling) (them |it |these |\\w+ )?as new",
        "(own|second|another|other) (seller |selling |amazon )?account",
        "price (\\w+ ){0,5}(higher|raised|inflated) (\\w+ ){0,4}(discount|sale|strike)",
        "missing the (\\w+ ){0,3}(number|certificate|registration|label|mark)",
        "(on purpose|deliberately|knowingly|secretly)",
    ),
    "own-paper": (
        "(invoice|receipt|certificate|bill|licen[cs]e|passport|declaration|document|paper|pdf|test report|original)s?",
        "(bank )?statements?",
        "letters? of authori[sz]ation|loa|letterhead|(lab|test|safety) reports?|(authori[sz]ation|"
        "confirmation) letters?",
    ),
    "others": (
        "(all|many|most|other|several|dozens of|hundreds of|thousands of|countless|some|these|those|"
        "so many) (\\w+ )?(sellers?|shops?|stores?|brands|merchants|dealers|companies|competitors?|traders|"
        "listings)",
        "(competitors?|competition|rivals?|others|fellow sellers|market leaders?)",
        "(every (seller|shop|store|brand|competitor)|(big|large|chinese) (brands|sellers|players|shops))",
    ),
    "likewise": (
        "(the same|same thing|too|likewise|worse|do (it|this|that|so)|does (it|this|that|so)|are doing)",
        "(still (sell\\w*|online|active|there|live|do|use|has|have))",
        "(nothing happens|without (any )?(problem|consequence|trouble|issue)s?)",
        "(never (punished|blocked|suspended|checked)|no one (cares|stops))",
    ),
    "reward": (
        "(free|gift|voucher|coupon|cash|reward|rebate|cashback|discount|credit|compensation|paypal|bonus)s?",
        "(refund|present|gift ?cards?|extra|warranty|replacement|money|euros?|dollars?|pounds?)s?",
    ),
    "issue": (
        "(late (shipments?|deliver(y|ies)|orders?|parcels?|dispatch)|cancel\\w+|tracking|order defect|odr)",
        "(counterfeit|inauthentic\\w*|authenticity|fakes?|patent|trade ?mark|copyright|infringement)",
        "(intellectual property)",
        "(reviews?|feedback abuse|used sold as new|condition|safety|pesticides?|hazmat|dangerous goods)",
        "(restricted products?|pricing|price gouging|variations?|related accounts?|linked accounts?)",
        "(second account|identity|verification|inform act|drop ?shipping|forged (bill|document|invoice)s?)",
        "(funds|bank account|tax|vat|gating|knives|dormant|inserts?|messages to buyers)",
    ),
    "sin-lite": (
        "{sin}",
        "{other-sin}",
        "(drop ?ship\\w*|reviews? (\\w+ )?(for|from)|fake \\w+|second account|another account|expired)",
        "(counterfeits?|copied|stolen|untested|unlicen[cs]ed|undeclared|unpaid (tax|vat)|evad\\w+)",
        "(relabel\\w*)",
        "(without (\\w+ ){0,3}(invoices?|test|certificate|report|permission|licen[cs]e|approval|label|vat))",
        "(used|opened|returned|refurbished) (\\w+ ){0,4}as new",
        "(false|wrong|fake|invented) (\\w+ )?(tracking|weights?|addresses|origin|country|invoices?|claims?)",
        "(share|shared|sold|rent\\w*|lent|borrow\\w*) (\\w+ ){0,3}account",
    ),
}
