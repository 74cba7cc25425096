cost-anomaly-title = Nhận email về chi phí bất thường
cost-anomaly-why = Ngân sách cảnh báo ở số tiền do bạn chọn. Cost Anomaly Detection (phát hiện chi phí bất thường) cảnh báo khi một dịch vụ AWS đột ngột tốn hơn mọi khi, kể cả khi còn dưới số tiền đó.
cost-anomaly-what = Firstday tạo một bộ theo dõi (monitor) cho từng dịch vụ AWS, và một đăng ký nhận tin (subscription) gửi email cho người nhận mỗi ngày một lần. Nếu AWS đã có bộ theo dõi như vậy, Firstday dùng nó.
cost-anomaly-limits = Nó không ngăn chi tiêu. AWS cần khoảng mười ngày có chi phí mới biết điều gì là bất thường, nên không phát hiện được sai sót trong những ngày đầu của bạn. Sau đó cảnh báo có thể đến trễ một ngày. Chi phí tăng chậm, hoặc cao ngay từ đầu, thì không bị coi là bất thường. Firstday không thấy được email đã được đọc chưa.
cost-anomaly-cost = Miễn phí. AWS không nêu giá cho Cost Anomaly Detection. AWS cũng không nói hai yêu cầu của mỗi lần kiểm tra có bị tính là yêu cầu tới Cost Explorer hay không.

cost-anomaly-found-none = AWS không theo dõi thay đổi bất thường trong chi phí của bạn.
cost-anomaly-found-part = Có một bộ theo dõi, nhưng nó chỉ theo dõi một phần chi phí của bạn.
cost-anomaly-found-untold = AWS theo dõi thay đổi bất thường trong chi phí của bạn, nhưng không ai nhận được email về việc đó.
cost-anomaly-found-watches = AWS báo cho { $people } về chi phí bất thường từ { $threshold } trở lên.
cost-anomaly-found-high = AWS chỉ báo chi phí bất thường từ { $threshold } trở lên. Mức đó cao hơn ngân sách hằng tháng { $limit } của bạn, nên ngân sách cảnh báo trước.
cost-anomaly-found-begins = AWS chưa xem chi phí của bạn. AWS bắt đầu sau khoảng mười ngày có chi phí.
cost-anomaly-found-declined = Có ít nhất một người nhận đã từ chối các email này.
cost-anomaly-found-not-ready = Cost Explorer chưa sẵn sàng cho tài khoản này. AWS bật nó cùng ngân sách đầu tiên của bạn. Hãy kiểm tra lại vào ngày mai.

cost-anomaly-amount-label = Báo từ mức (USD)
cost-anomaly-amount-hint = Khoản chi bất thường nhỏ nhất mà bạn muốn được báo.
cost-anomaly-amount-missing = Nhập một số tiền.
cost-anomaly-emails-label = Email người nhận
cost-anomaly-emails-hint = Tối đa mười địa chỉ. AWS có thể yêu cầu người nhận mới xác nhận.
cost-anomaly-emails-missing = Nhập ít nhất một địa chỉ email.
