# The page about the AWS CLI of this computer, and the page that moves a key to the keyring.

ui-command-line = AWS CLI
ui-command-line-intro = Xem các profile mà công cụ AWS tìm thấy trên máy tính này, và kiểm tra chúng có hoạt động không.
ui-access-key = Khóa truy cập

ui-refused = AWS CLI không đọc được các tệp của AWS, nên không lệnh aws nào chạy được
ui-profiles = Các profile
ui-profiles-hint = Profile (hồ sơ) là một phần có tên trong { $file }. Để dùng, hãy thêm --profile và tên của nó vào lệnh aws.
ui-profiles-no-region = Không có Region
ui-profiles-source = Nguồn khóa
ui-profiles-ours = Firstday
ui-profiles-other = Khác
ui-profiles-stored = Trong kho khóa
ui-profiles-kept = { $kind } của { $who }
ui-profiles-until = Hết hạn lúc { $time }
ui-profiles-nothing = Không có gì
ui-profiles-unread = Không kiểm tra được
ui-profiles-none = Không có profile nào
ui-profiles-none-hint = { $file } không có profile nào. Hãy thiết lập AWS CLI để thêm một profile.

## The test

ui-prove = Kiểm tra
ui-prove-one = Kiểm tra profile { $profile }
ui-stop = Dừng
ui-proof = Kết quả kiểm tra { $profile }
ui-proof-working = Đang kiểm tra từng AWS CLI trên máy tính này
ui-proof-stopped = Đã dừng
ui-proof-result = { $total ->
    [1] { $good ->
        [0] AWS CLI không hoạt động với profile này
       *[other] AWS CLI hoạt động với profile này
    }
   *[other] { $good }/{ $total } chương trình hoạt động với profile này
}
ui-proof-programs = Các chương trình tên aws
ui-proof-no-program = Không tìm thấy chương trình nào tên aws trên máy tính này
ui-proof-no-version = Chưa rõ phiên bản
ui-proof-first = chạy khi bạn gõ aws
ui-proof-further = bị chương trình ở trên che mất
ui-proof-works = Hoạt động
ui-proof-fails = Không hoạt động
ui-proof-failed = Phần bị lỗi
ui-proof-who = Đăng nhập bằng
ui-proof-shadows = Thiết lập ghi đè profile này, hoặc có thể ghi đè

## Keys in plain files

ui-plaintext = Khóa truy cập ở dạng văn bản thuần
ui-plaintext-hint = Mọi chương trình bạn chạy đều đọc được chúng. Kho khóa mã hóa chúng, và công cụ AWS lấy khóa qua Firstday.
ui-plaintext-key = { $profile }: { $key }
ui-plaintext-line = { $path }, từ dòng { $line }
ui-plaintext-move = Chuyển vào kho khóa
ui-plaintext-move-one = Chuyển vào kho khóa: khóa của { $profile }
ui-plaintext-none = Không có khóa truy cập nào trong { $file } hay tệp cấu hình bên cạnh

## Moving a key

ui-import = Chuyển khóa của { $profile } vào kho khóa
ui-import-intro = Hãy xem lại những gì sẽ thay đổi. Chưa có gì thay đổi.
ui-import-key = Khóa truy cập cần chuyển
ui-import-whose = Người dùng
ui-import-files = Thay đổi trong tệp của bạn
ui-import-ready = Chuyển khóa này?
ui-import-ready-hint = Firstday lưu khóa vào kho khóa rồi đọc lại để kiểm tra. Sau đó, Firstday mới thay đổi các tệp của bạn như trên.
ui-import-unseen = Hãy xem lại những gì sẽ thay đổi trước.
ui-import-do = Chuyển khóa
ui-import-moving = Đang chuyển khóa
ui-import-done = Đã chuyển khóa
ui-import-done-where = Khóa của { $profile } đã ở trong kho khóa
ui-import-done-hint = Hãy kiểm tra profile để chắc rằng AWS CLI vẫn hoạt động. Các bản sao lưu của tệp cũ vẫn còn khóa. Nếu có thể đã có người khác biết khóa, hãy xoay vòng khóa.
ui-import-back = Quay lại danh sách profile
