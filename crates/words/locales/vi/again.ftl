# Quay lại vào một ngày sau: bước đã chọn không làm, điều đã thay đổi, và việc đến hạn.

## Steps that were declined

declined-by = { $by } đã chọn không làm, ngày { $date }. Firstday sẽ hỏi lại ngày { $until }.
declined-reason = Lý do của bạn: { $reason }
declined-over = Bạn đã chọn không làm bước này đến ngày { $until }. Lý do của bạn: { $reason }
declined-too-grave = Bạn đã chọn không làm bước này đến ngày { $until }, nhưng bước vẫn hiện vì tài khoản của bạn đang gặp rủi ro.

problem-not-declinable = Không có bước nào tên là "{ $step }".
problem-not-declinable-hint = Để xem tên của mọi bước, hãy chạy "firstday check --format json".
problem-nothing-to-decline = Không có gì để chọn không làm: bước "{ $step }" đã xong hoặc không cần.
problem-nothing-to-decline-hint = Hãy kiểm tra tài khoản để xem trạng thái.
problem-decline-too-grave = Bạn không thể chọn không làm "{ $step }". Người khác có thể chiếm tài khoản của bạn.
problem-decline-too-grave-hint = Hãy mở bước này và làm theo hướng dẫn.
problem-decline-reason-missing = Chưa có lý do.
problem-decline-reason-missing-hint = Hãy viết vài chữ vì sao bạn không muốn làm bước này.
problem-decline-reason-long = Lý do dài hơn { $most } ký tự.
problem-decline-reason-long-hint = Hãy viết ngắn hơn.
problem-decline-date-malformed = "{ $date }" không phải là ngày.
problem-decline-date-malformed-hint = Hãy viết ngày theo dạng năm-tháng-ngày, ví dụ 2027-03-31.
problem-decline-date-past = Ngày { $date } đã qua, hoặc là hôm nay.
problem-decline-date-past-hint = Hãy chọn một ngày sau hôm nay. Firstday sẽ hỏi lại bạn vào ngày đó.
problem-decline-date-far = Ngày { $date } cách nay hơn một năm.
problem-decline-date-far-hint = Hãy chọn một ngày trong vòng một năm. Tài khoản của bạn thay đổi, nên hãy xem lại bước này trước lúc đó.

cli-decline-kept = Đã lưu quyết định của bạn. Đến ngày đó, bước này không tính là xong, cũng không tính là chưa làm.
cli-decline-taken-back = Đã rút lại quyết định. Bước này lại cần làm.
cli-decline-none = Bạn chưa chọn không làm bước này.

## What is due

coming-key-old = Xoay vòng khóa truy cập { $key } của { $user }. Khóa sẽ được 90 ngày tuổi.
coming-mail = Xác nhận rằng cảnh báo chi tiêu đến được { $recipients }
coming-drill = Thử lại cách khôi phục người dùng root
coming-declined = Quyết định lại: { $step }

cli-coming = Sắp tới
cli-coming-line = { $date }: { $what }

reminders-calendar = Firstday: tài khoản AWS { $account }
reminders-event = Tài khoản AWS { $account }. Trong Firstday, hãy xem bước "{ $step }".
problem-reminders-unwritten = Không lưu được lời nhắc thành { $path }.
problem-reminders-unwritten-hint = Hãy chọn một tệp mới trong thư mục mà bạn ghi được. Tệp đã có không bao giờ bị thay.
cli-reminders-saved = Đã lưu { $count } lời nhắc thành { $path }. Hãy mở tệp bằng lịch của bạn.
cli-reminders-none = Không có gì đến hạn, nên không lưu tệp nào.

notify-title = Firstday: tài khoản AWS { $account }
notify-due = { $count } việc đến hạn.
notify-open = { $count } mục kiểm tra cần chú ý.
cli-notify-failed = Không hiện được thông báo trên màn hình. Nguyên nhân: { $cause }

## What has changed

changed-nothing = Không có gì thay đổi.
changed-new-step = Mới
changed-step = { $step }: { $before } → { $after }

cli-changes-since = Từ { $time } (giờ UTC)
cli-changes-between = Thay đổi từ { $before } đến { $after } (giờ UTC)
cli-history-title = Các lần kiểm tra (giờ UTC)
cli-history-none = Chưa lưu lần kiểm tra nào. Hãy chạy "firstday check" trước.
cli-history-check = { $time }: { $done } xong, { $open } chưa làm, { $attention } cần chú ý, { $declined } không làm
cli-history-compare = Để so sánh hai ngày, hãy thêm --compare với hai ngày, ví dụ --compare 2026-11-01 2026-11-23.

problem-no-such-check = Chưa lưu lần kiểm tra nào đến ngày { $date }.
problem-no-such-check-hint = Để xem các lần kiểm tra đã lưu, hãy chạy "firstday history" mà không có --compare.
problem-date-malformed = "{ $date }" không phải là ngày.
problem-date-malformed-hint = Hãy viết ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-23.

