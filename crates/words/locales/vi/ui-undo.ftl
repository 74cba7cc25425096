# The page "Change history", and undoing changes in the window.

ui-changes = Lịch sử thay đổi
ui-changes-intro = Những gì Firstday đã thay đổi trong tài khoản này từ máy tính này, mới nhất trước.
ui-changes-all = Tất cả thay đổi
ui-changes-none = Firstday chưa thay đổi gì trong tài khoản này.
ui-changes-when = Ngày
ui-changes-what = Thay đổi
ui-changes-state = Trạng thái
ui-changes-number = Số { $number }
ui-changes-undid = Đã hoàn tác số { $number }
ui-changes-undo = Hoàn tác
ui-changes-undo-of = Hoàn tác thay đổi số { $number }
ui-changes-undo-all = Hoàn tác tất cả
ui-changes-nothing-to-undo = Không có gì để hoàn tác.
ui-changes-back = Quay lại lịch sử thay đổi

ui-review-undo-all = Xem lại: hoàn tác tất cả
ui-review-undo-run = Xem lại: hoàn tác lần thiết lập bị ngắt
ui-review-undo-change = Xem lại: hoàn tác một thay đổi
ui-review-undo-kept = Không hoàn tác
ui-review-undo-already = Các mục này đã như trước khi thay đổi:
ui-review-undo-uncertain = Firstday bị ngắt giữa chừng khi thực hiện các thay đổi này. Chúng cũng được hoàn tác.
ui-review-undo-changed = Từ đó đến nay người khác đã sửa một số mục này
ui-review-undo-changed-hint = Chúng được giữ như hiện nay, trừ khi bạn hoàn tác cả chúng.
ui-review-undo-changed-too = Hoàn tác cả chúng

ui-left-run-at = Bị ngắt ở bước: { $change }
ui-left-run-undo = Hoàn tác
ui-left-undo = Quá trình hoàn tác đã dừng sau { $done } trên { $changes } thay đổi.
