# The guided way: one page after the other.

ui-setup-pages = Các bước thiết lập
ui-setup-progress = Bước { $step }/{ $steps } · còn khoảng { $minutes } phút
ui-setup-step = Bước { $step }
ui-setup-optional = không bắt buộc
ui-setup-next = Tiếp theo
ui-setup-previous = Quay lại
ui-setup-exit = Lưu và thoát
ui-setup-saved = Đã lưu
ui-setup-review = Xem lại thay đổi
ui-setup-mend = Sửa câu trả lời
ui-setup-customize = Tùy chỉnh
ui-setup-also = Kèm theo
ui-setup-others = Cài đặt nên có
ui-setup-others-intro = Bỏ chọn những gì bạn không cần.
ui-setup-done = Xong: { $step }

ui-setup-root-user-intro = Người dùng root làm được mọi thứ. Khi có MFA (xác thực đa yếu tố), kẻ gian chỉ lấy được mật khẩu thì vẫn chưa đủ.
ui-setup-admin-user-intro = Hằng ngày, hãy làm việc bằng người dùng này thay cho người dùng root.
ui-setup-admin-user-next = Bạn nhận một mật khẩu tạm thời, rồi thiết lập MFA bằng điện thoại.
ui-setup-spending-alerts-intro = AWS gửi email cho bạn khi tài khoản bắt đầu phát sinh chi phí.
ui-setup-spending-alerts-next = Cảnh báo không ngăn chi tiêu.
ui-setup-command-line-intro = Bạn có muốn dùng AWS từ terminal (cửa sổ dòng lệnh) không?
ui-setup-command-line-next = { $method ->
    [access-key] Firstday tạo khóa truy cập và lưu vào kho khóa (keyring).
   *[browser-session] Bạn sẽ đăng nhập một lần trong trình duyệt.
}
ui-setup-wanted-yes = Có, thiết lập trên máy tính này
ui-setup-wanted-no = Để sau

ui-setup-skip = Bỏ qua bước này?
ui-setup-skip-do = Bỏ qua lúc này
ui-setup-skip-hint = { $step ->
    [root-mfa] Không có MFA, bất kỳ ai biết mật khẩu đều chiếm được tài khoản của bạn.
   *[other] Khi bước này chưa xong, tài khoản của bạn chưa an toàn.
}
