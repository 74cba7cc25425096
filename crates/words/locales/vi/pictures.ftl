# What stands in the pictures, and what a screen reader reads instead of them.

picture-owner = Người dùng root là chủ tài khoản và làm được mọi thứ. Người dùng root tạo ra người dùng quản trị. Bạn dùng người dùng quản trị hằng ngày, và chỉ dùng người dùng root khi khẩn cấp.
picture-owner-root = Người dùng root
picture-owner-root-note = Làm được mọi thứ. Chỉ dùng khi khẩn cấp.
picture-owner-creates = tạo
picture-owner-admin = Người dùng quản trị
picture-owner-admin-note = Dùng hằng ngày. Bạn có thể giới hạn hoặc xóa.

picture-group = Chính sách được gắn cho nhóm người dùng. Mọi người dùng trong nhóm đều có các quyền của chính sách.
picture-group-policy = Chính sách (policy)
picture-group-policy-note = Danh sách quyền
picture-group-attached = gắn cho
picture-group-group = Nhóm người dùng
picture-group-group-note = Administrators
picture-group-members = cấp quyền cho
picture-group-users = Người dùng
picture-group-users-note = Mọi người trong nhóm

picture-mfa = Bạn đăng nhập bằng mật khẩu và một mã trên điện thoại. Kẻ gian chỉ có mật khẩu của bạn thì bị chặn.
picture-mfa-password = Mật khẩu
picture-mfa-code = Mã trên điện thoại
picture-mfa-in = Đã đăng nhập
picture-mfa-stolen = Mật khẩu bị lấy cắp, không có điện thoại
picture-mfa-out = Bị chặn

picture-key = AWS CLI hỏi Firstday, và Firstday đọc từ kho khóa của bạn. Kho khóa được mã hóa. Không có khóa nào trong tệp văn bản thuần.
picture-key-cli = AWS CLI
picture-key-asks = hỏi
picture-key-firstday = Firstday
picture-key-reads = đọc từ
picture-key-keyring = Kho khóa (keyring)
picture-key-keyring-note = Đã mã hóa
picture-key-file = Tệp văn bản thuần
picture-key-file-note = Không dùng. Chương trình nào cũng đọc được.

picture-budget = Chi tiêu tăng dần trong tháng. AWS gửi email cho bạn khi chi tiêu vượt 25, 50, 80 và 100 phần trăm ngân sách.
picture-budget-note = Mỗi vạch một email. Chi tiêu không dừng lại.

picture-responsibility = Bạn lo việc ai đăng nhập được và làm được gì, dữ liệu và thiết lập của bạn, và số tiền bạn chi. AWS lo trung tâm dữ liệu, phần cứng, mạng và các dịch vụ của AWS.
picture-responsibility-you = Bạn lo
picture-responsibility-you-note = Ai đăng nhập được, dữ liệu và thiết lập, số tiền bạn chi
picture-responsibility-aws = AWS lo
picture-responsibility-aws-note = Trung tâm dữ liệu, phần cứng, mạng, các dịch vụ
picture-root-mfa = Console AWS với nút "Assign MFA device". Sau khi bạn thêm điện thoại ở đó, ứng dụng trên điện thoại hiện mã sáu chữ số cho mỗi lần đăng nhập.
