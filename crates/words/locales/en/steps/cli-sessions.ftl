cli-sessions-title = See which programs are signed in
cli-sessions-why = A program that is signed in gets new keys again and again, without asking for your password. A sign-in that you forgot works for whoever sits at that computer.
cli-sessions-what = Firstday asks AWS which programs are signed in, such as the AWS CLI: who, since when, and when last used. It signs out the ones that you select.
cli-sessions-limits = A program that you sign out can use its last keys for up to 15 minutes more. The list has programs only, not browsers. This AWS API is new, so AWS may not answer.
cli-sessions-cost = Free.

cli-sessions-found-none = No program is signed in.
cli-sessions-found-some = { $count ->
    [one] One program is signed in, and none has been the root user for more than a day.
   *[other] { $count } programs are signed in, and none has been the root user for more than a day.
}
cli-sessions-found-root = A program has been signed in as the root user since { $since } UTC. Sign it out unless you need it now.
cli-sessions-found-root-today = A program is signed in as the root user since { $since } UTC. Sign it out when your setup is done.
cli-sessions-found-several = { $user } is signed in with { $count } different programs. Check that all of them are yours.
cli-sessions-found-own-only = AWS shows only your own programs to you, so the root user's can't be checked: { $reason }

cli-sessions-end-label = Programs to sign out
cli-sessions-end-hint = The one that Firstday uses now may be among them. Sign in again if it was.
cli-sessions-end-missing = Select the programs to sign out.
cli-sessions-end-session = { $user }, signed in on { $since } UTC
cli-sessions-end-used = Last used on { $at } UTC.

cli-sessions-table-title = Programs that are signed in
cli-sessions-column-who = Signed in as
cli-sessions-column-program = Program
cli-sessions-column-since = Since (UTC)
cli-sessions-column-used = Last used (UTC)
cli-sessions-column-ends = Ends (UTC)
cli-sessions-client-cli = AWS CLI or similar
cli-sessions-client-mcp = AI assistant (MCP)
cli-sessions-not-told = AWS doesn't say
