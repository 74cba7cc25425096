audit-trail-title = Xem ai đã làm gì
audit-trail-why = AWS ghi lại ai đã thay đổi gì trong tài khoản và giữ trong 90 ngày. Khi có điều bất ngờ, hãy xem ở đây trước.
audit-trail-what = Firstday đọc lịch sử sự kiện của CloudTrail (nơi AWS ghi lại các thay đổi) ở hai Region (vùng): us-east-1 và Region bạn làm việc. Nếu bạn muốn, Firstday tạo thêm một trail: thiết lập lưu sự kiện của mọi Region vào một bucket S3 lâu hơn. CIS AWS Foundations (4.1) và AWS Startup Security Baseline (ACCT.07) yêu cầu có trail.
audit-trail-limits = Firstday tạo bucket ở Region bạn làm việc, và không ai ngoài tài khoản truy cập được. Bucket của riêng bạn phải cho phép CloudTrail ghi vào. Firstday không xóa những gì trail đã lưu. Sự kiện xuất hiện sau vài phút. AWS ghi lần đăng nhập của người dùng IAM ở us-east-1 hoặc ở Region khác. Lịch sử không cho biết ai đã đọc tệp trong bucket, hay ai ngồi trước bàn phím.
audit-trail-cost = Lịch sử sự kiện miễn phí. Trail cần dung lượng lưu trữ S3, phần này AWS tính tiền. Bản sao đầu tiên của các sự kiện quản lý không tốn thêm tiền.

audit-trail-found-history = AWS giữ các thay đổi của { $days } ngày gần nhất. Firstday đã xem { $regions }.
audit-trail-found-no-trail = Nhìn từ { $region } không thấy trail nào. Sau 90 ngày sự kiện sẽ mất, và CIS yêu cầu có trail (4.1).
audit-trail-found-trail = Trail { $trail } lưu sự kiện của mọi Region vào bucket { $bucket }.
audit-trail-found-part = Các trail ở đây chưa lưu mọi Region vào tệp có ký. CIS yêu cầu điều đó (4.1 và 4.2).
audit-trail-found-stopped = Trail { $trail } hiện không lưu sự kiện. Hãy cho nó chạy lại hoặc xóa nó trong console CloudTrail.
audit-trail-found-trails-unread = Firstday không kiểm tra được có trail hay không.
audit-trail-found-unread = Firstday không đọc được lịch sử sự kiện của { $region }. AWS nói: { $reason }

audit-trail-keep-label = Lưu sự kiện lâu hơn
audit-trail-keep-hint = AWS tính tiền phần lưu trữ trong S3.
audit-trail-keep-nowhere = Không, 90 ngày là đủ
audit-trail-keep-new-bucket = Có, tạo trail với một bucket mới
audit-trail-keep-own-bucket = Có, tạo trail cho bucket mà tôi nêu tên
audit-trail-bucket-label = Bucket S3 của bạn
audit-trail-bucket-hint = Chỉ dành cho bucket mà bạn nêu tên. CloudTrail phải được phép ghi vào đó.
audit-trail-bucket-missing = Nhập tên bucket của bạn, hoặc chọn bucket mới.
invalid-bucket = "{ $value }" không phải là tên bucket. Dùng 3 đến 63 chữ thường, chữ số, dấu gạch nối hoặc dấu chấm.

audit-trail-trails = Các trail
audit-trail-trail = Trail
audit-trail-bucket = Bucket
audit-trail-writes = Lưu sự kiện
audit-trail-regions = Region
audit-trail-validated = Tệp có ký
audit-trail-yes = Có
audit-trail-no = Không
audit-trail-not-told = Không hiển thị
audit-trail-all-regions = Tất cả
