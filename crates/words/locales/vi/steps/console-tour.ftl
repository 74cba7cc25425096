console-tour-title = Xem qua console AWS
console-tour-why = Console (bảng điều khiển web) có hàng trăm trang, còn bạn chỉ cần khoảng một chục. Đã xem qua rồi thì khi có việc gấp bạn sẽ tìm được đường.
console-tour-what = Firstday liệt kê các trang kèm liên kết và những gì cần xem ở đó. Hãy đánh dấu từng trang bạn đã xem. Firstday lưu các dấu này trên máy tính của bạn.
console-tour-limits = AWS không cho biết bạn đã mở trang nào, nên chỉ tính những dấu bạn đánh. Trang thuộc về một Region (vùng) mở ở Region bạn dùng gần nhất. Hãy kiểm tra Region ở góc trên bên phải.
console-tour-cost = Miễn phí. Xem các trang này không tạo ra gì cả.

console-tour-found-none = Đánh dấu những trang bạn đã xem. Không cần vội.
console-tour-found-some = Bạn đã xem { $seen } trên { $all } trang.
console-tour-found-all = Bạn đã xem hết { $all } trang.

## The pages

console-tour-pages = Những trang nên biết
console-tour-column-page = Trang
console-tour-column-look = Cần xem gì
console-tour-column-seen = Đã xem

console-tour-page-home = Trang chủ console
console-tour-look-home = Tìm Region ở góc trên bên phải và ô tìm dịch vụ.
console-tour-page-users = IAM: người dùng
console-tour-look-users = Tìm người dùng quản trị của bạn, các nhóm và lần đăng nhập gần nhất.
console-tour-page-security-credentials = Security credentials
console-tour-look-security-credentials = Kiểm tra thiết bị MFA và khóa truy cập của chính bạn.
console-tour-page-bills = Hóa đơn (Bills)
console-tour-look-bills = Xem chi phí tháng này tính đến nay, theo dịch vụ và Region.
console-tour-page-cost-explorer = Cost Explorer
console-tour-look-cost-explorer = Xem chi phí từng ngày và nhóm theo dịch vụ.
console-tour-page-free-tier = Free Tier
console-tour-look-free-tier = Xem bạn đã dùng bao nhiêu trong mỗi phần miễn phí.
console-tour-page-event-history = CloudTrail: lịch sử sự kiện
console-tour-look-event-history = Xem ai đã làm gì trong 90 ngày qua, mỗi lần một Region.
console-tour-page-instances = EC2: máy chủ (instance)
console-tour-look-instances = Xem máy chủ nào đang chạy. Máy chủ đang chạy tốn tiền mỗi giờ.
console-tour-page-buckets = S3: bucket
console-tour-look-buckets = Xem các tệp của bạn và cột cho biết bucket có công khai không.
console-tour-page-global-view = Global View
console-tour-look-global-view = Xem máy chủ, mạng và ổ đĩa của mọi Region trên một trang.
console-tour-page-quotas = Service Quotas
console-tour-look-quotas = Xem bạn được dùng mỗi dịch vụ đến mức nào và xin thêm.
console-tour-page-support = Support Center
console-tour-look-support = Tìm các yêu cầu hỗ trợ của bạn và nút tạo yêu cầu mới.

## Support

console-tour-support = Nhờ AWS hỗ trợ
console-tour-column-need = Bạn cần gì
console-tour-column-where = Ở đâu
console-tour-need-plan = Xem gói hỗ trợ của bạn. Gói Basic miễn phí, dùng cho câu hỏi về tài khoản, hóa đơn và hạn mức.
console-tour-need-case = Hỏi về tài khoản hoặc hóa đơn: tạo yêu cầu (case) và chọn "Account and billing".
console-tour-need-technical = Hỏi về kỹ thuật: cần gói hỗ trợ trả phí. Hãy so sánh giá trước.
console-tour-where-plan = Gói hỗ trợ
console-tour-where-case = Tạo yêu cầu

## Leaving

console-tour-leave = Rời AWS
console-tour-column-do = Cần làm gì
console-tour-leave-keep = Tải về những tệp bạn muốn giữ.
console-tour-leave-delete = Tìm những gì còn chạy ở mọi Region và xóa chúng.
console-tour-leave-bill = Kiểm tra hóa đơn. Hóa đơn cuối đến vào tháng sau khi bạn rời đi.
console-tour-leave-close = Đăng nhập bằng người dùng root, mở trang Account và chọn "Close account".
console-tour-leave-reopen = Bạn có thể mở lại tài khoản trong vòng 90 ngày. Sau đó tài khoản mất hẳn.
console-tour-where-account = Tài khoản (Account)
