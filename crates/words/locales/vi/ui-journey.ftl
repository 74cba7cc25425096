# Home: how a known account stands, and the way back to it. The pages of the chapters and the steps on them.

ui-journey-title = Trang chủ
ui-home-checked = Đã kiểm tra lúc { $time }.

## The first day, while something of it is not done

ui-home-setup = Tiếp tục thiết lập
ui-home-setup-next = Tiếp theo: { $step }
ui-home-setup-progress = Xong { $settled }/{ $total } bước

## The account at a glance

ui-home-account = Tài khoản AWS
ui-home-account-practice = Tài khoản thực hành
ui-home-account-id = ID tài khoản { $account }
ui-home-security = Bảo mật
ui-home-security-of = Đạt { $settled }/{ $total } mục kiểm tra
ui-home-signed-in = Đang đăng nhập bằng
ui-home-root = Người dùng root
ui-home-plan = Gói
ui-home-plan-paid = Paid (trả phí)
ui-home-plan-free = Free (miễn phí)
ui-home-plan-ended = Free, đã kết thúc
ui-home-plan-ends = Free, kết thúc ngày { $date } (còn { $days } ngày)
ui-home-cli = AWS CLI
ui-home-cli-profile = Profile { $profile }
ui-home-cli-until = Phiên đăng nhập đến { $time }
ui-home-cli-session = Phiên đăng nhập
ui-home-cli-over = Phiên đăng nhập đã hết hạn
ui-home-cli-key = Khóa truy cập trong kho khóa của bạn
ui-home-cli-key-refused = AWS không chấp nhận khóa truy cập
ui-home-cli-sign-in = Đăng nhập lại
ui-home-keys = Khóa truy cập (access key)
ui-home-keys-active = { $count ->
    [0] Không có
   *[other] { $count } khóa đang hoạt động
}
ui-home-keys-oldest = { $days ->
    [0] { $count } khóa đang hoạt động, tạo hôm nay
   *[other] { $count } khóa đang hoạt động, cũ nhất { $days } ngày
}
ui-home-budget = Ngân sách hằng tháng
ui-home-budget-monthly = { $amount } mỗi tháng

## What to do

ui-home-attention = Cần chú ý
ui-home-attention-none = Không có gì cần chú ý.
ui-home-fix = Xử lý
ui-home-fix-for = Xử lý: { $step }
ui-home-start = Bắt đầu
ui-home-start-for = Bắt đầu: { $step }
ui-home-see-why = Xem lý do
ui-home-see-why-for = Xem lý do: { $step }
ui-home-remaining-today = Các bước còn lại hôm nay
ui-home-remaining-this-week = Các bước còn lại tuần này
ui-home-coming = Sắp tới
ui-home-shortcuts = Lối tắt
ui-home-reset = Đặt lại mật khẩu
ui-home-rotate = Xoay vòng khóa
ui-home-test = Kiểm tra AWS CLI
ui-home-print = In tóm tắt

## Everything that is checked

ui-home-passed = { $count } mục kiểm tra đạt
ui-home-checks = Tất cả mục kiểm tra
ui-home-check-status = Trạng thái
ui-home-check = Mục kiểm tra
ui-home-check-found = Kết quả

## The accounts that are known on this computer, before anybody signs in

ui-known-title = Tài khoản của bạn
ui-known-practice = Tài khoản thực hành
ui-known-account = Tài khoản AWS { $account }
ui-known-named = { $name } (tài khoản AWS { $account })
ui-known-looked = Xong { $done }/{ $steps } bước. Kiểm tra lần cuối: { $time }.
ui-known-attention = { $count } mục kiểm tra cần chú ý.
ui-known-sign-in = Đăng nhập
ui-known-sign-in-for = Đăng nhập: { $name }
ui-known-continue = Tiếp tục
ui-known-continue-for = Tiếp tục: { $name }

## A chapter

ui-chapter-onward = Đến các phần khác
ui-chapter-previous = Quay lại: { $chapter }
ui-chapter-next = Tiếp theo: { $chapter }

## A step

ui-step-found = Kết quả kiểm tra
ui-step-why = Vì sao quan trọng
ui-step-what = Firstday sẽ làm gì
ui-step-limits = Giới hạn
ui-step-cost = Chi phí
ui-step-standards = Tiêu chuẩn bảo mật
ui-help-info = Thông tin
ui-help-info-for = Thông tin: { $step }
ui-help-close = Đóng trợ giúp
ui-help = Trợ giúp
ui-step-standard = { $name }, mục { $control }
ui-step-console = Xem trong console AWS
ui-step-console-for = Xem trong console AWS: { $step }
ui-step-change = Thay đổi những gì đã thiết lập
ui-step-include = Thực hiện bước này
ui-step-include-for = Thực hiện bước này: { $step }
ui-step-included = Bước này nằm trong các thay đổi bạn xem lại trước khi áp dụng.
ui-step-left-out = Chưa chọn. Không có gì thay đổi ở đây.

## Root MFA: what the person does

ui-root-mfa-how = Cách bật MFA
ui-root-mfa-open = Mở console AWS bằng người dùng root.
ui-root-mfa-open-practice = Mở console thực hành, một trang của Firstday có các nút như console AWS.
ui-root-mfa-assign = Trong mục "Multi-factor authentication (MFA)", chọn "Assign MFA device" (gán thiết bị MFA).
ui-root-mfa-choose = Chọn "Passkey", hoặc "Authenticator app" (ứng dụng xác thực) nếu bạn không dùng passkey. Sau đó làm theo hướng dẫn.
ui-root-mfa-back = Quay lại đây. Trang này tự cập nhật.
ui-root-mfa-to-practice = Mở console thực hành
ui-root-mfa-watching = Đang chờ MFA được bật.
ui-root-mfa-stopped = Đã ngừng theo dõi.
ui-root-mfa-stop = Dừng
ui-root-mfa-again = Kiểm tra lại

## Bộ khôi phục

ui-kit-open = Mở bộ khôi phục
ui-kit-print = In
ui-kit-save = Lưu thành HTML
ui-kit-saved = Đã lưu vào { $path }
ui-kit-back = Quay lại người dùng root
