# Every change: what will be done, and how to undo it.

change-delete-root-access-key = Xóa khóa truy cập { $key } của người dùng root
change-delete-root-access-key-undo = Không hoàn tác được. Chương trình dùng khóa này ngừng hoạt động ngay.
change-set-password-policy = Đặt chính sách mật khẩu: ít nhất { $length } ký tự, chặn { $reuse } mật khẩu gần nhất
change-set-password-policy-undo = { undo-here }
change-delete-password-policy = Xóa chính sách mật khẩu của tài khoản để áp dụng quy tắc mặc định của AWS
change-create-group = Tạo nhóm người dùng { $group }
change-create-group-undo = { undo-here }
change-delete-group = Xóa nhóm người dùng { $group }
change-create-policy = Tạo chính sách { $policy }
change-create-policy-undo = { undo-here }
change-delete-policy = Xóa chính sách { $policy }
change-attach-group-policy = { $members ->
    [0] Gắn chính sách { $policy } cho nhóm người dùng { $group }
   *[other] Gắn chính sách { $policy } cho nhóm người dùng { $group }, có { $members } thành viên: { $named }
}
change-attach-group-policy-undo = { undo-here } Thành viên mất các quyền này ngay.
change-detach-group-policy = Gỡ chính sách { $policy } khỏi nhóm người dùng { $group }
change-create-account-alias = Tạo bí danh tài khoản { $alias }
change-create-account-alias-undo = { undo-here } URL đăng nhập với ID tài khoản lúc nào cũng dùng được.
change-delete-account-alias = Xóa bí danh tài khoản { $alias }
change-put-alternate-contact = { $contact ->
    [security] Đặt { $name }, { $email } làm người liên hệ về bảo mật
    [billing] Đặt { $name }, { $email } làm người liên hệ về thanh toán
   *[operations] Đặt { $name }, { $email } làm người liên hệ về vận hành
}
change-put-alternate-contact-undo = { undo-here }
change-delete-alternate-contact = { $contact ->
    [security] Xóa người liên hệ về bảo mật
    [billing] Xóa người liên hệ về thanh toán
   *[operations] Xóa người liên hệ về vận hành
}
change-create-user = Tạo người dùng { $user }
change-create-user-undo = { undo-here }
change-delete-user = Xóa người dùng { $user }
change-add-user-to-group = { $count ->
    [0] Thêm người dùng { $user } vào nhóm người dùng { $group }
   *[other] Thêm người dùng { $user } vào nhóm người dùng { $group }, nhận { $count } chính sách: { $policies }
}
change-add-user-to-group-undo = { undo-here } Người dùng mất các quyền của nhóm ngay.
change-remove-user-from-group = Bỏ người dùng { $user } khỏi nhóm người dùng { $group }
change-create-login-profile = Tạo mật khẩu tạm thời cho người dùng { $user }, phải đổi khi đăng nhập lần đầu
change-create-login-profile-undo = { undo-here }
change-update-login-profile = Tạo mật khẩu tạm thời mới cho người dùng { $user }
change-update-login-profile-undo = Không hoàn tác được. Mật khẩu cũ không dùng được nữa.
change-delete-login-profile = Xóa mật khẩu console của người dùng { $user }
change-delete-login-profile-undo = Không hoàn tác được. Hãy tạo mật khẩu mới trên trang của người dùng trong console IAM.
change-delete-mfa-device = Xóa thiết bị MFA { $device } không ai dùng
change-delete-mfa-device-undo = Không hoàn tác được, nhưng không mất gì: không người dùng nào có thiết bị này.
change-enrol-mfa = Thiết lập MFA cho người dùng { $user } với thiết bị MFA { $device }
change-enrol-mfa-undo = { undo-here } Khi đó chỉ cần mật khẩu là đăng nhập được.
change-verify-phone = Yêu cầu AWS nhắn một mã đến số điện thoại có hai số cuối { $ending }, rồi xác minh số đó bằng mã
change-verify-phone-undo = Không hoàn tác được. AWS không có cách hủy xác minh một số điện thoại.
change-remove-mfa = Vô hiệu hóa và xóa thiết bị MFA { $device } của người dùng { $user }
change-remove-mfa-undo = Không hoàn tác được. Hãy gán thiết bị MFA mới trên trang của người dùng trong console IAM.
change-create-access-key = Tạo khóa truy cập cho người dùng { $user } và lưu vào kho khóa, dùng cho profile { $profile }
change-create-access-key-undo = { undo-here } Khi đó profile ngừng hoạt động.
change-forget-access-key = Xóa khóa truy cập { $key } khỏi kho khóa, nơi khóa được lưu cho profile { $profile }
change-forget-access-key-undo = Không hoàn tác được. AWS chỉ hiện khóa bí mật của khóa truy cập một lần.
change-keep-session = Đăng nhập bằng { $user } trong trình duyệt và lưu phiên vào kho khóa, dùng cho profile { $profile }
change-keep-session-undo = { undo-here } Các khóa đã cấp trước đó hết hạn trong vòng 15 phút.
change-forget-session = Đăng xuất { $user } và xóa phiên của profile { $profile } khỏi kho khóa
change-write-profile = Thêm profile { $profile }, với Region { $region }, vào { $file }
change-write-profile-undo = { undo-here }
change-remove-profile = Xóa profile { $profile } khỏi { $file }
change-deactivate-access-key = Vô hiệu hóa khóa truy cập { $key } của người dùng { $user }
change-deactivate-access-key-undo = { undo-here }
change-activate-access-key = Kích hoạt lại khóa truy cập { $key } của người dùng { $user }
change-activate-access-key-undo = { undo-here }
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
change-create-budget-undo = { undo-here }
change-delete-budget = Xóa ngân sách { $budget } và các cảnh báo của nó
change-recreate-budget = Tạo lại ngân sách { $budget } với các thiết lập và cảnh báo trước đây
change-update-budget = { $what ->
    [limit] Đặt ngân sách { $budget } thành { $limit } mỗi tháng.
    [both] Đặt ngân sách { $budget } thành { $limit } mỗi tháng, và tính chi phí trước khi trừ tín dụng.
   *[credits] Đổi ngân sách { $budget } để tính chi phí trước khi trừ tín dụng.
}{ $replaced ->
    [planned] {" "}Các hạn mức đã lên kế hoạch của ngân sách bị xóa.
    [adjusted] {" "}AWS không còn tự điều chỉnh hạn mức.
   *[nothing] {""}
} AWS chưa hiện chi tiêu của ngân sách này cho đến khi tính lại xong.
change-update-budget-undo = { undo-here }
change-restore-budget = Khôi phục các thiết lập trước đây của ngân sách { $budget }. AWS chưa hiện chi tiêu của ngân sách này cho đến khi tính lại xong.
change-add-budget-alert = Thêm cảnh báo cho ngân sách { $budget } khi chi tiêu đạt { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}, gửi đến { $emails }
change-add-budget-alert-undo = { undo-here }
change-delete-budget-alert = Xóa cảnh báo của ngân sách { $budget } ở mức chi tiêu { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}
change-add-budget-subscriber = Thêm { $email } vào cảnh báo của ngân sách { $budget } ở mức chi tiêu { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}
change-add-budget-subscriber-undo = { undo-here }
change-remove-budget-subscriber = Bỏ { $email } khỏi cảnh báo của ngân sách { $budget } ở mức chi tiêu { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}
change-create-anomaly-monitor = Tạo bộ theo dõi { $monitor }, theo dõi chi phí bất thường của từng dịch vụ AWS
change-create-anomaly-monitor-undo = { undo-here }
change-delete-anomaly-monitor = Xóa bộ theo dõi { $monitor }, theo dõi chi phí bất thường của từng dịch vụ AWS
change-create-anomaly-subscription = Tạo đăng ký nhận tin { $subscription }, gửi email cho { $emails } về chi phí bất thường từ { $threshold } trở lên
change-create-anomaly-subscription-undo = { undo-here }
change-delete-anomaly-subscription = Xóa đăng ký nhận tin { $subscription }, gửi email cho { $emails } về chi phí bất thường từ { $threshold } trở lên

