# Everything that can go wrong: what happened, and in the hint what to do next.

## What AWS answers

problem-denied = Bạn không có quyền làm việc này trong AWS.
problem-denied-hint = Hãy đăng nhập bằng người dùng quản trị, hoặc xin chủ tài khoản cấp quyền.
problem-denied-by-organization = Tổ chức của bạn không cho phép làm việc này trong AWS.
problem-denied-by-organization-hint = Một chính sách của tổ chức từ chối việc này, kể cả với người dùng root. Hãy hỏi chủ tổ chức.
problem-not-found = AWS không tìm thấy mục này.
problem-not-found-hint = Có thể mục này đã bị xóa, hoặc vừa được tạo nên chưa hiện ra. Hãy kiểm tra lại tài khoản, rồi xem lại các thay đổi.
problem-already-exists = Tên này đã được dùng cho mục khác.
problem-already-exists-hint = Hãy chọn tên khác. Bí danh tài khoản có thể đã thuộc về một khách hàng AWS khác.
problem-in-use = AWS không xóa được vì vẫn còn thứ khác dùng đến mục này.
problem-in-use-hint = Phần chi tiết cho biết thứ gì đang dùng mục này. Hãy gỡ thứ đó trước, trong console AWS nếu không phải do Firstday tạo.
problem-limit-exceeded = Tài khoản đã chạm giới hạn của AWS.
problem-limit-exceeded-hint = Hãy xóa một mục bạn không cần trong console AWS. Hoặc xin tăng giới hạn trên trang Service Quotas.
problem-password-refused = AWS không chấp nhận mật khẩu.
problem-password-refused-hint = Chính sách mật khẩu có thể đã thay đổi. Hãy kiểm tra lại tài khoản rồi thử lại.
problem-code-refused = AWS không chấp nhận mã MFA.
problem-code-refused-hint = Hãy chờ mã mới, nhập mã đó, rồi nhập mã tiếp theo. Mỗi mã chỉ dùng được một lần. Nếu vẫn không được, hãy bật chế độ tự đặt giờ trên điện thoại và máy tính này.
problem-invalid-input = AWS không chấp nhận một giá trị.
problem-invalid-input-hint = Hãy đọc phần chi tiết, sửa giá trị đó rồi thử lại.
problem-throttled = AWS nhận quá nhiều yêu cầu cùng lúc.
problem-throttled-hint = Hãy chờ một phút rồi thử lại. Có thể chương trình khác cũng đang dùng tài khoản này.
problem-unreachable = Firstday không kết nối được với AWS.
problem-unreachable-hint = Hãy kiểm tra kết nối mạng, và cả proxy hoặc VPN nếu bạn có dùng. Sau đó thử lại.
problem-fault = AWS gặp lỗi nội bộ.
problem-fault-hint = Hãy chờ vài phút rồi thử lại. Nếu vẫn lỗi, hãy xem sự cố đã biết tại health.aws.amazon.com.
problem-not-aws = Câu trả lời không phải của AWS.
problem-not-aws-hint = Có thể mạng này yêu cầu đăng nhập trước, như ở khách sạn. Hãy mở một trang web bất kỳ trong trình duyệt, và tắt proxy hoặc VPN nếu bạn có dùng. Sau đó thử lại.
problem-endpoint-malformed = Một thiết lập endpoint (địa chỉ nhận yêu cầu) của AWS không phải là địa chỉ web.
problem-endpoint-malformed-hint = Phần chi tiết cho biết tên thiết lập. Địa chỉ phải bắt đầu bằng https:// hoặc http://. Hoặc xóa thiết lập đó để dùng AWS.
problem-endpoint-plain =
    { $setting ->
        [none] Yêu cầu sẽ được gửi đến { $url } mà không mã hóa, nên chưa có gì được gửi đến đó.
       *[other] { $setting } trỏ đến { $url }, không dùng https và cũng không ở trên máy tính này. Chưa có gì được gửi đến đó.
    }
