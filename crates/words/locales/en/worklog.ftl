# The worklog of a student of the First Cloud Journey.

worklog-title = Week { $number } Worklog
worklog-objectives = Week { $number } Objectives
worklog-nothing = Nothing was changed this week.
worklog-tasks = Tasks carried out this week
worklog-column-day = Day
worklog-column-task = Task
worklog-column-start = Start Date
worklog-column-end = Completion Date
worklog-column-reference = Reference Material
# Monday is day 2, as the programme counts.
worklog-day = { $day ->
    [1] 2
    [2] 3
    [3] 4
    [4] 5
    [5] 6
    [6] 7
   *[7] Sunday
}
worklog-open = Not finished yet
worklog-console = AWS console
worklog-achievements = Week { $number } Achievements
worklog-learnings = Key learnings
worklog-notes = Daily notes
worklog-confirmed = Confirmed by you: { $step }
worklog-label-problem = Problem
worklog-label-solution = Solution
worklog-label-lesson = Lesson
worklog-solved = Tried again on { $date }, and it worked.
worklog-unsolved = Not solved yet.
worklog-evidence = Evidence
worklog-picture = Drawn by Firstday from what it read on { $date } (UTC)
worklog-picture-practice = Practice account. Drawn by Firstday from what it read on { $date } (UTC)
worklog-picture-alt = The checklist with the status of each step
worklog-note = Days are in UTC. Email addresses, phone numbers, and IDs of the account and of its access keys are left out on purpose.