change-enable-region = Bật Region { $name } ({ $region })
change-enable-region-undo = { undo-here } Trước đó AWS phải bật xong Region.
change-disable-region = Tắt Region { $name } ({ $region })
change-end-program-sessions = { $count ->
   *[other] Đăng xuất { $count } chương trình của { $people }
}
change-end-program-sessions-undo = Đăng nhập lại bằng chương trình đó.
change-create-trail-bucket = Tạo bucket S3 { $bucket } ở { $region }, chặn truy cập công khai vào bucket, và chỉ cho trail { $trail } ghi vào
change-create-trail-bucket-undo = Xóa bucket trong console S3. Hãy làm trống bucket trước.
change-delete-trail-bucket = Xóa bucket S3 trống { $bucket } ở { $region }, dành cho trail { $trail }
change-delete-trail-bucket-undo = Tạo lại bucket trong console S3.
change-create-trail = Tạo trail { $trail } ở { $region }, để lưu sự kiện của mọi Region vào bucket { $bucket }
change-create-trail-undo = { undo-here } Các tệp vẫn nằm trong bucket cho đến khi bạn xóa.
change-delete-trail = Xóa trail { $trail } ở { $region }, trail này lưu sự kiện vào bucket { $bucket }
change-set-public-access-block = { $on ->
    [4] Chặn truy cập công khai vào mọi bucket S3 của tài khoản
   *[other] Đặt lại các thiết lập S3 Block Public Access trước đây của tài khoản: bật { $on } trong 4
}
change-set-public-access-block-undo = { undo-here }
change-delete-public-access-block = Xóa các thiết lập S3 Block Public Access của tài khoản
change-create-analyzer = Tạo analyzer { $analyzer } ở { $region }, để tìm truy cập từ ngoài tài khoản
change-create-analyzer-undo = { undo-here } Các kết quả của nó cũng bị xóa.
change-delete-analyzer = Xóa analyzer { $analyzer } ở { $region }, cùng các kết quả của nó

# Why a change cannot be undone.

no-undo-key-secret = AWS chỉ hiện khóa bí mật của khóa truy cập một lần. Hãy tạo khóa truy cập mới.
no-undo-key-replaced = Kho khóa đang dùng khóa truy cập mới. Để thay khóa đó, hãy xoay vòng khóa lần nữa.
no-undo-password = Không ai đọc lại được mật khẩu. Hãy tạo mật khẩu mới.
no-undo-mfa-seed = AWS chỉ hiện khóa bí mật của thiết bị MFA một lần. Hãy gán thiết bị MFA mới.
no-undo-session-ended = Phiên đã kết thúc thì không khôi phục được. Hãy đăng nhập lại.
no-undo-phone = AWS không có cách hủy xác minh một số điện thoại.
no-undo-not-kept = Các thiết lập trước đây không được lưu khi thực hiện thay đổi.