problem-endpoint-plain-hint = Người khác trên mạng có thể đọc được mật khẩu và khóa. Hãy dùng địa chỉ bắt đầu bằng https://, hoặc xóa thiết lập đó để dùng AWS.
problem-elsewhere-unasked = Yêu cầu sẽ đến { $addresses } chứ không đến AWS, và bạn chưa đồng ý. Chưa có gì thay đổi.
problem-elsewhere-unasked-hint = Hãy quay lại trang xem lại. Để dùng AWS, hãy xóa AWS_ENDPOINT_URL và endpoint_url của profile, rồi khởi động lại Firstday.
problem-endless = Câu trả lời quá dài, không thể là của AWS.
problem-endless-hint = Firstday đã ngừng đọc. Hãy gỡ proxy hoặc thiết lập dẫn đi nơi khác ngoài AWS, chẳng hạn AWS_ENDPOINT_URL. Sau đó thử lại.
problem-machine-keys = Thiết lập { $setting } lấy khóa từ một địa chỉ của chính máy này.
problem-machine-keys-hint = Kết nối đó không mã hóa nên Firstday không dùng. Hãy dùng profile khác, hoặc đăng nhập bằng trình duyệt.
problem-practice-key-elsewhere = Khóa này thuộc tài khoản thực hành, nhưng yêu cầu sẽ được gửi đến { $url }. Chưa có gì được gửi.
problem-practice-key-elsewhere-hint = Hãy chạy "firstday practice serve", rồi đặt AWS_ENDPOINT_URL thành địa chỉ hiện ra. Với tài khoản AWS của bạn, hãy dùng profile khác.
problem-practice-foreign-key = Khóa này không thuộc tài khoản thực hành tại { $url }. Chưa có gì được gửi đến đó.
problem-practice-foreign-key-hint = Với tài khoản AWS của bạn, hãy xóa AWS_ENDPOINT_URL và endpoint_url của profile. Với tài khoản thực hành, hãy dùng khóa được tạo ở đó.
problem-proxy-setting = Biến { $setting } không chứa địa chỉ proxy mà Firstday dùng được.
problem-proxy-setting-hint = Hãy đặt một địa chỉ như http://proxy.example.com:3128. Chưa có gì được gửi đến AWS.
problem-certificates-unreadable = Firstday không đọc được { $path }, tệp chứng chỉ mà { $setting } chỉ định.
problem-certificates-unreadable-hint = Hãy sửa đường dẫn, hoặc xóa thiết lập đó để dùng chứng chỉ của máy tính này. Chưa có gì được gửi đến AWS.
problem-certificates-missing = Không có chứng chỉ nào trong { $path }, tệp mà { $setting } chỉ định.
problem-certificates-missing-hint = Hãy chọn tệp có chứng chỉ dạng PEM, hoặc xóa thiết lập đó để dùng chứng chỉ của máy tính này. Chưa có gì được gửi đến AWS.
problem-issuer-unknown = Máy tính này không tin chứng chỉ được gửi thay cho chứng chỉ của AWS.
problem-issuer-unknown-hint =
    { $setting ->
        [system] Mạng công ty hoặc chương trình bảo mật có thể đang kiểm tra kết nối của bạn. Hãy xin tệp chứng chỉ của họ, rồi ghi đường dẫn tệp đó vào AWS_CA_BUNDLE. Firstday chỉ kiểm tra chứng chỉ của hệ thống này. AWS_CA_BUNDLE, ca_bundle của profile, REQUESTS_CA_BUNDLE và SSL_CERT_FILE không chỉ định tệp nào.
       *[other] Mạng công ty hoặc chương trình bảo mật có thể đang kiểm tra kết nối của bạn. Firstday chỉ kiểm tra { $path }, vì { $setting } chỉ định tệp đó. Hãy thêm chứng chỉ vào tệp, hoặc xóa thiết lập để dùng chứng chỉ của hệ thống.
    }
problem-other-partition =
    { $partition ->
        [aws-cn] { $named } thuộc AWS tại Trung Quốc. Firstday không hỗ trợ phần này.
        [aws-us-gov] { $named } thuộc AWS GovCloud (US). Firstday không hỗ trợ phần này.
        [aws-eusc] { $named } thuộc AWS European Sovereign Cloud. Firstday không hỗ trợ phần này.
       *[other] { $named } thuộc một phần khác của AWS ({ $partition }). Firstday không hỗ trợ phần này.
    }
