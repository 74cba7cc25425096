# The page about the keyring of this computer.

ui-keyring = Kho khóa
ui-keyring-intro = Kho khóa (keyring) là nơi hệ thống lưu mật khẩu ở dạng mã hóa. Firstday chỉ lưu thông tin đăng nhập AWS CLI và khóa truy cập ở đây.
ui-keyring-health = Trạng thái kho khóa
ui-keyring-state-ok = Hoạt động tốt
ui-keyring-state-missing = Không tìm thấy
ui-keyring-state-locked = Đang bị khóa
ui-keyring-state-dismissed = Chưa mở khóa
ui-keyring-state-denied = Bị từ chối truy cập
ui-keyring-state-too-large = Không đủ chỗ
ui-keyring-state-volatile = Chỉ tạm thời
ui-keyring-state-asks = Lần nào cũng hỏi
ui-keyring-state-failed = Lỗi
ui-keyring-checking = Đang kiểm tra kho khóa
ui-keyring-asking = Hệ thống có thể hỏi mật khẩu kho khóa. Cửa sổ đó có thể nằm sau các cửa sổ khác.
ui-keyring-remedy = Cần làm gì
ui-keyring-backend = Dịch vụ kho khóa
ui-keyring-backend-unknown = Chưa rõ
ui-keyring-pinned = Dùng lần đầu với
ui-keyring-pinned-none = Chưa dùng
ui-keyring-moved = Dịch vụ kho khóa đã đổi thành { $backend }
ui-keyring-moved-hint = Các mục trước đây vẫn nằm trong { $pinned }. Hãy khởi động lại { $pinned }, hoặc lưu lại mọi thứ trong { $backend }.
ui-keyring-detail = Thông báo của hệ thống

## What is stored

ui-keyring-items = Thông tin đăng nhập và khóa đã lưu
ui-keyring-items-hint = Giá trị bí mật không bao giờ được hiện ra.
ui-keyring-kind = Loại
ui-keyring-kind-session = Đăng nhập bằng trình duyệt
ui-keyring-kind-access-key = Khóa truy cập
ui-keyring-kind-unreadable = Không đọc được
ui-keyring-in-region = Region { $region }
ui-keyring-who = Người dùng
ui-keyring-account = Tài khoản { $account }
ui-keyring-until = Hết hạn
ui-keyring-until-forgotten = Không hết hạn
ui-keyring-unseen = Bạn sẽ thấy khi kho khóa hoạt động.
ui-keyring-empty = Chưa lưu gì
ui-keyring-empty-hint = Khi bạn thiết lập AWS CLI, thông tin đăng nhập sẽ được lưu ở đây.

## Removing

ui-forget = Gỡ bỏ
ui-forget-one = Gỡ bỏ những gì đã lưu cho { $profile }
ui-forget-one-title = Gỡ bỏ những gì đã lưu cho { $profile }?
ui-forget-one-stops = AWS CLI và các công cụ khác sẽ không dùng được profile { $profile } trên máy tính này nữa. Bản thân profile vẫn nằm trong thiết lập của bạn.
ui-forget-still-session = AWS kết thúc phiên đăng nhập muộn nhất lúc { $time }. Khóa mà các công cụ đã lấy còn dùng được tối đa 15 phút nữa.
ui-forget-still-access-key = Khóa { $key } vẫn giữ nguyên trong AWS, nhưng không ai đọc lại được khóa bí mật. Nếu không cần, hãy xóa nó trên trang Khóa truy cập.
ui-forget-still-unreadable = Firstday không biết đây là gì. Có thể chương trình khác đã lưu nó.
ui-forget-everything = Gỡ bỏ tất cả
ui-forget-everything-title = Gỡ bỏ mọi thông tin đăng nhập và khóa đã lưu?
ui-forget-everything-count = Việc này ảnh hưởng đến { $count } profile.
ui-forget-everything-stops = AWS CLI và các công cụ khác sẽ không dùng được các profile này trên máy tính này nữa. Bạn không hoàn tác được việc này.
ui-forget-everything-still = Trong AWS, khóa truy cập còn dùng được đến khi bạn xóa. Khóa của phiên đăng nhập còn dùng được tối đa 15 phút nữa.
ui-forget-type = Gõ "{ $word }" để tiếp tục
ui-forget-word = go bo
