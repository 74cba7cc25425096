# The start page, the ways to sign in, and the page that asks whether it is the right account.

ui-start-title = Bảo mật tài khoản AWS mới của bạn
ui-start-intro = Trong khoảng 15 phút: bảo vệ người dùng root, tạo người dùng quản trị của riêng bạn và thiết lập cảnh báo chi tiêu.
ui-start-needed = Bạn cần có:
ui-start-needed-phone = điện thoại của bạn
ui-start-needed-account = email và mật khẩu của tài khoản AWS
ui-start-version = Firstday { $version }

ui-start-practice = Thực hành trước
ui-start-practice-hint = Thử mọi thứ trên tài khoản thực hành. Không cần đăng ký, không tốn phí.
ui-start-practice-begin = Bắt đầu thực hành
ui-start-practice-continue = Tiếp tục thực hành
ui-start-aws = Dùng tài khoản AWS của tôi
ui-start-aws-hint = Đăng nhập AWS trong trình duyệt. Bạn duyệt từng thay đổi.
ui-start-aws-begin = Tiếp tục đến trang đăng nhập AWS

ui-help-stored = Firstday lưu những gì
ui-help-stored-here = Trên máy tính này: câu trả lời của bạn, nhật ký những việc đã làm và tài khoản thực hành ({ $file }). Những thứ này không chứa thông tin bí mật nào của tài khoản thật.
ui-help-stored-keyring = Trong kho khóa (keyring) của hệ thống, nơi lưu trữ được mã hóa: một phiên đăng nhập hoặc khóa truy cập (access key) cho AWS CLI, nếu bạn thiết lập.
ui-help-stored-sent = Firstday chỉ kết nối đến AWS và không gửi gì đi nơi khác.
ui-help-stored-changes = Đăng nhập không thay đổi gì. Thay đổi chỉ được thực hiện sau khi bạn xem lại và áp dụng.

ui-start-signing-in = Đang đăng nhập
ui-start-sign-in = Đăng nhập

## More sign-in options

ui-start-more = Cách đăng nhập khác
ui-start-way-browser = Trình duyệt, có tùy chọn
ui-start-way-browser-hint = Chọn Region để đăng nhập, hoặc dùng trình duyệt trên máy tính khác.
ui-start-way-practice = Tài khoản thực hành, có tùy chọn
ui-start-way-practice-hint = Bắt đầu lại, chọn trạng thái ban đầu, hoặc thực hành đăng nhập bằng trình duyệt.
ui-start-way-profile = Profile của AWS CLI
ui-start-way-profile-hint = Dùng tài khoản mà AWS CLI trên máy tính này đã biết.
ui-start-way-keys = Khóa truy cập (access key)
ui-start-way-keys-hint = Dán một khóa. Khóa chỉ được giữ trong bộ nhớ.

ui-start-browser-elsewhere = Máy tính này không có trình duyệt
ui-start-browser-elsewhere-hint = Mở liên kết trên máy tính khác, rồi dán mã mà trang đó hiện ra.
ui-start-browser-region = Region đăng nhập
ui-start-browser-region-hint = Chỉ đổi nếu dịch vụ đăng nhập của AWS ở Region này gặp sự cố.
ui-start-browser-region-choice = { $name } – { $code }
ui-start-browser-beginning = Đang chuẩn bị đăng nhập

## Practice

