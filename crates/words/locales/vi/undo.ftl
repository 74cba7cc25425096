# Undoing what Firstday changed.

## What came of a change

undo-state-done = Đã xong
undo-state-already-there = Đã có sẵn
undo-state-left = Đã bỏ qua
undo-state-failed = Bị lỗi
undo-state-interrupted = Bị ngắt giữa chừng
undo-state-undone = Đã hoàn tác

## Why a change stays

undo-kept-bucket = Bucket { $bucket } còn giữ các sự kiện đã lưu. Firstday không xóa chúng. Hãy làm trống rồi xóa bucket trong console S3.
undo-kept-untold = Firstday không biết mục này có còn như lúc Firstday để lại không.
undo-kept-changed = Từ đó đến nay đã có người thay đổi mục này.
undo-kept-gone = Mục này đã bị xóa, nên không còn gì để khôi phục.
undo-kept-members = Nhóm người dùng vẫn còn thành viên: { $members }
undo-kept-group-policies = Nhóm người dùng vẫn còn { $count } chính sách không do Firstday thêm.
undo-kept-attached = Chính sách vẫn đang được gắn cho: { $names }
undo-kept-user = Người dùng { $user } vẫn còn mật khẩu, thiết bị MFA, khóa truy cập hoặc chính sách.
undo-kept-user-group = Người dùng vẫn còn trong nhóm người dùng { $group }.
undo-kept-unread-sign-ins = Firstday không đọc được cách đăng nhập của người dùng { $user }.
undo-kept-region = Firstday không đọc được Region { $region }.
undo-kept-region-busy = AWS vẫn đang thay đổi Region { $region }. Hãy thử lại sau vài phút.
undo-kept-device = Thiết bị MFA này giờ thuộc về người khác.
undo-kept-other-profile = Profile { $profile } không còn lấy khóa từ Firstday nữa.
undo-kept-profile = Profile { $profile } trên máy tính này vẫn dùng khóa này.
undo-kept-own-profile = Bạn đang đăng nhập bằng profile { $profile }.
undo-kept-yourself = Bạn đang đăng nhập bằng danh tính { $user }.
undo-kept-own-rights = Bạn sẽ mất các quyền đang có.
undo-kept-last-administrator = Sẽ không còn ai ngoài người dùng root quản trị được tài khoản.
undo-kept-already-there = Mục này đã có sẵn. Firstday không thay đổi gì.
undo-kept-not-made = Thay đổi này chưa được thực hiện, nên không có gì để hoàn tác.
undo-kept-undone = Thay đổi này đã được hoàn tác.
undo-kept-undo = Thay đổi này đã hoàn tác một thay đổi khác. Để thực hiện lại, hãy chạy thiết lập.

## What may break

undo-warning-activate = Ai có khóa này đều dùng lại được nó. Nếu khóa có thể đã bị lộ, hãy để nguyên ở trạng thái vô hiệu hóa.

problem-no-such-change = Lịch sử của tài khoản này không có thay đổi số { $number }.
problem-no-such-change-hint = Chạy "firstday journal" để xem các thay đổi và số của chúng.

## How to take a change back, or an undo

undo-here = Chạy "firstday undo", hoặc chọn Hoàn tác trong Lịch sử thay đổi.
undo-again = Chạy lại phần thiết lập để thực hiện lại thay đổi.
