people-mfa-title = Bật MFA cho tất cả mọi người
people-mfa-why = Chỉ cần một mật khẩu bị lấy cắp là kẻ gian vào được, dù người dùng đó không phải quản trị viên. Khi có MFA, kẻ gian còn phải có cả điện thoại.
people-mfa-what = Firstday kiểm tra mọi người dùng IAM có mật khẩu console. Người dùng không có mật khẩu là máy, nên được bỏ qua. Danh sách cho biết ai chưa có MFA, và ai tự thiết lập được. Nếu có người đang ở cạnh bạn, hãy chọn họ ở đây. Họ quét mã QR bằng điện thoại rồi nhập hai mã.
people-mfa-limits = Người dùng có ít quyền không tự gán được thiết bị MFA cho mình. Quản trị viên làm cùng họ, ở đây hoặc trong console IAM. Firstday hỏi trực tiếp AWS về tối đa hai mươi người dùng. Những người còn lại lấy từ báo cáo của AWS, có thể cũ đến bốn giờ. AWS không cho biết một người còn giữ điện thoại của mình hay không.
people-mfa-cost = Miễn phí.

people-mfa-found-nobody = Không người dùng IAM nào có mật khẩu console.
people-mfa-found-people-by-role = Mọi người vào tài khoản này qua vai trò { $role }. MFA được thiết lập ở nơi họ đăng nhập.
people-mfa-found-all = Cả { $count } người dùng có mật khẩu console đều có MFA.
people-mfa-found-off = MFA đang tắt cho { $count } người dùng: { $users }.
people-mfa-found-administrators-off = MFA đang tắt cho những người quản trị được tài khoản: { $users }. Hãy bắt đầu từ họ.
people-mfa-found-unseen = AWS chưa cho biết MFA đã bật cho { $count } người dùng hay chưa: { $users }. Hãy kiểm tra lại sau bốn giờ.
people-mfa-found-machines = { $count } người dùng không có mật khẩu console, nên không cần MFA.

people-mfa-users-label = Người dùng cần thiết lập bây giờ
people-mfa-users-hint = Chọn những người đang ở cạnh bạn và có điện thoại. Mỗi người nhập hai mã.
people-mfa-users-user = { $user }
people-mfa-users-administrator = Quản trị được tài khoản.

people-mfa-missing-title = Người dùng chưa có MFA{ $more ->
    [0] { "" }
   *[other] : { $shown } người đầu trong { $count }
}
people-mfa-column-user = Người dùng
people-mfa-column-administrator = Quản trị viên
people-mfa-column-alone = Tự làm
people-mfa-column-here = Ở đây
people-mfa-administrator = Có
people-mfa-no-administrator = Không
people-mfa-alone = Tự thiết lập được
people-mfa-not-alone = Không có quyền
people-mfa-perhaps-alone = Không xác định được
people-mfa-here = Chọn trong bước này
people-mfa-only-console = Trong console IAM

people-mfa-alone-title = Cách mỗi người tự thiết lập MFA
people-mfa-alone-address = Họ đăng nhập tại
people-mfa-alone-page = Họ gán thiết bị trên trang
