iam-map-title = Xem ai làm được gì
iam-map-why = AWS dựa vào chính sách (policy) để quyết định mỗi người và mỗi chương trình làm được gì. Bản đồ cho thấy chính sách nào đến với ai, qua nhóm người dùng hay vai trò nào.
iam-map-what = Firstday vẽ người dùng, nhóm người dùng, vai trò và chính sách mà AWS liệt kê cho tài khoản của bạn. Những gì giống nhau được vẽ gộp làm một. Firstday không thay đổi gì.
iam-map-limits = Bản đồ chỉ cho thấy chính sách IAM. Bản đồ không cho thấy giới hạn của tổ chức, hay chính sách của từng tài nguyên như bucket S3. Bản đồ nêu tên các dịch vụ mà chính sách cho phép, không nêu từng hành động. Đường nét đứt nghĩa là còn tùy một điều kiện.
iam-map-cost = Miễn phí.

iam-map-found = AWS liệt kê { $users } người dùng, { $groups } nhóm người dùng và { $roles } vai trò.
iam-map-found-folded = Có thêm { $roles } vai trò do AWS tạo cho các dịch vụ của AWS. Bản đồ không vẽ chúng.

## The picture and its table

iam-map-picture = Bản đồ
iam-map-table = Cùng nội dung dưới dạng bảng
iam-map-people = Người và dịch vụ
iam-map-between = Nhóm người dùng và vai trò
iam-map-policies = Chính sách
iam-map-who = Ai
iam-map-through = Qua
iam-map-allows = Được phép làm gì
iam-map-direct = Trực tiếp
iam-map-perhaps = { $name }, nếu thỏa một điều kiện
iam-map-no-policy = Không có chính sách nên không được phép làm gì.
iam-map-many = { $first } và { $more } mục khác

## Things without a name of their own

iam-map-root = Người dùng root
iam-map-everything = Mọi thứ, không cần chính sách
iam-map-other-account = Tài khoản { $account }
iam-map-anyone = Bất kỳ ai
iam-map-unknown = Không rõ là ai

## What each thing is

iam-map-said-root = Người dùng root là danh tính đăng nhập của chủ tài khoản. Người dùng này không cần chính sách nào.
iam-map-said-user = { $name } là người dùng IAM: một danh tính để đăng nhập bên trong tài khoản của bạn.
iam-map-said-users = { $count } người dùng IAM này có cùng các quyền. Người dùng là một danh tính để đăng nhập bên trong tài khoản của bạn.
iam-map-said-boundary = Permissions boundary { $policy } giới hạn những gì các chính sách khác cho phép ở đây.
iam-map-said-group = { $name } là nhóm người dùng. Thành viên dùng chung các chính sách của nhóm.
iam-map-said-groups = { $count } nhóm người dùng này có cùng các chính sách. Thành viên dùng chung các chính sách của nhóm mình.
iam-map-said-members = Số thành viên: { $members }.
iam-map-said-role = { $name } là vai trò: các quyền mà một người hoặc chương trình tạm nhận trong một thời gian.
iam-map-said-roles = { $count } vai trò này giống nhau. Vai trò là các quyền mà một người hoặc chương trình tạm nhận trong một thời gian.
iam-map-said-policy = { $name } là chính sách: một danh sách quyền.
iam-map-said-inline = { $name } là chính sách nội tuyến (inline policy): danh sách quyền chỉ thuộc về một người dùng, nhóm hoặc vai trò.
iam-map-said-service = { $name } là một dịch vụ của AWS. Dịch vụ này nhận vai trò để làm việc cho bạn.
iam-map-said-provider = Mọi người vào qua nhà cung cấp danh tính { $name }. Một hệ thống khác kiểm tra mật khẩu của họ.
iam-map-said-other-account = Người trong một tài khoản AWS khác nhận được vai trò này.
iam-map-said-anyone = Vai trò này tin bất kỳ ai. Hãy kiểm tra chính sách tin cậy (trust policy) của nó trong console IAM.
iam-map-said-unknown = Chính sách tin cậy (trust policy) không nói rõ ai nhận được vai trò này.

## What a policy allows

iam-map-allows-everything = Cho phép mọi thứ trong tài khoản.
iam-map-allows-everything-on-some = Cho phép mọi hành động, nhưng chỉ với một số tài nguyên hoặc theo điều kiện.
iam-map-allows-all-but = Cho phép mọi dịch vụ trừ { $services }.
iam-map-allows-services = Cho phép các hành động trong { $services }.
iam-map-allows-many = Cho phép các hành động trong { $count } dịch vụ.
iam-map-allows-nothing = Không cho phép gì. Chính sách này chỉ từ chối.
iam-map-allows-unread = AWS không cho biết chính sách này cho phép gì.