ui-start-practice-which = Tài khoản thực hành
ui-start-practice-go-on = Tiếp tục với tài khoản thực hành của bạn
ui-start-practice-go-on-hint = Bạn trở lại đúng chỗ đã dừng.
ui-start-practice-afresh = Tạo tài khoản thực hành mới
ui-start-practice-afresh-hint = Tài khoản cũ được giữ trong một tệp bên cạnh.
ui-start-practice-open = Mở tài khoản thực hành
ui-start-practice-rehearse = Thực hành đăng nhập bằng trình duyệt
ui-start-practice-rehearse-hint = Trang đăng nhập thực hành hoạt động giống trang của AWS.
ui-start-seed = Trạng thái ban đầu
ui-start-seed-hint = Nếu không chắc, hãy chọn "Tài khoản mới".
ui-start-seed-fresh = Tài khoản mới
ui-start-seed-fresh-hint = Vừa đăng ký, chưa thiết lập gì.
ui-start-seed-half-done = Làm dở
ui-start-seed-half-done-hint = Có người đã bắt đầu thiết lập rồi dừng lại.
ui-start-seed-neglected = Tài khoản bị bỏ quên
ui-start-seed-neglected-hint = Tài khoản cũ có khóa truy cập của người dùng root và nhiều khóa cũ.
ui-start-seed-large = Tài khoản lớn
ui-start-seed-large-hint = 5.000 người dùng và 300 nhóm.
ui-start-seed-project = Tài khoản dự án
ui-start-seed-project-hint = Từ cách đăng ký AWS mới, không có người dùng root.
ui-start-replace = Thay tài khoản thực hành?
ui-start-replace-warning = Tài khoản thực hành mới sẽ thay tài khoản trong { $file }. Tài khoản cũ được giữ bên cạnh, trong tệp có tên kết thúc bằng ".old-1" hoặc số lớn hơn. Tài khoản thật không bị ảnh hưởng.
ui-start-replace-do = Thay

## A profile

ui-start-profile-more = Firstday đăng nhập giống như AWS CLI. Firstday đọc { $file } và không thay đổi tệp này.
ui-start-profile-name = Profile (hồ sơ)
ui-start-profile-name-hint = Lấy từ { $file }.
ui-start-no-profiles = Không có profile nào trong { $file }
ui-start-no-profiles-hint = Hãy tạo profile bằng lệnh "aws login" rồi khởi động lại Firstday, hoặc chọn cách đăng nhập khác.

## Pasted keys

ui-start-keys-more = Khóa truy cập (access key) gồm hai phần: ID và khóa bí mật. Quản trị viên tạo khóa trong console IAM, trên trang của người dùng của bạn.
ui-start-keys-root = Đừng tạo khóa truy cập cho người dùng root. Không gì trong tài khoản giới hạn được khóa đó. Hãy chọn "Tiếp tục đến trang đăng nhập AWS", cách này không cần khóa. Nếu đã có khóa của người dùng root, hãy đăng nhập theo cách đó và xóa khóa.
ui-start-keys-missing = Dán phần này của khóa.
ui-start-access-key-id = ID khóa truy cập
ui-start-access-key-id-hint = 20 ký tự, thường bắt đầu bằng AKIA hoặc ASIA.
ui-start-secret-access-key = Khóa bí mật
ui-start-secret-access-key-hint = 40 ký tự. Khóa không bao giờ được hiện ra, lưu hay ghi vào nhật ký.
ui-start-keys-temporary = Đây là khóa tạm thời
ui-start-session-token = Mã phiên (session token)
ui-start-session-token-hint = Đoạn ký tự dài đi kèm khóa tạm thời.

## Who is signed in

ui-signed-in-title = Đây có phải tài khoản của bạn không?
ui-signed-in-intro = Trên máy tính này, chưa ai dùng Firstday với danh tính này.
ui-signed-in-reading = Đang đọc tài khoản của bạn
ui-signed-in-go-on = Tiếp tục
ui-signed-in-other = Dùng tài khoản khác
ui-who = Đang đăng nhập bằng
ui-account-number = ID tài khoản
ui-arn = Tên đầy đủ ở AWS (ARN)
ui-profile = Profile (hồ sơ)
ui-root-keys = Bạn đang dùng khóa truy cập của người dùng root
ui-root-keys-hint = Không gì trong tài khoản giới hạn được khóa này. Hãy chọn tài khoản khác, đăng nhập bằng trình duyệt và xóa khóa này. Trước đó, hãy cấp khóa khác cho các chương trình đang dùng nó.

## After signing out

ui-farewell = Bạn đã đăng xuất
ui-farewell-other = Trình duyệt đang đăng nhập bằng người dùng khác
ui-farewell-other-hint = Trước hết, hãy đăng xuất khỏi console AWS trong trình duyệt. Sau đó bắt đầu lại tại đây.
