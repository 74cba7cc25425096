access-keys-title = Rà soát khóa truy cập
access-keys-why = Bản sao của một khóa cũ có thể nằm ở những nơi không ai còn nhớ, và bản nào cũng dùng được cho đến khi khóa bị vô hiệu hóa. Mỗi người dùng chỉ một khóa mới thì dễ theo dõi và dễ thay.
access-keys-what = Firstday tìm khóa cũ hơn 90 ngày, người dùng có hai khóa đang hoạt động, và khóa mà AWS thấy bị lộ công khai. Firstday vô hiệu hóa các khóa bạn chọn. Bạn có thể kích hoạt lại khóa trong console IAM.
access-keys-limits = Không gì cho biết bản sao của khóa nằm ở đâu, và khóa mới cũng có thể rơi vào tay kẻ xấu. AWS chỉ tìm ra một số khóa bị lộ công khai, không phải tất cả. AWS không cho biết khóa API hay mật khẩu riêng cho một dịch vụ được dùng lần cuối khi nào. Trong tài khoản lớn, hầu hết người dùng được kiểm tra qua một báo cáo mà AWS làm mới nhiều nhất bốn giờ một lần. Báo cáo đó chỉ có hai khóa cho mỗi người dùng.
access-keys-cost = Miễn phí.

access-keys-found-quarantined = AWS thấy khóa truy cập của { $users } bị lộ công khai. AWS đã chặn nhiều quyền bằng chính sách AWSCompromisedKeyQuarantine. Hãy vô hiệu hóa khóa ngay, rồi làm theo danh sách bên dưới.
access-keys-found-quarantined-you = Bạn đang đăng nhập bằng chính người dùng này, nên AWS từ chối phần lớn việc dọn dẹp. Hãy đăng nhập bằng một quản trị viên khác hoặc bằng root.
access-keys-found-quarantined-off = AWS thấy khóa truy cập của { $users } bị lộ công khai. Các khóa đó đã được vô hiệu hóa. Hãy làm theo danh sách bên dưới trước khi gỡ chính sách AWSCompromisedKeyQuarantine.
access-keys-found-newer-users = Một số người dùng mới hơn báo cáo của AWS, nên Firstday không kiểm tra được hết. Hãy kiểm tra lại sau bốn giờ.
access-keys-found-fine = { $count ->
    [0] Không người dùng nào có khóa truy cập đang hoạt động.
    [1] Có một khóa truy cập đang hoạt động, và khóa không quá 90 ngày tuổi.
   *[other] Có { $count } khóa truy cập đang hoạt động, và không ai có hai khóa. Không khóa nào quá 90 ngày tuổi.
}
access-keys-found-old = { $count ->
   *[other] { $count } người dùng có khóa đang hoạt động cũ hơn { $days } ngày: { $users }.
}
access-keys-found-two = { $count ->
   *[other] { $count } người dùng có hai khóa đang hoạt động: { $users }.
}
access-keys-found-service-credentials = Những người dùng này còn có khóa API hoặc mật khẩu riêng cho từng dịch vụ, không bao giờ hết hạn: { $users }. Hãy xóa những gì bạn không cần, trên trang của người dùng trong console IAM.
access-keys-found-service-credentials-ending = Những người dùng này còn có khóa API hoặc mật khẩu riêng cho từng dịch vụ, sẽ tự hết hạn: { $users }.
access-keys-found-services-unread = Firstday không kiểm tra được khóa API hoặc mật khẩu riêng cho từng dịch vụ, như Amazon Bedrock. AWS trả lời: { $reason }
access-keys-found-report-age = Với một số người dùng, thông tin này lấy từ báo cáo AWS lập { $minutes ->
    [0] chưa đầy một phút
   *[other] { $minutes } phút
} trước.

access-keys-deactivate-label = Khóa cần vô hiệu hóa
access-keys-deactivate-hint = Chương trình dùng các khóa này sẽ ngừng hoạt động. Trước hết, hãy tạo khóa mới cho chúng.
access-keys-deactivate-key = { $user }: { $key }
access-keys-deactivate-last-used = Dùng lần cuối vào ngày { $date }.
access-keys-deactivate-never-used = Chưa từng dùng.
access-keys-deactivate-use-not-told = AWS không cho biết khóa được dùng lần cuối khi nào.

access-keys-way-out-title = Việc cần làm cho { $users }
access-keys-way-out-to-do = Việc cần làm
access-keys-way-out-where = Ở đâu
access-keys-way-out-deactivate = Vô hiệu hóa các khóa. Hãy chọn chúng trong bước này.
access-keys-way-out-keys-on = Có thể còn khóa hoạt động
access-keys-way-out-keys-off = Mọi khóa đã vô hiệu hóa
access-keys-way-out-look = Tìm người dùng, vai trò và khóa mà bạn không biết.
access-keys-way-out-events = Lịch sử sự kiện
access-keys-way-out-sessions = Gỡ các nhóm và chính sách của người dùng, nhưng giữ chính sách cách ly. Việc đó chấm dứt các phiên đã mở bằng khóa.
access-keys-way-out-users = Người dùng IAM
access-keys-way-out-bill = Tìm các khoản phí mà bạn không biết.
access-keys-way-out-bills = Hóa đơn
access-keys-way-out-help = Nhờ AWS Support giúp với bất cứ việc gì bạn không làm.
access-keys-way-out-support = AWS Support
access-keys-way-out-lift = Xóa các khóa. Cuối cùng mới gỡ chính sách AWSCompromisedKeyQuarantine khỏi người dùng.
access-keys-way-out-profile = Profile { $profile } trên máy này dùng khóa đó. Profile sẽ ngừng hoạt động, nên hãy thiết lập lại AWS CLI.

invalid-key = Tài khoản này không có khóa truy cập { $key }. Kiểm tra chính tả, hoặc bỏ khóa đó ra.
