# What only the terminal says.

answers-example-intro = Câu trả lời cho "firstday setup --answers". Mỗi phần trong ngoặc vuông là một bước. Hãy sửa các giá trị. Để bỏ qua một bước, thêm skip = true vào phần đó. Đừng bao giờ ghi mật khẩu hay khóa vào tệp này. Firstday tự tạo chúng và lưu khóa vào kho khóa (keyring).

## Whose account it is, and its status

cli-account-practice = Tài khoản thực hành { $account }. Đang đăng nhập bằng { $who }. Không có gì ở đây thay đổi tài khoản AWS thật.
cli-account-real = Tài khoản AWS { $account }. Đang đăng nhập bằng { $who }.
cli-account-elsewhere = Đây không phải AWS. Yêu cầu được gửi đến { $addresses }. Nơi đó tự gọi mình là tài khoản { $account }, và gọi bạn là { $who }.
cli-make-elsewhere = Các thay đổi này không được thực hiện ở AWS. Bạn vẫn muốn áp dụng ở đó?
cli-say-not-aws = Chưa thay đổi gì. Yêu cầu được gửi đến { $addresses }, không phải AWS. Để thay đổi ở đó, hãy thêm --not-aws.
cli-reading = Đang kiểm tra tài khoản
cli-settled = Cả { $all } bước đã xong.
cli-unsettled = Đã xong { $settled }/{ $all } bước. Để làm phần còn lại, hãy chạy "firstday setup".
cli-set-up = Đã xong { $settled }/{ $all } bước. Phần thiết lập đã hoàn tất. Để xem phần còn lại, hãy chạy "firstday check".
cli-request-id = Yêu cầu AWS { $id }
cli-unknown-step = Không có bước nào tên { $step }. Hãy chọn trong { $steps }.

## Confirming

cli-confirm-kept = Đã lưu xác nhận của bạn. Nếu sau này AWS cho biết trạng thái, Firstday dùng câu trả lời của AWS.
cli-confirm-taken-back = Đã rút lại xác nhận của bạn.
cli-confirm-none = Bước này chưa được xác nhận.

## Questions

cli-yes = có
cli-no = không
cli-yes-no = (y = có, n = không)
cli-say-yes-or-no = Hãy gõ y hoặc n.
cli-how-to-choose = phím cách để chọn, Enter để tiếp tục, Esc để quay lại
cli-how-to-choose-one = Enter để chọn, Esc để quay lại

## Answers

cli-answers-good = Mọi câu trả lời đều hợp lệ.
cli-answers-missing = Còn thiếu các câu trả lời này. Hãy thêm chúng vào tệp câu trả lời và nêu tên tệp bằng --answers. Để bỏ qua một bước, thêm skip = true. Để xem ví dụ, hãy chạy "firstday answers example".
cli-look-again = Kiểm tra lại? Gõ n để bỏ qua bước này.

## The guided way

cli-page = Bước { $number }/{ $all }
cli-page-keys = ? để xem thêm, < để quay lại.
cli-page-root-user = Người dùng root làm được mọi thứ. Khi có MFA, kẻ gian chỉ lấy được mật khẩu thì vẫn chưa đủ.
cli-page-admin-user = Hằng ngày, hãy làm việc bằng người dùng này thay cho người dùng root.
cli-page-spending-alerts = AWS gửi email cho bạn khi chi tiêu đạt một mức nhất định. Cảnh báo không ngăn chi tiêu.
cli-page-command-line = AWS CLI là chương trình để dùng AWS trong terminal (cửa sổ dòng lệnh). Bạn có thể thiết lập sau.
cli-page-command-line-question = Thiết lập AWS CLI trên máy tính này?

cli-heading-reasons = Vì sao
cli-heading-deeds = Firstday làm gì
cli-heading-limitations = Giới hạn
cli-heading-costs = Chi phí

## MFA for the root user

