# The language itself: how it writes what stands in sentences. The window and the terminal both
# follow this.

# What the language is called, in the language.
language-name = Tiếng Việt
# By whose rules numbers and lists are written and plurals chosen: a locale of CLDR.
language-locale = vi-VN
# A day, as CLDR writes a long date.
language-date = { $day } tháng { $month }, { $year }
language-time = { $hour }:{ $minute } ngày { $date }
# An amount in US dollars. The amount comes without its sign.
language-money = { $sign ->
    [minus] -{ $amount } USD
   *[plus] { $amount } USD
}
