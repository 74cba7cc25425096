root-unused-title = Ngừng dùng người dùng root
root-unused-why = Người dùng root làm được mọi thứ và không gì giới hạn được. Sau khi thiết lập xong, hãy dùng người dùng quản trị mỗi ngày.
root-unused-what = Firstday cho biết người dùng root được dùng lần cuối khi nào và để làm gì. Firstday đọc báo cáo thông tin đăng nhập của AWS (credential report) và lịch sử sự kiện của CloudTrail (nơi AWS ghi lại các thay đổi) ở us-east-1 và Region bạn làm việc.
root-unused-limits = Báo cáo có thể cũ đến bốn giờ. Lịch sử sự kiện gồm 90 ngày và hai Region. Một số việc vẫn cần người dùng root, như đóng tài khoản hay đổi địa chỉ email của tài khoản.
root-unused-cost = Miễn phí.

root-unused-found-never = AWS không thấy người dùng root được dùng lần nào.
root-unused-found-alone = Người dùng root được dùng lần cuối vào ngày { $date }. Chưa có ai khác đăng nhập. Lần sau hãy đăng nhập bằng người dùng quản trị.
root-unused-found-set-up = Người dùng root được dùng lần cuối vào ngày { $date }. Lần đó tính là thiết lập. Từ ngày mai, hãy dùng người dùng quản trị.
root-unused-found-put-away = Người dùng root được dùng lần cuối vào ngày { $date }, và không được dùng từ khi thiết lập xong hoặc trong 90 ngày qua.
root-unused-found-since = Người dùng root vẫn được dùng sau khi thiết lập, lần cuối vào ngày { $date }. Hãy dùng người dùng quản trị.
root-unused-found-key = Một khóa truy cập của người dùng root được dùng lần cuối vào ngày { $date }, cho { $service }. Hãy tìm chương trình đang dùng nó.
root-unused-found-no-report = Firstday không đọc được báo cáo thông tin đăng nhập, nên có thể không thấy những lần dùng trước đó.
root-unused-found-no-history = Firstday không đọc được lịch sử sự kiện, nên không cho biết được người dùng root đã làm gì.
