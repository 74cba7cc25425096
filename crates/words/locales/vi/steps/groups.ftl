groups-title = Tạo nhóm quản trị viên
groups-why = Người dùng trong một nhóm (group) có chung các quyền của nhóm, nên bạn quản lý quyền ở một chỗ. Quyền gắn cho từng người dùng thì dễ bị quên, và vẫn còn đó khi lẽ ra đã phải gỡ.
groups-what = Firstday tạo nhóm người dùng tên là Administrators và gắn chính sách AdministratorAccess của AWS. Chính sách (policy) là một danh sách quyền. Nếu bạn đã có một nhóm mà thành viên quản trị được tài khoản, Firstday dùng nhóm đó. Bạn cũng có thể tạo nhóm cho những công việc khác. Nhóm của bạn không nhận thêm chính sách nào nếu bạn không yêu cầu.
groups-limits = Thành viên của nhóm này làm được gần như mọi thứ, kể cả gỡ bỏ lẫn nhau. Firstday cho biết người dùng nào có quyền riêng, nhưng không gỡ các quyền đó. Hãy thêm những người dùng này vào một nhóm có các quyền ấy. Sau đó gỡ chính sách khỏi từng người dùng trong console IAM. Các câu được viết theo quy tắc cố định: một hành động chỉ xem hay không là dựa vào tên của nó. Mô phỏng là ước tính của AWS cho thành viên có MFA, trên mọi tài nguyên. Firstday chỉ hỏi cho nhiều nhất tám nhóm.
groups-cost = Miễn phí.

groups-found-administrators = Thành viên của { $groups } quản trị được tài khoản.
groups-found-own-policies = { $users } có quyền riêng, không qua nhóm nào.
groups-found-people-by-role = Mọi người vào tài khoản này qua vai trò { $role }, nên bạn không cần nhóm quản trị viên.
groups-found-no-policy = Đã có nhóm { $group }, nhưng nhóm không có chính sách AdministratorAccess. Thành viên của nhóm không phải là quản trị viên.
groups-found-none = Không nhóm nào có chính sách AdministratorAccess.

groups-administrators-label = Nhóm quản trị viên
groups-administrators-hint = Đã có một nhóm mang tên này. Hiện nay thành viên của nhóm không phải là quản trị viên.
groups-administrators-new = Tạo nhóm khác, { $group }
groups-administrators-adopt = Dùng nhóm { $group }
groups-administrators-adopt-hint = Thành viên của nhóm trở thành quản trị viên: { $users }.

groups-extra-label = Nhóm khác
groups-extra-hint = Không bắt buộc. Bạn có thể thêm nhóm sau. Nếu đã có nhóm cùng tên, thành viên của nhóm đó cũng được thêm quyền.
groups-extra-developers = Developers
groups-extra-developers-hint = Dùng được gần như mọi dịch vụ AWS, nhưng không quản lý được người dùng, nhóm hay tài khoản (chính sách PowerUserAccess). Quản trị viên thiết lập MFA cho họ, và khóa truy cập nếu họ cần.
groups-extra-billing = Billing
groups-extra-billing-hint = Xem và trả hóa đơn, quản lý ngân sách (chính sách Billing). Để mở các trang hóa đơn trong console, trước tiên người dùng root phải bật "IAM user and role access to Billing information". Họ không đăng nhập được bằng trình duyệt cho AWS CLI.
groups-extra-viewers = Viewers
groups-extra-viewers-hint = Xem được hầu hết các dịch vụ nhưng không thay đổi được gì (chính sách ViewOnlyAccess). Họ không đăng nhập được bằng trình duyệt cho AWS CLI.

groups-rights = Chính sách của các nhóm nói gì ({ $shown } trên { $all })
groups-tried = Việc làm hằng ngày, do AWS mô phỏng ({ $shown } trên { $all } nhóm)
groups-column-group = Nhóm
groups-column-can = Thành viên làm được gì
groups-column-on = Trên cái gì
groups-column-from = Theo
groups-column-action = Việc làm
groups-column-named = { $group }
groups-people-label = Người dùng cần thêm vào nhóm
groups-people-hint = Không bắt buộc. Họ giữ các quyền đang có, và nhận thêm quyền của nhóm.
groups-people-user = { $user }
groups-people-no-group = Không ở nhóm nào.
groups-people-in = Ở nhóm { $groups }.
groups-into-label = Nhóm để thêm họ vào
groups-into-hint = Từ đó họ làm được những gì các chính sách của nhóm cho phép.
groups-into-none = Không nhóm nào
groups-into-group = { $group }
groups-into-gives = Cho { $policies }.
groups-into-administrators = Thành viên quản trị được tài khoản: { $policies }.
groups-into-nothing = Không có chính sách nào, nên không cho thêm quyền.

invalid-no-group-chosen = Hãy chọn nhóm để thêm những người dùng này vào.
