# What an owner sees who comes back: dates, and the program "firstday" when it is run alone.

coming-plan-ends = Free plan ends
coming-key-due = Delete access key { $key } of { $user }

## The program "firstday" alone, the first time

cli-home-what = Firstday secures a new AWS account in about 15 minutes. It protects the root user, creates your admin user, and sets up spending alerts. You see every change before it's applied.
cli-home-practice-first = Practice first, without an AWS account:
cli-home-real = Or set up your AWS account. You sign in with your browser:
cli-home-all = See all commands: firstday --help

## The same, later

cli-home-practice = Practice account in { $file }
cli-home-account = AWS account { $account }
cli-home-named = { $name } (AWS account { $account })
cli-home-not-checked = Not checked yet.
cli-home-done = { $done } of { $steps } setup steps done.
cli-home-attention = { $count ->
    [0] Nothing needs your attention.
    [one] One check needs attention.
   *[other] { $count } checks need attention.
}
cli-home-checked = Last checked { $time } UTC.
cli-home-lost = Nobody saved the temporary password of { $user }. { $practice ->
    [yes] Create a new one in the Firstday window.
   *[no] Create a new one in the Firstday window, or in the AWS console under IAM, Users, { $user }, Security credentials.
}
cli-home-next = Next:
