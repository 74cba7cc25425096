# "firstday window", và trang man của firstday-window.

help-window = Mở Firstday trong một cửa sổ.
help-window-more = Cửa sổ là chương trình firstday-window, được cài cạnh firstday. Chương trình đó có cùng các tùy chọn.
help-window-practice = Mở tài khoản thực hành trong tệp này. Nếu chưa có, Firstday tạo tệp.
help-window-translation = Dùng ngôn ngữ trong thư mục này, để thử một bản dịch.

cli-window-opens = Đang mở cửa sổ.

problem-window-missing = Chương trình "firstday-window" không có ở { $path }.
problem-window-missing-hint = Hãy cài lại Firstday để cả hai chương trình nằm trong cùng một thư mục. Hoặc chạy "firstday setup" trong terminal.
problem-window-exposed = Người dùng khác của máy tính này có thể thay đổi chương trình tại { $path }, nên chương trình đó không được chạy.
problem-window-exposed-hint = { $why } Sau đó thử lại.
problem-window-no-display = Không có màn hình desktop để mở cửa sổ.
problem-window-no-display-hint = Hãy chạy lệnh này trong terminal trên desktop của bạn. Hoặc chạy "firstday setup" ở đây.
problem-window-not-started = Không khởi động được cửa sổ tại { $path }.
problem-window-not-started-hint = Hãy cài lại Firstday. Hoặc chạy "firstday setup" trong terminal.
problem-window-ended = Cửa sổ đã đóng trước khi mở xong.
problem-window-ended-hint = Hãy chạy { $path } trong terminal để biết lý do.
problem-window-silent = Cửa sổ vẫn chưa mở.
problem-window-silent-hint = Có thể bạn chỉ cần chờ thêm. Nếu không thấy gì, hãy chạy { $path } trong terminal để biết lý do.
