audit-trail-title = See who did what
audit-trail-why = AWS records who changed what in your account, and keeps it for 90 days. Look here first when something surprises you.
audit-trail-what = Firstday reads the CloudTrail event history (AWS's record of changes) of two Regions: us-east-1 and the Region you work in. If you want, it also creates a trail: a setting that saves the events of every Region in an S3 bucket for longer. CIS AWS Foundations (4.1) and the AWS Startup Security Baseline (ACCT.07) ask for a trail.
audit-trail-limits = Firstday creates the bucket in the Region you work in, and no one outside the account can reach it. A bucket of your own must let CloudTrail write to it. Firstday doesn't delete what a trail saved. Events appear after some minutes. AWS records the sign-ins of IAM users in us-east-1 or in another Region. The history doesn't show who read a file in a bucket, or who sat at the keyboard.
audit-trail-cost = The event history is free. A trail needs storage in S3, which AWS charges for. The first copy of management events costs nothing more.

audit-trail-found-history = AWS keeps the changes of the last { $days } days. Firstday looked at { $regions }.
audit-trail-found-no-trail = No trail is seen from { $region }. After 90 days the events are gone, and CIS asks for a trail (4.1).
audit-trail-found-trail = The trail { $trail } saves the events of all Regions in the bucket { $bucket }.
audit-trail-found-part = The trails here don't save every Region in signed files. CIS asks for that (4.1 and 4.2).
audit-trail-found-stopped = The trail { $trail } doesn't save events at the moment. Start it or delete it in the CloudTrail console.
audit-trail-found-trails-unread = Firstday couldn't check whether there's a trail.
audit-trail-found-unread = Firstday couldn't read the event history of { $region }. AWS said: { $reason }

audit-trail-keep-label = Save events for longer
audit-trail-keep-hint = AWS charges for the storage in S3.
audit-trail-keep-nowhere = No, 90 days are enough
audit-trail-keep-new-bucket = Yes, create a trail with a new bucket
audit-trail-keep-own-bucket = Yes, create a trail for a bucket that I name
audit-trail-bucket-label = Your S3 bucket
audit-trail-bucket-hint = Only for a bucket that you name. CloudTrail must be allowed to write to it.
audit-trail-bucket-missing = Enter the name of your bucket, or choose a new bucket.
invalid-bucket = "{ $value }" isn't a bucket name. Use 3 to 63 lowercase letters, numbers, hyphens, or dots.

audit-trail-trails = Trails
audit-trail-trail = Trail
audit-trail-bucket = Bucket
audit-trail-writes = Saves events
audit-trail-regions = Regions
audit-trail-validated = Signed files
audit-trail-yes = Yes
audit-trail-no = No
audit-trail-not-told = Not shown
audit-trail-all-regions = All
