# The page with the report for a bug.

ui-doctor = Báo lỗi
ui-doctor-intro = Hãy sao chép nội dung này vào báo cáo lỗi của bạn. Nội dung không có thông tin bí mật và không có ID tài khoản. Hãy đọc lại trước khi chia sẻ.
ui-doctor-text = Báo cáo
