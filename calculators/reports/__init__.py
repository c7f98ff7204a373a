"""The reports a seller downloads, read in a stream, recognised by what stands in them.

    files       a path becomes members: the file itself, what a gzip or zip packs, the sheets of a spreadsheet
    characters  bytes become text, whatever they were written in
    lines       text becomes blocks of whole lines
    rows        blocks become rows without quote marks
    heading     which report it is, by the names of its columns on the pages of ``docs/reports``
    kinds/      what each report tells; the folder is the registry
    sheet       one member: recognised, then read into a tally
    read        all files together, the lists of orders last, so that they can be asked about what the others name
    rates, groups, export    what follows from it

Columns that name a buyer are never taken out of their row.
"""
