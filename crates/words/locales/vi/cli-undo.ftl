# The commands "firstday undo" and "firstday journal".

help-journal = Liệt kê những gì Firstday đã thay đổi trong tài khoản, và những gì hoàn tác được.
help-journal-more = Danh sách lấy từ dữ liệu lưu trên máy tính này. Firstday không đọc gì từ tài khoản. Mã thoát: 0.
help-journal-yes = Tiếp tục sau khi đăng nhập bằng trình duyệt mà không hỏi.
help-undo = Hoàn tác những gì Firstday đã thay đổi, bắt đầu từ thay đổi mới nhất.
help-undo-more = Bạn xem lại từng thay đổi trước. Những gì người khác đã sửa từ đó đến nay được giữ lại, trừ khi bạn thêm --changed. Bạn không bao giờ mất quyền truy cập của mình: người dùng bạn đang đăng nhập, quản trị viên cuối cùng và khóa của một profile được giữ lại. Mã thoát: 0 nếu đã hoàn tác, 1 nếu có mục được giữ lại hoặc bị lỗi.
help-undo-change = Hoàn tác thay đổi này, và các thay đổi sau đó cần đến nó. Các số nằm trong "firstday journal".
help-undo-all = Hoàn tác mọi thứ Firstday đã thay đổi trong tài khoản này.
help-undo-changed = Hoàn tác cả những gì người khác đã sửa từ đó đến nay.
help-undo-dry-run = Chỉ hiện các thay đổi, không thực hiện.

cli-journal-none = Firstday chưa thay đổi gì trong tài khoản này.
cli-journal-at = { $time }
cli-journal-failed = Lỗi gặp phải: { $code }
cli-journal-of = Đã hoàn tác thay đổi số { $number }.
cli-journal-next = Để hoàn tác một thay đổi, chạy lệnh này với số của nó:

cli-undo-none = Không có gì để hoàn tác.
cli-undo-say = Hãy cho biết cần hoàn tác gì: thêm --all, hoặc --change kèm một số.
cli-undo-which = Bạn muốn hoàn tác gì?
cli-undo-all = Mọi thứ hoàn tác được
cli-undo-already = { $count } thay đổi đã được hoàn tác sẵn trong tài khoản:
cli-undo-kept = { $count } thay đổi được giữ lại:
cli-undo-uncertain = Firstday bị ngắt giữa chừng khi thực hiện các thay đổi này. Chúng cũng được hoàn tác:
cli-undo-changed = Từ đó đến nay người khác đã sửa một số mục này. Bạn có hoàn tác cả những mục đó không?
cli-undo-changed-say = Để hoàn tác cả những gì người khác đã sửa, thêm --changed.
cli-undo-apply = Bạn có muốn hoàn tác các thay đổi này không?
cli-undo-done = Xong. Các thay đổi đã được hoàn tác.

cli-run-at = Quá trình bị ngắt ở thay đổi này, và có thể đã thực hiện nó:
cli-run-undo-broken = Quá trình hoàn tác đã dừng sau { $done } trên { $changes } thay đổi. Để tiếp tục, hãy chạy "firstday undo --all".
cli-run-choose = Bạn muốn làm gì?
cli-run-continue = Tiếp tục thiết lập
cli-run-take-back = Hoàn tác những gì đã thay đổi
cli-run-keep = Giữ những gì đã thay đổi, và không hỏi lại
