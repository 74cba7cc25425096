s3-public-access-title = Block public access to S3
s3-public-access-why = One wrong setting can show your files to the whole internet. Four account settings keep every S3 bucket (a place for files) private.
s3-public-access-what = Firstday turns on all four Block Public Access settings for the account. They hold for every bucket in every Region, also for those you create later.
s3-public-access-limits = Firstday can't list your buckets, so it asks you first. What's public now stops being public at once, such as a website or a download link to a public file. In an organization, its management account may decide these settings instead.
s3-public-access-cost = Free.

s3-public-access-found-off = Buckets in this account can be made public.
s3-public-access-found-part = { $on } of the 4 settings that keep buckets private are on.
s3-public-access-found-on = All four settings are on: no bucket of this account can be public.

s3-public-access-public-label = Is anything in S3 public on purpose?
s3-public-access-public-hint = Public websites and downloads in S3 stop at once. If you aren't sure, look at the list of buckets in the S3 console first.
s3-public-access-public-missing = Choose whether anything in S3 is public on purpose.
s3-public-access-public-nothing = No, block public access
s3-public-access-public-something = Yes, leave it as it is
s3-public-access-warning = Public websites and downloads from S3 buckets of this account stop working at once.

s3-public-access-settings = The four account settings
s3-public-access-block-acls = New public access lists
s3-public-access-ignore-acls = Existing public access lists
s3-public-access-block-policies = New public bucket policies
s3-public-access-restrict-buckets = Buckets with public policies
s3-public-access-is-on = Blocked
s3-public-access-is-off = Not blocked
