billing-access-title = Cho người dùng IAM xem hóa đơn
billing-access-why = Khi người dùng root chưa cho phép, người dùng IAM không mở được các trang thanh toán trong console, dù có mọi quyền. Mỗi lần xem hóa đơn bạn lại phải dùng người dùng root.
billing-access-what = Người dùng root bật mục này bằng một lần bấm trong console. AWS không có API cho việc này, nên Firstday không làm được và cũng không kiểm tra được. Bạn xác nhận là đã làm xong.
billing-access-limits = Mục này chỉ mở các trang thanh toán cho người dùng có chính sách cho phép. Ngân sách và các lệnh về chi phí vẫn chạy khi chưa bật, nên chúng không cho biết mục này đã bật hay chưa.
billing-access-cost = Miễn phí.

billing-access-found-not-shown = AWS không cho chương trình biết mục này đã bật hay chưa.
billing-access-found-click = Trong trang Account, tìm mục "IAM user and role access to Billing information". Chọn Edit, rồi Activate IAM Access. Sau đó xác nhận ở đây.
billing-access-found-ask-owner = Chỉ người dùng root bật được. Hãy nhờ chủ tài khoản mở trang Account và chọn Activate IAM Access. Sau đó xác nhận ở đây.
billing-access-found-member = Tài khoản do tổ chức tạo ra thường đã bật sẵn mục này. Hãy mở một trang thanh toán để xem. Sau đó xác nhận ở đây.
