## What a step shows besides what was found

ui-detail-in-browser = Opens in your browser
ui-detail-day = { $day }: { $amount }
ui-detail-limit = Line: { $limit }, { $amount }
ui-detail-days = { $title }: { $amount } in { $days ->
    [one] one day
   *[other] { $days } days
}.

## What AWS charges for

ui-charged-ask = Get the numbers for { $price }
ui-charged-hint = AWS adds { $price } to your bill. The answer is used for a day.
ui-charged-practice = Nothing is charged in a practice account.

## Your word, where AWS does not show it

ui-confirm-note = Note
ui-confirm-note-hint = Optional. For example, where you keep it. Don't write a secret here.
ui-confirm-do = Confirm that it's done
ui-confirm-take-back = Take back my confirmation

## A picture of paths

ui-paths-whose = Whose path
ui-paths-all = Show everything
ui-paths-none = Nothing has that name
ui-paths-longer = This path has { $count } more. Select "Show everything" to see them.
ui-paths-left-out = { $count } more aren't drawn.
ui-paths-explained = What you see here
ui-paths-among = Among them: { $names }.
ui-paths-kind-root = Owner's sign-in
ui-paths-kind-user = User
ui-paths-kind-outside = From outside
ui-paths-kind-group = Group
ui-paths-kind-role = Role
ui-paths-kind-policy = Policy

## The map of Regions

ui-regions-map = Map of Regions
ui-regions-about = Select a place. Places are approximate: AWS names the area, not the buildings.
ui-regions-point = { $region }: { $state }
ui-regions-unplaced = Not on the map: { $regions }.
