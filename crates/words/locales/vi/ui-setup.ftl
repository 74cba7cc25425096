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
ui-setup-done = Xong: { $step }

ui-setup-root-user-intro = Người dùng root làm được mọi việc. Có MFA (xác thực đa yếu tố), chỉ đánh cắp mật khẩu là không đủ.
ui-setup-admin-user-intro = Dùng người dùng này thay cho root trong công việc hằng ngày.
ui-setup-admin-user-next = Bạn nhận mật khẩu tạm thời, rồi thiết lập MFA bằng điện thoại.
ui-setup-spending-alerts-intro = AWS gửi email khi tài khoản của bạn bắt đầu tốn tiền.
ui-setup-spending-alerts-next = AWS gửi một liên kết. Hãy mở trong vòng 12 giờ. Cảnh báo không ngăn chi tiêu.
ui-setup-command-line-intro = Bạn có muốn dùng AWS từ terminal (cửa sổ dòng lệnh) không?
ui-setup-command-line-next = Bạn sẽ đăng nhập một lần trong trình duyệt bằng người dùng quản trị.
ui-setup-wanted-yes = Có, thiết lập trên máy tính này
ui-setup-wanted-no = Chưa, để sau

ui-setup-skip = Bỏ qua bước này?
ui-setup-skip-do = Bỏ qua lúc này
ui-setup-skip-hint = { $step ->
    [root-mfa] Không có MFA, bất kỳ ai biết mật khẩu đều chiếm được tài khoản của bạn.
   *[other] Khi bước này chưa xong, tài khoản của bạn chưa an toàn.
}
