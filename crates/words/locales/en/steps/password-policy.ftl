password-policy-title = Set a password policy
password-policy-why = AWS accepts passwords of eight characters unless you ask for more, and machines can guess short passwords. Set the policy before your first user gets a password.
password-policy-what = IAM users (the people you add to the account) then need passwords of at least 14 characters. These need uppercase and lowercase letters, numbers, and symbols. The last 24 passwords are blocked, and users may change their own password. Stricter settings for length, age, or old passwords stay as they are.
password-policy-limits = The policy doesn't cover the root user or access keys. An old password must follow it only when it's next changed. It can't stop anyone from using the same password on another site.
password-policy-cost = Free.

password-policy-found-default = The AWS default policy applies: at least 8 characters of three different types.
password-policy-found-strong = Passwords need at least { $length } characters, and the last { $reuse } passwords are blocked.
password-policy-found-no-change = Under this policy, users can't change their own password. That's fine if an IAM policy lets them.
password-policy-found-weak = The policy is too weak. It asks for at least { $length } characters, and { $reuse ->
    [0] old passwords can be used again
    [one] only the last password is blocked
   *[other] the last { $reuse } passwords are blocked
}. Firstday asks for 14 characters with letters of both cases, numbers, and symbols, and blocks the last 24 passwords.
