# Cách tiếng Việt viết những gì nằm trong câu. Cửa sổ và terminal đều theo tệp này.

# Tên của ngôn ngữ, viết bằng chính ngôn ngữ đó.
language-name = Tiếng Việt
# Quy tắc viết số, danh sách và số nhiều: một locale của CLDR.
language-locale = vi-VN
# Ngày, như CLDR viết dạng dài.
language-date = { $day } tháng { $month }, { $year }
language-time = { $hour }:{ $minute } ngày { $date }
# Số tiền bằng đô la Mỹ. Số tiền được đưa vào không kèm dấu.
language-money = { $sign ->
    [minus] -{ $amount } USD
   *[plus] { $amount } USD
}
