s3-public-access-title = Chặn truy cập công khai vào S3
s3-public-access-why = Chỉ một thiết lập sai có thể để cả internet thấy tệp của bạn. Bốn thiết lập của tài khoản giữ cho mọi bucket S3 (nơi chứa tệp) riêng tư.
s3-public-access-what = Firstday bật cả bốn thiết lập Block Public Access cho tài khoản. Chúng áp dụng cho mọi bucket ở mọi Region (vùng), kể cả bucket bạn tạo sau này.
s3-public-access-limits = Firstday không liệt kê được bucket của bạn nên hỏi bạn trước. Những gì đang công khai sẽ ngừng công khai ngay, ví dụ một trang web hay liên kết tải một tệp công khai. Trong một tổ chức, tài khoản quản lý có thể quyết định các thiết lập này.
s3-public-access-cost = Miễn phí.

s3-public-access-found-off = Bucket trong tài khoản này có thể bị mở công khai.
s3-public-access-found-part = Đang bật { $on } trong 4 thiết lập giữ bucket riêng tư.
s3-public-access-found-on = Cả bốn thiết lập đều bật: không bucket nào của tài khoản này công khai được.

s3-public-access-public-label = Có gì trong S3 được cố ý để công khai không?
s3-public-access-public-hint = Trang web và tệp tải công khai trong S3 sẽ ngừng ngay. Nếu bạn không chắc, hãy xem danh sách bucket trong console S3 trước.
s3-public-access-public-missing = Chọn xem có gì trong S3 được cố ý để công khai không.
s3-public-access-public-nothing = Không, hãy chặn truy cập công khai
s3-public-access-public-something = Có, giữ nguyên như hiện tại
s3-public-access-warning = Trang web và tệp tải công khai từ các bucket S3 của tài khoản này sẽ ngừng ngay.

s3-public-access-settings = Bốn thiết lập của tài khoản
s3-public-access-block-acls = Danh sách truy cập công khai mới
s3-public-access-ignore-acls = Danh sách truy cập công khai đang có
s3-public-access-block-policies = Chính sách bucket công khai mới
s3-public-access-restrict-buckets = Bucket có chính sách công khai
s3-public-access-is-on = Đã chặn
s3-public-access-is-off = Chưa chặn
