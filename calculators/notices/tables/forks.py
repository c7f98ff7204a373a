"""Words by which a notice offers a way: to acknowledge what it says, or to dispute it."""

from __future__ import annotations

from calculators.notices.tables import Table

CUES: Table = {
    "acknowledge": (
        "(acknowledge|acknowledging)",
        "if you (admit|accept|agree)",
        "plan of action",
        "(send|provide|submit|write) … plan",
        "(root cause|root causes)",
        "how you will (prevent|avoid|make sure)",
        "(Maßnahmenplan|行动计划|改善計画|plan d'action|plan de acción|piano d'azione)",
    ),
    "dispute": (
        "(dispute|disputing|object to)",
        "(if|do) you (believe|think) … (error|mistake|wrong|wrongly|not correct|incorrect|in error)",
        "(if|do) you (believe|think) … (allowed|permitted|genuine|should not have|comply|complies)",
        "(deactivated|removed|closed|suspended|taken down) (in error|by mistake)",
        "if (this|it) is (wrong|not correct|incorrect|a mistake|not yours)",
        "(proof|evidence|examples) … (complies|comply|compliance|not violated|not breach*|genuine|authentic)",
        "(proof|evidence|examples) … (permitted|allowed)",
        "(prove|show) that … (genuine|allowed|permitted|comply|complies|wrong|not)",
        "(irrtümlich|Fehler|误删|错误停用|誤り|par erreur|por error|per errore)",
    ),
}
