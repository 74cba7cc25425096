alternate-contacts-title = Thêm người liên hệ về bảo mật, thanh toán và vận hành
alternate-contacts-why = AWS gửi email cho chủ tài khoản khi khóa bị lộ, hóa đơn không thanh toán được hoặc một dịch vụ sắp ngừng. Người liên hệ thay thế (alternate contact) cũng nhận những thư này, nên vẫn có người đọc khi chủ tài khoản không đọc.
alternate-contacts-what = Firstday cho bạn xem AWS đang lưu ai làm người liên hệ, và đặt những người liên hệ mà bạn chọn. Một câu trả lời có thể dùng cho cả ba. Nếu bạn không yêu cầu, Firstday không đặt gì.
alternate-contacts-limits = AWS không kiểm tra các địa chỉ này, nên gõ sai cũng không ai biết. Thêm một địa chỉ khác của cùng một người thì ít tác dụng. Thông tin của chủ tài khoản còn đúng hay không, chỉ chủ tài khoản biết.
alternate-contacts-cost = Miễn phí.

alternate-contacts-found-security = Đã có người liên hệ về bảo mật. AWS cũng gửi thông báo bảo mật đến đó.
alternate-contacts-found-none = AWS chỉ gửi thư cho chủ tài khoản. Chưa có người liên hệ thay thế nào.
alternate-contacts-found-no-security = Chưa có người liên hệ về bảo mật.
alternate-contacts-found-no-billing = Chưa có người liên hệ về thanh toán.
alternate-contacts-found-no-operations = Chưa có người liên hệ về vận hành.
alternate-contacts-found-primary-lacks = Người liên hệ chính (thông tin của chủ tài khoản) thiếu { $part ->
    [name] tên
    [phone] số điện thoại
   *[address] địa chỉ đầy đủ
}. Hãy bổ sung trong trang Account của console.
alternate-contacts-found-primary-unread = Firstday không kiểm tra được người liên hệ chính (thông tin của chủ tài khoản). { $reason }

alternate-contacts-table = AWS gửi thư cho ai
alternate-contacts-table-contact = Người liên hệ
alternate-contacts-table-name = Tên
alternate-contacts-table-email = Email
alternate-contacts-table-phone = Điện thoại
alternate-contacts-table-primary = Người liên hệ chính
alternate-contacts-table-owner = Email của chủ tài khoản
alternate-contacts-table-not-set = Chưa đặt

alternate-contacts-contacts-label = Những người liên hệ cần đặt
alternate-contacts-contacts-hint = Tất cả dùng chung tên, email và số điện thoại. Nếu muốn khác nhau, hãy làm bước này nhiều lần.
alternate-contacts-contacts-missing = Chọn những người liên hệ cần đặt.
alternate-contacts-contacts-security = Người liên hệ về bảo mật
alternate-contacts-contacts-security-hint = Nhận thư về khóa bị lộ và hành vi lạm dụng.
alternate-contacts-contacts-billing = Người liên hệ về thanh toán
alternate-contacts-contacts-billing-hint = Nhận thư về hóa đơn và thanh toán.
alternate-contacts-contacts-operations = Người liên hệ về vận hành
alternate-contacts-contacts-operations-hint = Nhận thư về bảo trì và những dịch vụ sắp ngừng.
alternate-contacts-contacts-replaces = Thay cho { $email }.
alternate-contacts-email-label = Email
alternate-contacts-email-hint = Địa chỉ nhóm (mailing list), ví dụ aws@example.com, vẫn dùng được khi nhân sự thay đổi.
alternate-contacts-email-missing = Nhập địa chỉ email.
alternate-contacts-name-label = Tên
alternate-contacts-name-hint = Một người hoặc một nhóm.
alternate-contacts-name-missing = Nhập tên.
alternate-contacts-title-label = Chức danh
alternate-contacts-title-hint = Ví dụ: Chủ tài khoản. AWS bắt buộc phải có.
alternate-contacts-title-missing = Nhập chức danh.
alternate-contacts-phone-label = Số điện thoại
alternate-contacts-phone-hint = Kèm mã quốc gia, ví dụ +84 24 3823 0199. AWS bắt buộc phải có.
alternate-contacts-phone-missing = Nhập số điện thoại.

invalid-contact-email = AWS không chấp nhận địa chỉ email này. Hãy nhập địa chỉ như ten@example.com, tối đa 254 ký tự.
invalid-contact-name = Hãy nhập tên có tối đa 64 ký tự.
invalid-contact-title = Hãy nhập chức danh có tối đa 50 ký tự.
invalid-contact-phone = Hãy nhập số điện thoại có tối đa 25 ký tự: chỉ gồm chữ số, dấu cách và + ( ) -.
