access-keys-title = Rà soát khóa truy cập
access-keys-why = Bản sao của một khóa cũ có thể nằm ở những nơi không ai còn nhớ, và bản nào cũng dùng được cho đến khi khóa bị vô hiệu hóa. Mỗi người dùng chỉ một khóa mới thì dễ theo dõi và dễ thay.
access-keys-what = Firstday tìm khóa cũ hơn 90 ngày, người dùng có hai khóa đang hoạt động, và khóa hay mật khẩu không dùng trong 45 ngày. Firstday vô hiệu hóa các khóa và xóa các mật khẩu bạn chọn. Bạn có thể kích hoạt lại khóa trong console IAM.
access-keys-limits = Không gì cho biết bản sao của khóa nằm ở đâu, và khóa mới cũng có thể rơi vào tay kẻ xấu. AWS không cho biết khóa API hay mật khẩu riêng cho một dịch vụ được dùng lần cuối khi nào. Trong tài khoản lớn, hầu hết người dùng được kiểm tra qua một báo cáo mà AWS làm mới nhiều nhất bốn giờ một lần. Báo cáo đó chỉ có hai khóa cho mỗi người dùng.
access-keys-cost = Miễn phí.

access-keys-found-quarantined = AWS thấy khóa truy cập của { $users } bị lộ công khai, và đã chặn nhiều quyền bằng chính sách AWSCompromisedKeyQuarantine. Một quản trị viên khác phải vô hiệu hóa khóa và kiểm tra khóa đã được dùng để làm gì. Trên trang Khóa truy cập, chọn "Khóa bị lộ".
access-keys-found-newer-users = Một số người dùng mới hơn báo cáo của AWS, nên Firstday không kiểm tra được hết. Hãy kiểm tra lại sau bốn giờ.
access-keys-found-fine = { $count ->
    [0] Không người dùng nào có khóa truy cập đang hoạt động.
    [1] Có một khóa truy cập đang hoạt động. Khóa không quá 90 ngày tuổi, và còn mới hoặc đã được dùng trong 45 ngày qua.
   *[other] Có { $count } khóa truy cập đang hoạt động, và không ai có hai khóa. Không khóa nào quá 90 ngày tuổi, khóa nào cũng còn mới hoặc đã được dùng trong 45 ngày qua.
}
access-keys-found-old = { $count ->
   *[other] { $count } người dùng có khóa đang hoạt động cũ hơn { $days } ngày: { $users }.
}
access-keys-found-two = { $count ->
   *[other] { $count } người dùng có hai khóa đang hoạt động: { $users }.
}
access-keys-found-unused = { $count ->
   *[other] { $count } người dùng có khóa không dùng trong { $days } ngày: { $users }. Hãy vô hiệu hóa khóa đó.
}
access-keys-found-never-used = { $count ->
   *[other] { $count } người dùng có khóa chưa từng dùng trong { $days } ngày hoặc lâu hơn: { $users }. Hãy vô hiệu hóa khóa đó.
}
access-keys-found-unused-passwords = { $count ->
   *[other] { $count } người dùng không đăng nhập console trong { $days } ngày: { $users }. Hãy xóa mật khẩu nào không cần nữa.
}
access-keys-found-root-unused = Người dùng root có một khóa không dùng trong { $days } ngày. Hãy xóa khóa đó trong bước "Xóa khóa truy cập của người dùng root".
access-keys-found-use-not-told = AWS không cho biết khóa hay mật khẩu của { $users } được dùng lần cuối khi nào. Firstday không biết chúng còn cần hay không.
access-keys-found-not-yet-used = { $count ->
   *[other] Có khóa của { $users } chưa được dùng lần nào.
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

access-keys-passwords-label = Mật khẩu console cần xóa
access-keys-passwords-hint = Những người dùng này không đăng nhập console được nữa. Khóa truy cập của họ vẫn hoạt động.
access-keys-passwords-user = { $user }
access-keys-passwords-last-used = Đăng nhập lần cuối vào ngày { $date }.
access-keys-passwords-never-used = Chưa từng dùng.

invalid-key = Tài khoản này không có khóa truy cập { $key }. Kiểm tra chính tả, hoặc bỏ khóa đó ra.
