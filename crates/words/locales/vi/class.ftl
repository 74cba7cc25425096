# Một lớp: báo cáo của nhiều người, đặt cạnh nhau.

class-title = Tổng quan lớp
class-intro = { $count } người đã nộp báo cáo.
class-limits = Báo cáo là một tệp. Nó cho thấy Firstday đã đọc được gì, chứ không chứng minh rằng sau đó không ai sửa.
class-people = Mọi người
class-marks = Các bước
class-left-out = Các tệp không dùng được
class-column-name = Họ tên
class-column-account = Tài khoản
class-column-file = Tệp
class-column-read = Ngày đọc
class-column-done = Đã xong
class-column-needed = Số bước
class-column-verified = Đã kiểm chứng
class-column-confirmed = Đã xác nhận
class-column-missing = Còn thiếu
class-column-notes = Ghi chú
class-done = { $done } trên { $needed }
class-missing-list = { $steps }
class-missing-count = { $count } bước
class-nothing-missing = Không thiếu gì
class-practice = Tài khoản thực hành
class-elsewhere = Không đọc từ AWS
class-same-account = Cùng tài khoản với { $names }
class-all-done = Số người đã xong
class-not-told = Không có trong báo cáo này
class-line = Đã xong { $done } trên { $needed } bước: { $verified } đã kiểm chứng, { $confirmed } đã xác nhận. Đọc ngày { $date }.
class-missing = Còn thiếu: { $steps }
class-nobody = Không tìm thấy báo cáo nào.
class-step-done = { $number }. { $step }: { $done } trên { $people }

class-left-foreign = Đây không phải tệp .zip hay .json của Firstday.
class-left-foreign-files = { $count } tệp trong thư mục này không phải tệp .zip hay .json của Firstday.
class-left-link = Đây là một liên kết. Firstday không đi theo liên kết ở đây.
class-left-deep = Thư mục này nằm quá sâu trong các thư mục khác.
class-left-many = Firstday đọc nhiều nhất { $count } tệp. Tệp này và các tệp sau nó chưa được đọc.
class-left-large = Lớn hơn { $megabytes } MB.
class-left-unreadable = Không đọc được. Nguyên nhân: { $cause }
class-left-zip = Tệp zip này bị hỏng hoặc bị mã hóa.
class-left-missing = Tệp zip này không có { $file }. Hãy xin tệp zip mà Firstday đã lưu.
class-left-no-report = Đây không phải báo cáo của Firstday.
class-left-version = Báo cáo này có phiên bản { $version }. Firstday này đọc phiên bản { $known }. Hãy dùng cùng một Firstday.
class-left-damaged = Báo cáo này không đầy đủ. Hãy xem { $place } trong đó.
class-left-older = Có báo cáo mới hơn của cùng người này: { $file }

problem-class-folder = Không đọc được thư mục { $path }.
problem-class-folder-hint = Hãy chỉ ra một thư mục có các tệp mà mọi người đã nộp.