problem-other-partition-hint = Firstday hỗ trợ tài khoản ở các Region (vùng) thương mại, như us-east-1. Nếu tài khoản của bạn ở đó, hãy sửa Region trong profile, biến hoặc tùy chọn.
problem-expired-credentials = Phiên đăng nhập của bạn đã hết hạn.
problem-expired-credentials-hint = Hãy đăng nhập lại. Các câu trả lời của bạn đã được lưu.
problem-invalid-credentials = AWS không nhận ra thông tin đăng nhập này, hoặc chưa có thông tin nào.
problem-invalid-credentials-hint = Hãy kiểm tra xem bạn đã sao chép đủ khóa truy cập và khóa bí mật chưa, và khóa có đang hoạt động không. Hoặc chọn profile khác. Khóa mới có thể cần một phút mới dùng được.
problem-unknown-profile = Không có profile nào tên như vậy.
problem-unknown-profile-hint = Hãy kiểm tra chính tả. Các profile của bạn nằm trong { $config } và { $credentials }.
problem-clock-skewed = Đồng hồ máy tính này bị sai nên AWS từ chối các yêu cầu.
problem-clock-skewed-hint = Hãy bật chế độ tự đặt ngày giờ trong cài đặt hệ thống. Nếu dùng WSL, hãy chạy "wsl --shutdown" để khởi động lại. Sau đó thử lại.
problem-not-ready = AWS chưa mở dịch vụ này cho tài khoản của bạn.
problem-not-ready-hint = Điều này thường gặp trong ngày đầu. Hãy xem AWS đã xác nhận số điện thoại và phương thức thanh toán của bạn chưa. Bạn cứ làm các bước khác, rồi ngày mai kiểm tra lại bước này.
problem-payer-first = Tài khoản quản lý của tổ chức phải bật tính năng này trước.
problem-payer-first-hint = Hãy nhờ chủ tài khoản quản lý mở AWS Budgets và Cost Explorer ở đó một lần. Sau đó có thể mất một ngày mới dùng được ở đây.
problem-changed-meanwhile = Mục này đã thay đổi sau khi bạn xem lại, nên chưa có gì được gửi.
problem-changed-meanwhile-hint = Hãy kiểm tra lại tài khoản, rồi xem lại các thay đổi mới.
problem-half-described = AWS mô tả mục này chưa đầy đủ nên Firstday không thay đổi.
problem-half-described-hint = Hãy thay đổi trong console AWS.
problem-temporarily-unmodifiable = AWS vẫn đang áp dụng một thay đổi trước đó cho mục này.
problem-temporarily-unmodifiable-hint = Hãy chờ một phút rồi thử lại.
problem-output-failed = Firstday không ghi ra được toàn bộ kết quả.
problem-output-failed-hint = Có thể ổ đĩa đã đầy. Phần chi tiết cho biết lý do. Những thay đổi đã xong vẫn được giữ.
problem-unexpected = Đã xảy ra lỗi chưa rõ nguyên nhân.
problem-unexpected-hint = Hãy đọc phần chi tiết rồi thử lại. Nếu vẫn lỗi, hãy báo cho dự án Firstday. Phần chi tiết không chứa thông tin bí mật.

## Signing in

problem-not-signed-in = Bạn chưa đăng nhập vào tài khoản nào.
problem-not-signed-in-hint = Hãy đăng nhập trên trang bắt đầu, hoặc mở tài khoản thực hành ở đó.

## Access keys and the keyring

