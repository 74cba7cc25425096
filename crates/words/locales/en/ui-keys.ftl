# The page about the access keys of the account.

ui-access-keys = Access keys
