regions-title = See where your account can run
regions-why = A Region is a place in the world where AWS has data centers. What you create in one Region doesn't show in another, which is why things seem to disappear in the console.
regions-what = Firstday lists the Regions of your account and the zones of your home Region. It enables the Regions that you select, and moves your profiles to another Region.
regions-limits = AWS needs minutes to enable a Region, sometimes hours. Until then you can't use it or disable it. Each account has zone names of its own, so compare zones by their ID.
regions-cost = Free. You pay for what you create in a Region, not for enabling it.

regions-found-on = You can use { $on } of { $all } Regions.
regions-found-enabling = AWS is enabling { $name } ({ $region }). That takes minutes, sometimes hours.
regions-found-disabling = AWS is disabling { $name } ({ $region }).

regions-enable-label = Regions to enable
regions-enable-hint = Enable a Region only when you need it. A Region that is off can't be misused.
regions-home-label = Region for your profiles
regions-home-hint = Your AWS CLI commands go to this Region unless you name another one.
regions-home-off = The Region { $region } isn't enabled. Choose one that is.
regions-choice = { $name } ({ $region })

regions-table-title = Regions
regions-column-region = Region
regions-column-place = Name
regions-column-state = State
regions-state-default = On in every account
regions-state-enabled = Enabled
regions-state-enabling = AWS is enabling it
regions-state-disabling = AWS is disabling it
regions-state-disabled = Off
regions-state-other = AWS gave another state

regions-zones-title = Zones of { $name } ({ $region })
regions-column-zone = Zone
regions-column-zone-id = Zone ID
regions-zone-available = Available
regions-zone-unavailable = Not available now

regions-home-title = Your home Region
regions-home-here = Where you're signed in
regions-home-profile = Profile { $profile }
regions-home-global = The same in every Region