cli-root-mfa-open = 1. Mở console AWS bằng người dùng root:
cli-root-mfa-assign = 2. Chọn "Assign MFA device" (gán thiết bị MFA).
cli-root-mfa-scan = 3. Chọn "Authenticator app" (ứng dụng xác thực) và quét mã bằng điện thoại.
cli-root-mfa-practice = Đây là tài khoản thực hành. Hãy chạy lệnh này trong một terminal khác: firstday practice root-mfa { $file } on
cli-root-mfa-ready = Nhấn Enter khi MFA đã bật (s để bỏ qua bước này)
cli-root-mfa-not-yet = AWS chưa báo MFA của người dùng root đã bật. Hãy chờ vài giây rồi nhấn Enter lần nữa.
cli-root-mfa-is-on = MFA đã bật cho người dùng root.
cli-root-mfa-skipped = Đã bỏ qua lúc này. Bất kỳ ai biết mật khẩu của người dùng root đều chiếm được tài khoản của bạn.
cli-root-mfa-left = Người dùng root chưa có MFA. Hãy bật trong console AWS rồi chạy lại lệnh này.

## The review

cli-review-title = Xem lại
cli-review-total = { $count } thay đổi{ $free ->
    [yes] {", tất cả miễn phí. "}
   *[no] {". "}
}Chưa có gì thay đổi trước khi bạn đồng ý.
cli-review-step = { $title } · { $count } thay đổi
cli-review-skipped = Đã bỏ qua: { $steps }
cli-review-practice = Thực hành cũng thay đổi tệp cấu hình AWS và kho khóa (keyring) của máy tính này. Để tránh điều đó, nhấn c và bỏ qua AWS CLI.
cli-review-keys = Nhấn d để xem chi tiết và cách hoàn tác, c để tùy chỉnh, < để quay lại.
cli-review-help = Nhấn y để áp dụng lần lượt từng thay đổi. Nếu một thay đổi bị lỗi, những thay đổi đã xong vẫn được giữ. Nhấn n để kết thúc mà không thay đổi gì. Nhấn d để xem từng thay đổi với lệnh gọi API, chi phí và cách hoàn tác. Nhấn c để sửa câu trả lời của một bước, hoặc bỏ qua bước đó. Nhấn < để quay lại câu hỏi trước.
cli-apply = Áp dụng { $count } thay đổi?
cli-customize-which = Bước nào?
cli-customize-more = Một bước mà phần thiết lập không hỏi
cli-customize-include = Thực hiện bước này?

## The changes and the run

cli-changes = { $count } thay đổi, theo thứ tự này:
cli-dry-run = Đây là chạy thử. Chưa thay đổi gì.
cli-unread-steps = Không kiểm tra được các bước này, nên chưa có thay đổi nào cho chúng:
cli-nothing-to-change = Không có gì cần thay đổi.
cli-nothing-changed = Chưa thay đổi gì.
cli-make-changes = Áp dụng các thay đổi này?
cli-say-yes = Chưa thay đổi gì, vì ở đây không hỏi được ai. Để áp dụng các thay đổi, hãy thêm --yes.
cli-making = Đang áp dụng các thay đổi
cli-stopping = Sẽ dừng sau thay đổi hiện tại.
cli-outcome-done = xong
cli-outcome-already-there = đã có sẵn
cli-outcome-not-tried = chưa bắt đầu, vì cần một thay đổi đã bị lỗi
cli-outcome-left = đã bỏ qua
cli-outcome-failed = lỗi
cli-run-again = Những thay đổi đã xong vẫn được giữ. Để áp dụng phần còn lại, hãy chạy lại đúng lệnh này.

## What a person does in a run

cli-turn-save-password = Đến lượt bạn ({ $number }/{ $all }): Lưu mật khẩu của { $user }
cli-turn-set-up-mfa = Đến lượt bạn ({ $number }/{ $all }): Thiết lập MFA cho { $user }
cli-turn-verify-phone = Đến lượt bạn ({ $number }/{ $all }): Nhập mã AWS nhắn đến điện thoại có hai số cuối { $user }
cli-turn-sign-in = Đến lượt bạn ({ $number }/{ $all }): Đăng nhập bằng { $user }
cli-phone-code-sent = AWS đã nhắn tin đến số điện thoại có hai số cuối { $ending }. Để làm sau, hãy nhấn Enter.
cli-phone-code = Mã trong tin nhắn
cli-phone-code-malformed = Mã có sáu chữ cái hoặc chữ số.
cli-phone-code-no-terminal = Chỉ nhập được mã trong tin nhắn ở terminal.
cli-recovery-kit = Bộ khôi phục đã lưu vào { $path }. Hãy mở trong trình duyệt và in ra.
cli-confirm-part-kept = { $part }: đã thử ngày { $date }
cli-confirm-part-open = { $part }: chưa thử

