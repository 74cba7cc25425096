# The frame of the window, and words that several of its pages share.

ui-product = Firstday
ui-logo = Mặt trời đang mọc
ui-window-title = { $page } – Firstday
ui-window-title-practice = { $page } – Thực hành – Firstday

ui-practice = Thực hành
ui-elsewhere = Không phải AWS
ui-elsewhere-note = Yêu cầu được gửi đến { $addresses }, không phải đến AWS.
ui-elsewhere-agree = Áp dụng các thay đổi tại { $addresses }, không phải trên AWS.
ui-elsewhere-first = Hãy đánh dấu vào ô trước. Các thay đổi này không được gửi đến AWS.
ui-practice-note = Đây là tài khoản thực hành. Tài khoản AWS thật không bị ảnh hưởng.

ui-settings = Cài đặt
ui-language = Ngôn ngữ
ui-theme = Giao diện
ui-theme-system = Theo hệ thống
ui-theme-light = Sáng
ui-theme-dark = Tối

ui-account-menu = Tài khoản { $account }
ui-sign-out = Đăng xuất
ui-sign-out-busy = Hãy chờ áp dụng xong các thay đổi, hoặc dừng việc áp dụng trước.

ui-nav = Thiết lập
ui-nav-open = Mở danh sách trang
ui-nav-close = Đóng danh sách trang
ui-nav-pages = Các trang
ui-nav-chapters = Các phần
ui-nav-account = Tài khoản này
ui-nav-computer = Máy tính này
ui-nav-command-line = AWS CLI
ui-nav-count = { $settled }/{ $total }
ui-notices = Thông báo
ui-drawers = Các bảng bên cạnh

ui-run-elsewhere = Đang áp dụng các thay đổi. Xem tiến độ.
ui-run-waits-elsewhere = Cần nhập mã từ ứng dụng xác thực để tiếp tục. Nhập mã.
ui-sign-in-waits = Hãy hoàn tất việc đăng nhập trong trình duyệt. Xem lần đăng nhập này.
ui-run-waits-sign-in = Cần có người đăng nhập để tiếp tục. Xem đó là ai.
ui-run-waits-phone = Việc thiết lập cần mã trong tin nhắn. Hãy nhập mã.

## What must not be forgotten

ui-left-password = Bạn chưa lưu mật khẩu tạm thời của { $user }. Chỉ cửa sổ này có mật khẩu đó.
ui-left-password-save = Lưu ngay
ui-left-lost = Mật khẩu tạm thời của { $user } chưa được lưu và không hiện lại được nữa.
ui-left-lost-open = Xem cách xử lý
ui-left-run = Thiết lập đã dừng sau { $done }/{ $changes } thay đổi.
ui-left-run-continue = Tiếp tục

ui-close-running = Đóng Firstday khi đang áp dụng thay đổi?
ui-close-running-hint = Thay đổi hiện tại vẫn được làm xong. Các thay đổi còn lại không được áp dụng. Bạn có thể tiếp tục sau.
ui-close-password = Đóng Firstday khi chưa lưu mật khẩu?
ui-close-password-hint = Bạn chưa lưu mật khẩu tạm thời của { $user }. Mật khẩu này sẽ mất và bạn phải tạo mật khẩu mới.
ui-close-do = Đóng Firstday
ui-close-stay = Ở lại
ui-sign-out-password = Đăng xuất khi chưa lưu mật khẩu?
ui-sign-out-anyway = Đăng xuất

## Said in many places

ui-loading = Đang tải
ui-saving = Đang lưu
ui-reading = Đang kiểm tra tài khoản
ui-reading-progress = { $total ->
    [0] Đang hỏi AWS
   *[other] Đã kiểm tra { $done }/{ $total } mục
}
ui-check-again = Kiểm tra lại
ui-try-again = Thử lại
ui-cancel = Hủy
ui-details = Chi tiết
ui-actions = Thao tác
ui-dismiss = Đóng thông báo này
ui-countdown = Đang chờ bạn đăng nhập. Còn { $time } phút.
ui-countdown-over = Đã hết thời gian. Hãy hủy rồi bắt đầu lại.
ui-open = Mở
ui-count = ({ $count })
ui-copied = Đã sao chép
ui-not-copied = Không sao chép được
ui-copy-that = Sao chép: { $what }
ui-diff-of = Thay đổi trong { $path }
ui-request-id = ID yêu cầu AWS: { $id }. AWS Support có thể hỏi bạn ID này.
ui-sign-in-address = URL đăng nhập console
ui-to-journey = Đến trang tổng quan
ui-to-review = Xem lại thay đổi
ui-no-page = Không tìm thấy trang

ui-clock = Đồng hồ của máy tính này { $direction ->
    [ahead] nhanh hơn
   *[behind] chậm hơn
} đồng hồ của AWS { $seconds } giây
ui-clock-hint = Mã MFA phụ thuộc vào thời gian. Hãy đặt giờ tự động cho máy tính này và điện thoại của bạn trước khi nhập mã.

## A field of a form

ui-field-optional = { $label } (không bắt buộc)
ui-field-emails = Nếu có nhiều địa chỉ, hãy cách nhau bằng dấu phẩy.
ui-field-amount = Tính bằng đô la Mỹ (USD), ví dụ 10 hoặc 12,50.
ui-field-number = Từ { $min } đến { $max }.
ui-field-choose = Chọn một mục
ui-field-choose-any = Chọn một vài mục
