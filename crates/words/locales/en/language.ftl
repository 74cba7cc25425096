# The language itself: how it writes what stands in sentences. The window and the terminal both
# follow this.

# What the language is called, in the language.
language-name = English
# By whose rules numbers and lists are written and plurals chosen: a locale of CLDR.
language-locale = en-GB
# A day, as CLDR writes a long date.
language-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
language-time = { $date } at { $hour }:{ $minute }
# An amount in US dollars. The amount comes without its sign.
language-money = { $sign ->
    [minus] -${ $amount }
   *[plus] ${ $amount }
}
