regions-title = Xem tài khoản của bạn chạy được ở đâu
regions-why = Region (vùng) là một nơi trên thế giới có trung tâm dữ liệu của AWS. Thứ bạn tạo ở Region này không hiện ở Region khác, nên trong console đôi khi tưởng như bị mất.
regions-what = Firstday liệt kê các Region của tài khoản và các vùng sẵn sàng (zone) của Region chính. Firstday bật những Region bạn chọn, và chuyển profile của bạn sang Region khác.
regions-limits = AWS cần vài phút để bật một Region, đôi khi vài giờ. Trong lúc đó bạn chưa dùng và chưa tắt được Region ấy. Mỗi tài khoản có tên zone riêng, nên hãy so sánh zone theo ID.
regions-cost = Miễn phí. Bạn trả tiền cho những gì tạo trong Region, không phải cho việc bật Region.

regions-found-on = Bạn dùng được { $on } trong { $all } Region.
regions-found-enabling = AWS đang bật { $name } ({ $region }). Việc này mất vài phút, đôi khi vài giờ.
regions-found-disabling = AWS đang tắt { $name } ({ $region }).

regions-enable-label = Region cần bật
regions-enable-hint = Chỉ bật Region khi bạn cần. Region đang tắt thì không ai lạm dụng được.
regions-home-label = Region cho các profile của bạn
regions-home-hint = Lệnh AWS CLI của bạn chạy ở Region này, trừ khi bạn ghi Region khác.
regions-home-off = Region { $region } chưa được bật. Hãy chọn Region đã bật.
regions-choice = { $name } ({ $region })

regions-table-title = Các Region
regions-column-region = Region
regions-column-place = Tên
regions-column-state = Trạng thái
regions-state-default = Tài khoản nào cũng có
regions-state-enabled = Đã bật
regions-state-enabling = AWS đang bật
regions-state-disabling = AWS đang tắt
regions-state-disabled = Tắt
regions-state-other = AWS báo trạng thái khác

regions-zones-title = Zone của { $name } ({ $region })
regions-column-zone = Zone
regions-column-zone-id = ID của zone
regions-zone-available = Sẵn sàng
regions-zone-unavailable = Lúc này không dùng được

regions-home-title = Region chính của bạn
regions-home-here = Nơi bạn đang đăng nhập
regions-home-profile = Profile { $profile }
regions-home-global = Giống nhau ở mọi Region