cli-scan = Mở ứng dụng xác thực của { $user } và quét mã này. Sau đó, cứ 30 giây ứng dụng lại hiện một mã MFA mới.
cli-picture-too-large = Mã QR không vừa màn hình.
cli-picture-larger = Hãy phóng to cửa sổ để thấy mã.
cli-type-key-alone = Hãy nhập khóa bí mật này vào ứng dụng: { $key }
cli-type-key = Không quét được? Hãy nhập khóa bí mật này vào ứng dụng: { $key }
cli-seconds-left = Mã tiếp theo xuất hiện sau { $seconds } giây.
cli-first-code = Mã MFA 1 (để trống nếu muốn bỏ qua lúc này)
cli-second-code = Mã MFA 2, là mã tiếp theo
cli-bad-codes = Mỗi mã có sáu chữ số, và hai mã khác nhau. Hãy thử lại.
cli-clock-skew = Đồng hồ của máy tính này lệch { $seconds } giây. Nếu AWS từ chối mã, hãy chỉnh giờ điện thoại và máy tính này.
cli-password-made = Firstday đã tạo mật khẩu tạm thời cho { $user }. Bạn sẽ đổi mật khẩu khi đăng nhập lần đầu.
cli-show-password = Hiện mật khẩu bây giờ? Bạn chỉ xem được một lần.
cli-password-kept = Nhấn Enter khi bạn đã lưu. Sau đó mật khẩu biến mất.
cli-password-unseen = Firstday đã tạo mật khẩu tạm thời cho { $user }, nhưng ở đây không có ai xem. Hãy tạo mật khẩu mới trong console IAM: Users, { $user }, Security credentials.
cli-password-no-page = Firstday đã tạo mật khẩu tạm thời cho { $user }, nhưng không ẩn lại được trong terminal này. Hãy tạo mật khẩu mới trong console IAM: Users, { $user }, Security credentials.
cli-codes-no-page = Firstday không ẩn lại được thông tin bí mật trong terminal này, nên MFA được bỏ qua lúc này. Hãy dùng terminal khác, hoặc cửa sổ Firstday.

## What an earlier run left open

cli-run-broken = Thiết lập đã dừng sau { $done }/{ $changes } thay đổi. Những thay đổi đã xong vẫn được giữ.
cli-password-lost = Chưa ai lưu mật khẩu tạm thời của { $user }.
cli-password-anew = Tạo mật khẩu tạm thời mới?

## What comes next

cli-ready = Tài khoản của bạn đã sẵn sàng.
cli-next = Việc cần làm tiếp theo:
cli-next-email = Mở liên kết trong email mà AWS gửi đến { $emails }. Liên kết dùng được trong 12 giờ.
cli-next-sign-in = Đăng nhập bằng { $user } và xem có vào được không: { $address }
cli-next-root = Đăng xuất người dùng root. Cất mật khẩu và điện thoại của người dùng root ở nơi an toàn.

## Practice accounts

cli-practice-made = Đã tạo tài khoản thực hành trong { $file }. Để thiết lập, hãy chạy: firstday setup --practice { $file }
cli-practice-serves = Tài khoản thực hành ở địa chỉ { $address }. Để dùng với các công cụ AWS, hãy đặt AWS_ENDPOINT_URL thành địa chỉ này. Nhấn Ctrl+C để kết thúc.
cli-unknown-seed = Không có trạng thái ban đầu { $seed }. Hãy chọn trong { $seeds }.
cli-root-mfa-on = MFA đã bật cho người dùng root thực hành.
cli-root-mfa-off = MFA đã tắt cho người dùng root thực hành.
cli-practice-later = Đã tua đồng hồ của tài khoản thực hành tới trước { $minutes } phút.
