# The review of all changes.

ui-review-title = Xem lại thay đổi
ui-review-intro = Chưa có gì bị thay đổi.
ui-review-edit = Sửa
ui-review-edit-step = Sửa: { $step }
ui-review-details = Lệnh gọi API, cách hoàn tác và lệnh AWS CLI
ui-review-area-users = Người dùng
ui-review-area-security = Bảo mật
ui-review-area-costs = Chi phí
ui-review-area-computer = Máy tính này
ui-review-phone = Hãy chuẩn bị điện thoại: tiếp theo bạn thiết lập MFA.
ui-review-costly = { $count ->
    [0] Mọi thay đổi đều miễn phí
   *[other] { $count } thay đổi tốn phí
}
ui-review-final = { $count ->
    [0] Thay đổi nào cũng hoàn tác được
   *[other] { $count } thay đổi không hoàn tác được
}
ui-review-ready = { $count } thay đổi
ui-review-ready-hint = { $count ->
    [1] Thay đổi chỉ được áp dụng khi bạn bấm nút.
   *[other] Các thay đổi được áp dụng lần lượt. Nếu bạn dừng, những thay đổi đã xong vẫn được giữ.
}
ui-review-make = Áp dụng { $count } thay đổi
ui-review-nothing = Không có gì cần thay đổi
ui-review-none-included = Chưa có thay đổi nào
ui-review-nothing-hint = Để thay đổi, hãy mở một bước và chọn "Thực hiện bước này".
ui-review-nothing-settled = Mọi thứ Firstday thiết lập được đều đã xong.
ui-review-invalid = Hãy sửa { $count } câu trả lời trước
ui-review-unread = Không kiểm tra được { $count } bước, nên chưa có thay đổi nào cho các bước đó

ui-review-computer = Thực hành cũng thay đổi máy tính này
ui-review-computer-hint = AWS không bị thay đổi. Thay đổi trong ~/.aws/config và kho khóa (keyring) là thật.
ui-review-computer-leave = Không thay đổi máy tính này

ui-guidance = Việc khác cần làm

ui-change-cost = Chi phí
ui-change-undo = Cách hoàn tác
ui-change-exact = Lệnh gọi API: { $operations }
ui-change-call = Lệnh gọi API { $operation }
ui-change-command = Lệnh AWS CLI

ui-help-review = Áp dụng thay đổi
ui-help-review-order = Các thay đổi được áp dụng lần lượt, và chỉ những thay đổi trên trang này.
ui-help-review-stop = Nếu một thay đổi bị lỗi, những thay đổi đã xong vẫn được giữ. Bạn có thể dừng sau mỗi thay đổi.
ui-help-review-undo = Phần chi tiết của mỗi thay đổi cho biết cách hoàn tác.
