"""What the playbook works out: pure functions on a given playbook.

Nothing here opens a network, calls a clock or knows of a browser; the day is an argument.
"""
