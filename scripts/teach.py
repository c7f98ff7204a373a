"""Teach the notice decoder: make ``calculators/notices/learned.json`` from the labelled notices.

The notices are the examples of the pages under ``docs/reasons`` and the texts under ``docs/notices``. For each answer
to each question one linear support vector machine is fitted, by descent on the dual with a squared hinge, after Hsieh
and others, "A Dual Coordinate Descent Method for Large-scale Linear SVM" (2008). The order of the steps is fixed, so
the same notices give the same weights.
"""

from __future__ import annotations

import json
import random
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import log
from zlib import crc32

import numpy as np

from calculators.notices.cues import look
from calculators.notices.features import Seen
from calculators.notices.knowledge import knowledge_of
from calculators.notices.phishing import suspicion_of
from calculators.notices.weights import weights_of
from calculators.playbook import Playbook
from scripts.labelled import NOT_REASONS, Notice, examples_of, notices
from scripts.stamps import ROOT, digest

LEARNED = ROOT / "calculators" / "notices" / "learned.json"
CORPUS = ROOT / "docs" / "notices"

ROUNDS = 10
SEED = 2026
SOFTNESS = 1.0
LEAST_TEXTS = 5
"""A feature seen in fewer texts says too little about the next one for its way to the device."""
MOST = 31
"""Steps from no weight to the largest. A weight below half a step is dropped, and what is nothing travels fast."""


FRAMES = (
    ("From: Amazon <no-reply@amazon.com>\nSent: Monday\nTo: me\nSubject: Notification\n\n", ""),
    ("", "\n\nSincerely,\nSeller Performance\nAmazon.com\n"),
    ("Dear Seller,\n\n", "\n\nBest regards,\nAmazon Services\nPlease do not answer this e-mail."),
    ("Subject: Your seller account\nDate: 3 May\n\nHello,\n\n", "\n\nThank you,\nYour Amazon team"),
    ("", "\n\nWas this e-mail helpful? yes / no\nSeller Support, account health"),
    ("", "\n\nKind regards\nJo\n\nSent from my phone"),
    ("Von: Amazon\nGesendet: Montag\nBetreff: Ihr Konto\n\n", "\n\nMit freundlichen Grüßen\nIhr Amazon-Team"),
    ("De : Amazon\nObjet : Votre compte\n\n", "\n\nCordialement,\nAmazon"),
    ("Asunto: Su cuenta\n\n", "\n\nAtentamente,\nAmazon"),
    ("Oggetto: Il tuo account\n\n", "\n\nCordiali saluti\nAmazon"),
    ("发件人：亚马逊\n主题：您的账户\n\n", "\n\n此致\n亚马逊卖家支持"),
    ("件名：アカウントについて\n\n", "\n\nよろしくお願いいたします。\nAmazon"),
)
"""Heads and feet in which a notice, a false one or an ordinary mail may be copied."""


@dataclass(frozen=True)
class Lesson:
    """A text as features with their strengths, and for each question its answer, where it has one."""

    strengths: dict[str, float]
    answers: dict[str, str]


def framed(notice: Notice) -> Notice:
    """Return a notice as it is copied with the head and the foot of its mail, which say nothing."""
    head, foot = FRAMES[crc32(notice.name.encode()) % len(FRAMES)]
    return replace(notice, text=f"{head}{notice.text}{foot}")


def seen_in(text: str, playbook: Playbook) -> Seen:
    """Return what the reader looks at in a text."""
    found = knowledge_of(playbook).find(text)
    return look(found, suspicion_of(found), weights_of(found))


def questions_of(notice: Notice) -> dict[str, str]:
    """Return what a labelled notice answers: a reason and a stage only if it is a notice."""
    if notice.reason in NOT_REASONS:
        return {"kind": notice.reason}
    staged = {"stage": notice.stages[0]} if notice.stages else {}
    return {"kind": "notice", "reason": notice.reason, **staged}


