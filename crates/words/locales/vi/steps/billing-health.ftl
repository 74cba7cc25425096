billing-health-title = Kiểm tra phương thức thanh toán và hóa đơn
billing-health-why = AWS tạm ngưng tài khoản khi hóa đơn không được trả. Nguyên nhân thường gặp là thẻ hết hạn.
billing-health-what = Firstday hỏi AWS xem phương thức thanh toán đã thiết lập chưa, và có hóa đơn nào quá hạn không. Firstday không đọc số thẻ, tên hay ngày hết hạn.
billing-health-limits = Phương thức AWS ghi là đang hoạt động vẫn có thể bị từ chối khi AWS thu tiền. Không phải ai đăng nhập cũng xem được mục này, và đây là API mới của AWS. Nếu AWS không trả lời, hãy tự xem trang console.
billing-health-cost = Miễn phí.

billing-health-found-active = AWS có một phương thức thanh toán đang hoạt động.
billing-health-found-nothing-due = Không có hóa đơn nào quá hạn.
billing-health-found-past-due = Hóa đơn quá hạn: { $amount }. Hãy trả trong console AWS trước khi AWS tạm ngưng tài khoản.
billing-health-found-past-due-in = Hóa đơn quá hạn: { $amount } { $currency }. Hãy trả trong console AWS trước khi AWS tạm ngưng tài khoản.
billing-health-found-invalid = AWS không dùng được một phương thức thanh toán của bạn. Hãy cập nhật trong console AWS.
billing-health-found-not-set-up = Phương thức thanh toán của bạn chưa thiết lập xong. Hãy hoàn tất trong console AWS.
billing-health-found-none = Tài khoản chưa có phương thức thanh toán. Hãy thêm trong console AWS.
billing-health-found-none-free = Tài khoản chưa có phương thức thanh toán. Gói Free không thu tiền nên lúc này chưa cần.
billing-health-found-elsewhere = Tài khoản này không tự trả hóa đơn ở đây. Tài khoản quản lý của tổ chức hoặc AWS Settings lo việc đó.

billing-health-methods-title = Phương thức thanh toán
billing-health-column-method = Phương thức
billing-health-column-state = Trạng thái
billing-health-method-card = Thẻ tín dụng hoặc thẻ ghi nợ
billing-health-method-bank = Tài khoản ngân hàng
billing-health-method-invoice = Trả theo hóa đơn
billing-health-state-active = Đang hoạt động
billing-health-state-pending = Chưa thiết lập xong
billing-health-state-progress = AWS đang thiết lập
billing-health-state-invalid = AWS không dùng được
billing-health-state-other = AWS báo trạng thái khác
