# Những gì terminal nói về báo cáo và lớp.

cli-report-saved = Báo cáo đã lưu vào { $path }.
cli-worklog-saved = Nhật ký đã lưu vào { $path }. Hãy nộp tệp zip. Chỉ đưa các thư mục vào trang của bạn.
cli-worklog-out = Nhật ký có nhiều tệp. Hãy chỉ ra thư mục cho chúng bằng --out.
cli-report-week = --first-week chỉ dùng cho nhật ký.
cli-class-reading = Đang đọc các báo cáo
cli-class-saved = Tổng quan lớp đã lưu vào { $path }.

help-report = Lưu hoặc in báo cáo về tài khoản.
help-report-more = Báo cáo cho biết những gì đã xong, nhờ đâu mà biết, những gì không đọc được và Firstday đã làm gì. Báo cáo không có mật khẩu, khóa bí mật hay mã nào. Nhật ký (worklog) là phần sinh viên First Cloud Journey phải nộp: mỗi tuần một trang cho mỗi ngôn ngữ, và một tệp zip làm bằng chứng. Trong các trang đó, địa chỉ email, số điện thoại, ID của tài khoản và của khóa truy cập được lược bỏ.
help-report-format = Định dạng của báo cáo.
help-report-out = Tệp cần tạo. Với nhật ký thì là thư mục. Nếu không có, báo cáo được in ra.
help-report-name = Họ tên của bạn, như ghi trong báo cáo.
help-report-first-week = Số của tuần đầu tiên trong nhật ký.
help-report-yes = Tiếp tục sau khi đăng nhập bằng trình duyệt mà không hỏi, dù là danh tính nào.
help-class = Cho biết ai đã xong bước nào, từ các báo cáo mà mọi người đã nộp.
help-class-more = Trong thư mục có thể có thư mục con. Firstday đọc các tệp zip của nhật ký và các báo cáo lưu dạng JSON, không cần đăng nhập. Tệp nào không dùng được thì được nêu tên kèm lý do.
help-class-dir = Thư mục có các tệp zip và JSON.
help-class-format = Định dạng của bảng tổng quan.
help-class-out = Tệp cần tạo. Nếu không có, bảng được in ra.
help-name-dir = THƯ_MỤC
