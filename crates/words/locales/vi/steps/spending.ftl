spending-title = Xem tháng này tốn bao nhiêu
spending-why = Hóa đơn chỉ đến sau khi hết tháng. Cost Explorer (nơi AWS ghi lại chi tiêu của bạn) cho thấy từng ngày trước đó.
spending-what = Firstday hỏi Cost Explorer chi phí từng ngày của tháng này, rồi vẽ so với các ngân sách hằng tháng của bạn. Firstday chỉ hỏi khi bạn bấm nút hoặc chạy "firstday check --step spending --paid". Câu trả lời được lưu trên máy này một ngày và dùng lại.
spending-limits = Cost Explorer có thể chậm đến một ngày, và AWS còn có thể sửa số liệu của tháng này. Chi phí được tính trước tín dụng và hoàn tiền, giống cách ngân sách của Firstday tính. Ngân sách chỉ theo dõi một phần hóa đơn không có trong biểu đồ.
spending-cost = AWS tính 0,01 USD cho mỗi câu trả lời, kể cả khi dùng tín dụng của gói Free. Firstday gửi một yêu cầu và không bao giờ tự lặp lại.

spending-found-not-asked = Chưa kiểm tra, vì AWS tính { $price } cho mỗi câu trả lời.
spending-found-not-ready = Cost Explorer chưa sẵn sàng cho tài khoản này. AWS bật nó cùng ngân sách đầu tiên của bạn, và số liệu xuất hiện trong khoảng một ngày.
spending-found-nothing = AWS chưa có chi phí nào cho tháng này.
spending-found-cost = Tháng này đến nay tốn { $cost }, chưa trừ tín dụng.
spending-found-taken-off = Tín dụng và hoàn tiền đã trừ { $amount }.
spending-found-over = Như vậy đã vượt ngân sách { $budget } ({ $limit }).
spending-found-within = Như vậy vẫn trong ngân sách { $budget } ({ $limit }).
spending-found-partial = AWS chỉ trả lời một phần nên thiếu một số chi phí. Hãy mở Cost Explorer trong console AWS để xem đầy đủ.
spending-found-asked = AWS trả lời lúc { $time } (UTC). Firstday dùng câu trả lời này đến { $until }.

spending-chart = Đã tiêu trong tháng này, cộng dồn theo ngày
spending-table = Từng ngày
spending-limit = Ngân sách { $budget }
spending-column-day = Ngày
spending-column-that-day = Trong ngày
spending-column-so-far = Từ đầu tháng
