## What a step shows besides what was found, as a table

detail-value = { $value }
detail-name = Tên
detail-is = Giá trị
detail-used = Đã dùng
detail-percent = { $said } ({ $percent } %)
detail-day = Ngày
detail-amount = Số tiền
detail-ticked = { $date }
detail-unticked = Chưa
