# Applying the changes: what Firstday does, and what the person does.

ui-run-title = Đang áp dụng thay đổi
ui-run-intro = Hãy để cửa sổ này mở. Sau đó, Firstday nhờ bạn làm những việc chỉ bạn làm được.
ui-run-progress = Xong { $done }/{ $total }{ $skipped ->
    [0] {""}
   *[other] , bỏ qua { $skipped }
}{ $failed ->
    [0] {""}
   *[other] , lỗi { $failed }
}
ui-run-stop = Dừng sau thay đổi hiện tại
ui-run-stopping = Sẽ dừng sau thay đổi hiện tại
ui-run-changes = Các thay đổi
ui-run-mfa-on = Đã bật MFA cho { $user }.
ui-run-ended = Đã áp dụng các thay đổi
ui-run-ended-partly = Một số thay đổi chưa được áp dụng
ui-run-not-made = Chưa áp dụng
ui-run-again = Xem lại các thay đổi còn lại
ui-run-password = Quay lại trang mật khẩu
ui-run-none = Không có thay đổi nào đang được áp dụng
ui-run-none-hint = Hãy xem lại các thay đổi, rồi áp dụng từ trang đó.

## What the person does, one thing at a time

ui-turn-save-password = { $total ->
    [1] Đến lượt bạn: Lưu mật khẩu của { $user }
   *[other] Đến lượt bạn ({ $number }/{ $total }): Lưu mật khẩu của { $user }
}
ui-turn-set-up-mfa = { $total ->
    [1] Đến lượt bạn: Thiết lập MFA cho { $user }
   *[other] Đến lượt bạn ({ $number }/{ $total }): Thiết lập MFA cho { $user }
}
ui-turn-verify-phone = { $total ->
    [1] Đến lượt bạn: Nhập mã trong tin nhắn
   *[other] Đến lượt bạn ({ $number }/{ $total }): Nhập mã trong tin nhắn
}
ui-turn-sign-in = { $total ->
    [1] Đến lượt bạn: Đăng nhập bằng { $user }
   *[other] Đến lượt bạn ({ $number }/{ $total }): Đăng nhập bằng { $user }
}

## How a change stands

ui-change-waiting = Đang chờ
ui-change-running = Đang thực hiện
ui-change-your-turn = Đến lượt bạn
ui-change-done = Xong
ui-change-done-in = Xong sau { $seconds } giây
ui-change-failed = Lỗi
ui-change-not-tried = Chưa bắt đầu
ui-change-left = Đã bỏ qua
ui-change-failed-why = Hãy xử lý lỗi này trước. Sau đó chọn "{ $button }".
ui-change-left-why = Bạn đã bỏ qua hoặc dừng trước thay đổi này. Để thực hiện, hãy chọn "{ $button }".
ui-change-not-tried-why = Thay đổi này cần một thay đổi khác chưa được áp dụng. Hãy xử lý thay đổi đó, rồi chọn "{ $button }".
ui-change-waiting-why = Firstday đã dừng trước khi thay đổi này kết thúc. Hãy chọn "{ $button }" để xem thay đổi này còn cần không.

## MFA

ui-codes-title = Thiết lập MFA cho { $user }
ui-codes-picture = Mã QR cho ứng dụng xác thực của { $user }
ui-codes-show-key = Không quét được? Hiện khóa bí mật
ui-codes-key = Khóa bí mật cho ứng dụng xác thực
ui-codes-key-hint = Trong ứng dụng, chọn nhập khóa thiết lập ("Enter a setup key"), rồi nhập khóa này:
ui-codes-once = Mã QR này chỉ hiện lúc này. Firstday không lưu mã.
ui-codes-how-app = Mở ứng dụng xác thực trên điện thoại.
ui-codes-how-scan = Thêm một tài khoản trong ứng dụng và quét mã QR này.
ui-codes-how-codes = Nhập hai mã liên tiếp từ ứng dụng.
ui-codes-left = Mã tiếp theo sau { $seconds } giây
ui-codes-type-first = Nhập mã bạn đang thấy.
ui-codes-wait = Chờ mã tiếp theo.
ui-codes-type-second = Nhập mã tiếp theo ngay bây giờ.
ui-code-first = Mã MFA 1
ui-code-second = Mã MFA 2
ui-codes-six = Hãy nhập mã gồm 6 chữ số.
ui-codes-same = Hãy chờ mã tiếp theo. Hai mã phải khác nhau.
ui-codes-submit = Thêm thiết bị MFA
ui-codes-checking = Đang kiểm tra mã
ui-codes-skip = Bỏ qua lúc này

ui-phone-code-title = Xác minh số điện thoại
ui-phone-code-sent = AWS đã nhắn tin đến số điện thoại có hai số cuối { $ending }. Tin nhắn có thể mất vài phút.
ui-phone-code-label = Mã trong tin nhắn
ui-phone-code-six = Hãy nhập sáu chữ cái hoặc chữ số của mã.
ui-phone-code-submit = Xác minh số điện thoại
ui-phone-text = Tin nhắn từ AWS

ui-phone = Điện thoại thực hành
ui-phone-show = Dùng điện thoại thực hành
ui-phone-close = Đóng điện thoại thực hành
ui-phone-hint = Dùng thay cho điện thoại của bạn. Điện thoại này tự quét mọi mã QR của tài khoản thực hành.
ui-phone-empty = Dùng thay cho điện thoại của bạn. Mã sẽ hiện ở đây khi có mã QR để quét.
ui-phone-account = AWS: { $name }
ui-phone-root = Người dùng root
ui-phone-user = Người dùng { $user }
ui-phone-waiting = Chưa được thêm. Hãy nhập cả hai mã.
ui-phone-code = Mã
ui-phone-used = Mã này đã dùng. Mã tiếp theo sau { $seconds } giây.
ui-phone-left = Mã tiếp theo sau { $seconds } giây.
ui-phone-first = Mã thứ nhất
ui-phone-second = Mã thứ hai

## A new password

ui-password-for = Mật khẩu tạm thời của { $user }
ui-password-user = Tên người dùng
ui-password-temporary = Mật khẩu tạm thời
ui-password-hint = Đây là lần duy nhất bạn xem được mật khẩu này. Bạn sẽ đổi mật khẩu khi đăng nhập lần đầu.
ui-password-show = Hiện
ui-password-hide = Ẩn
ui-password-copy = Sao chép
ui-password-saved = Tôi đã lưu mật khẩu
ui-password-tick = Hãy lưu mật khẩu, rồi đánh dấu vào ô.
ui-password-next = Tiếp theo
ui-password-copied = Đã sao chép. Firstday sẽ xóa mật khẩu khỏi bộ nhớ tạm (clipboard) sau 45 giây.

## The page of passwords that nobody has saved

ui-password-title = Mật khẩu tạm thời
ui-password-none = Bạn đã lưu mọi mật khẩu. Ở đây không còn việc gì.
ui-lost-title = Mật khẩu tạm thời của { $user } đã mất
ui-lost-hint = Firstday đã đóng trước khi bạn lưu mật khẩu, và không ai xem lại được nữa. Hãy tạo mật khẩu mới để { $user } đăng nhập được.
ui-lost-create = Tạo mật khẩu mới
ui-lost-saved = Tôi đã có mật khẩu
ui-review-password = Tạo mật khẩu mới cho { $user }
