admin-mfa-title = Bật MFA cho quản trị viên
admin-mfa-why = Ngày nào cũng có mật khẩu bị lấy cắp, mà người dùng quản trị có quyền gần bằng người dùng root. Khi có MFA, kẻ gian còn phải có cả điện thoại.
admin-mfa-what = Firstday tạo một thiết bị MFA ảo trong AWS và hiện mã QR của nó. Bạn quét mã bằng ứng dụng xác thực trên điện thoại. Sau đó bạn nhập hai mã liên tiếp để chứng tỏ thiết bị hoạt động. Nếu còn thiết bị sót lại từ lần thử trước, Firstday xóa nó trước.
admin-mfa-limits = MFA bảo vệ việc đăng nhập console, nhưng không bảo vệ khóa truy cập, vì khóa truy cập hoạt động không cần MFA. Không có mã dự phòng: nếu bạn mất điện thoại, một quản trị viên khác hoặc người dùng root phải gỡ thiết bị. Nếu AWS không nhận mã nào của ứng dụng, quản trị viên chọn "Resync" trên trang của người dùng trong console IAM. Trang đăng nhập giả mạo có thể lừa lấy mã của bạn, nhưng không lừa được passkey. Bạn có thể thêm passkey trong console AWS.
admin-mfa-cost = Miễn phí.

admin-mfa-found-nobody = Chưa quản trị viên nào có mật khẩu console. Bạn thiết lập MFA ngay sau khi tạo người dùng quản trị.
admin-mfa-found-people-by-role = Mọi người vào tài khoản này qua vai trò { $role }. MFA được thiết lập ở nơi họ đăng nhập.
admin-mfa-found-on = MFA đã bật cho { $users }.
admin-mfa-found-off = MFA đang tắt cho { $users }.
admin-mfa-found-unseen = AWS chưa cho biết MFA đã bật cho { $users } hay chưa. Hãy kiểm tra lại sau vài phút.

admin-mfa-users-label = Người dùng cần thiết lập
admin-mfa-users-hint = Chọn những người đang có điện thoại bên mình. Bạn có thể thiết lập cho người khác sau.
admin-mfa-users-missing = Chọn người dùng cần thiết lập.
admin-mfa-users-user = { $user }
