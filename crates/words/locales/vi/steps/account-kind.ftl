account-kind-title = Kiểm tra thông tin tài khoản
account-kind-why = AWS có nhiều loại tài khoản, và mỗi loại cần những bước đầu khác nhau. Tài khoản dùng gói Free còn tự đóng vào một ngày nhất định, nên bạn cần biết trước ngày đó.
account-kind-what = Firstday kiểm tra bạn đang đăng nhập bằng ai, tài khoản này thuộc loại nào, gói và tín dụng (credit) còn lại bao nhiêu. Bước này không thay đổi gì.
account-kind-limits = Đây là những gì AWS cho biết vào lúc này, và AWS có thể tính tín dụng trễ. Thông tin này không cho biết còn ai khác biết mật khẩu của tài khoản.
account-kind-cost = Miễn phí.

account-kind-found-root = Bạn đang đăng nhập bằng người dùng root. Đây là chủ tài khoản và làm được mọi thứ.
account-kind-found-user = Bạn đang đăng nhập bằng người dùng IAM { $name }.
account-kind-found-role = Bạn đang đăng nhập bằng vai trò { $name }. Vai trò (role) là một tập quyền được dùng trong thời gian có hạn.
account-kind-found-other = Bạn đang đăng nhập bằng { $arn }.

account-kind-found-account = Đây là tài khoản { $account }. AWS không cho biết tài khoản có thuộc một tổ chức (nhóm tài khoản của cùng một chủ) hay không.
account-kind-found-standalone = Tài khoản { $account } không thuộc tổ chức nào.
account-kind-found-management = Tài khoản { $account } trả tiền cho một tổ chức (nhóm tài khoản) và đặt quy tắc cho tổ chức đó. Các quy tắc ấy không áp dụng cho tài khoản này.
account-kind-found-member = Tài khoản { $account } thuộc một tổ chức (nhóm tài khoản). Chủ tổ chức có thể đã đặt những quy tắc mà bạn không đổi được ở đây.
account-kind-found-project = Tài khoản { $account } là tài khoản dự án (project) của cách đăng ký AWS mới. AWS lo việc đăng nhập, nên bạn cần ít bước hơn.
account-kind-found-name = Tên tài khoản là { $name }.

account-kind-found-paid-plan = Bạn đang dùng gói Paid. Bạn trả tiền cho những gì tín dụng không chi trả, và trả toàn bộ khi tín dụng đã dùng hết hoặc hết hạn.
account-kind-found-free-plan-ended = Gói Free của bạn đã kết thúc và AWS đã đóng tài khoản. Để giữ lại những gì trong đó, hãy nâng cấp lên gói Paid trong console AWS trong vòng 90 ngày.
account-kind-found-free-plan-not-begun = Gói Free của bạn chưa bắt đầu.
account-kind-found-free-plan = Bạn đang dùng gói Free. Gói này kết thúc sáu tháng sau khi đăng ký, hoặc khi dùng hết tín dụng, rồi AWS đóng tài khoản.
account-kind-found-free-plan-ends = Gói Free của bạn kết thúc vào ngày { $date } ({ $days ->
    [0] hôm nay
   *[other] còn { $days } ngày
}), hoặc khi bạn dùng hết tín dụng. Khi đó AWS đóng tài khoản. Để giữ tài khoản, hãy nâng cấp lên gói Paid trong console AWS trước ngày đó, hoặc trong 90 ngày sau đó.
account-kind-found-credits = Bạn còn { $credits } tín dụng.

account-kind-found-pending = Bạn chưa đăng ký xong với AWS, nên AWS từ chối hầu hết yêu cầu.
account-kind-found-pending-next = Hãy xem email, rồi số điện thoại và phương thức thanh toán trong console AWS: thường là thiếu một trong hai. Nếu không thiếu gì, việc đăng ký có thể mất đến 24 giờ.
account-kind-found-suspended = AWS đã tạm ngưng tài khoản này. Lý do thường là thanh toán không thành công.
account-kind-found-suspended-next = Hãy tìm thư của AWS trong email của chủ tài khoản, rồi xem hóa đơn và phương thức thanh toán trong console AWS. Sau khi bạn thanh toán, AWS có thể cần đến 24 giờ.
account-kind-found-closed = Tài khoản này đã đóng.
account-kind-found-closed-next = AWS Support có thể mở lại trong vòng 90 ngày. Sau đó AWS xóa mọi thứ trong tài khoản.

account-kind-card = Thông tin tài khoản
account-kind-card-name = Tên tài khoản
account-kind-card-id = ID tài khoản
account-kind-card-alias = Bí danh tài khoản
account-kind-card-no-alias = Không có
account-kind-card-address = URL đăng nhập console
account-kind-card-email = Email của chủ tài khoản
account-kind-card-email-not-told = AWS không cho chương trình biết. Đó là địa chỉ đã dùng khi đăng ký.
account-kind-card-created = Ngày tạo
account-kind-card-age = { $date } ({ $days ->
    [0] hôm nay
   *[other] { $days } ngày trước
})
account-kind-card-kind = Loại
account-kind-card-kind-standalone = Tài khoản độc lập
account-kind-card-kind-management = Tài khoản quản lý của một tổ chức
account-kind-card-kind-member = Thành viên của một tổ chức
account-kind-card-kind-project = Tài khoản dự án (project)
account-kind-card-state = Trạng thái
account-kind-card-state-active = Đang hoạt động
account-kind-card-state-pending = Chưa đăng ký xong
account-kind-card-state-suspended = Bị tạm ngưng
account-kind-card-state-closed = Đã đóng
account-kind-card-plan = Gói
account-kind-card-plan-paid = Gói Paid
account-kind-card-plan-free = Gói Free
account-kind-card-plan-ended = Gói Free, đã kết thúc
account-kind-card-plan-until = Gói Free, đến { $date }
account-kind-card-credits = Tín dụng còn lại

account-kind-out = Xem ở đâu
account-kind-out-check = Cần kiểm tra gì
account-kind-out-where = Trang trong console
account-kind-out-payment = Có phương thức thanh toán hợp lệ không?
account-kind-out-payment-page = Phương thức thanh toán (Payment methods)
account-kind-out-phone = Số điện thoại có đúng và đã xác minh chưa?
account-kind-out-phone-page = Tài khoản (Account)
account-kind-out-bills = Có hóa đơn nào quá hạn không?
account-kind-out-bills-page = Hóa đơn (Bills)
account-kind-out-support = Không thiếu gì? Hãy mở yêu cầu hỗ trợ.
account-kind-out-support-page = AWS Support Center