fact-by = { $who }, { $time } (giờ UTC)
fact-value-none = chưa đặt
fact-value-active = đang hoạt động
fact-value-inactive = đã tắt
fact-value-recording = đang ghi
fact-value-stopped = đã dừng

fact-user-added = Người dùng { $name } đã được tạo.
fact-user-removed = Người dùng { $name } đã bị xóa.
fact-user-count = Số người dùng đổi từ { $before } thành { $after }.
fact-administrator-added = Người dùng { $name } nay quản trị được tài khoản.
fact-administrator-removed = Người dùng { $name } không còn quản trị được tài khoản.
fact-administrator-count = Số người quản trị đổi từ { $before } thành { $after }.
fact-group-added = Nhóm người dùng { $name } đã được tạo.
fact-group-removed = Nhóm người dùng { $name } đã bị xóa.
fact-group-count = Số nhóm người dùng đổi từ { $before } thành { $after }.
fact-member-added = Người dùng { $name } đã được thêm vào nhóm { $of }.
fact-member-removed = Người dùng { $name } đã được đưa ra khỏi nhóm { $of }.
fact-member-count = Số thành viên của các nhóm đổi từ { $before } thành { $after }.
fact-role-added = Vai trò { $name } đã được tạo.
fact-role-removed = Vai trò { $name } đã bị xóa.
fact-role-count = Số vai trò đổi từ { $before } thành { $after }.
fact-access-key-added = Khóa truy cập { $name } của { $of } đã được tạo.
fact-access-key-removed = Khóa truy cập { $name } của { $of } đã bị xóa.
fact-access-key-changed = Khóa truy cập { $name } của { $of } đổi từ { $before } thành { $after }.
fact-access-key-count = Số khóa truy cập đổi từ { $before } thành { $after }.
fact-mfa-device-added = Thiết bị MFA { $name } đã được bật.
fact-mfa-device-removed = Thiết bị MFA { $name } đã bị tắt.
fact-mfa-device-count = Số thiết bị MFA đổi từ { $before } thành { $after }.
fact-budget-added = Ngân sách { $name } đã được tạo.
fact-budget-removed = Ngân sách { $name } đã bị xóa.
fact-budget-changed = Hạn mức của ngân sách { $name } đổi từ { $before } thành { $after }.
fact-budget-count = Số ngân sách đổi từ { $before } thành { $after }.
fact-trail-added = Trail { $name } đã được tạo.
fact-trail-removed = Trail { $name } đã bị xóa.
fact-trail-changed = Trail { $name } đổi từ { $before } thành { $after }.
fact-trail-count = Số trail đổi từ { $before } thành { $after }.

## firstday decline

help-name-date = NGÀY
help-decline = Đánh dấu một bước là "Không dành cho tôi" đến một ngày.
help-decline-more = Bước này không tính là xong, cũng không tính là chưa làm. Firstday sẽ hỏi lại vào ngày đó. Không thể chọn không làm một bước "Cần xử lý ngay".
help-decline-step = Tên bước, như trong "firstday check --format json".
help-decline-reason = Vì sao bước này không dành cho bạn.
help-decline-until = Khi nào Firstday hỏi lại, ví dụ 2027-03-31. Muộn nhất là sau một năm.
help-decline-take-back = Rút lại quyết định.
help-decline-yes = Tiếp tục sau khi đăng nhập bằng trình duyệt mà không hỏi, bất kể ai đã đăng nhập.

## firstday history

help-history = Xem tình trạng tài khoản ở các lần kiểm tra trước, và điều gì đã thay đổi.
help-history-more = Mỗi lần kiểm tra cả tài khoản được lưu trên máy tính này. Mọi lần được giữ 30 ngày, sau đó mỗi tuần một lần, và sau một năm thì mỗi tháng một lần.
help-history-compare = So sánh lần kiểm tra cuối của hai ngày, ví dụ 2026-11-01 2026-11-23.
help-history-yes = Tiếp tục sau khi đăng nhập bằng trình duyệt mà không hỏi, bất kể ai đã đăng nhập.

## firstday reminders

help-reminders = Lưu những việc đến hạn thành tệp cho lịch của bạn.
help-reminders-more = Tệp có ngày gói Free kết thúc, khóa truy cập sắp cũ, email chưa xác nhận, lần thử khôi phục và các bước bạn chọn không làm. Tệp không có bí mật nào.
help-reminders-out = Tệp sẽ được tạo, ví dụ reminders.ics.
help-reminders-yes = Tiếp tục sau khi đăng nhập bằng trình duyệt mà không hỏi, bất kể ai đã đăng nhập.

## firstday check

help-check-notify = Hiện thông báo trên màn hình nếu có việc đến hạn hoặc cần chú ý. Dùng được trên Linux.
