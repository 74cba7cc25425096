# The practice account's own pages, which stand in for the sign-in page of AWS.
# What varies in them is put in by the practice account.

practice-window = { $title } - tài khoản thực hành
practice-mark = Tài khoản thực hành { $account }
practice-played = Trang này thay cho trang đăng nhập của AWS. Không có gì ở đây thay đổi tài khoản AWS thật.
practice-asks-here = Một chương trình trên máy tính này xin làm việc trong tài khoản này với tư cách là bạn, đăng nhập vào { $region }. Hãy chọn bạn là ai. Trang này không hỏi mật khẩu.
practice-asks-elsewhere = Một chương trình trên máy tính khác xin làm việc trong tài khoản này với tư cách là bạn, đăng nhập vào { $region }. Hãy chọn bạn là ai. Trang này không hỏi mật khẩu.
practice-sign-in = Đăng nhập
practice-who = Bạn là ai?
practice-root = Người dùng root ({ $email })
practice-user = Người dùng IAM { $name }
practice-other-user = Người dùng IAM khác, có tên:
practice-other-name = Tên người dùng IAM
practice-no-such-user = Không người dùng nào tên này có mật khẩu console.
practice-mfa = Xác thực đa yếu tố (MFA)
practice-signing-in = Đang đăng nhập: { $name }
practice-code = Mã MFA trong ứng dụng xác thực (sáu chữ số)
practice-wrong-code = Mã này không đúng. Hãy chờ mã tiếp theo.
practice-phone = Tôi không có điện thoại ở đây
practice-phone-hint = Đây là điện thoại thực hành. Nhập mã này vào ô ở trên. Với tài khoản thật, chỉ điện thoại của bạn hiện mã.
practice-continue = Tiếp tục
practice-cancel = Hủy
practice-passkey = Passkey thực hành lúc nào cũng dùng được.
practice-use-passkey = Dùng passkey
practice-copy = Sao chép mã
practice-copy-text = Sao chép đoạn này vào chương trình đang yêu cầu.
practice-copy-after = Bạn dùng được một lần, trong vài phút tới. Sau đó bạn có thể đóng tab này.
practice-not-signed-in = Chưa đăng nhập
practice-not-signed-in-why = Bạn chưa đăng nhập: { $error }.
practice-refused = Trang này không trả lời được yêu cầu
practice-refused-missing = Thiếu tham số { $name }.
practice-refused-invalid = Tham số { $name } không hợp lệ.
practice-refused-twice = Tham số { $name } xuất hiện hai lần.
practice-refused-no-form = Yêu cầu không phải là một biểu mẫu.
practice-refused-used-form = Trang này đã được trả lời, hoặc đã hết hạn. Hãy bắt đầu lại từ chương trình đó.
