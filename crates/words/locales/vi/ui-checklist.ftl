# The summary on one page, and the practice console.

ui-checklist-title = Tóm tắt
ui-checklist-print = In
ui-checklist-finished = Đã thiết lập xong
ui-checklist-unfinished = Xong { $settled }/{ $total } bước
ui-checklist-account = Tài khoản
ui-checklist-account-id = { $account }{ $practice ->
    [yes] {" "}(thực hành)
   *[no] {""}
}
ui-checklist-again = Kiểm tra lại trước ngày
ui-checklist-next = Mở bước này
ui-checklist-next-for = Mở bước này: { $step }
ui-checklist-open = Chưa làm
ui-checklist-open-hint = Các bước này cần bạn thực hiện.
ui-checklist-verified = Xong
ui-checklist-verified-hint = Firstday đã kiểm tra với AWS.
ui-checklist-confirmed = Bạn đã xác nhận
ui-checklist-confirmed-hint = AWS không cho chương trình nào xem điều này. Bạn đã xác nhận là xong.
ui-checklist-not-needed = Không áp dụng
ui-checklist-not-needed-hint = Các bước này không áp dụng cho loại tài khoản này.
ui-checklist-look-around = Xem thử
ui-checklist-look-around-hint = Không có gì phải làm ở đây. Bạn xem lúc nào cũng được.

## The practice console

ui-practice-title = Console thực hành
ui-practice-intro = Trang này thay cho những trang của console AWS mà không chương trình nào vào được.
ui-practice-root = Người dùng root
ui-practice-mfa = Multi-factor authentication (MFA)
ui-practice-mfa-hint = Xác thực đa yếu tố: cách người dùng root đăng nhập. Đây là các nút của console AWS.
ui-practice-mfa-none = Chưa có thiết bị MFA
ui-practice-mfa-assign = Assign MFA device (gán thiết bị MFA)
ui-practice-mfa-remove = Gỡ
ui-practice-mfa-added = Đã gán thiết bị MFA
ui-practice-mfa-added-hint = Thế là xong. Với tài khoản thật, bạn làm y như vậy trong console AWS.
ui-practice-done = Quay lại Firstday
ui-practice-passkey-name = Passkey thực hành
ui-practice-select = Chọn thiết bị MFA
ui-practice-name = Tên thiết bị MFA
ui-practice-name-hint = Ví dụ loại điện thoại của bạn. Dùng a–z, chữ số và + = , . @ _ -, không có dấu cách.
ui-practice-name-missing = Hãy nhập tên.
ui-practice-kind = Thiết bị MFA
ui-practice-kind-passkey = Passkey or security key (passkey hoặc khóa bảo mật)
ui-practice-kind-passkey-hint = Vân tay, khuôn mặt, khóa màn hình của bạn, hoặc một khóa cắm vào máy. Ở đây chỉ là mô phỏng.
ui-practice-kind-app = Authenticator app (ứng dụng xác thực)
ui-practice-kind-app-hint = Ứng dụng trên điện thoại hiện các mã. Chọn mục này nếu bạn chưa biết.
ui-practice-kind-hardware = Hardware TOTP token (thiết bị TOTP phần cứng)
ui-practice-kind-hardware-hint = Thiết bị nhỏ hiện các mã. Tài khoản thực hành không có loại này.
ui-practice-next = Tiếp theo
ui-practice-set-up = Thiết lập thiết bị
ui-practice-picture = Mã QR cho ứng dụng xác thực của người dùng root
ui-practice-how-app = Mở ứng dụng xác thực trên điện thoại, hoặc điện thoại thực hành.
ui-practice-how-scan = Quét mã QR hoặc nhập khóa. Điện thoại thực hành đã quét rồi.
ui-practice-how-codes = Nhập hai mã liên tiếp từ ứng dụng. Mã thứ hai hiện sau 30 giây.
ui-practice-code-first = Mã MFA 1
ui-practice-code-second = Mã MFA 2
ui-practice-add = Thêm MFA
ui-practice-back = Đến phần Người dùng root
ui-practice-no-root = Tài khoản dự án không có người dùng root riêng.
ui-practice-facts = Về tài khoản thực hành này
ui-practice-clock = Đồng hồ của tài khoản
ui-practice-file = Được lưu ở
