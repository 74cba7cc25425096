free-tier-title = Theo dõi Free Tier
free-tier-why = Một số dịch vụ AWS miễn phí đến một hạn mức (Free Tier), và bạn trả tiền cho phần vượt quá. Tài khoản mới còn có tín dụng, sẽ hết hạn vào một ngày nhất định.
free-tier-what = Phần này cho biết gói của bạn, tháng này bạn đã dùng bao nhiêu của từng ưu đãi Free Tier, và những việc giúp bạn nhận thêm tín dụng. Ở đây không có gì bị thay đổi.
free-tier-limits = AWS chỉ liệt kê một ưu đãi sau khi bạn đã dùng. Dịch vụ không có trong danh sách là dịch vụ không có ưu đãi, hoặc chưa được dùng. Số liệu cũ vài giờ, và không có gì dừng lại khi chạm hạn mức. Cảnh báo riêng của AWS gửi email cho người dùng root ở mức 85%. Tên các việc và ưu đãi là của AWS, bằng tiếng Anh.
free-tier-cost = Miễn phí.

free-tier-found-nothing = Tháng này chưa dùng gì của Free Tier. Với tài khoản mới thì như vậy là bình thường.
free-tier-found-below = Mọi ưu đãi Free Tier bạn đang dùng đều dưới { $percent }% hạn mức.
free-tier-found-high = Bạn đã dùng từ { $percent }% phần miễn phí của { $offers }. AWS tính tiền phần vượt quá.
free-tier-found-passing = AWS dự kiến tháng này bạn sẽ vượt phần miễn phí của { $offers }.
free-tier-found-older = Tài khoản này có từ trước các gói Free Tier, và tháng này không dùng ưu đãi nào.
free-tier-found-plan-ends = Gói Free của bạn kết thúc vào ngày { $date }, { $days ->
    [0] hôm nay
   *[other] còn { $days } ngày
}, hoặc khi hết tín dụng. Khi đó tài khoản bị đóng, trừ khi bạn chọn gói Paid.
free-tier-found-plan-ended = Gói Free của bạn đã kết thúc, và AWS đang đóng tài khoản này. Trong 90 ngày bạn vẫn có thể chọn gói Paid trong console AWS.
free-tier-found-few-credits = Gói Free của bạn còn ít tín dụng. Tài khoản bị đóng khi hết tín dụng, trừ khi bạn chọn gói Paid.
free-tier-found-not-ready = AWS chưa có số liệu Free Tier cho tài khoản này. Hãy kiểm tra lại vào ngày mai.
free-tier-found-tasks = { $count ->
   *[other] Còn { $count } việc có thể mang lại cho bạn { $credits } tín dụng.
}
free-tier-found-budget-counted = AWS đã tính việc "{ $task }" là xong.
free-tier-found-budget-not-counted = Bạn đã có ngân sách, nhưng AWS chưa tính việc "{ $task }" là xong. Có thể mất một ngày, hoặc AWS chỉ tính ngân sách được tạo trong console.

free-tier-plan = Gói của bạn
free-tier-plan-free = Gói Free
free-tier-plan-paid = Gói Paid
free-tier-fact-plan = Gói
free-tier-fact-credits = Tín dụng còn lại
free-tier-fact-ends = Gói kết thúc
free-tier-fact-days = Số ngày còn lại

free-tier-usage = Đã dùng trong tháng này
free-tier-used = { $used } trên { $limit } { $unit }
free-tier-used-passing = { $used } trên { $limit } { $unit }. AWS dự kiến { $expected }.

free-tier-tasks = Việc giúp nhận tín dụng
free-tier-column-task = Việc
free-tier-column-reward = Tín dụng
free-tier-column-minutes = Số phút
free-tier-column-status = Trạng thái
free-tier-not-told = Không rõ
free-tier-task-not-started = Chưa bắt đầu
free-tier-task-in-progress = Đang làm
free-tier-task-completed = Xong
free-tier-task-expiring = Sắp hết hạn
free-tier-task-until = Đến ngày { $date }
