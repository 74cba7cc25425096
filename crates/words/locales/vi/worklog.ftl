# Nhật ký công việc của sinh viên First Cloud Journey.

worklog-title = Nhật ký tuần { $number }
worklog-objectives = Mục tiêu tuần { $number }
worklog-nothing = Tuần này không có thay đổi nào.
worklog-tasks = Các công việc đã thực hiện trong tuần
worklog-column-day = Thứ
worklog-column-task = Công việc
worklog-column-start = Ngày bắt đầu
worklog-column-end = Ngày hoàn thành
worklog-column-reference = Nguồn tài liệu
# Thứ Hai là 2.
worklog-day = { $day ->
    [1] 2
    [2] 3
    [3] 4
    [4] 5
    [5] 6
    [6] 7
   *[7] CN
}
worklog-open = Chưa xong
worklog-console = Console AWS
worklog-achievements = Kết quả đạt được tuần { $number }
worklog-learnings = Bài học chính
worklog-notes = Ghi chép hằng ngày
worklog-confirmed = Bạn đã xác nhận: { $step }
worklog-label-problem = Vấn đề
worklog-label-solution = Cách xử lý
worklog-label-lesson = Bài học
worklog-solved = Đã thử lại vào ngày { $date } và thành công.
worklog-unsolved = Chưa xử lý xong.
worklog-evidence = Bằng chứng
worklog-picture = Firstday vẽ từ những gì đã đọc lúc { $date } (UTC)
worklog-picture-practice = Tài khoản thực hành. Firstday vẽ từ những gì đã đọc lúc { $date } (UTC)
worklog-picture-alt = Danh sách kiểm tra với trạng thái từng bước
worklog-note = Ngày theo UTC. Địa chỉ email, số điện thoại, ID của tài khoản và của khóa truy cập được cố ý lược bỏ.
