root-access-keys-title = Xóa khóa truy cập của người dùng root
root-access-keys-why = Khóa truy cập (access key) gồm một ID và một khóa bí mật, giúp chương trình đăng nhập AWS mà không cần MFA. Ai có được một khóa đang hoạt động của người dùng root thì làm được mọi thứ trong tài khoản của bạn.
root-access-keys-what = Nếu bạn đăng nhập bằng người dùng root, Firstday xóa những khóa bạn chọn. Nếu không, Firstday chỉ cho bạn trang console để chủ tài khoản xóa.
root-access-keys-limits = Chương trình nào dùng khóa đã xóa sẽ ngừng hoạt động, và AWS không cho biết đó là chương trình nào. Khóa đã xóa thì không khôi phục được.
root-access-keys-cost = Miễn phí.

root-access-keys-found-none = Người dùng root không có khóa truy cập.
root-access-keys-found-some = Người dùng root có khóa truy cập. Hãy chọn khóa cần xóa khi không còn chương trình nào dùng nó.
root-access-keys-found-some-unlisted = Người dùng root có khóa truy cập, nhưng AWS không liệt kê ra. Hãy xóa chúng trong console AWS.
root-access-keys-found-some-ask-organization = Người dùng root có khóa truy cập. Người dùng root hoặc chủ tổ chức xóa được.
root-access-keys-found-certificates = Người dùng root có một chứng chỉ ký (signing certificate), cho phép chương trình đăng nhập như khóa truy cập. Hãy đăng nhập console bằng người dùng root và xóa nó.
root-access-keys-found-off = Các khóa này đã bị vô hiệu hóa nên lúc này không ai dùng được. Ai đăng nhập bằng người dùng root đều có thể kích hoạt lại chúng.
root-access-keys-found-some-ask-owner = Người dùng root có khóa truy cập, và chỉ người dùng root xóa được. Hãy đăng nhập console bằng người dùng root, hoặc nhờ chủ tài khoản xóa.

root-access-keys-delete-label = Khóa cần xóa
root-access-keys-delete-hint = Trước hết, hãy chắc chắn không còn chương trình nào dùng chúng. Chương trình như vậy cần đổi sang khóa truy cập của một người dùng IAM.
root-access-keys-delete-missing = Chọn các khóa cần xóa.
root-access-keys-delete-key = Khóa { $key }
root-access-keys-delete-last-used = Dùng lần cuối vào ngày { $date }.

root-access-keys-table = Khóa truy cập của người dùng root
root-access-keys-column-key = ID khóa truy cập
root-access-keys-column-state = Trạng thái
root-access-keys-column-age = Tuổi
root-access-keys-column-last-use = Dùng lần cuối
root-access-keys-active = Đang hoạt động
root-access-keys-inactive = Đã vô hiệu hóa
root-access-keys-age = { $days } ngày, từ { $date }
root-access-keys-used = { $days ->
    [0] Hôm nay
   *[other] { $days } ngày trước, ngày { $date }
}
root-access-keys-used-for = { $days ->
    [0] Hôm nay, cho { $service }
   *[other] { $days } ngày trước, ngày { $date }, cho { $service }
}
root-access-keys-never-used = Chưa bao giờ
root-access-keys-not-told = AWS không cho biết
