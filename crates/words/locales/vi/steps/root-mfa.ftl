root-mfa-title = Bật MFA cho người dùng root
root-mfa-why = Người dùng root làm được mọi thứ trong tài khoản, kể cả đóng tài khoản, và không quy tắc nào trong tài khoản ngăn được. Khi có MFA (xác thực đa yếu tố), kẻ gian chỉ lấy được mật khẩu thì vẫn chưa đủ, vì AWS còn hỏi một bằng chứng thứ hai, chẳng hạn mã trên điện thoại của bạn.
root-mfa-what = AWS không cho chương trình nào bật MFA cho người dùng root, nên bạn tự bật trong console AWS. Firstday mở đúng trang khi bạn yêu cầu. Sau đó Firstday hỏi AWS xem MFA đã bật chưa.
root-mfa-limits = AWS chỉ liệt kê thiết bị MFA của người dùng root cho chính người dùng root, và có thể từ chối. AWS không bao giờ cho biết bạn còn giữ thiết bị hay không. AWS không có mã dự phòng, nên hãy thêm một thiết bị thứ hai. Bạn có thể có tối đa tám thiết bị. Sau khi bạn bật MFA, AWS có thể cần một lúc mới hiển thị. AWS không đăng ký passkey bằng Windows Hello ngay trên máy tính. Khóa bảo mật không dùng được trong máy ảo, qua kết nối từ xa hay trong cửa sổ ẩn danh.
root-mfa-cost = Miễn phí với ứng dụng xác thực hoặc passkey. Khóa bảo mật phần cứng phải mua riêng.

root-mfa-found-on = MFA đã bật cho người dùng root.
root-mfa-found-app = Có ít nhất một thiết bị MFA là ứng dụng xác thực, tức ứng dụng hiện mã sáu chữ số.
root-mfa-found-passkey = Không thiết bị MFA nào là ứng dụng xác thực, vậy đó là passkey hoặc thiết bị phần cứng. Passkey là loại an toàn nhất, vì không hoạt động trên trang giả mạo.
root-mfa-found-passkey-alone = Mọi thiết bị MFA đều là passkey hoặc khóa bảo mật. Đó là loại an toàn nhất, vì không hoạt động trên trang giả mạo.
root-mfa-found-token = Các thiết bị MFA là thiết bị phần cứng hiện mã.
root-mfa-found-several-kinds = Người dùng root có nhiều loại thiết bị MFA.
root-mfa-found-off = MFA đang tắt cho người dùng root. Trong console AWS, chọn "Assign MFA device" rồi thêm passkey hoặc ứng dụng xác thực.
root-mfa-found-off-ask-owner = MFA đang tắt cho người dùng root, và chỉ người dùng root bật được. Hãy đăng nhập console bằng người dùng root, hoặc nhờ chủ tài khoản bật.
root-mfa-found-no-password = Người dùng root của tài khoản này không có mật khẩu. Với tài khoản thành viên của một tổ chức thì như vậy là đúng.
root-mfa-found-no-password-alone = Người dùng root của tài khoản này không có mật khẩu. Người đọc được email của chủ tài khoản có thể đặt được mật khẩu, nên hãy kiểm tra trang đăng nhập của người dùng root.

root-mfa-devices = Thiết bị MFA của người dùng root
root-mfa-column-device = Thiết bị
root-mfa-column-kind = Loại
root-mfa-column-added = Ngày thêm
root-mfa-kind-app = Ứng dụng xác thực
root-mfa-kind-passkey = Passkey hoặc khóa bảo mật
root-mfa-kind-token = Thiết bị phần cứng hiện mã
root-mfa-added-not-told = AWS không cho biết

root-mfa-which = Nên chọn thiết bị nào
root-mfa-column-good = Phù hợp khi
root-mfa-column-mind = Trước khi thử
root-mfa-good-passkey = Lựa chọn tốt nhất. Passkey không hoạt động trên trang giả mạo, nên không ai lừa lấy được.
root-mfa-good-app = Dùng được với mọi điện thoại và máy tính. Ứng dụng hiện mã sáu chữ số.
root-mfa-good-token = Dùng được khi không có điện thoại. Thiết bị hiện mã sáu chữ số.
root-mfa-mind-passkey = Windows Hello trên máy này không dùng được: hãy dùng điện thoại hoặc khóa bảo mật. Khóa bảo mật không dùng được trong máy ảo, qua kết nối từ xa hay trong cửa sổ ẩn danh.
root-mfa-mind-app = Trang giả mạo có thể hỏi mã của bạn. Mất điện thoại là mất mã.
root-mfa-mind-token = Bạn phải mua thiết bị. Trang giả mạo có thể hỏi mã của bạn.
