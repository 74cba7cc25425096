password-policy-title = Đặt chính sách mật khẩu
password-policy-why = AWS chấp nhận mật khẩu tám ký tự nếu bạn không yêu cầu dài hơn, mà máy tính đoán được mật khẩu ngắn. Hãy đặt chính sách mật khẩu trước khi người dùng đầu tiên có mật khẩu.
password-policy-what = Khi đó, người dùng IAM (những người bạn thêm vào tài khoản) cần mật khẩu ít nhất 14 ký tự. Mật khẩu phải có chữ hoa, chữ thường, chữ số và ký hiệu. 24 mật khẩu gần nhất không dùng lại được, và người dùng được tự đổi mật khẩu của mình. Nếu độ dài, thời hạn hoặc số mật khẩu cũ đang được đặt chặt hơn thì giữ nguyên.
password-policy-limits = Chính sách không áp dụng cho người dùng root và khóa truy cập. Mật khẩu đang có chỉ phải theo chính sách khi được đổi lần tới. Chính sách không ngăn được việc dùng cùng mật khẩu đó trên trang web khác.
password-policy-cost = Miễn phí.

password-policy-found-default = Đang áp dụng chính sách mặc định của AWS: ít nhất 8 ký tự thuộc ba loại khác nhau.
password-policy-found-strong = Mật khẩu cần ít nhất { $length } ký tự, và { $reuse } mật khẩu gần nhất không dùng lại được.
password-policy-found-no-change = Theo chính sách này, người dùng không được tự đổi mật khẩu. Nếu một chính sách (policy) của IAM cho phép họ đổi thì không sao.
password-policy-found-weak = Chính sách mật khẩu còn yếu. Chính sách yêu cầu ít nhất { $length } ký tự, và { $reuse ->
    [0] mật khẩu cũ dùng lại được
   *[other] chỉ chặn { $reuse } mật khẩu gần nhất
}. Firstday yêu cầu 14 ký tự có chữ hoa, chữ thường, chữ số và ký hiệu, đồng thời chặn 24 mật khẩu gần nhất.
