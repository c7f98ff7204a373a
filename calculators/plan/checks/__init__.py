"""Checks that no pattern can express, one in each file; a rule's page names its file under ``check``.

Each offers ``spans(ready, case)``, which yields where the rule speaks, in offsets of the text as it was sent.
"""
