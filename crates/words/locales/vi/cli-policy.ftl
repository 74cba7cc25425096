# "firstday policy".

cli-policy-size = { $name }: { $characters } trong { $most } ký tự mà AWS cho phép
cli-policy-read = Đọc tài khoản. Các hành động (action) này không thay đổi được gì.
cli-policy-read-for-money = Đọc chi phí của tháng này. AWS tính tiền mỗi lần đọc, nên Firstday hỏi bạn trước.
cli-policy-sign-in = Đăng nhập bằng trình duyệt.
cli-policy-change = Áp dụng và hoàn tác các thay đổi.
cli-policy-own-policies = Tạo và xóa các chính sách có tên bắt đầu bằng Firstday.
cli-policy-own-trails = Tạo và xóa các trail có tên bắt đầu bằng firstday-.
cli-policy-own-buckets = Tạo bucket S3 có tên bắt đầu bằng firstday-, xem chúng có trống không, và xóa chúng.
cli-policy-own-analyzers = Tạo và xóa các analyzer có tên bắt đầu bằng firstday-.
cli-policy-role-of-analyzers = Tạo vai trò của IAM Access Analyzer, một lần trong mỗi tài khoản.
cli-policy-power = Ai có chính sách này đều có thể trở thành quản trị viên. Chỉ gắn cho người mà bạn tin tưởng giao toàn bộ tài khoản.
cli-policy-create = Để tạo chính sách, hãy chạy:
cli-policy-attach = Sau đó gắn chính sách vào một nhóm người dùng, người dùng hoặc vai trò.
