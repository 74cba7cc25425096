# Trang các tài khoản trong cửa sổ.

ui-accounts-title = Tất cả tài khoản
ui-accounts-intro = Các tài khoản đã kiểm tra trên máy tính này, và các profile trong tệp AWS của bạn.
ui-accounts-table = Tài khoản
ui-accounts-account = Tài khoản
ui-accounts-status = Trạng thái
ui-accounts-profile = Profile { $profile }
ui-accounts-profiles = { $count ->
   *[other] Profile: { $names }
}
ui-accounts-signed-in = Đã đăng nhập
ui-accounts-never = Chưa
ui-accounts-unknown = Chưa kiểm tra
ui-accounts-critical = Cần xử lý ngay: { $count }
ui-accounts-attention = Cần chú ý: { $count }
ui-accounts-open-steps = Chưa làm: { $count }
ui-accounts-done = Đã xong { $count } bước, không còn việc gì
ui-accounts-open = Mở
ui-accounts-open-for = Mở: { $name }
ui-accounts-check = Kiểm tra tất cả
ui-accounts-no-profile = Chỉ những tài khoản có profile trong tệp AWS của bạn mới kiểm tra cùng lúc được.
ui-accounts-checking = Đang kiểm tra tài khoản của các profile
ui-accounts-progress = { $total ->
    [0] Đang đăng nhập bằng từng profile
   *[other] Đã xong { $done } trong { $total } tài khoản
}
ui-accounts-stopped = Đã dừng. Những gì đã đọc được lưu lại.
ui-accounts-none = Chưa kiểm tra tài khoản nào trên máy tính này, và tệp AWS của bạn không có profile nào.
