admin-user-title = Tạo người dùng quản trị
admin-user-why = Một sai sót khi dùng người dùng root có thể khiến bạn mất tài khoản. Hãy dùng người dùng quản trị để thay thế, vì bạn giới hạn hoặc gỡ được quyền của người dùng này bất cứ lúc nào.
admin-user-what = Firstday tạo một người dùng IAM (một danh tính để đăng nhập vào tài khoản của bạn) và thêm vào nhóm quản trị viên. Người dùng này có một mật khẩu tạm thời, bạn chỉ xem được một lần. Bạn đặt mật khẩu của riêng mình khi đăng nhập lần đầu. Nếu người dùng đã có, Firstday dùng người dùng đó. Bạn cũng có thể đặt bí danh tài khoản cho URL đăng nhập.
admin-user-limits = Người dùng quản trị có quyền gần bằng người dùng root, nên hãy bật MFA cho người dùng này. Firstday không thử mật khẩu. Hãy đăng nhập một lần bằng người dùng này trước khi đăng xuất khỏi người dùng root. Firstday dựa vào các chính sách IAM để biết ai quản trị được tài khoản. Firstday không thấy quyền có được qua máy chủ hoặc hàm có gắn vai trò, cũng không thấy những gì tổ chức cấm.
admin-user-cost = Miễn phí.

admin-user-found-none = Không người dùng IAM nào quản trị được tài khoản.
admin-user-found-some = { $users } quản trị được tài khoản, thông qua một nhóm.
admin-user-found-no-password = { $users } quản trị được tài khoản, nhưng không đăng nhập được console vì không có mật khẩu.
admin-user-found-no-password-in-project = { $users } quản trị được tài khoản, thông qua một nhóm. AWS không cho đặt mật khẩu console trong tài khoản dự án (project), nên mọi người đăng nhập qua vai trò { $role }.
admin-user-found-by-policy = { $user } quản trị được tài khoản qua chính sách { $policy }. Chính sách này gắn cho người dùng chứ không gắn cho nhóm.
admin-user-found-by-action = { $user } có thể lấy được mọi quyền trong tài khoản, vì chính sách { $policy } cho phép { $action }.
admin-user-found-by-takeover = { $user } hành động được như { $of }, người quản trị được tài khoản, vì { $action } được cho phép.
admin-user-found-outside-groups = Hãy thêm các quản trị viên vào nhóm quản trị viên. Sau đó gỡ các quyền này khỏi từng người dùng trong console IAM.
admin-user-found-more = { $count ->
   *[other] Có thêm { $count } người dùng quản trị được tài khoản mà không qua nhóm.
}
admin-user-found-perhaps = Firstday không xác định được { $users } có quản trị được tài khoản hay không. Chính sách của họ có điều kiện, hoặc AWS không cho xem hết.
admin-user-found-people-by-role = Mọi người vào tài khoản này qua vai trò { $role }, và vai trò này quản trị được tài khoản. Bạn không cần người dùng IAM.
admin-user-found-role = Vai trò { $role } cũng quản trị được tài khoản. Đối tượng dùng được vai trò này: { $who }.
admin-user-found-open-role = Bất kỳ ai trên thế giới cũng dùng được vai trò { $role }, mà vai trò này quản trị được tài khoản. Hãy đổi ngay chính sách tin cậy (trust policy) của vai trò này trong console IAM.
admin-user-entry-provider = người và chương trình của nhà cung cấp danh tính { $name }
admin-user-entry-account = tài khoản AWS { $name }
admin-user-entry-service = dịch vụ AWS { $name }
admin-user-entry-unknown = đối tượng mà Firstday không xác định được từ chính sách tin cậy
admin-user-found-address = URL đăng nhập console của bạn là { $address }.

admin-user-name-label = Tên người dùng
admin-user-name-hint = Ví dụ: ana. Được dùng chữ cái a–z, chữ số và + = , . @ _ - Không dùng dấu cách hay dấu tiếng Việt.
admin-user-name-missing = Nhập tên người dùng.
admin-user-alias-label = Bí danh tài khoản
admin-user-alias-hint = Không bắt buộc. Thay cho ID tài khoản trong URL đăng nhập của bạn. Bí danh không được trùng với bí danh nào khác trong toàn AWS.

invalid-user-name = Nhập từ 1 đến 64 ký tự: chữ cái không dấu, chữ số và + = , . @ _ -
invalid-alias = Nhập từ 3 đến 63 ký tự: chữ thường, chữ số, và dấu gạch nối đơn ở giữa. Không được chỉ gồm mười hai chữ số.
invalid-alias-there = Tài khoản đã có bí danh { $alias } và chỉ có được một bí danh. Hãy để trống ô này.