problem-access-key-orphan = Khóa truy cập { $key } của { $user } đã được tạo, nhưng Firstday không lưu được mà cũng không xóa được.
problem-access-key-orphan-hint = Hãy xóa khóa này trên trang của người dùng đó trong console IAM. Không ai biết khóa bí mật của nó, nhưng mỗi người dùng chỉ được có hai khóa.
problem-profile-unwritten = Khóa truy cập { $key } đã có trong AWS và trong kho khóa, nhưng không ghi được profile { $profile }.
problem-profile-unwritten-hint = { $why } { $remedy } Lần tới khi bạn áp dụng bước này, khóa này sẽ được dùng. Nếu không cần khóa, hãy vô hiệu hóa rồi xóa nó trên trang Khóa truy cập.
problem-key-not-accepted-yet = Khóa truy cập { $key } đã có trong kho khóa, nhưng AWS chưa chấp nhận nó.
problem-key-not-accepted-yet-hint = Khóa mới có thể cần vài phút. Hãy chờ rồi kiểm tra lại tài khoản. Bạn không cần tạo khóa thứ hai.
problem-key-not-stored = Kho khóa không có khóa truy cập nào của tài khoản này cho profile { $profile }.
problem-key-not-stored-hint = Hãy kiểm tra tên profile. Firstday chỉ xoay vòng được những khóa mà nó lưu trong kho khóa của máy tính này.
problem-command-line-unread = Firstday không đọc được khóa truy cập của profile { $profile } trên máy tính này. Chưa có gì thay đổi.
problem-command-line-unread-hint = Hãy mở khóa kho khóa nếu nó đang bị khóa. Sau đó tải lại danh sách khóa truy cập.
problem-keys-unread = Firstday không đọc được các khóa truy cập của { $user }.
problem-keys-unread-hint = Hãy kiểm tra lại tài khoản. Nếu bạn không có quyền, hãy đăng nhập bằng người dùng quản trị.
problem-key-gone = { $user } không có khóa truy cập { $key }.
problem-key-gone-hint = Có thể khóa đã bị xóa ở nơi khác. Hãy tải lại danh sách khóa truy cập. Nếu một profile từng dùng khóa này, hãy áp dụng bước AWS CLI để tạo khóa khác.
problem-key-two = { $user } đã có khóa truy cập thứ hai là { $other }, và AWS chỉ cho phép hai khóa.
problem-key-two-hint = Hãy tìm xem thứ gì dùng khóa đó, rồi vô hiệu hóa nó. Nếu mọi thứ vẫn chạy, hãy xóa khóa đó và xoay vòng lại.
problem-key-active = Khóa truy cập { $key } đang hoạt động nên chưa bị xóa.
problem-key-active-hint = Hãy vô hiệu hóa khóa trước. Chờ vài ngày xem có gì ngừng hoạt động không, rồi mới xóa.
problem-key-changed = Khóa trong kho khóa của profile { $profile } đã thay đổi sau khi bạn xem lại.
problem-key-changed-hint = Hãy tải lại danh sách khóa truy cập, rồi xem lại các thay đổi một lần nữa.
problem-profile-taken = Kho khóa đã có khóa của tài khoản { $account } cho profile { $profile }.
problem-profile-taken-hint = Hãy chọn tên profile khác để giữ khóa đó.
problem-no-stored-key = Kho khóa không có gì cho profile { $profile }.
problem-no-stored-key-hint = Hãy chạy "firstday sign-in --profile { $profile }". Hoặc chạy "firstday setup" và thực hiện cả bước AWS CLI.
problem-keyring-missing = Firstday không tìm thấy kho khóa (keyring) trên máy tính này. Kho khóa là nơi hệ thống lưu mật khẩu ở dạng mã hóa.
problem-keyring-missing-hint = Hãy chạy "firstday keyring doctor", hoặc mở trang Kho khóa trong cửa sổ. Ở đó có tên chương trình cần cài hoặc cài đặt cần đổi.
problem-keyring-locked = Kho khóa đang bị khóa.
problem-keyring-locked-hint = Hãy mở khóa rồi thử lại. Cửa sổ hỏi mật khẩu có thể nằm sau các cửa sổ khác. GNOME: mở Passwords and Keys (seahorse). KDE: mở KDE Wallet (kwalletmanager). KeePassXC: mở cơ sở dữ liệu của bạn.
problem-keyring-dismissed = Cửa sổ hỏi mật khẩu kho khóa đã bị đóng nên chưa có gì được lưu.
problem-keyring-dismissed-hint = Hãy thử lại và nhập mật khẩu kho khóa. Thường đó là mật khẩu bạn dùng để đăng nhập máy tính này.
problem-keyring-denied = Hệ thống không cho Firstday dùng kho khóa.
problem-keyring-denied-hint = Hãy cho phép rồi thử lại. Mac: mở Keychain Access và cho phép truy cập mục của Firstday. Linux: gói Snap hoặc Flatpak có thể cần quyền dùng mật khẩu. KeePassXC: cho phép khi được hỏi.
problem-keyring-too-large = Kho khóa của hệ thống này không lưu được thông tin bí mật lớn như vậy.
problem-keyring-too-large-hint = Hãy dùng khóa truy cập dài hạn thay cho khóa tạm thời. Khóa đó đủ nhỏ cho mọi hệ thống.
problem-keyring-volatile = Kho khóa chỉ giữ thông tin bí mật đến khi bạn đăng xuất khỏi máy, nên khóa sẽ bị mất.
problem-keyring-volatile-hint = Hãy tạo một kho khóa lâu dài và đặt làm mặc định. GNOME: mở Passwords and Keys (seahorse) và thêm một password keyring. Nhấp chuột phải vào đó và chọn "Set as default".
problem-keyring-asks = Kho khóa hỏi bạn mỗi khi có chương trình đọc dữ liệu. Công cụ AWS không thể chờ bạn trả lời nên sẽ không lấy được khóa.
problem-keyring-asks-hint = Trong KeePassXC, hãy chọn Tools, Settings, Secret Service Integration. Tắt "Confirm when passwords are retrieved by clients" rồi thử lại. Với kho khóa khác, hãy chạy "firstday keyring doctor".
problem-keyring-corrupt = Không đọc được mục của profile này trong kho khóa. Mục đó vẫn giữ nguyên.
problem-keyring-corrupt-hint = Hãy chọn tên profile khác. Hoặc xóa mục đó trong chương trình quản lý kho khóa rồi thử lại.
problem-keyring-ambiguous = Kho khóa có nhiều mục cho profile này. Không mục nào bị thay đổi.
problem-keyring-ambiguous-hint = Hãy xóa các mục không cần trong chương trình quản lý kho khóa rồi thử lại. Hoặc chọn tên profile khác.
problem-keyring-mismatch = Kho khóa trả về dữ liệu khác với dữ liệu đã lưu. Firstday không lưu khóa nào vào đó.
problem-keyring-mismatch-hint = Hãy đăng xuất khỏi máy tính, đăng nhập lại rồi thử lại. Nếu vẫn lỗi, hãy sửa hoặc tạo lại kho khóa trong chương trình quản lý của nó.
problem-keyring-note = Thông tin bí mật trong kho khóa đã được gỡ bỏ, nhưng ghi chú của Firstday về kho khóa đầu tiên thì chưa.
problem-keyring-note-hint = Hãy đọc phần chi tiết. Kiểm tra xem bạn có quyền ghi vào thư mục của Firstday không, rồi thử lại.
problem-keyring-failed = Kho khóa gặp lỗi chưa rõ nguyên nhân.
problem-keyring-failed-hint = Hãy đọc phần chi tiết. Đăng xuất khỏi máy tính, đăng nhập lại rồi thử lại.

