password-policy-title = Ask for long passwords
password-policy-why = AWS accepts passwords of eight characters unless you ask for more, and short passwords can be guessed by machines. The rules should stand before the first user gets a password.
password-policy-what = Passwords of IAM users, the people you add to the account, must then have at least 14 characters, with capital and small letters, numbers and symbols. The last 24 passwords cannot be used again, and people may change their own password. Where the length, the age or the number of remembered passwords is stricter already, it stays so.
password-policy-limits = The rules do not cover the root user or access keys. A password that exists already is measured by them only when it is next changed. They cannot stop anyone from using the same password on another site.
password-policy-cost = Free of charge.

password-policy-found-default = No rules have been set, so AWS's own apply: at least eight characters, of three different kinds.
password-policy-found-strong = Passwords have at least { $length } characters, and the last { $reuse } cannot be used again.
password-policy-found-no-change = People may not change their own password by these rules. That is fine where a policy in IAM lets them.
password-policy-found-weak = The rules are weaker than they should be. They ask for at least { $length } characters, and { $reuse ->
    [0] old passwords can be used again
    [one] only the last password cannot be used again
   *[other] the last { $reuse } passwords cannot be used again
}. Firstday asks for 14 characters with capital and small letters, numbers and symbols, and for 24 remembered passwords.
