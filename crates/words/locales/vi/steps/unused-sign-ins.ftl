unused-sign-ins-title = Tắt các cách đăng nhập không dùng
unused-sign-ins-why = Mật khẩu hay khóa không ai dùng có bị lấy cắp cũng không ai biết. Bỏ nó đi, tài khoản của bạn bớt được một lối vào.
unused-sign-ins-what = Firstday liệt kê mật khẩu console và khóa truy cập không dùng trong 45 ngày. Firstday xóa các mật khẩu và vô hiệu hóa các khóa bạn chọn. Bạn có thể kích hoạt lại khóa. Mật khẩu đã xóa không khôi phục được, nhưng quản trị viên có thể tạo mật khẩu mới. Thứ bạn đang dùng không bao giờ có trong danh sách chọn, và quản trị viên cuối cùng luôn giữ được một cách đăng nhập.
unused-sign-ins-limits = AWS cho biết lần dùng cuối chậm đến vài giờ. Có chương trình mỗi năm chỉ dùng khóa một hai lần, nên hãy hỏi trước khi vô hiệu hóa. Firstday hỏi trực tiếp AWS về tối đa hai mươi người dùng. Những người còn lại chỉ được nêu tên theo báo cáo của AWS, vì báo cáo có thể cũ đến bốn giờ và không có ID của khóa.
unused-sign-ins-cost = Miễn phí.

unused-sign-ins-found-fine = Cả { $count } mật khẩu và khóa truy cập đều còn mới, hoặc đã được dùng trong { $days } ngày qua.
unused-sign-ins-found-none = Không người dùng nào có mật khẩu hay khóa truy cập đang hoạt động.
unused-sign-ins-found-passwords = { $count } người dùng không đăng nhập console trong { $days } ngày: { $users }.
unused-sign-ins-found-passwords-never = { $count } người dùng có mật khẩu chưa từng dùng trong { $days } ngày hoặc lâu hơn: { $users }.
unused-sign-ins-found-keys = { $count } người dùng có khóa không dùng trong { $days } ngày: { $users }.
unused-sign-ins-found-keys-never = { $count } người dùng có khóa chưa từng dùng trong { $days } ngày hoặc lâu hơn: { $users }.
unused-sign-ins-found-root = Người dùng root có một khóa không dùng trong { $days } ngày. Hãy xóa khóa đó trong bước "Xóa khóa truy cập của người dùng root".
unused-sign-ins-found-not-told = AWS không cho biết khóa hay mật khẩu của { $count } người dùng được dùng lần cuối khi nào: { $users }. Firstday không biết chúng còn cần hay không.
unused-sign-ins-found-newer-users = Một số người dùng mới hơn báo cáo của AWS, nên Firstday không kiểm tra được hết. Hãy kiểm tra lại sau bốn giờ.
unused-sign-ins-found-not-yet-used = { $count ->
   *[other] Có khóa của { $users } chưa được dùng lần nào.
}
unused-sign-ins-found-report-age = Với một số người dùng, thông tin này lấy từ báo cáo AWS lập { $minutes ->
    [0] chưa đầy một phút
   *[other] { $minutes } phút
} trước.

unused-sign-ins-passwords-label = Mật khẩu console cần xóa
unused-sign-ins-passwords-hint = Những người dùng này không đăng nhập console được nữa. Khóa truy cập của họ vẫn hoạt động.
unused-sign-ins-passwords-user = { $user }
unused-sign-ins-keys-label = Khóa truy cập cần vô hiệu hóa
unused-sign-ins-keys-hint = Chương trình dùng các khóa này ngừng hoạt động cho đến khi bạn kích hoạt lại khóa.
unused-sign-ins-keys-key = { $user }: { $key }
unused-sign-ins-last-used = Dùng lần cuối vào ngày { $date }.
unused-sign-ins-never-used = Chưa từng dùng.

unused-sign-ins-list-title = Mật khẩu và khóa lâu không dùng{ $more ->
    [0] { "" }
   *[other] : { $shown } mục đầu trong { $count }
}
unused-sign-ins-column-user = Người dùng
unused-sign-ins-column-kind = Loại
unused-sign-ins-column-used = Dùng lần cuối
unused-sign-ins-column-off = Tắt
unused-sign-ins-password = Mật khẩu
unused-sign-ins-key = Khóa truy cập
unused-sign-ins-key-of-id = Khóa truy cập { $key }
unused-sign-ins-never = Chưa từng
unused-sign-ins-not-told = AWS không cho biết
unused-sign-ins-here = Chọn trong bước này
unused-sign-ins-only-console = Trong console IAM
unused-sign-ins-in-use = Bạn đang đăng nhập bằng nó
unused-sign-ins-last = Quản trị viên cuối cùng

invalid-sign-in-in-use = { $name } đang đăng nhập ở đây bằng nó, hoặc một profile trên máy này dùng nó. Hãy bỏ nó ra.
invalid-last-administrator = Không có nó thì không quản trị viên nào đăng nhập được nữa. Hãy giữ lại một cách đăng nhập cho { $name }.
