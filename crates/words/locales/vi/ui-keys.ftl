# The page about the access keys of the account, and the review of what is done with one.

ui-access-keys = Khóa truy cập
ui-access-keys-intro = Khóa truy cập (access key) cho phép chương trình dùng AWS. Càng ít khóa và khóa càng mới thì càng dễ giữ an toàn.
ui-access-keys-reading = Đang tải khóa truy cập
ui-access-keys-all = Tất cả khóa truy cập
ui-access-keys-hint = Bạn xem lại mọi thao tác trước khi có gì thay đổi.
ui-access-keys-filter = Tìm khóa truy cập
ui-access-keys-matches = { $count } kết quả
ui-access-keys-no-match = Không có khóa truy cập nào khớp
ui-access-keys-clear = Xóa bộ lọc
ui-access-keys-whose = Người dùng và khóa
ui-access-keys-root = Người dùng root
ui-access-keys-stored = Trong kho khóa này: { $profile }
ui-access-keys-status = Trạng thái
ui-access-keys-age = Tuổi
ui-access-keys-on = Đang hoạt động
ui-access-keys-off = Đã vô hiệu hóa
ui-access-keys-days = { $days } ngày
ui-access-keys-since = Tạo ngày { $date }
ui-access-keys-unknown = Chưa rõ
ui-access-keys-used = Dùng lần cuối
ui-access-keys-unused = Chưa từng dùng
ui-access-keys-use-not-told = Chưa rõ
ui-access-keys-use = { $service }, { $region }
ui-access-keys-none = Không có khóa truy cập nào
ui-access-keys-none-hint = Như vậy là an toàn nhất. Đăng nhập bằng trình duyệt làm được việc tương tự mà không cần khóa dài hạn.

## What can be done with a key

ui-key-menu-for = Thao tác với khóa { $key } của { $user }
ui-key-review = Xem lại thay đổi
ui-key-rotate = Xoay vòng (thay khóa)
ui-key-leaked = Khóa bị lộ
ui-key-deactivate = Vô hiệu hóa
ui-key-activate = Kích hoạt
ui-key-delete = Xóa
ui-key-cannot-rotate = Firstday chỉ xoay vòng khóa đang hoạt động trong kho khóa của máy tính này.
ui-key-cannot-leaked = Khóa đã bị vô hiệu hóa nên không ai dùng được.
ui-key-cannot-deactivate = Firstday không vô hiệu hóa khóa của người dùng root. Hãy xóa khóa đó.
ui-key-cannot-activate = Ở đây chỉ kích hoạt được khóa của người dùng IAM.
ui-key-cannot-delete = Hãy vô hiệu hóa khóa trước. Chờ vài ngày xem có gì ngừng hoạt động không.
ui-keys-back = Quay lại danh sách khóa truy cập

## Rotating a key

ui-rotate = Xoay vòng khóa của { $user }
ui-rotate-how = Firstday tạo khóa mới, lưu vào kho khóa và kiểm tra. Sau đó, Firstday vô hiệu hóa khóa cũ. Profile { $profile } vẫn hoạt động.
ui-rotate-old = Xử lý khóa cũ thế nào
ui-rotate-days = Nhắc tôi xóa khóa
ui-rotate-days-hint = Cho đến lúc đó, khóa vẫn ở trạng thái vô hiệu hóa, phòng khi còn gì cần đến. Firstday không tự xóa khóa. Trang Khóa truy cập cho biết khi nào đến hạn.
ui-rotate-request = Giữ lại, không nhắc
ui-rotate-request-hint = Khóa vẫn ở trạng thái vô hiệu hóa, và tính là một trong hai khóa của người dùng.
ui-rotate-count = Số ngày đến lúc nhắc

## A key that was exposed

ui-leaked = Khóa { $key } bị lộ
ui-leaked-off = Khóa sẽ bị vô hiệu hóa nên không ai dùng được. Bạn có thể kích hoạt lại.
ui-leaked-root = Khóa của người dùng root sẽ bị xóa vĩnh viễn nên không ai dùng được.
ui-leaked-stops = Chương trình của bạn dùng khóa này cũng sẽ ngừng hoạt động.
ui-leaked-then = Tiếp theo, bạn sẽ xem cách tìm hiểu khóa đã được dùng làm gì, và cách dọn dẹp.

## The review

ui-review-key-rotate = Xoay vòng khóa truy cập
ui-review-key-leaked = Chặn khóa truy cập bị lộ
ui-review-key-deactivate = Vô hiệu hóa khóa truy cập
ui-review-key-activate = Kích hoạt khóa truy cập
ui-review-key-delete = Xóa khóa truy cập
ui-review-key-nothing = Việc này đã xong rồi.
