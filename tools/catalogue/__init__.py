"""The event catalogue's generator: reads the schemas, writes Swift, the pages of docs/EVENTS and the table of numbers.

`schemas` reads, `checks` refuses what leaves something to be guessed. Each of the modules that write Swift has a function
`files(schemas)` that yields the name and the text of every file it writes; `generator.WRITERS` lists them.
tools/generate-events runs everything.
"""
