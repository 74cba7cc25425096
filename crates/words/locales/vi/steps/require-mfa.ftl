require-mfa-title = Bắt buộc MFA cho người dùng của bạn
require-mfa-why = Người dùng bỏ qua MFA có thể bị chiếm chỉ với mật khẩu. Với chính sách này, ai đăng nhập không có MFA chỉ đổi được mật khẩu và thiết lập MFA.
require-mfa-what = Firstday tạo một chính sách (policy) trong tài khoản của bạn và gắn vào các nhóm người dùng bạn chọn. Thành viên đăng nhập không có MFA vẫn đổi được mật khẩu tạm thời và thêm được thiết bị MFA. Mọi việc khác bị từ chối cho đến khi họ đăng nhập lại bằng MFA. Trước đó, trình mô phỏng chính sách của AWS thử chính sách này với một hoặc hai thành viên: không có MFA, có MFA, và bằng khóa truy cập. Kết quả nằm trong các bảng.
require-mfa-limits = Mô phỏng là ước tính của AWS, không phải bằng chứng. Nó không thử việc đăng nhập console, cũng không thử AWS CLI. AWS không nói rõ phiên trình duyệt của AWS CLI có ghi nhận MFA hay không: hãy thử một lệnh sau khi thay đổi. Chính sách không tác động đến vai trò, IAM Identity Center hay người dùng root. Khóa truy cập vẫn hoạt động nếu bạn không chọn chặn. Thành viên có mọi quyền vẫn đổi được mật khẩu của người khác khi không có MFA. Nếu thành viên mất điện thoại, quản trị viên hoặc người dùng root phải gỡ thiết bị. Để hoàn tác, hãy đăng nhập bằng người dùng root hoặc người dùng ngoài nhóm.
require-mfa-cost = Miễn phí.

require-mfa-found-required = MFA là bắt buộc với { $users }.
require-mfa-found-outside = MFA chưa bắt buộc với { $users }.
require-mfa-found-other-rule = Có một chính sách về MFA không do Firstday viết tác động đến { $users }. Firstday không đánh giá chính sách đó.
require-mfa-found-in-no-group = { $users } không ở trong nhóm nào. Hãy thêm họ vào một nhóm trước.
require-mfa-found-you = Bạn đang đăng nhập là { $user }. Nếu phiên này bắt đầu không có MFA, chính sách cũng chặn nó.
require-mfa-found-nobody = Không người dùng IAM nào có mật khẩu console, nên không có ai để bắt buộc MFA.
require-mfa-found-people-by-role = Mọi người vào tài khoản này qua vai trò { $role }. MFA được bắt buộc ở nơi họ đăng nhập.

require-mfa-groups-label = Nhóm người dùng
require-mfa-groups-hint = Chính sách áp dụng cho mọi thành viên. Không chọn nhóm thì không có gì thay đổi.
require-mfa-groups-group = { $group }
require-mfa-groups-people = Thành viên có mật khẩu console: { $users }.

require-mfa-told-label = Những người chưa có MFA
require-mfa-told-hint = Ở lần đăng nhập tới, họ chỉ đổi được mật khẩu và thiết lập MFA.
require-mfa-told-missing = Hãy bật MFA cho họ trước, hoặc xác nhận rằng họ đã biết.
require-mfa-told-yes = Tôi đã báo cho { $users }

require-mfa-keys-label = Khóa truy cập của thành viên
require-mfa-keys-hint = Chương trình dùng khóa truy cập mà không cần MFA.
require-mfa-keys-leave = Để chúng hoạt động tiếp
require-mfa-keys-stop = Chặn chúng, trừ khi chúng lấy phiên có MFA
require-mfa-keys-stop-users = Chương trình dùng khóa của { $users } ngừng hoạt động. Phiên trình duyệt của AWS CLI cũng có thể ngừng.
require-mfa-keys-stop-nobody = Chưa biết thành viên nào có khóa truy cập đang hoạt động. Phiên trình duyệt của AWS CLI có thể ngừng.

invalid-mfa-not-told = Sau thay đổi này, { $users } chỉ còn thiết lập được MFA. Hãy bật MFA cho họ trước, hoặc xác nhận rằng họ đã biết.
invalid-mfa-own-without-mfa = Bạn đang đăng nhập là { $user }, người chưa có MFA. Hãy bật MFA cho { $user } trước, rồi đăng nhập lại.
invalid-mfa-own-keys = Bạn đang đăng nhập là { $user }, và phiên này có thể ngừng với lựa chọn đó. Hãy đăng nhập bằng người dùng root, hoặc bằng người dùng ngoài các nhóm này.
invalid-mfa-no-way-back = Chưa biết ai ngoài các nhóm này có thể hoàn tác cho { $user }. Hãy bỏ ra một nhóm có quản trị viên.
invalid-mfa-not-simulated = AWS chưa mô phỏng chính sách cho ai. Hãy kiểm tra lại tài khoản.
invalid-mfa-simulated-otherwise = Mô phỏng của AWS cho { $user } không như mong đợi: { $action }. Xem các bảng. Firstday không gắn chính sách.
invalid-mfa-policy-taken = Tài khoản đã có một chính sách tên { $policy } với nội dung khác. Hãy đổi tên hoặc xóa nó trong console IAM.

require-mfa-people = { $shown } người dùng có thể có mật khẩu, trên tổng số { $all }
require-mfa-column-user = Người dùng
require-mfa-column-mfa = MFA
require-mfa-column-rule = Bắt buộc MFA
require-mfa-mfa-on = Đã bật
require-mfa-mfa-off = Đang tắt
require-mfa-mfa-unseen = AWS chưa cho biết
require-mfa-rule-yes = Có
require-mfa-rule-other = Theo chính sách khác
require-mfa-rule-no = Không

require-mfa-simulated = Khi có chính sách, AWS mô phỏng cho { $user }
require-mfa-column-action = Việc làm
require-mfa-column-without = Đăng nhập không có MFA
require-mfa-column-with = Đăng nhập có MFA
require-mfa-column-key = Khóa truy cập
require-mfa-column-key-stopped = Khóa truy cập, nếu bạn chặn
