root-mfa-title = Bật MFA cho người dùng root
root-mfa-why = Người dùng root làm được mọi thứ trong tài khoản, kể cả đóng tài khoản, và không quy tắc nào trong tài khoản ngăn được. Khi có MFA (xác thực đa yếu tố), kẻ gian chỉ lấy được mật khẩu thì vẫn chưa đủ, vì AWS còn hỏi một bằng chứng thứ hai, chẳng hạn mã trên điện thoại của bạn.
root-mfa-what = AWS không cho chương trình nào bật MFA cho người dùng root, nên bạn tự bật trong console AWS. Firstday mở đúng trang khi bạn yêu cầu. Sau đó Firstday hỏi AWS xem MFA đã bật chưa.
root-mfa-limits = Firstday không biết người dùng root có bao nhiêu thiết bị MFA, hay bạn còn dùng được chúng không. AWS không có mã dự phòng, nên hãy thêm một thiết bị thứ hai. Bạn có thể có tối đa tám thiết bị. Sau khi bạn bật MFA, AWS có thể cần một lúc mới hiển thị.
root-mfa-cost = Miễn phí với ứng dụng xác thực hoặc passkey. Khóa bảo mật phần cứng phải mua riêng.

root-mfa-found-on = MFA đã bật cho người dùng root.
root-mfa-found-app = Có ít nhất một thiết bị MFA là ứng dụng xác thực, tức ứng dụng hiện mã sáu chữ số.
root-mfa-found-passkey = Không thiết bị MFA nào là ứng dụng xác thực, vậy đó là passkey hoặc thiết bị phần cứng. Passkey là loại an toàn nhất, vì không hoạt động trên trang giả mạo.
root-mfa-found-off = MFA đang tắt cho người dùng root. Trong console AWS, chọn "Assign MFA device" rồi thêm ứng dụng xác thực hoặc passkey.
root-mfa-found-off-ask-owner = MFA đang tắt cho người dùng root, và chỉ người dùng root bật được. Hãy đăng nhập console bằng người dùng root, hoặc nhờ chủ tài khoản bật.
root-mfa-found-no-password = Người dùng root của tài khoản này không có mật khẩu. Với tài khoản thành viên của một tổ chức thì như vậy là đúng.
root-mfa-found-no-password-alone = Người dùng root của tài khoản này không có mật khẩu. Người đọc được email của chủ tài khoản có thể đặt được mật khẩu, nên hãy kiểm tra trang đăng nhập của người dùng root.
