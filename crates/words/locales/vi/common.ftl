# Words that every part of the program shares.

## How a step stands

status-holds = Xong
status-attention = Cần chú ý
status-todo = Chưa làm
status-critical = Cần xử lý ngay
status-confirmed = Bạn đã xác nhận
status-not-applicable = Không áp dụng
status-declined = Không dành cho tôi
status-unknown = Không kiểm tra được
look-around = Xem thử

## The chapters of the first day

chapter-account = Tài khoản
chapter-account-intro = Xem đây là tài khoản nào, bạn đang đăng nhập bằng ai, và gói của bạn kết thúc khi nào.
chapter-root-user = Người dùng root
chapter-root-user-intro = Người dùng root có toàn quyền. Hãy bật MFA cho người dùng này, rồi dùng người dùng quản trị cho công việc hằng ngày.
chapter-people = Người dùng
chapter-people-intro = Tạo người dùng quản trị của riêng bạn, với các quyền mà bạn sửa hoặc gỡ được.
chapter-command-line = AWS CLI
chapter-command-line-intro = Dùng AWS từ terminal (cửa sổ dòng lệnh), với khóa được giữ an toàn.
chapter-money = Chi phí
chapter-money-intro = Nhận email trước khi thứ bạn bỏ quên thành một hóa đơn lớn.
chapter-guardrails = Hàng rào bảo vệ
chapter-guardrails-intro = Xem ai đã làm gì trong tài khoản, và giữ cho một lỗi nhỏ không thành lỗi lớn.
chapter-tour = Tham quan
chapter-tour-intro = Xem qua các Region, ai làm được gì, và những trang console bạn sẽ dùng nhiều nhất.

## What a change costs

cost-free = Miễn phí.
cost-budget = Miễn phí. AWS không tính tiền các ngân sách không có hành động tự động, dù bạn có bao nhiêu.
cost-anomaly = Miễn phí. AWS không nêu giá cho Cost Anomaly Detection.
cost-trail-bucket = Bucket trống thì miễn phí. AWS tính tiền những gì lưu trong đó, theo dung lượng và theo tháng.
cost-trail = AWS tính tiền dung lượng lưu trữ trong S3. Bản sao đầu tiên của các sự kiện quản lý không tốn thêm tiền.
cost-analyzer = AWS tính tiền cho analyzer về truy cập không dùng đến và truy cập nội bộ. Analyzer này tìm truy cập từ bên ngoài.

## When something could not be read

unread-yet = Firstday chưa kiểm tra mục này. Hãy kiểm tra lại tài khoản.
unread-denied = Bạn không có quyền xem mục này. Hãy đăng nhập bằng người dùng có nhiều quyền hơn, hoặc nhờ chủ tài khoản. AWS trả lời: { $reason }
unread-payer-first = Tài khoản quản lý của tổ chức phải bật tính năng này trước.
unread-not-ready = AWS chưa thiết lập mục này cho tài khoản của bạn. Hãy kiểm tra lại vào ngày mai. AWS trả lời: { $reason }
unread-unavailable = Firstday không kiểm tra được mục này. Hãy kiểm tra lại sau giây lát. Nguyên nhân: { $reason }
unread-rests-on = Mục này phụ thuộc vào một bước mà Firstday không kiểm tra được.
not-in-projects = Tài khoản dự án (project) của cách đăng ký AWS mới thường không cần bước này. AWS lo việc đăng nhập của tài khoản này.

## Where AWS gave no words of its own

aws-call-failed = { $operation }: { $cause }
aws-no-reason = AWS không nêu lý do (mã trạng thái HTTP { $status }).
aws-answer-lacks = Câu trả lời của AWS không có { $part }.
aws-plan-unknown = Phiên bản Firstday này không biết gói { $plan }.
aws-report-being-written = AWS vẫn đang lập báo cáo về cách người dùng đăng nhập.
aws-report-unreadable = Firstday không đọc được báo cáo của AWS về cách người dùng đăng nhập. Nguyên nhân: { $cause }
aws-root-alone = Chỉ người dùng root xem và xóa được khóa truy cập của chính mình.
aws-root-devices-alone = Chỉ người dùng root mới xem được thiết bị MFA của mình.
aws-key-may-be-left = Trong AWS có thể còn một khóa truy cập mà không ai có khóa bí mật. Nguyên nhân: { $cause }

## What a person says of a step that no API shows

confirmed-by = { $by } đã xác nhận vào ngày { $date }.
confirmed-note = Ghi chú: { $note }

## What can be wrong with any answer

invalid-missing = Hãy trả lời các câu hỏi của bước này.
invalid-unknown-step = Firstday không có bước nào tên này. Hãy so với các tên mà "firstday answers example" in ra.
invalid-unknown-field = Bước này không có trường nào tên này. Kiểm tra chính tả, hoặc bỏ dòng này.
invalid-shape = Đây không phải loại giá trị mà bước này cần. Hãy so với ví dụ mà "firstday answers example" in ra. Nguyên nhân: { $detail }
invalid-choice = Ở đây không chọn được "{ $value }". Hãy chọn trong { $choices }.
invalid-no-group = Không có nhóm nào tên là { $name }. Chọn nhóm đã có, hoặc thực hiện bước "Tạo nhóm quản trị viên".
invalid-no-user = Không có người dùng nào tên là { $name }. Chọn người dùng đã có, hoặc thực hiện bước "Tạo người dùng quản trị".
invalid-unread-user = AWS không cho biết { $name } đăng nhập thế nào, nên Firstday chưa thay đổi gì cho người dùng này. Hãy kiểm tra lại tài khoản.

# More names than are said one by one.
names-and-more = { $names } và { $count } mục khác

# What AWS's policy simulator says of an action.
simulated-allowed = Được phép
simulated-not-allowed = Không được phép
simulated-denied = Bị từ chối
simulated-allowed-perhaps = Được phép, trừ khi { $keys } cho kết quả khác
simulated-denied-perhaps = Không được phép, trừ khi { $keys } cho kết quả khác
simulated-not-told = AWS không cho biết
simulated-act-list-servers = Xem danh sách máy chủ (EC2)
simulated-act-start-server = Khởi động máy chủ (EC2)
simulated-act-delete-server = Xóa máy chủ (EC2)
simulated-act-list-buckets = Xem danh sách bucket lưu trữ (S3)
simulated-act-read-bucket = Đọc nội dung bucket (S3)
simulated-act-delete-bucket = Xóa bucket (S3)
simulated-act-list-users = Xem danh sách người dùng (IAM)
simulated-act-create-user = Tạo người dùng (IAM)
simulated-act-attach-policy = Gắn chính sách cho người dùng (IAM)
simulated-act-create-key = Tạo khóa truy cập (IAM)
simulated-act-see-costs = Xem chi phí đã dùng (Cost Explorer)
simulated-act-change-budget = Đổi ngân sách
simulated-act-close-account = Đóng tài khoản
simulated-act-change-password = Đổi mật khẩu của chính mình
simulated-act-create-device = Tạo thiết bị MFA
simulated-act-enable-device = Bật thiết bị MFA của chính mình
simulated-act-remove-device = Gỡ thiết bị MFA của chính mình
simulated-act-detach-policy = Gỡ chính sách khỏi nhóm (IAM)