def taught(corpus: Sequence[Notice], playbook: Playbook, least: int = LEAST_TEXTS) -> str:
    """Return the weights learned from ``corpus``, as JSON: of every feature that stands in ``least`` texts.

    The phrases are those of ``playbook``.
    """
    texts = [seen_in(notice.text, playbook) for notice in corpus]
    among = Counter(name for each in texts for name in {feature.name for feature in (*each.words, *each.cues)})
    names = sorted(feature for feature, texts in among.items() if texts >= least)
    telling = {name: 1 + log((len(corpus) + 1) / among[name]) for name in names}
    copied = [seen_in(framed(notice).text, playbook) for notice in corpus]
    known = [each.strengths(telling) for each in (*texts, *copied)]
    lessons = [Lesson(each, questions_of(notice)) for each, notice in zip(known, (*corpus, *corpus), strict=True)]
    rows = {name: row for row, name in enumerate(names)}
    fitted = [fit(lessons, rows, question) for question in ("kind", "reason", "stage")]
    return as_json(names, telling, fitted, corpus)


@dataclass(frozen=True)
class Fitted:
    """The weights for one question: a row for each feature and last the base, a column for each answer."""

    question: str
    answers: tuple[str, ...]
    weights: np.ndarray


def fit(lessons: Iterable[Lesson], rows: dict[str, int], question: str) -> Fitted:
    """Fit one machine for each answer to ``question``, all at once."""
    asked = [lesson for lesson in lessons if question in lesson.answers]
    counted = Counter(lesson.answers[question] for lesson in asked)
    answers = tuple(sorted(counted))
    weights = np.zeros((len(rows) + 1, len(answers)))
    right = np.array([[1.0 if lesson.answers[question] == name else -1.0 for name in answers] for lesson in asked])
    # Each answer's few texts weigh as much together as all the others.
    balance = np.array([len(asked) / (len(answers) * counted[name]) for name in answers])
    give = 1 / (2 * SOFTNESS * np.where(right > 0, balance, 1.0))
    held = np.zeros_like(right)
    places = [np.array([*(rows[name] for name in lesson.strengths), len(rows)]) for lesson in asked]
    values = [np.array([*lesson.strengths.values(), 1.0]) for lesson in asked]
    order = list(range(len(asked)))
    shuffle = random.Random(SEED).shuffle
    for _ in range(ROUNDS):
        shuffle(order)
        for n in order:
            at, by = places[n], values[n][:, None]
            slope = right[n] * (weights[at] * by).sum(axis=0) - 1 + give[n] * held[n]
            now = np.maximum(held[n] - slope / ((by * by).sum() + give[n]), 0)
            weights[at] += (now - held[n]) * right[n] * by
            held[n] = now
    return Fitted(question, answers, weights)


def as_json(names: Sequence[str], telling: dict[str, float], fitted: Sequence[Fitted], corpus: Sequence[Notice]) -> str:
    """Return everything that the reader of texts needs, the weights as signed bytes."""
    weights = np.concatenate([each.weights for each in fitted], axis=1)
    scales = np.abs(weights[:-1]).max(axis=0, initial=1e-9) / MOST
    small = np.rint(weights[:-1] / scales).astype(np.int8)
    kept = [int(row) for row in np.flatnonzero(small.any(axis=1))]
    return json.dumps(
        {
            "from": digest_of(corpus),
            "answers": [(each.question, name) for each in fitted for name in each.answers],
            "scales": [round(float(scale), 7) for scale in scales],
            "base": [round(float(base), 4) for base in weights[-1]],
            "features": [names[row] for row in kept],
            "telling": [round(telling[names[row]], 3) for row in kept],
            "weights": b64encode(small[kept].tobytes()).decode(),
        },
        ensure_ascii=False,
    )


def digest_of(corpus: Iterable[Notice]) -> str:
    """Return the digest of the labelled notices, by which it is seen that there is something new to learn."""
    return digest(*(part for each in corpus for part in (each.text, each.reason, *each.stages)))


def corpus_of(playbook: Playbook) -> list[Notice]:
    """Return every labelled notice there is to learn from, in one order on every machine."""
    return [*examples_of(playbook), *notices(CORPUS)]


def is_fresh(playbook: Playbook) -> bool:
    """Tell whether the weights were made from the notices as they stand."""
    return LEARNED.exists() and json.loads(LEARNED.read_text(encoding="utf-8"))["from"] == digest_of(
        corpus_of(playbook)
    )


def teach(learn: Callable[[Sequence[Notice], Playbook], str] = taught) -> None:
    """Write the weights anew if the notices have changed."""
    playbook = Playbook.read(ROOT / "docs")
    if not is_fresh(playbook):
        LEARNED.write_text(learn(corpus_of(playbook), playbook) + "\n", encoding="utf-8")


if __name__ == "__main__":
    teach()
