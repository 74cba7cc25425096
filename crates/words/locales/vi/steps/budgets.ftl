budgets-title = Thiết lập cảnh báo chi tiêu
budgets-why = AWS tính tiền theo những gì bạn dùng, và thứ bị bỏ quên mà vẫn chạy có thể tốn nhiều tiền trước khi có hóa đơn đầu tiên. Ngân sách (budget) gửi email cho bạn khi số tiền còn nhỏ.
budgets-what = Firstday tạo hai ngân sách. Một ngân sách báo ngay khi bạn tiêu quá một xu (0,01 USD). Ngân sách kia báo khi bạn tiêu 25, 50, 80 và 100% ngân sách hằng tháng của bạn. Cảnh báo cũng tính cả chi phí được trả bằng tín dụng. Nếu bạn đã có ngân sách phù hợp, Firstday dùng ngân sách đó.
budgets-limits = Cảnh báo không ngăn chi tiêu. AWS cập nhật số liệu tối đa ba lần một ngày, cách nhau 8 đến 12 giờ, nên cảnh báo có thể đến trễ nửa ngày. Người nhận mới chưa nhận được cảnh báo cho đến khi mở liên kết AWS gửi, trong vòng 12 giờ. Firstday không tạo cảnh báo dự báo, vì loại này im lặng trong khoảng năm tuần đầu.
budgets-cost = Miễn phí. AWS không tính tiền các ngân sách không có hành động tự động, dù bạn có bao nhiêu.

## Budgets that warn

budgets-found-warns = Ngân sách { $budget } theo dõi toàn bộ hóa đơn mỗi { $period ->
    [day] ngày
   *[month] tháng
}, hạn mức { $limit }. Cảnh báo đầu tiên gửi cho { $people } khi chi tiêu đạt { $unit ->
    [percent] { $threshold }%
   *[money] { $threshold }
}.
budgets-found-confirm = AWS chỉ gửi cảnh báo cho người đã xác nhận địa chỉ email. Firstday không thấy được ai đã xác nhận.
budgets-found-no-zero-spend = Bạn có thể thêm một ngân sách báo ngay khi bạn tiêu quá một xu (0,01 USD).
budgets-found-no-monthly = Bạn có thể thêm một ngân sách với số tiền hằng tháng do bạn chọn.
budgets-found-more-alerts = Bạn có thể thêm cảnh báo ở mức { $percents } phần trăm cho ngân sách { $budget }.
budgets-found-alerts-full = AWS cho phép { $max } cảnh báo cho mỗi ngân sách, nên { $budget } không đủ chỗ cho mọi cảnh báo của Firstday. Hãy xóa bớt cảnh báo trong console AWS. Nếu không, Firstday tạo ngân sách thứ hai.
budgets-found-emails-full = Một cảnh báo của ngân sách { $budget } đã có { $max } người nhận, và AWS không cho thêm. Hãy bỏ bớt một người trong console AWS. Nếu không, Firstday tạo ngân sách thứ hai cho người nhận mới.
budgets-found-alarm = Chi tiêu của bạn đã vượt mức cảnh báo của ngân sách { $budget }: { $unit ->
    [percent] { $threshold }%
   *[money] { $threshold }
}. AWS đã gửi cảnh báo đó, hoặc đã thử gửi.

## Budgets that do not

budgets-found-none = Không có ngân sách nào theo dõi chi tiêu của bạn.
budgets-found-not-ready = AWS chưa mở tính năng ngân sách cho tài khoản này. Ngày đầu thường như vậy. Hãy kiểm tra lại vào ngày mai.
budgets-found-payer-first = Ngân sách chỉ dùng được ở đây sau khi tài khoản quản lý{ $payer ->
    [none] {""}
   *[known] {" "}{ $payer }
} của tổ chức bật tính năng này. Hãy nhờ chủ tài khoản đó mở AWS Budgets và Cost Explorer một lần trong tài khoản ấy. Sau đó có thể mất một ngày.
budgets-found-counts-credits = Ngân sách { $budget } trừ tín dụng ra trước, nên không gửi gì cho đến khi bạn dùng hết tín dụng.{ $changeable ->
    [no] {" "}AWS không mô tả đầy đủ ngân sách này, nên Firstday không thay đổi nó.
   *[yes] {""}
}
budgets-found-no-timely-alert = Ngân sách { $budget } không có cảnh báo nào trước khi bạn tiêu quá toàn bộ số tiền. Cảnh báo dự báo không được tính: loại này im lặng trong khoảng năm tuần đầu.
budgets-found-nobody-told = Ngân sách { $budget } có cảnh báo sớm nhưng không có người nhận.
budgets-found-unhealthy = AWS không cập nhật ngân sách { $budget }. { $reason ->
    [BILLING_VIEW_NO_ACCESS] Tài khoản này không xem được dữ liệu thanh toán mà ngân sách tính.
    [BILLING_VIEW_UNHEALTHY] Dữ liệu thanh toán mà ngân sách tính đang có vấn đề.
    [FILTER_INVALID] Bộ lọc của ngân sách nêu một tài khoản mà bạn không truy cập được.
    [MULTI_YEAR_HISTORICAL_DATA_DISABLED] Ngân sách cần dữ liệu nhiều năm, nhưng mục đó đang tắt trong phần Cost Management preferences.
   *[other] Hãy kiểm tra trong console AWS.
}
budgets-found-starts-later = Ngân sách { $budget } bắt đầu vào ngày { $date } và chưa theo dõi gì cho đến lúc đó.
budgets-found-ends-soon = AWS xóa ngân sách { $budget } cùng các cảnh báo của nó vào ngày { $date }.
budgets-found-part = { $count ->
   *[other] Ngân sách { $budgets } chỉ theo dõi một phần hóa đơn, vì có bộ lọc hoặc bỏ qua một số khoản phí.
}
budgets-found-long-period = { $count ->
   *[other] Ngân sách { $budgets } tính theo kỳ dài hơn một tháng nên cảnh báo muộn.
}
budgets-found-not-cost = { $count ->
   *[other] Ngân sách { $budgets } tính mức sử dụng, không tính tiền.
}
budgets-found-many = { $count ->
   *[other] Firstday chưa kiểm tra ai nhận cảnh báo của ngân sách { $budgets }, vì có quá nhiều ngân sách.
}

budgets-amount-label = Ngân sách hằng tháng (USD)
budgets-amount-hint = Số tiền bạn sẵn sàng chi. Nếu chưa biết, hãy bắt đầu với 10 rồi tăng sau.
budgets-amount-missing = Nhập ngân sách hằng tháng.
budgets-emails-label = Email người nhận
budgets-emails-hint = Tối đa mười địa chỉ. AWS gửi cho mỗi địa chỉ một liên kết. Người đăng nhập được vào tài khoản này phải mở liên kết trong vòng 12 giờ.
budgets-emails-missing = Nhập ít nhất một địa chỉ email.

invalid-amount = Nhập số tiền lớn hơn 1 và không quá một triệu, dùng dấu chấm trước phần xu. Ví dụ: 12.50
invalid-no-email = Nhập ít nhất một địa chỉ email, nếu không sẽ không ai nhận được cảnh báo.
invalid-many-emails = AWS cho phép { $max } người nhận cho mỗi cảnh báo. Hãy bỏ bớt địa chỉ, hoặc dùng một danh sách gửi thư.
invalid-email = AWS không chấp nhận địa chỉ email "{ $email }". Nhập địa chỉ như name@example.com, tối đa 50 ký tự.
