# The language itself.

# By whose rules numbers, dates and lists are written: a locale of CLDR.
language-locale = en-GB
