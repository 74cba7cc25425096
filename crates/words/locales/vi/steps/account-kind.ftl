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
account-kind-found-pending = Bạn chưa đăng ký xong với AWS, nên AWS từ chối hầu hết yêu cầu. Hãy xem email và console AWS: thường là thiếu số điện thoại hoặc phương thức thanh toán. Nếu không thiếu gì, việc đăng ký có thể mất đến 24 giờ.
account-kind-found-suspended = AWS đã tạm ngưng tài khoản này. Hãy tìm thư của AWS trong email của chủ tài khoản: lý do thường là thanh toán không thành công.
account-kind-found-closed = Tài khoản này đã đóng. AWS Support có thể mở lại trong vòng 90 ngày.
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
