# Signing in through the browser, as the terminal says it.

cli-sign-in-here = Đăng nhập bằng trình duyệt tại địa chỉ này:
cli-sign-in-leads = Địa chỉ này dẫn đến { $page }. Hãy kiểm tra địa chỉ trong trình duyệt trước khi đăng nhập.
cli-sign-in-keys = Nhấn Enter để mở trình duyệt, E để dùng trình duyệt trên máy tính khác, hoặc Ctrl+C để dừng.
cli-sign-in-nobody = Firstday chờ { $minutes } phút để có người đăng nhập tại địa chỉ này, rồi dừng.
cli-sign-in-nobody-leave = Để bỏ qua việc đăng nhập lúc này, hãy chạy lệnh với --leave-sign-in.
cli-sign-in-waiting = Đang chờ bạn đăng nhập
cli-sign-in-elsewhere = Mở địa chỉ này trong trình duyệt trên máy tính khác và đăng nhập:
cli-sign-in-paste = Dán mã lấy từ trang cuối cùng rồi nhấn Enter. Mã không hiện ở đây.
cli-sign-in-account = Đã đăng nhập vào tài khoản AWS { $account }.
cli-sign-in-root = Phiên của người dùng root chỉ ở trong bộ nhớ. Phiên mất khi chương trình này kết thúc.
cli-sign-in-go-on = Đây có phải tài khoản và người dùng của bạn không?
cli-sign-in-new = Người dùng này chưa từng dùng trên máy tính này. Hãy so ID tài khoản và tên này với của bạn.

## While changes are made

cli-run-sign-in = Profile { $profile } của AWS CLI nhận lần đăng nhập này của { $user }. Nếu trình duyệt hiện người dùng khác, hãy đăng xuất khỏi console AWS trước, hoặc dùng cửa sổ ẩn danh.
cli-run-sign-in-keys = Nhấn Enter để mở trình duyệt, E để dùng trình duyệt trên máy tính khác, hoặc L để bỏ qua lúc này.
cli-run-sign-in-paste = Dán mã lấy từ trang cuối cùng rồi nhấn Enter. Mã không hiện ở đây. Để bỏ qua lúc này, chỉ cần nhấn Enter.

## The session of a profile

cli-sign-in-add-profile = Thêm cả profile vào tệp cấu hình AWS?
cli-sign-in-not-kept = Chưa lưu gì.
cli-sign-in-nobody-here = Profile chưa được thêm vào tệp cấu hình AWS, vì ở đây không hỏi được ai. Để thêm, hãy đăng nhập với --yes.
cli-sign-in-done = Phiên của profile { $profile } đã được lưu trong kho khóa (keyring), tối đa 12 giờ. Để kết thúc, hãy chạy: firstday sign-out --profile { $profile }
cli-sign-in-use = Để dùng, hãy chạy: aws --profile { $profile } sts get-caller-identity
cli-sign-in-practice = Đây là phiên của tài khoản thực hành, kết thúc cùng chương trình này. Sau đó các công cụ AWS không gia hạn được.
cli-sign-out-done = Đã xóa phiên của profile { $profile }.
cli-sign-out-nobody = Kho khóa không có phiên trình duyệt nào.
