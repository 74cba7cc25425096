# Signing in through the browser: on the start page, and while changes are made.

ui-sign-in-page = Địa chỉ trang đăng nhập
ui-sign-in-leads = Địa chỉ này nằm trên máy tính của bạn, chỉ dùng được cho lần đăng nhập này và dẫn đến { $page }
ui-sign-in-page-open = Mở trang đăng nhập
ui-sign-in-check = Trang thật bắt đầu bằng { $origin }
ui-sign-in-back = Quay lại đây. Firstday sẽ tự nhận ra.

## Waiting for the browser

ui-waiting-title = Đăng nhập bằng trình duyệt
ui-waiting-intro = Đăng nhập bằng người dùng root. Sau đó Firstday tự tiếp tục.
ui-waiting-intro-practice = Chọn bạn là ai. Sau đó Firstday tự tiếp tục.
ui-waiting-intro-elsewhere = Mở liên kết trên máy tính khác và đăng nhập. Sau đó dán mã vào đây.
ui-waiting-open = Mở trang đăng nhập
ui-waiting-copy = Sao chép liên kết
ui-waiting-code = Mã từ trang đăng nhập
ui-waiting-code-hint = Một đoạn dài không có dấu cách. Mã dùng được một lần.
ui-waiting-code-missing = Dán mã mà trang đăng nhập hiện ra.

ui-help-sign-in = Đăng nhập bằng trình duyệt
ui-help-sign-in-check = Hãy nhìn địa chỉ trong trình duyệt. Trang này cho biết địa chỉ thật bắt đầu bằng gì.
ui-help-sign-in-who = Trong ngày đầu tiên, hãy đăng nhập bằng người dùng root. Với tài khoản dự án, hãy đăng nhập bằng chủ dự án.
ui-help-sign-in-password = Firstday không bao giờ thấy mật khẩu của bạn. AWS cấp cho Firstday các khóa hết hạn sau vài phút. Phiên đăng nhập chỉ nằm trong bộ nhớ cho đến khi bạn đóng Firstday.
ui-help-sign-in-console = Nếu trang báo lỗi, hãy đăng nhập vào console AWS trong cùng trình duyệt rồi mở lại liên kết.
ui-help-sign-in-older = Nếu trang hiện người dùng khác, hãy đăng xuất khỏi console, hoặc mở liên kết trong cửa sổ ẩn danh.
ui-help-sign-in-region = Nếu không mở được trang, hãy hủy và chọn Region đăng nhập khác trong "Cách đăng nhập khác".

## While changes are made

ui-run-sign-in = Đăng nhập bằng { $user }
ui-run-sign-in-why = Đăng nhập bằng { $user } để kết nối profile { $profile } của AWS CLI.
ui-run-sign-in-open = Mở trang đăng nhập.
ui-run-sign-in-as = Đăng nhập bằng { $user }. Nếu thấy người dùng khác, hãy đăng xuất ở đó trước, hoặc dùng cửa sổ ẩn danh.
ui-run-sign-in-waiting = Đang chờ { $user } đăng nhập