## Files on this computer

problem-aws-cli-exposed = Người dùng khác của máy tính này có thể thay đổi chương trình này, nên Firstday không chạy nó.
problem-aws-cli-exposed-hint = { $why } Sau đó hãy kiểm tra lại profile.
problem-aws-cli-failed = AWS CLI không đăng nhập được bằng profile này.
problem-aws-cli-failed-hint = Hãy xem kho khóa có đang bị khóa không và phiên đăng nhập đã hết hạn chưa. Hãy bỏ các thiết lập ghi đè profile được liệt kê bên dưới. Sau đó kiểm tra lại. Phần chi tiết là thông báo của chính AWS CLI.
problem-aws-cli-not-started = Không chạy được { $path }.
problem-aws-cli-not-started-hint = Hãy đọc phần chi tiết. Nếu đó là phần còn sót của AWS CLI cũ, hãy gỡ nó hoặc cài lại AWS CLI.
problem-aws-cli-other-person = Với profile này, AWS CLI là { $arn }. Thông tin đăng nhập trong kho khóa lại thuộc về { $expected }.
problem-aws-cli-other-person-hint = Một thiết lập khác đang ghi đè profile. Hãy tìm nó trong danh sách bên dưới, bỏ đi rồi kiểm tra lại.
problem-aws-cli-version-unknown = AWS CLI này không cho biết phiên bản nên Firstday không kiểm tra nó. Bản cũ sẽ gửi khóa của tài khoản thực hành đến AWS.
problem-aws-cli-version-unknown-hint = Hãy cài phiên bản 2.13 trở lên (với phiên bản 1: 1.29 trở lên).
problem-aws-cli-practice-key = Khóa của profile này thuộc tài khoản thực hành, nhưng AWS CLI sẽ gửi nó đến nơi khác. Chưa kiểm tra profile này.
problem-aws-cli-practice-key-hint = Hãy chạy "firstday practice serve", rồi đặt AWS_ENDPOINT_URL thành địa chỉ hiện ra. Sau đó xóa AWS_IGNORE_CONFIGURED_ENDPOINT_URLS.
problem-aws-cli-real-key = Khóa của profile này thuộc AWS, nhưng AWS CLI sẽ gửi nó đến { $url }. Chưa kiểm tra profile này.
problem-aws-cli-real-key-hint = Hãy xóa AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS và endpoint_url của profile. Nếu đó là khóa của tài khoản thực hành, hãy lưu lại khóa khi Firstday đang dùng tài khoản đó.
problem-aws-cli-slow = { $path } không trả lời trong { $seconds } giây.
problem-aws-cli-slow-hint = Hãy xem có cửa sổ nào đang chờ bạn mở kho khóa không. Kiểm tra cả kết nối mạng. Sau đó thử lại.
problem-aws-cli-too-old = AWS CLI này quá cũ so với profile và sẽ gọi thẳng đến AWS. Chưa kiểm tra profile này.
problem-aws-cli-too-old-hint = Hãy cài phiên bản 2.13 trở lên (với phiên bản 1: 1.29 trở lên). Hoặc dùng profile với công cụ AWS khác.
problem-import-keyring-holds = Kho khóa đã có dữ liệu khác cho profile { $profile }. Chưa có gì thay đổi.
problem-import-keyring-holds-hint = Nếu không cần dữ liệu đó, hãy gỡ bỏ trên trang Kho khóa hoặc bằng "firstday keyring forget --profile { $profile }". Sau đó thử lại.
problem-import-no-key = Các tệp AWS không có khóa truy cập nào cho profile { $profile }.
problem-import-no-key-hint = Hãy kiểm tra tên profile. Nếu khóa đã được chuyển từ trước, nó nằm trong kho khóa. Hãy kiểm tra bằng "firstday profile prove --profile { $profile }".
problem-import-not-a-user = Khóa này thuộc về { $arn }, không phải của người dùng IAM. Khóa chưa được chuyển.
problem-import-not-a-user-hint = Chỉ chuyển được khóa dài hạn của người dùng IAM. Với loại khác, hãy dùng cách đăng nhập riêng của loại đó.
problem-import-obstacle = Không chuyển được khóa của profile { $profile } vào kho khóa. Khóa vẫn nằm trong tệp.
problem-import-obstacle-hint = { $why } Hãy sửa chỗ đó trong trình soạn thảo rồi thử lại.
problem-import-root-key = Đây là khóa truy cập của người dùng root nên không được chuyển. Khóa này có toàn quyền, và không gì trong tài khoản giới hạn được nó. Hãy xóa khóa này.
problem-import-root-key-hint = Hãy chắc chắn rằng không có gì dùng khóa này. Hãy xóa khóa ở bước khóa truy cập của người dùng root, hoặc trên trang Security credentials trong console. Sau đó xóa khóa khỏi tệp. Thay vào đó, hãy dùng khóa hoặc phiên đăng nhập của người dùng IAM.
problem-config-busy = Một Firstday khác đang thay đổi { $path }.
problem-config-busy-hint = Hãy chờ đến khi xong, hoặc đóng cửa sổ hay terminal kia. Sau đó thử lại.
problem-config-changed = Tệp cấu hình AWS đã thay đổi sau khi xem trước, nên chưa có gì được ghi.
problem-config-changed-hint = Hãy xem lại các thay đổi cùng với bản xem trước mới.
problem-config-disk = { $path } nằm trên ổ đĩa chỉ đọc. Thiết lập AWS của bạn vẫn giữ nguyên.
problem-config-disk-hint = Home Manager và container thường lưu tệp theo cách này. Hãy tự thêm profile vào đó, hoặc chỉ định tệp khác bằng AWS_CONFIG_FILE.
problem-config-entangled = Một số dòng bị thụt vào, nên thay đổi profile { $profile } sẽ làm thay đổi cả các dòng xung quanh. Tệp vẫn giữ nguyên.
problem-config-entangled-hint = Hãy mở tệp trong trình soạn thảo. Xóa dấu cách trước các tên trong ngoặc vuông và trước thiết lập của profile này. Sau đó thử lại.
problem-config-foreign-owner = { $path } thuộc về người dùng khác của máy tính này. Tệp vẫn giữ nguyên.
problem-config-foreign-owner-hint = Nếu bạn dùng được sudo, hãy chạy: sudo chown "$USER" { $path }. Nếu không, hãy nhờ quản trị viên. Đừng chạy Firstday bằng quyền quản trị chỉ vì việc này.
problem-config-link = { $path } là liên kết đến { $target }, nhưng đích đó không tồn tại.
problem-config-link-hint = Hãy tạo tệp đó, hoặc kết nối ổ đĩa chứa nó. Nếu không cần liên kết, hãy xóa nó. Khi đó Firstday sẽ tạo tệp tại chỗ.
problem-config-mounted = { $path } được gắn vào hệ thống như một tệp riêng lẻ nên không thay thế được. Tệp vẫn giữ nguyên.
problem-config-mounted-hint = Container thường gắn từng tệp riêng lẻ. Hãy gắn cả thư mục chứa tệp, hoặc chỉ định tệp khác bằng AWS_CONFIG_FILE.
problem-config-not-a-file = { $path } không phải là tệp.
problem-config-not-a-file-hint = Hãy chuyển nó đi nơi khác rồi thử lại. Nếu một biến như AWS_CONFIG_FILE chỉ định nó, hãy xóa biến đó.
problem-config-not-text = Công cụ AWS không đọc được dòng { $line } của { $path }.
problem-config-not-text-hint = Tệp có thể bị hỏng, hoặc không được lưu ở dạng UTF-8. Hãy lưu lại ở dạng UTF-8 bằng trình soạn thảo, hoặc chuyển tệp đi. Sau đó thử lại.
problem-config-read-only = { $path } được bảo vệ chống ghi. Thiết lập AWS của bạn vẫn giữ nguyên.
problem-config-read-only-hint = Nếu bạn hoặc công ty cố ý bảo vệ tệp, hãy bỏ qua bước AWS CLI. Nếu không, hãy chạy "chmod u+w { $path }" rồi thử lại.
problem-config-refused = AWS CLI không đọc được { $path }, nên không lệnh aws nào chạy được.
problem-config-refused-hint = { $why } Sau đó thử lại.
problem-config-repeated = Profile { $profile } xuất hiện nhiều lần trong tệp cấu hình AWS. Tệp vẫn giữ nguyên.
problem-config-repeated-hint = AWS CLI cũng không đọc được tệp như vậy. Hãy mở tệp trong trình soạn thảo và gộp các phần đó lại. Phần chi tiết cho biết số dòng.
problem-config-taken = Profile { $profile } đã có ở dòng { $line } của tệp cấu hình AWS, và lấy quyền truy cập từ nơi khác. Tệp vẫn giữ nguyên.
problem-config-taken-hint = Hãy chọn tên profile khác. Hoặc nếu không cần profile đó, hãy xóa phần của nó trong trình soạn thảo rồi thử lại.
problem-config-write-refused = Hệ thống không cho bạn ghi { $path }. Thiết lập AWS của bạn vẫn giữ nguyên.
problem-config-write-refused-hint = Tệp có thể bị khóa, hoặc được một quy tắc hệ thống bảo vệ. Trên Linux, lsattr hiện khóa bằng chữ i. Hãy hỏi quản trị viên của máy tính này.
problem-config-unusable = Không đọc hoặc ghi được { $path }. Tệp vẫn giữ nguyên.
problem-config-unusable-hint = Hãy đọc phần chi tiết. Giải phóng dung lượng ổ đĩa, hoặc tự cấp quyền vào thư mục chứa tệp. Sau đó thử lại.
problem-helper-exposed = Người dùng khác của máy tính này có thể thay đổi chương trình tại { $path }. Profile chưa được ghi, nên công cụ AWS không chạy chương trình đó.
problem-helper-exposed-hint = { $why } Sau đó thử lại.
problem-helper-path = Công cụ AWS không dùng được { $path }, đường dẫn của chương trình "firstday".
problem-helper-path-hint = Đường dẫn chỉ được có chữ cái tiếng Anh, chữ số và các ký hiệu . _ - , không có dấu cách. Hãy chuyển Firstday vào thư mục như /opt/firstday hoặc C:\firstday rồi thử lại.
problem-not-confirmable = Bạn không tự xác nhận được "{ $step }". Firstday kiểm tra điều này trong AWS.
problem-not-confirmable-hint = Hãy kiểm tra tài khoản để xem trạng thái.
problem-nothing-to-confirm = AWS đã cho biết trạng thái của "{ $step }", nên bạn không cần xác nhận gì.
problem-nothing-to-confirm-hint = Nếu trạng thái chưa đúng, hãy sửa trong AWS rồi kiểm tra lại tài khoản.
problem-records-unusable = Firstday không dùng được các bản ghi của tài khoản này nên không thay đổi gì.
problem-records-unusable-hint = Hãy giải phóng dung lượng ổ đĩa, hoặc cho phép ghi tệp nêu trong phần chi tiết. Sau đó thử lại.
problem-records-busy = Chương trình khác đang dùng các bản ghi của tài khoản này.
problem-records-busy-hint = Hãy thử lại. Nếu vẫn vậy, hãy đóng các cửa sổ và terminal khác đang chạy Firstday.
problem-records-damaged = Các bản ghi của tài khoản này bị hỏng. Tệp đã được đổi tên và giữ lại, và chưa có gì thay đổi.
problem-records-damaged-hint = Hãy thử lại. Firstday sẽ tạo tệp mới và kiểm tra tài khoản của bạn trong AWS. Phần chi tiết cho biết tên tệp bị hỏng.
problem-records-newer = Các bản ghi của tài khoản này do một bản Firstday mới hơn ghi. Các bản ghi vẫn giữ nguyên.
problem-records-newer-hint = Hãy dùng bản mới hơn đó.
problem-records-unreadable = Bản Firstday này không đọc được hết các bản ghi của tài khoản. Các bản ghi vẫn giữ nguyên.
problem-records-unreadable-hint = Hãy dùng bản Firstday mới nhất. Nếu vẫn báo như vậy, hãy chuyển tệp nêu trong phần chi tiết đi nơi khác và giữ lại.
problem-records-old-file = Một tệp của bản Firstday cũ hơn bị hỏng. Chưa có gì thay đổi.
problem-records-old-file-hint = Hãy chuyển tệp nêu trong phần chi tiết đi nơi khác và giữ lại. Sau đó thử lại. Firstday sẽ dùng phần còn lại.
problem-answers-unreadable = Không đọc được tệp câu trả lời.
problem-answers-unreadable-hint = Hãy kiểm tra tên tệp và quyền đọc của bạn. Chạy "firstday answers example" để có tệp mẫu.
problem-answers-syntax = Tệp câu trả lời không viết theo TOML, một định dạng đơn giản cho thiết lập.
problem-answers-syntax-hint = Hãy sửa dòng nêu trong phần chi tiết. Chạy "firstday answers example" để xem định dạng.
problem-interrupted = Phần hỏi đáp đã bị ngắt.
problem-interrupted-hint = Chưa có gì thay đổi, và các câu trả lời của bạn đã được lưu. Hãy chạy lại lệnh đó để tiếp tục.
problem-practice-device-name = Ở đây không đặt được tên { $name } cho thiết bị MFA.
problem-practice-device-name-hint = Hãy dùng a–z, chữ số và + = , . @ _ - , không có dấu cách. Chọn tên chưa thiết bị nào dùng.
problem-practice-port = Không dùng được cổng { $port } của máy tính này.
problem-practice-port-hint = Có thể chương trình khác đang dùng cổng này. Hãy chọn số khác, hoặc 0 để lấy cổng trống bất kỳ.
problem-practice-file = Không dùng được tệp của tài khoản thực hành. Tệp vẫn giữ nguyên.
problem-practice-file-hint = Hãy chọn tệp khác. Hoặc tạo tệp mới bằng "firstday practice new" và tên tệp.

