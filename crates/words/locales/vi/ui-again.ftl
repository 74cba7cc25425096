# Các trang và biểu mẫu của cửa sổ khi quay lại vào một ngày sau.

ui-decline-open = Không dành cho tôi
ui-decline-open-for = Không dành cho tôi: { $step }
ui-decline-title = Vì sao "{ $step }" không dành cho bạn?
ui-decline-hint = Bước này sẽ không tính là xong, cũng không tính là chưa làm. Firstday sẽ hỏi lại vào ngày bạn chọn.
ui-decline-reason = Lý do
ui-decline-until = Hỏi lại vào ngày
ui-decline-until-hint = Trong vòng một năm, ví dụ { $example }
ui-decline-do = Lưu quyết định
ui-decline-cancel = Hủy
ui-decline-take-back = Hỏi lại ngay

ui-home-since = Thay đổi từ { $time }
ui-home-due-now = Đến hạn
ui-home-history = Xem lịch sử
ui-home-reminders = Lưu lời nhắc cho lịch
ui-reminders-saved = Đã lưu thành { $path }. Hãy mở tệp bằng lịch của bạn.
ui-reminders-none = Không có gì đến hạn.

ui-history-title = Lịch sử
ui-history-intro = Tình trạng tài khoản của bạn ở mỗi lần kiểm tra. Các lần trong 30 ngày gần đây đều được lưu, trước đó thì ít hơn.
ui-history-none = Chưa lưu lần kiểm tra nào.
ui-history-picture = { $count ->
    [one] Trạng thái của mọi bước ở một lần kiểm tra
   *[other] Trạng thái của mọi bước ở { $count } lần kiểm tra, từ { $from } đến { $to }
}
ui-history-bar = { $time }: { $done } xong, { $open } chưa làm, { $attention } cần chú ý, { $critical } cần xử lý ngay, { $declined } không dành cho tôi
ui-history-checks = Các lần kiểm tra
ui-history-checked = Kiểm tra lúc
ui-history-done = Xong
ui-history-open = Chưa làm
ui-history-attention = Cần chú ý
ui-history-critical = Cần xử lý ngay
ui-history-declined = Không dành cho tôi
ui-history-compare = So sánh hai lần kiểm tra
ui-history-before = Trước
ui-history-after = Sau
ui-history-step = Bước
ui-history-facts = Các thay đổi khác
ui-history-steps = Các bước có trạng thái khác
ui-history-same = Không có gì thay đổi giữa hai lần kiểm tra này.
ui-history-choose = Cần lần kiểm tra thứ hai để so sánh: hãy chọn "Kiểm tra lại" vào một ngày khác.

ui-checklist-declined = Không dành cho tôi
ui-checklist-declined-hint = Bạn chọn không làm các bước này lúc này. Chúng không tính là xong, cũng không tính là chưa làm.
