alert-delivery-title = Kiểm tra cảnh báo chi tiêu đến được với bạn
alert-delivery-why = AWS chỉ gửi cảnh báo chi tiêu cho người đã mở liên kết xác nhận trong email của AWS. Cảnh báo mà không ai nhận được thì không cảnh báo được ai.
alert-delivery-what = Bảng này liệt kê mọi địa chỉ và chủ đề (topic) mà ngân sách của bạn gửi cảnh báo đến. Hãy đánh dấu khi bạn biết cảnh báo đến nơi. Firstday lưu dấu của bạn kèm ngày, tách khỏi những gì chính AWS cho thấy.
alert-delivery-limits = Firstday không thấy được ai đã mở liên kết, hay email đã được đọc chưa. AWS gửi liên kết khi một địa chỉ được thêm, và liên kết dùng được trong 12 giờ. Người nhận phải đăng nhập được vào tài khoản này. Người nhận được thêm từ trước khi AWS yêu cầu việc này thì không cần xác nhận. Chủ đề Amazon SNS cần có người đăng ký riêng đã xác nhận.
alert-delivery-cost = Miễn phí.

alert-delivery-found-nobody = Không cảnh báo chi tiêu nào có người nhận. Hãy thiết lập cảnh báo chi tiêu trước.
alert-delivery-found-open = Hãy xác nhận rằng cảnh báo đến được { $recipients }. AWS không cho thấy điều này.
alert-delivery-found-link = Hãy tìm email của AWS và mở liên kết trong vòng 12 giờ kể từ khi địa chỉ được thêm. Nếu liên kết đã hết hạn, hãy bỏ địa chỉ khỏi cảnh báo trong console AWS rồi thêm lại.
alert-delivery-found-all = Bạn đã xác nhận rằng cảnh báo đến được { $recipients }.
alert-delivery-found-silent = Có ít nhất một cảnh báo của { $budgets } không có người nhận. Hãy thêm người nhận trong console AWS.
alert-delivery-found-sent = AWS đã gửi một cảnh báo của { $budgets }, hoặc đã thử gửi. Nếu nó nằm trong hộp thư của bạn thì cảnh báo đến nơi.
alert-delivery-found-too-many = Có quá nhiều ngân sách nên Firstday chưa kiểm tra ai nhận cảnh báo.

alert-delivery-recipients = Ai nhận cảnh báo của bạn
alert-delivery-column-recipient = Người nhận
alert-delivery-column-budgets = Ngân sách
alert-delivery-column-arrives = Cảnh báo đến nơi

alert-delivery-preferences = Cảnh báo hóa đơn của chính AWS
alert-delivery-preference = Thiết lập, theo tên AWS đặt
alert-delivery-preference-on = Đang bật
alert-delivery-preference-yes = Có
alert-delivery-preference-no = Không
alert-delivery-preference-not-told = Không hiển thị
