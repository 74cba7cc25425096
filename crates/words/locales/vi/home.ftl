# What an owner sees who comes back: dates, and the program "firstday" when it is run alone.

coming-plan-ends = Gói Free kết thúc
coming-key-due = Xóa khóa truy cập { $key } của { $user }

## The program "firstday" alone, the first time

cli-home-what = Firstday giúp bạn bảo mật một tài khoản AWS mới trong khoảng 15 phút. Firstday bảo vệ người dùng root, tạo người dùng quản trị cho bạn và thiết lập cảnh báo chi tiêu. Bạn xem mọi thay đổi trước khi áp dụng.
cli-home-practice-first = Thực hành trước, không cần tài khoản AWS:
cli-home-real = Hoặc thiết lập tài khoản AWS của bạn. Bạn đăng nhập bằng trình duyệt:
cli-home-all = Xem tất cả lệnh: firstday --help

## The same, later

cli-home-practice = Tài khoản thực hành trong { $file }
cli-home-account = Tài khoản AWS { $account }
cli-home-named = { $name } (tài khoản AWS { $account })
cli-home-not-checked = Chưa kiểm tra lần nào.
cli-home-done = Xong { $done }/{ $steps } bước thiết lập.
cli-home-attention = { $count ->
    [0] Không có gì cần chú ý.
   *[other] { $count } mục kiểm tra cần chú ý.
}
cli-home-checked = Kiểm tra lần cuối: { $time } (giờ UTC).
cli-home-lost = Chưa ai lưu mật khẩu tạm thời của { $user }. { $practice ->
    [yes] Hãy tạo mật khẩu mới trong cửa sổ Firstday.
   *[no] Hãy tạo mật khẩu mới trong cửa sổ Firstday, hoặc trong console AWS: IAM, Users, { $user }, Security credentials.
}
cli-home-next = Tiếp theo:
