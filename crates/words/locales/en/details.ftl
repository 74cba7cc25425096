## What a step shows besides what was found, as a table

detail-value = { $value }
detail-name = Name
detail-is = Value
detail-used = Used
detail-percent = { $said } ({ $percent }%)
detail-day = Day
detail-amount = Amount
detail-ticked = { $date }
detail-unticked = Not yet
