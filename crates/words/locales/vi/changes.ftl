# Every change: what will be done, and how to undo it.

change-delete-root-access-key = Xóa khóa truy cập { $key } của người dùng root
change-delete-root-access-key-undo = Không hoàn tác được. Chương trình dùng khóa này ngừng hoạt động ngay.
change-set-password-policy = Đặt chính sách mật khẩu: ít nhất { $length } ký tự, chặn { $reuse } mật khẩu gần nhất
change-set-password-policy-undo = Đổi hoặc xóa chính sách trong console IAM, mục Account settings.
change-delete-password-policy = Xóa chính sách mật khẩu của tài khoản để áp dụng quy tắc mặc định của AWS
change-delete-password-policy-undo = Đặt lại chính sách trước đây trong console IAM, mục Account settings.
change-create-group = Tạo nhóm người dùng { $group }
change-create-group-undo = Gỡ thành viên và chính sách của nhóm, rồi xóa nhóm trong console IAM.
change-delete-group = Xóa nhóm người dùng { $group }
change-delete-group-undo = Tạo nhóm người dùng cùng tên trong console IAM.
change-attach-group-policy = { $members ->
    [0] Gắn chính sách { $policy } cho nhóm người dùng { $group }
   *[other] Gắn chính sách { $policy } cho nhóm người dùng { $group }, có { $members } thành viên: { $named }
}
change-attach-group-policy-undo = Gỡ chính sách khỏi nhóm trong console IAM. Thành viên mất các quyền này ngay.
change-detach-group-policy = Gỡ chính sách { $policy } khỏi nhóm người dùng { $group }
change-detach-group-policy-undo = Gắn lại chính sách cho nhóm người dùng trong console IAM.
change-create-account-alias = Tạo bí danh tài khoản { $alias }
change-create-account-alias-undo = Xóa bí danh tài khoản trong console IAM. URL đăng nhập với ID tài khoản lúc nào cũng dùng được.
change-delete-account-alias = Xóa bí danh tài khoản { $alias }
change-delete-account-alias-undo = Tạo lại bí danh trong console IAM, trừ khi lúc đó tài khoản khác đã lấy.
change-create-user = Tạo người dùng { $user }
change-create-user-undo = Xóa người dùng trong console IAM.
change-delete-user = Xóa người dùng { $user }
change-delete-user-undo = Tạo người dùng cùng tên trong console IAM. AWS coi đó là người dùng mới.
change-add-user-to-group = Thêm người dùng { $user } vào nhóm người dùng { $group }
change-add-user-to-group-undo = Bỏ người dùng khỏi nhóm trong console IAM. Người dùng mất các quyền của nhóm ngay.
change-remove-user-from-group = Bỏ người dùng { $user } khỏi nhóm người dùng { $group }
change-remove-user-from-group-undo = Thêm lại người dùng vào nhóm trong console IAM.
change-create-login-profile = Tạo mật khẩu tạm thời cho người dùng { $user }, phải đổi khi đăng nhập lần đầu
change-create-login-profile-undo = Tắt quyền vào console trên trang của người dùng trong console IAM.
change-update-login-profile = Tạo mật khẩu tạm thời mới cho người dùng { $user }
change-update-login-profile-undo = Không hoàn tác được. Mật khẩu cũ không dùng được nữa.
change-delete-login-profile = Xóa mật khẩu console của người dùng { $user }
change-delete-login-profile-undo = Không hoàn tác được. Hãy tạo mật khẩu mới trên trang của người dùng trong console IAM.
change-delete-mfa-device = Xóa thiết bị MFA { $device } không ai dùng
change-delete-mfa-device-undo = Không hoàn tác được, nhưng không mất gì: không người dùng nào có thiết bị này.
change-enrol-mfa = Thiết lập MFA cho người dùng { $user } với thiết bị MFA { $device }
change-enrol-mfa-undo = Gỡ thiết bị trên trang của người dùng trong console IAM. Khi đó chỉ cần mật khẩu là đăng nhập được.
change-remove-mfa = Vô hiệu hóa và xóa thiết bị MFA { $device } của người dùng { $user }
change-remove-mfa-undo = Không hoàn tác được. Hãy gán thiết bị MFA mới trên trang của người dùng trong console IAM.
change-create-access-key = Tạo khóa truy cập cho người dùng { $user } và lưu vào kho khóa, dùng cho profile { $profile }
change-create-access-key-undo = Xóa khóa trên trang của người dùng trong console IAM. Khi đó profile ngừng hoạt động.
change-forget-access-key = Xóa khóa truy cập { $key } khỏi kho khóa, nơi khóa được lưu cho profile { $profile }
change-forget-access-key-undo = Không hoàn tác được. AWS chỉ hiện khóa bí mật của khóa truy cập một lần.
change-keep-session = Đăng nhập bằng { $user } trong trình duyệt và lưu phiên vào kho khóa, dùng cho profile { $profile }
change-keep-session-undo = Đăng xuất bằng lệnh "firstday sign-out --profile { $profile }". Các khóa đã cấp trước đó hết hạn trong vòng 15 phút.
change-forget-session = Đăng xuất { $user } và xóa phiên của profile { $profile } khỏi kho khóa
change-forget-session-undo = Đăng nhập lại bằng lệnh "firstday sign-in --profile { $profile }".
change-write-profile = Thêm profile { $profile }, với Region { $region }, vào { $file }
change-write-profile-undo = Xóa phần của profile này khỏi { $file }.
change-remove-profile = Xóa profile { $profile } khỏi { $file }
change-remove-profile-undo = Thêm lại phần của profile này vào { $file }.
change-deactivate-access-key = Vô hiệu hóa khóa truy cập { $key } của người dùng { $user }
change-deactivate-access-key-undo = Kích hoạt lại trong danh sách khóa truy cập, hoặc trên trang của người dùng trong console IAM.
change-activate-access-key = Kích hoạt lại khóa truy cập { $key } của người dùng { $user }
change-activate-access-key-undo = Vô hiệu hóa trong danh sách khóa truy cập, hoặc trên trang của người dùng trong console IAM.
change-delete-access-key = Xóa khóa truy cập { $key } của người dùng { $user }
change-delete-access-key-undo = Không hoàn tác được. Chương trình còn dùng khóa này cần một khóa mới.
change-rotate-access-key = Tạo khóa truy cập mới cho người dùng { $user }, thay { $old } trong kho khóa của profile { $profile }
change-rotate-access-key-undo = Khóa cũ vẫn còn trong AWS và trong kho khóa cho đến khi bạn xóa. Firstday không quay lại dùng khóa cũ. Để thay khóa mới, hãy xoay vòng lần nữa.
change-create-budget = Tạo ngân sách { $budget } với { $limit } mỗi tháng, có { $alerts ->
    [1] một cảnh báo
   *[other] { $alerts } cảnh báo, cảnh báo đầu tiên
} ở mức { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}, gửi đến { $emails }
change-create-budget-undo = Xóa ngân sách trong console Billing and Cost Management.
change-delete-budget = Xóa ngân sách { $budget } và các cảnh báo của nó
change-delete-budget-undo = Tạo lại ngân sách trong console Billing and Cost Management.
change-recreate-budget = Tạo lại ngân sách { $budget } với các thiết lập và cảnh báo trước đây
change-recreate-budget-undo = Xóa ngân sách trong console Billing and Cost Management.
change-update-budget = { $what ->
    [limit] Đặt ngân sách { $budget } thành { $limit } mỗi tháng.
    [both] Đặt ngân sách { $budget } thành { $limit } mỗi tháng, và tính chi phí trước khi trừ tín dụng.
   *[credits] Đổi ngân sách { $budget } để tính chi phí trước khi trừ tín dụng.
}{ $replaced ->
    [planned] {" "}Các hạn mức đã lên kế hoạch của ngân sách bị xóa.
    [adjusted] {" "}AWS không còn tự điều chỉnh hạn mức.
   *[nothing] {""}
} AWS chưa hiện chi tiêu của ngân sách này cho đến khi tính lại xong.
change-update-budget-undo = Đặt lại các giá trị trước đây trong console Billing and Cost Management.
change-restore-budget = Khôi phục các thiết lập trước đây của ngân sách { $budget }. AWS chưa hiện chi tiêu của ngân sách này cho đến khi tính lại xong.
change-restore-budget-undo = Đặt lại các giá trị trong console Billing and Cost Management.
change-add-budget-alert = Thêm cảnh báo cho ngân sách { $budget } khi chi tiêu đạt { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}, gửi đến { $emails }
change-add-budget-alert-undo = Xóa cảnh báo trong console Billing and Cost Management.
change-delete-budget-alert = Xóa cảnh báo của ngân sách { $budget } ở mức chi tiêu { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}
change-delete-budget-alert-undo = Thêm lại cảnh báo trong console Billing and Cost Management.
change-add-budget-subscriber = Thêm { $email } vào cảnh báo của ngân sách { $budget } ở mức chi tiêu { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}
change-add-budget-subscriber-undo = Bỏ địa chỉ này khỏi cảnh báo trong console Billing and Cost Management.
change-remove-budget-subscriber = Bỏ { $email } khỏi cảnh báo của ngân sách { $budget } ở mức chi tiêu { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}
change-remove-budget-subscriber-undo = Thêm lại địa chỉ này vào cảnh báo trong console Billing and Cost Management.

# Why a change cannot be undone.

no-undo-key-secret = AWS chỉ hiện khóa bí mật của khóa truy cập một lần. Hãy tạo khóa truy cập mới.
no-undo-key-replaced = Kho khóa đang dùng khóa truy cập mới. Để thay khóa đó, hãy xoay vòng khóa lần nữa.
no-undo-password = Không ai đọc lại được mật khẩu. Hãy tạo mật khẩu mới.
no-undo-mfa-seed = AWS chỉ hiện khóa bí mật của thiết bị MFA một lần. Hãy gán thiết bị MFA mới.
no-undo-not-kept = Các thiết lập trước đây không được lưu khi thực hiện thay đổi.