## What only the window can meet

problem-run-in-progress = Các thay đổi đang được áp dụng.
problem-run-in-progress-hint = Hãy chờ đến khi xong, hoặc dừng sau thay đổi hiện tại. Sau đó thử lại.
problem-not-reviewed = Các thay đổi khác với lần bạn xem lại gần nhất, nên chưa thay đổi nào được áp dụng.
problem-not-reviewed-hint = Hãy xem lại các thay đổi, rồi áp dụng.
problem-codes-malformed = Đây không phải là hai mã MFA liên tiếp.
problem-codes-malformed-hint = Mỗi mã có sáu chữ số. Hãy nhập mã đang hiện trong ứng dụng, chờ mã tiếp theo rồi nhập vào ô thứ hai.
problem-codes-too-old = Mã MFA thứ nhất đã hơn một phút, nên các mã chưa được gửi.
problem-codes-too-old-hint = Với mã cũ, AWS sẽ thêm thiết bị nhưng sau đó từ chối mã của thiết bị. Hãy nhập mã đang hiện trong ứng dụng, rồi nhập mã tiếp theo.
problem-phone-code-malformed = Đây không phải là mã trong tin nhắn.
problem-phone-code-malformed-hint = Mã có sáu chữ cái hoặc chữ số. Hãy nhập đúng như trong tin nhắn.
problem-phone-code-refused = AWS không chấp nhận mã trong tin nhắn.
problem-phone-code-refused-hint = AWS vừa gửi một mã mới. Hãy nhập mã đó.
problem-kit-unwritten = Không lưu được bộ khôi phục vào { $path }.
problem-kit-unwritten-hint = Hãy chọn một tệp chưa có, trong thư mục mà bạn lưu được tệp.
problem-password-gone = Firstday không còn giữ mật khẩu tạm thời của { $user }.
problem-password-gone-hint = Firstday chỉ giữ mật khẩu đến khi bạn lưu nó, đăng xuất hoặc đóng cửa sổ. Hãy tạo mật khẩu mới.
problem-clipboard-failed = Không sao chép được mật khẩu.
problem-clipboard-failed-hint = Hãy hiện mật khẩu rồi tự gõ.
problem-browser-failed = Không mở được trình duyệt.
problem-browser-failed-hint = Hãy sao chép { $link } và mở trong trình duyệt của bạn.
problem-helper-missing = Chương trình "firstday", nơi AWS CLI lấy khóa, không có ở { $path }.
problem-helper-missing-hint = Hãy cài lại Firstday để cả hai chương trình nằm trong cùng một thư mục. Hoặc bỏ qua bước AWS CLI lúc này.
