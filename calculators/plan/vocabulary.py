"""Words that the rules for plans have in common, by the name that stands in braces in a rule's pattern.

This is language, not knowledge of Amazon: who may be meant by "the buyer", what a date looks like. What spoils a plan
stands on the pages of ``docs/plan/rules``.
"""

from __future__ import annotations

from collections.abc import Mapping

_MONTH = "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?"

VOCABULARY: Mapping[str, tuple[str, ...]] = {
    "we": ("we", "i", "our (company|team|store|shop|business|side)"),
    "buyer": (
        r"(buyer|customer|client|consumer|shopper|purchaser|reviewer|reader|recipient)s?",
        "people",
        "lady|woman|women",
    ),
    "carrier": (
        r"(carrier|courier|driver|postman|postmen|mailman)s?",
        "usps|ups|fed ?ex|dhl|dpd|gls|tnt|hermes|evri|yodel|(royal|canada|china|australia) (mail|post)|post office|post(al)? service",
        r"(delivery|shipping|transport|logistics?|courier) (company|companies|firm|partner|provider|service|agent|line)s?",
        r"freight forwarder|forwarder|post ?nl|la poste|colissimo|chronopost|correos|deutsche post|yunexpress|4px|depot",
    ),
    "supplier": (r"(supplier|manufacturer|vendor|wholesaler|distributor|producer|maker)s?", "factory|factories"),
    "staff": (
        r"(employee|worker|intern|temp|assistant|packer|trainee|helper|salesman|manager|freelancer|student|specialist|clerk|girl|boy|secretary|operator)s?",
        r"staff|team|vas?|colleagues?|agency|person|guy|bookkeeper",
    ),
    "relative": (
        r"(cousin|brother|sister|wife|husband|friend|uncle|aunt|mother|father|mum|mom|dad|son|daughter|relative|partner)s?",
        r"(girl|boy)friends?|in laws?|nephews?|nieces?|neighbou?rs?|somebody|someone|another (person|man|woman)",
    ),
    "month": (_MONTH,),
    "date": (
        rf"\d{{1,2}}(st|nd|rd|th)? (of )?({_MONTH})",
        rf"({_MONTH}) (the )?\d{{1,2}}(st|nd|rd|th)?",
        rf"({_MONTH}) (of )?20\d\d",
        r"(19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}",
        r"\d{1,2}[-/.]\d{1,2}[-/.](20)?\d\d",
    ),
    "often": (
        "(each|every|the (first|1st|last)) (working |work )?(day|morning|evening|week|month|quarter)",
        "(mon|tues|wednes|thurs|fri|satur|sun)days?|daily|weekly|monthly|quarterly",
    ),
    "measured": (r"\d+", "{date}", "{often}", "{proof}"),
    "machine": (
        r"(system|software|bot|robot|algorithm|ai|tool|automation|computer|team|department|employee|worker|warehouse|investigator)s?",
        r"(reviewer|representative|agent|specialist|platform|catalog|catalogue|website|portal|page|moderator)s?",
        r"staff|people|support|fulfil+ment cent(er|re)s?|fba",
    ),
    "failed": (
        r"(mistakes?|errors?|fault|glitch(es)?|bugs?|wrong(ly)?|incorrect(ly)?|broken|fail(ed|s|ure)?|false(ly)?|misread|lost|damaged|mixed|throws?|malfunction(ed|s|ing)?|has a bug|counts|(gave|told) (us|me) (the )?wrong|flagged (us|me|our \\w+) (incorrectly|wrongly))",
        r"(broke|did not|does not|do not|never|can not|unfair(ly)?|unjust(ly)?|changed|punish(ed|es)?|confus(ed|es)|ignor(ed|es)|still (shows?|says?|counts?))",
    ),
    "bad": (
        r"mistakes?|errors?|fault|wrong(ly)?|lost|damag(ed|es)|broke|broken|fail(ed|s|ure)|poor(ly)?|bad(ly)?|mess(ed)?|defective|fake",
        r"overloaded|overwhelmed|deceived|missing|delay(ed|s)|forgot|refused|never|incorrect(ly)?|unreliable|disappointed|own invoice",
    ),
    "symptom": (
        r"(negative|bad|poor|1 star|one star) (customer )?(feedbacks?|reviews?|ratings?|experiences?)",
        r"({buyer} )?(complaints?|dissatisfaction)|(increase|rise|spike) in (negative|bad|late|complaints?|returns?) ?\w*|a to z (guarantee )?(claims?|cases?)|chargebacks?|(high|many) returns?",
        r"late (shipments?|deliver(y|ies)|dispatch(es)?|orders?|shipment rate)|(order )?cancell?ations?|cancelled orders|policy violations?",
        r"(low|high|poor|bad) (\w+ ){0,3}(rate|metrics?|performance|score)|({buyer} |we )(complain(ed|ing)?|were (unhappy|not (happy|satisfied)))",
        r"{buyer} (\w+ )?(opened|left|filed|gave|wrote) (\w+ ){0,4}(claims?|feedbacks?|reviews?|cases?)",
    ),
    "sin": (
        r"(paid|bought|pay|buy|buying|paying|fake|faked) … reviews?|reviews? … (paid|bought|fake|free)",
        r"(pictures?|photos?|images?|texts?) … (without|copied|stolen|stole|from (another|other)|permission)|copied|stole|stolen",
        r"(second|other|another|more|multiple|several) (seller |selling |amazon )?accounts?",
        r"(fake|counterfeit|replica|expired|prohibited|illegal) \w+|drop ?ship(ped|ping)?",
        r"(ship(ped)?|sent|send)( \w+){0,2} (\w+ )?from (ali ?express|alibaba|walmart|target|ebay|another (shop|retailer|seller))",
        r"(edited|forged|changed) (\w+ )?(invoices?|documents?|papers?)|manipulat(ed|ing|ion)|evad(e|ed) tax(es)?|without (a )?(permission|licen[cs]e|authori[sz]ation)",
    ),
    "review": (r"(review|feedback|rating|comment)s?", "stars?"),
    "unsay": (
        r"(remov|delet|chang|updat|revis|edit|withdraw|modif|correct|improv|eras|cancel)(e|ed|es|ing|y|al)?|withdrew",
        "(take|took|taking|turn|turning) (down|off|back)",
    ),
    "paper": (
        r"(invoice|receipt|certificate|report|photo|picture|bill|licen[cs]e|contract|agreement|lease|statement|record|register)s?",
        r"(screenshot|export|table|list|sheet|log|extract|passport|letter|confirmation|video|map|form)s?",
        r"letters? of authori[sz]ation|loa|cpc|sds|proof of \w+",
    ),
    "proof": (
        r"(exhibit|annex|annexure|appendix|attachment|enclosure)s? [a-z]?\d{0,2}[a-z]?",
        r"\w+\.(pdf|jpe?g|png|gif|xlsx?|csv|tsv|docx?|zip|txt)",
        r"(attach(ed|ing)?|attachments?|enclos(ed|ing|ures?)?|please find|see|here (is|are)|in) … {paper}",
        r"{paper} … (attached|enclosed|annexed)",
    ),
    "done": (
        r"({we}|have|has|was|were|been|already|immediately|also|then|and|{date}|\n) (have |had |has |now |already |also |immediately )?"
        r"(refund|recall|inspect|measur|install|replac|mov|correct|chang|updat|rais|switch|sign|appoint|introduc|implement|hir|"
        r"search|add|pull|open|stopp|quarantin|lock|label|re ?label|retrain|train|mapp|cancell?|cancel|"
        r"shipp|return|separat|organi[sz]|increas|improv|answer|review|analy[sz]|clean|re ?pric|reduc|renegotiat|"
        r"conduct|strengthen|establish|provid|foster|remov(ed)? (the )?(brand|word|claim)|hand|"
        r"optimi[sz]|monitor|compar|count|destroy|shred|test|photograph)ed",
        r"({we}|have|has|was|were|been|already|and|{date}|\n) (have |has |now |already |also )?"
        r"(bought|rewrote|rewritten|split|set|sent|wrote|written|drew|paid|took (on|out)|taken (on|out)|given)",
        r"since ({date}|then)|in force|in use|removal order|(removed|pulled|deleted) (all )?(the )?\d+ (\w+ )?(units|pieces|boxes|cartons)",
    ),
}
