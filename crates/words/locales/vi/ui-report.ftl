# Các trang báo cáo và trang lớp của cửa sổ.

ui-report-title = Báo cáo
ui-report-intro = Lưu tình trạng của tài khoản này để cho người khác xem.
ui-report-format = Định dạng
ui-report-html = Trang (HTML)
ui-report-html-hint = Để đọc và in.
ui-report-markdown = Markdown
ui-report-markdown-hint = Cho wiki hoặc kho mã nguồn.
ui-report-json = JSON
ui-report-json-hint = Cho chương trình và cho trang tổng quan lớp.
ui-report-csv = Bảng (CSV)
ui-report-csv-hint = Cho bảng tính.
ui-report-worklog = Nhật ký công việc
ui-report-worklog-hint = Cho sinh viên First Cloud Journey: các trang cho từng tuần, và một tệp zip để nộp.
ui-report-name = Họ tên của bạn (không bắt buộc)
ui-report-name-hint = Được ghi trong báo cáo.
ui-report-week = Tuần đầu tiên
ui-report-week-hint = Số của tuần mà bạn bắt đầu.
ui-report-week-wrong = Hãy nhập một số từ 1 đến 99.
ui-report-save = Lưu
ui-report-saved = Đã lưu vào { $path }
ui-class-intro = Xem ai đã xong bước nào, từ các tệp zip và JSON mà mọi người đã nộp. Không có gì được gửi đi đâu.
ui-class-choose = Chọn tệp
ui-class-save-csv = Lưu thành CSV
ui-class-step = Bước
ui-class-marks-hint = Mỗi bước kèm trạng thái, và ngày từ khi được biết là đã xong.
ui-nav-teachers = Dành cho giảng viên
