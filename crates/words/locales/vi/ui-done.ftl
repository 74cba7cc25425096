# The end of setup: what was reached, and what only the person can do.

ui-done-title = Tài khoản của bạn đã sẵn sàng
ui-done-partly = Đã thiết lập được một phần
ui-done-remaining = Các bước còn lại
ui-done-remaining-more = Xem { $count } bước nữa ở Trang chủ.
ui-done-now = { $count ->
    [1] Hãy làm ngay việc này
   *[other] Hãy làm ngay { $count } việc này
}
ui-done-email = Mở liên kết trong email AWS gửi đến { $emails }. Liên kết dùng được đến { $time }.
ui-done-sign-in = Đăng nhập bằng { $user } và xem có vào được không.
ui-done-root = Đăng xuất người dùng root trong trình duyệt.
ui-done-root-hint = Cất mật khẩu và điện thoại của người dùng root ở nơi an toàn.
ui-done-practice = Hãy làm những việc này trên tài khoản AWS của bạn. Tài khoản thực hành không cần.
ui-done-open-console = Mở console
ui-done-summary = Xem tóm tắt
ui-done-home = Về Trang chủ
ui-done-for-real = Giờ làm trên tài khoản AWS của tôi
ui-done-left = Thiết lập đã kết thúc. Có thể còn việc bạn cần làm ngay.
ui-done-see = Xem việc tiếp theo
