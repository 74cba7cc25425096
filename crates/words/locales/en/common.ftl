# Words that every part of the program shares.

status-holds = Holds
status-attention = Needs attention
status-todo = To do
status-confirmed = Confirmed by you
status-not-applicable = Not needed here
status-unknown = Could not be read
