# The keyring, as the terminal says it.

cli-keyring-backend = Dịch vụ kho khóa (keyring): { $backend }
cli-keyring-moved = Trước đây Firstday dùng một dịch vụ kho khóa khác, { $pinned }. Nếu thiếu mục nào, mục đó vẫn ở dịch vụ cũ. Hãy khởi động lại { $pinned }, hoặc lưu lại mọi thứ trong { $backend }.
cli-keyring-empty = Firstday chưa lưu gì trong kho khóa.
cli-keyring-nothing = Kho khóa không có gì cho profile { $profile }.
cli-keyring-key = Khóa truy cập { $key } của { $user }, trong tài khoản { $account }.
cli-keyring-rotating = Một khóa thứ hai được lưu bên cạnh, vì việc xoay vòng chưa xong. Để xem cần làm gì, hãy chạy: firstday keys list --profile { $profile }
cli-keyring-session = Phiên trình duyệt của { $who }, đăng nhập ở { $region }.
cli-keyring-ends = Hết hạn muộn nhất lúc { $time } (giờ UTC).
cli-keyring-unreadable = Thứ gì đó mà Firstday không đọc được.

## Forgetting

cli-keyring-forget-stops = Các công cụ AWS dùng những profile này sẽ ngừng hoạt động trên máy tính này.
cli-keyring-forget-still = AWS vẫn chấp nhận khóa truy cập cho đến khi bạn xóa chúng ở AWS. Khóa của một phiên còn được chấp nhận tối đa 15 phút.
cli-keyring-forget-ask = Xóa tất cả những thứ này khỏi kho khóa?
cli-keyring-forgotten = Đã xóa { $count } mục khỏi kho khóa.
