# Firstday gồm những gì, và theo giấy phép nào.

## Trong cửa sổ

ui-about = Giới thiệu Firstday
ui-about-version = Phiên bản { $version }. Bạn có thể dùng Firstday theo giấy phép MIT hoặc Apache License 2.0.
ui-licences = Phần mềm mã nguồn mở
ui-licences-hint = Firstday có dùng những phần mềm này. Mỗi phần mềm có giấy phép riêng.
ui-licences-find = Tìm phần mềm
ui-licences-name = Tên
ui-licences-version = Phiên bản
ui-licences-license = Giấy phép
ui-licences-show = { $license }: xem giấy phép của { $name }
ui-licences-none = Không có phần mềm nào khớp

## Trong terminal

cli-licences = Bạn có thể dùng Firstday theo giấy phép MIT hoặc Apache License 2.0. Firstday có dùng { $count } phần mềm mã nguồn mở:
cli-licences-part = { $name } { $version }: { $licence }
cli-licences-full = Để đọc toàn văn, hãy chạy "firstday licences --full".
help-licences = Liệt kê phần mềm mã nguồn mở mà Firstday có dùng, kèm giấy phép.
help-licences-full = In cả toàn văn của từng giấy phép.
